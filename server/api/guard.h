#pragma once
// Who may pass: checks the bearer token of a request against its route before the body is read. Roles are judged by
// the routes and commands themselves, which read the user's row; this only says who asks. Any thread.

#include "server/api/context.h"
#include "server/http/listener.h"

namespace mostrador::server {

[[nodiscard]] Guard makeGuard(const ApiContext& context);
[[nodiscard]] Result<Caller> callerOfToken(const ApiContext& context, std::string_view token);

}  // namespace mostrador::server
