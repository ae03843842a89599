#pragma once
// Inside this folder only: one WebSocket, from the accepted upgrade to its end.

#include "server/http/live.h"
#include "server/http/serverstate.h"
#include "server/http/worker.h"

#include <memory>

namespace mostrador::server {

// Answers the upgrade request with 101 and runs the socket. On the worker's thread, which keeps it.
void startLiveSession(Worker& worker, std::shared_ptr<ServerState> state, SocketStream stream, Admission admission,
                      Request request, Upgrade upgrade);

// What a plain request to a WebSocket's path lacks: 426, 400, or nothing.
[[nodiscard]] std::optional<int> upgradeRefusal(const Request& request);

}  // namespace mostrador::server
