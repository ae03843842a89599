#pragma once
// GET / (are you there, who are you), /health (liveness), /ready (can it serve).

#include "server/api/context.h"
#include "server/http/router.h"

namespace mostrador::server {

void addRootRoutes(Router& router, const ApiContext& context);

}  // namespace mostrador::server
