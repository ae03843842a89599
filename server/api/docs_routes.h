#pragma once
// GET /openapi.json and /docs, which shows it; /web/…, the files of our pages. No token is needed to read them.

#include "server/api/context.h"
#include "server/http/router.h"

namespace mostrador::server {

// Last of all: describes what the router holds then.
void addDocsRoutes(Router& router, const ApiContext& context);

}  // namespace mostrador::server
