#pragma once
// /token and /api/auth/*: signing in and out, and "who am I".

#include "server/api/context.h"
#include "server/http/router.h"

namespace mostrador::server {

// `closeSockets` ends the live channels of a session that signs out.
void addAuthRoutes(Router& router, const ApiContext& context, std::function<void(const Uuid& session)> closeSockets);

}  // namespace mostrador::server
