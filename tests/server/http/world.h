#pragma once
// A server with a few routes on a free port of 127.0.0.1, with limits short enough for tests.

#include "server/http/listener.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace mostrador {

// Replies that a test gives later, from its own thread.
class Parked {
public:
    void park(server::Reply reply);
    [[nodiscard]] server::Reply take();  // waits for one

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<server::Reply> m_replies;
};

// What the server's side of the WebSockets saw.
class LiveLog {
public:
    void opened(std::shared_ptr<server::LiveSocket> socket);
    void add(std::string line);
    [[nodiscard]] std::shared_ptr<server::LiveSocket> socket(std::size_t index = 0);  // waits for it
    [[nodiscard]] bool waitFor(std::string_view line);                                // false after 20 s
    [[nodiscard]] std::size_t count(std::string_view line);

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::shared_ptr<server::LiveSocket>> m_sockets;
    std::vector<std::string> m_lines;
};

struct World {
    // GET /hola, GET /clientes/{id}, POST /eco (64 KiB), POST /grande (4 MiB), GET /largo (100 KiB of text),
    // GET /parked, GET /dropped, GET /throws, GET /secret (needs "Authorization: Bearer good"), /ws
    explicit World(std::function<void(server::HttpConfig&)> adjust = {});
    ~World() { server.reset(); }

    Parked parked;
    LiveLog live;
    std::unique_ptr<server::HttpServer> server;
    std::uint16_t port = 0;
};

}  // namespace mostrador
