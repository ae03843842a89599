#pragma once
// What the counter's routes beside the collections say of themselves in /openapi.json. Constant data; see route_docs.h.

#include "server/http/routedoc.h"

namespace mostrador::server::docs {

extern const RouteDoc mergeClient;
extern const RouteDoc unmergeClient;

extern const RouteDoc countStock;
extern const RouteDoc moveStock;
extern const RouteDoc moveStockOf;

extern const RouteDoc stepOrder;
extern const RouteDoc approveOrder;
extern const RouteDoc addLine;
extern const RouteDoc setLine;
extern const RouteDoc removeLine;
extern const RouteDoc takeDeposit;
extern const RouteDoc usePart;

extern const RouteDoc showSecret;
extern const RouteDoc setSecret;
extern const RouteDoc eraseSecret;

extern const RouteDoc voidSale;
extern const RouteDoc refundSale;
extern const RouteDoc closeDrawer;
extern const RouteDoc resolveIncident;

extern const RouteDoc putContent;
extern const RouteDoc showContent;

extern const RouteDoc showOrganization;
extern const RouteDoc setOrganization;
extern const RouteDoc dashboard;

}  // namespace mostrador::server::docs
