#pragma once
// The routes of the counter (checklist S1-31..47), a file for each: clients and users, products and stock, orders,
// sales and drawers, incidents, files, the organisation itself and its figures.

#include "server/api/context.h"
#include "server/http/router.h"

namespace mostrador::server {

void addClientRoutes(Router& router, const ApiContext& context);
void addUserRoutes(Router& router, const ApiContext& context);
void addProductRoutes(Router& router, const ApiContext& context);
void addStockRoutes(Router& router, const ApiContext& context);  // movements and places
void addOrderRoutes(Router& router, const ApiContext& context);
void addOrderPartRoutes(Router& router, const ApiContext& context);  // lines, deposits, parts
void addEquipmentRoutes(Router& router, const ApiContext& context);
void addSaleRoutes(Router& router, const ApiContext& context);
void addCashRoutes(Router& router, const ApiContext& context);  // drawers and incidents
void addFileRoutes(Router& router, const ApiContext& context);
void addOrganizationRoutes(Router& router, const ApiContext& context);
void addStatsRoutes(Router& router, const ApiContext& context);

}  // namespace mostrador::server
