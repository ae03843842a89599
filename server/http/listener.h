#pragma once
// HttpServer: the HTTP and WebSocket front of the server. Owns its I/O threads; everything it calls
// (handlers, guard, renderer, callbacks) runs on those threads and must not block. start() and stop() are
// called from the owner's thread; the destructor stops without grace.

#include "models/base/result.h"
#include "server/http/limits.h"
#include "server/http/live.h"
#include "server/http/message.h"
#include "server/http/router.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mostrador::server {

// Makes the reply for an error that this layer found. `status` is what HTTP asks for (400, 403, 404, 405,
// 408, 413, 415, 426, 431, 500, 503); the body and language are the renderer's.
using ErrorRenderer = std::function<Response(const Error& error, int status, std::string_view acceptLanguage)>;

// Judges a request by its route before the body is read, and may set `request.caller`. An answer refuses.
using Guard = std::function<std::optional<Response>(const Route& route, Request& request)>;

struct HttpConfig {
    std::string address = "0.0.0.0";  // or "::", an interface's address, "127.0.0.1"
    std::uint16_t port = 8000;        // 0: a free one
    int ioThreads = 2;
    Limits limits;
    std::string certificateFile;  // PEM chain; with keyFile: TLS only
    std::string keyFile;
    std::vector<std::string> allowedAddresses;  // CIDR ("192.168.1.0/24", "fd00::/8", one address); empty: all
};

struct HttpHandlers {
    Router router;
    std::vector<UpgradeRoute> upgrades;
    ErrorRenderer renderError;
    Guard guard;                         // none: every request passes
    std::function<std::string()> logId;  // value of X-Log-Id; may change after a restore
};

struct HttpStats {
    std::uint64_t accepted = 0;     // connections, ever
    std::uint64_t refused = 0;      // connections over a limit
    std::uint64_t connections = 0;  // now, WebSockets included
    std::uint64_t liveSockets = 0;  // now
    std::uint64_t requests = 0;     // answered, ever
    std::uint64_t timeouts = 0;     // connections ended by a deadline
    std::uint64_t bytesOut = 0;     // of replies and frames, before TLS
    std::uint64_t bytesIn = 0;      // of bodies and messages
};

class HttpServer {
public:
    HttpServer(HttpConfig config, HttpHandlers handlers);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    // The port bound. BadAddress: address or CIDR list not understood; Locked: the port is taken;
    // FileUnreadable: certificate or key; NotAllowed: a port that needs rights.
    [[nodiscard]] Result<std::uint16_t> start();

    // Stops accepting, lets requests that are in a handler finish, closes sockets with 1001, cuts what is
    // left after `graceMs` (at most 9,000), joins the threads. Idempotent.
    void stop(std::int64_t graceMs);

    [[nodiscard]] HttpStats stats() const;
    // Calls for each route and status that has been answered; an empty pattern is what found no route.
    using CountVisitor =
        std::function<void(std::string_view method, std::string_view pattern, int status, std::uint64_t count)>;
    void visitCounts(const CountVisitor& visit) const;
    [[nodiscard]] const RequestTimes& times() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mostrador::server
