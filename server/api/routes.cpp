#include "server/api/routes.h"

#include "server/api/account_routes.h"
#include "server/api/auth_routes.h"
#include "server/api/counter_routes.h"
#include "server/api/docs_routes.h"
#include "server/api/metrics_routes.h"
#include "server/api/root_routes.h"
#include "server/api/sync_routes.h"

namespace mostrador::server {

void addRoutes(Router& router, const ApiContext& context, const RouteHooks& hooks) {
    addRootRoutes(router, context);
    addAuthRoutes(router, context, hooks.closeSession);
    addSyncRoutes(router, context);
    addClientRoutes(router, context);
    addUserRoutes(router, context);
    addProductRoutes(router, context);
    addStockRoutes(router, context);
    addOrderRoutes(router, context);
    addOrderPartRoutes(router, context);
    addEquipmentRoutes(router, context);
    addSaleRoutes(router, context);
    addCashRoutes(router, context);
    addFileRoutes(router, context);
    addOrganizationRoutes(router, context);
    addStatsRoutes(router, context);
    addAccountRoutes(router, context, hooks.closeUser);
    addMetricsRoute(router, context, hooks.fillMetrics);
    addDocsRoutes(router, context);
}

}  // namespace mostrador::server
