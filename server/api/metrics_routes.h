#pragma once
// GET /metrics in Prometheus's text format. For this computer itself (a collector beside the server), and for
// administrators from anywhere. A request that came through a proxy on this computer is not this computer's.

#include "server/api/context.h"
#include "server/api/metrics_text.h"
#include "server/http/router.h"

namespace mostrador::server {

// `fill` writes what the composition root knows; the organisations' numbers are added here. Runs on a worker.
void addMetricsRoute(Router& router, const ApiContext& context, std::function<void(MetricsText&)> fill);

}  // namespace mostrador::server
