#pragma once
// WebSockets as the push layer sees them. The hub keeps LiveSocket pointers and calls send() from any
// thread; all callbacks come on one I/O thread per socket and must not block. A LiveSocket may outlive its
// connection and the server: calls on it are then without effect.

#include "server/http/message.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mostrador::server {

class LiveSocket {
public:
    virtual ~LiveSocket() = default;
    // Queues a reference to the payload, never a copy: one encoded frame serves all sockets. Costs a lock,
    // and a wake-up only when the socket was idle. Past the queue's limits (limits.h) everything that waits
    // is dropped, this payload too, and onOverflow is called.
    virtual void send(std::shared_ptr<const std::string> payload, bool binary) = 0;
    // Closes after what is queued has gone. Codes of RFC 6455 §7.4.
    virtual void close(std::uint16_t code, std::string_view reason) = 0;
    [[nodiscard]] virtual bool isOpen() const = 0;
    [[nodiscard]] virtual std::size_t queuedBytes() const = 0;
    [[nodiscard]] virtual const std::string& remoteAddress() const = 0;
    [[nodiscard]] virtual const std::string& subprotocol() const = 0;  // the agreed one; empty = none
    [[nodiscard]] virtual const Request& upgradeRequest() const = 0;
};

struct LiveCallbacks {
    std::function<void(std::shared_ptr<LiveSocket>)> onOpen;       // after the 101
    std::function<void(std::string_view, bool binary)> onMessage;  // text is valid UTF-8
    std::function<void(std::uint16_t code)> onClose;               // once, last; 1006 = cut without a handshake
    std::function<void()> onOverflow;                              // the queue was dropped: send one `pull`
};

// What an upgrade handler decided before the 101: a refusal (401, 403, 426 …), or callbacks.
struct Upgrade {
    std::optional<Response> refusal;
    std::string subprotocol;  // one of those offered, or empty for none
    LiveCallbacks callbacks;

    [[nodiscard]] static Upgrade refuse(Response response);
    [[nodiscard]] static Upgrade accept(LiveCallbacks callbacks, std::string subprotocol = {});
};

struct UpgradeRoute {
    std::string path;                               // "/ws", literal
    std::function<Upgrade(const Request&)> accept;  // on an I/O thread
};

// The subprotocols that a client offers, in its order of preference.
[[nodiscard]] std::vector<std::string> offeredSubprotocols(const Request& request);

}  // namespace mostrador::server
