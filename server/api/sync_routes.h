#pragma once
// /sync/*: the protocol over HTTP. CBOR both ways; JSON where the request or Accept says so.

#include "server/api/context.h"
#include "server/http/router.h"

namespace mostrador::server {

void addSyncRoutes(Router& router, const ApiContext& context);

}  // namespace mostrador::server
