#pragma once
// Inside this folder only: one HTTP connection, from the accepted socket to its end or its upgrade.

#include "server/http/serverstate.h"
#include "server/http/worker.h"

#include <memory>

namespace mostrador::server {

// On the worker's thread; the worker keeps the connection until it ends.
void startConnection(Worker& worker, std::shared_ptr<ServerState> state, Socket socket, Admission admission);

}  // namespace mostrador::server
