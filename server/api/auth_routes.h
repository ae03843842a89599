#pragma once
// /token and /api/auth/*: signing in and out, and "who am I".

#include "server/api/context.h"
#include "server/http/router.h"

namespace mostrador::server {

void addAuthRoutes(Router& router, const ApiContext& context);

}  // namespace mostrador::server
