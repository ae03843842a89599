#pragma once
// The table of routes: one row per method and pattern, from which the OpenAPI page is made too. Filled
// before the server starts, then read by all I/O threads without a lock.
//
// Handlers answer later, from any thread, exactly once: a second call of the Reply is ignored, and a Reply
// dropped uncalled answers 500. A handler runs on an I/O thread and must not block there.

#include "server/http/message.h"
#include "server/http/requeststats.h"
#include "server/http/routedoc.h"

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mostrador::server {

using Reply = std::function<void(Response)>;
using Handler = std::function<void(Request, Reply)>;

// Who may call; judged by the guard before the body is read.
enum class Access : std::uint8_t {
    Public,         // anyone
    OptionalToken,  // anyone; a token, if sent, must be good
    Token,          // a signed-in user
    Device,         // a signed-in user on an enrolled device
    Administrator,
};

struct Route {
    Method method = Method::Get;
    std::string_view pattern;  // "/clientes/{id}"; lives as long as the router (a literal)
    Access access = Access::Token;
    std::size_t bodyMax = 0;  // bytes, sent and decompressed; 0 = the default of limits.h
    Handler handler;
    std::string_view name = {};  // operation name for documentation and logs
    RouteDoc doc = {};
    std::shared_ptr<StatusCounts> counts = {};  // made by the router
};

class Router {
public:
    Router() = default;
    Router(Router&&) = default;  // patterns point into the table, which a move keeps in place
    Router& operator=(Router&&) = default;

    // Asserts on a pattern that is already there for the method: our own mistake.
    void add(Route route);
    void add(std::vector<Route> routes);

    struct Match {
        const Route* route = nullptr;         // null: 404, or 405 when `allow` is not empty
        std::vector<std::string> parameters;  // decoded; a segment that does not decode never matches
        std::string allow;                    // methods that the path has, for 405 and OPTIONS
    };
    // HEAD finds GET's route where there is none of its own. A literal segment wins over a parameter.
    [[nodiscard]] Match find(Method method, std::string_view path) const;

    [[nodiscard]] const std::deque<Route>& routes() const { return m_routes; }

private:
    struct Pattern {
        std::vector<std::string_view> segments;  // "{…}" kept as it is
        std::vector<const Route*> routes;
    };
    std::deque<Route> m_routes;  // a deque, so that pointers stay
    std::vector<Pattern> m_patterns;
};

}  // namespace mostrador::server
