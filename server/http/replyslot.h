#pragma once
// Inside this folder only: the far end of a handler's Reply. Takes the first answer from any thread,
// compresses it there, and hands it to the connection on its own thread. Dropped unanswered, it answers 500.

#include "server/http/router.h"
#include "server/http/serverstate.h"
#include "server/http/worker.h"

#include <memory>

namespace mostrador::server {

class ReplyTarget {
public:
    virtual ~ReplyTarget() = default;
    virtual void onReply(Response response) = 0;  // on the connection's thread
};

// `request` is read at once for what the reply depends on; it may be moved into the handler afterwards.
[[nodiscard]] Reply makeReply(std::shared_ptr<const ServerState> state, std::shared_ptr<Gate> gate,
                              std::weak_ptr<ReplyTarget> target, const Request& request);

// Compresses the body when the client takes it and it is worth it.
void compressReply(Response& response, std::string_view acceptEncoding, std::size_t fromBytes);

}  // namespace mostrador::server
