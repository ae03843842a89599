#include "world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace mostrador {

using namespace mostrador::server;

void Parked::park(Reply reply) {
    {
        const std::lock_guard lock(m_mutex);
        m_replies.push_back(std::move(reply));
    }
    m_changed.notify_all();
}

Reply Parked::take() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_replies.empty(); });
    Reply reply = std::move(m_replies.back());
    m_replies.pop_back();
    return reply;
}

void LiveLog::opened(std::shared_ptr<LiveSocket> socket) {
    {
        const std::lock_guard lock(m_mutex);
        m_sockets.push_back(std::move(socket));
    }
    m_changed.notify_all();
}

void LiveLog::add(std::string line) {
    {
        const std::lock_guard lock(m_mutex);
        m_lines.push_back(std::move(line));
    }
    m_changed.notify_all();
}

std::shared_ptr<LiveSocket> LiveLog::socket(std::size_t index) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_sockets.size() > index; });
    return m_sockets[index];
}

bool LiveLog::waitFor(std::string_view line) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(20),
                              [&] { return std::find(m_lines.begin(), m_lines.end(), line) != m_lines.end(); });
}

std::size_t LiveLog::count(std::string_view line) {
    const std::lock_guard lock(m_mutex);
    return static_cast<std::size_t>(std::count(m_lines.begin(), m_lines.end(), line));
}

namespace {

Upgrade acceptLive(World& world, const Request& request) {
    if (request.headers.value("Authorization") == "Bearer bad") return Upgrade::refuse(Response::text(401, "sign in"));
    const std::vector<std::string> offered = offeredSubprotocols(request);
    const bool ours = std::find(offered.begin(), offered.end(), "mostrador.sync.v1") != offered.end();
    LiveCallbacks callbacks;
    callbacks.onOpen = [&world](std::shared_ptr<LiveSocket> socket) { world.live.opened(std::move(socket)); };
    callbacks.onMessage = [&world](std::string_view message, bool binary) {
        world.live.add((binary ? "binary " : "text ") + std::string(message.substr(0, 40)));
    };
    callbacks.onClose = [&world](std::uint16_t code) { world.live.add("closed " + std::to_string(code)); };
    callbacks.onOverflow = [&world] { world.live.add("overflow"); };
    return Upgrade::accept(std::move(callbacks), ours ? "mostrador.sync.v1" : "");
}

Router makeRoutes(World& world) {
    Router router;
    router.add(
        {Method::Get, "/hola", Access::Public, 0, [](Request, Reply reply) { reply(Response::text(200, "hola")); }});
    router.add({Method::Get, "/clientes/{id}", Access::Public, 0, [](Request request, Reply reply) {
                    reply(Response::text(200, std::string(request.parameter(0)) + "?" + request.query));
                }});
    router.add(
        {Method::Put, "/clientes/{id}", Access::Public, 0, [](Request, Reply reply) { reply(Response::empty(204)); }});
    const Handler echo = [](Request request, Reply reply) { reply(Response::text(200, std::move(request.body))); };
    router.add({Method::Post, "/eco", Access::Public, 64 * 1024, echo});
    router.add({Method::Post, "/grande", Access::Public, 4 * 1024 * 1024,
                [](Request request, Reply reply) { reply(Response::text(200, std::to_string(request.body.size()))); }});
    router.add({Method::Get, "/largo", Access::Public, 0, [](Request, Reply reply) {
                    Response response = Response::text(200, {});
                    response.shared = std::make_shared<const std::string>(100 * 1024, 'a');
                    reply(std::move(response));
                }});
    router.add({Method::Get, "/parked", Access::Public, 0,
                [&world](Request, Reply reply) { world.parked.park(std::move(reply)); }});
    router.add({Method::Get, "/dropped", Access::Public, 0, [](Request, Reply) {}});
    router.add(
        {Method::Get, "/throws", Access::Public, 0, [](Request, Reply) { throw std::runtime_error("handler"); }});
    router.add({Method::Get, "/secret", Access::Token, 0, [](Request request, Reply reply) {
                    reply(Response::text(200, *static_cast<const std::string*>(request.caller.get())));
                }});
    router.add({Method::Post, "/secret", Access::Token, 0, echo});
    router.add({Method::Get, "/split", Access::Public, 0, [](Request, Reply reply) {
                    reply(Response::text(200, "x").with("X-Bad", "a\r\nX-Injected: 1").with("Content-Length", "99"));
                }});
    return router;
}

}  // namespace

World::World(std::function<void(HttpConfig&)> adjust) {
    HttpConfig config;
    config.address = "127.0.0.1";
    config.port = 0;
    config.limits.lingerMs = 100;
    if (adjust) adjust(config);
    HttpHandlers handlers;
    handlers.router = makeRoutes(*this);
    handlers.upgrades.push_back({"/ws", [this](const Request& request) { return acceptLive(*this, request); }});
    handlers.renderError = [](const Error& error, int status, std::string_view language) {
        return Response::json(status, R"({"codigo":")" + std::string(codeName(error.code)) + R"(","mensaje":")" +
                                          std::string(language) + "\"}");
    };
    handlers.guard = [](const Route& route, Request& request) -> std::optional<Response> {
        if (route.access == Access::Public) return std::nullopt;
        if (request.bearerToken() != "good") return Response::text(401, "sign in");
        request.caller = std::make_shared<const std::string>("ana");
        return std::nullopt;
    };
    handlers.logId = [] { return std::string("log-1"); };
    server = std::make_unique<HttpServer>(std::move(config), std::move(handlers));
    const auto bound = server->start();
    REQUIRE(bound.ok());
    port = *bound;
}

}  // namespace mostrador
