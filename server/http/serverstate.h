#pragma once
// Inside this folder only: what all connections of one server share. Filled before the workers start; the
// counters are atomic, the table of addresses has a lock.

#include "server/http/addresses.h"
#include "server/http/listener.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace boost::asio::ssl {
class context;
}

namespace mostrador::server {

struct Counters {
    std::atomic<std::uint64_t> accepted{0}, refused{0}, liveSockets{0}, requests{0}, timeouts{0}, bytesOut{0},
        bytesIn{0};
    StatusCounts unmatched;  // replies to requests that had no route
    RequestTimes times;
};

struct ServerState {
    HttpConfig config;
    HttpHandlers handlers;
    AllowedAddresses allowed;
    std::shared_ptr<boost::asio::ssl::context> tls;  // null: plain
    Counters counters;
    std::atomic<bool> stopping{false};

    [[nodiscard]] const Limits& limits() const { return config.limits; }
    [[nodiscard]] Response renderError(ErrorCode code, int status, const Request& request,
                                       std::string detail = {}) const;
    [[nodiscard]] std::string logId() const { return handlers.logId ? handlers.logId() : std::string(); }

    // Connections now, in all and per address.
    std::mutex mutex;
    std::condition_variable changed;
    std::size_t connections = 0;
    std::unordered_map<std::string, std::size_t> perAddress;
};

// The right to be connected; given back when it goes. Moves from the HTTP connection to the WebSocket.
class Admission {
public:
    // Empty when a limit is reached.
    [[nodiscard]] static std::optional<Admission> ask(const std::shared_ptr<ServerState>& state, std::string address);
    ~Admission();
    Admission(Admission&&) noexcept = default;
    Admission& operator=(Admission&&) = delete;

    [[nodiscard]] const std::string& address() const { return m_address; }

private:
    Admission(std::shared_ptr<ServerState> state, std::string address);
    std::shared_ptr<ServerState> m_state;
    std::string m_address;
};

}  // namespace mostrador::server
