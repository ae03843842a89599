#include "server/api/routes.h"

#include "server/api/account_routes.h"
#include "server/api/auth_routes.h"
#include "server/api/collection.h"
#include "server/api/docs_routes.h"
#include "server/api/root_routes.h"
#include "server/api/sync_routes.h"

namespace mostrador::server {

void addRoutes(Router& router, const ApiContext& context, const SocketClosers& close) {
    addRootRoutes(router, context);
    addAuthRoutes(router, context, close.session);
    addSyncRoutes(router, context);
    addClientRoutes(router, context);
    addUserRoutes(router, context);
    addAccountRoutes(router, context, close.user);
    addDocsRoutes(router, context);
}

}  // namespace mostrador::server
