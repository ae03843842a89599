#pragma once
// Every route of the product, in one call.

#include <functional>

#include "server/api/context.h"
#include "server/http/router.h"

namespace mostrador::server {

// What ends live channels when somebody signs out.
struct SocketClosers {
    std::function<void(const Uuid& session)> session;
    std::function<void(const UserId& user)> user;
};

void addRoutes(Router& router, const ApiContext& context, const SocketClosers& close);

}  // namespace mostrador::server
