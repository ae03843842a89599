#pragma once
// Every route of the product, in one call.

#include <functional>

#include "server/api/context.h"
#include "server/api/credential_change.h"
#include "server/api/metrics_text.h"
#include "server/http/router.h"

namespace mostrador::server {

// What the composition root does for some routes: it knows the live channels and the server's own figures.
struct RouteHooks {
    std::function<void(const Uuid& session)> closeSession;
    CloseSockets closeUser;
    std::function<void(MetricsText& text)> fillMetrics;
};

void addRoutes(Router& router, const ApiContext& context, const RouteHooks& hooks);

}  // namespace mostrador::server
