#include "tests/bench/net_limits.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "server/http/listener.h"

namespace mostrador::bench {
namespace {

using Clock = std::chrono::steady_clock;
double msSince(Clock::time_point from) {
    return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
}

class Socket {
public:
    explicit Socket(int fd = -1) : m_fd(fd) {}
    Socket(Socket&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Socket& operator=(Socket&& other) noexcept {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Socket() {
        if (m_fd >= 0) ::close(m_fd);
    }
    [[nodiscard]] int fd() const { return m_fd; }
    bool sendAll(const void* data, std::size_t size) const {
        const char* at = static_cast<const char*>(data);
        while (size > 0) {
            const ssize_t sent = ::send(m_fd, at, size, MSG_NOSIGNAL);
            if (sent <= 0) return false;
            at += sent;
            size -= static_cast<std::size_t>(sent);
        }
        return true;
    }
    bool receiveAll(void* data, std::size_t size) const {
        char* at = static_cast<char*>(data);
        while (size > 0) {
            const ssize_t got = ::recv(m_fd, at, size, 0);
            if (got <= 0) return false;
            at += got;
            size -= static_cast<std::size_t>(got);
        }
        return true;
    }

private:
    int m_fd;
};

struct Listening {
    Socket socket;
    std::uint16_t port = 0;
};

Result<Listening> listenOnLoopback() {
    Socket socket(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(socket.fd(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(socket.fd(), 4096) != 0)
        return fail(ErrorCode::NetworkDown, {}, "listen");
    socklen_t length = sizeof address;
    ::getsockname(socket.fd(), reinterpret_cast<sockaddr*>(&address), &length);
    return Listening{std::move(socket), ntohs(address.sin_port)};
}

Result<Socket> connectTo(std::uint16_t port) {
    Socket socket(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket.fd(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        return fail(ErrorCode::NetworkDown, {}, "connect");
    const int on = 1;
    ::setsockopt(socket.fd(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

// Sends one masked binary message and reads the echo (RFC 6455 §5.2); messages below 64 KiB.
bool echoOnce(const Socket& socket, const std::string& body, std::string& buffer) {
    std::string frame("\x82", 1);
    if (body.size() < 126) {
        frame += static_cast<char>(0x80 | body.size());
    } else {
        frame += static_cast<char>(0x80 | 126);
        frame += static_cast<char>(body.size() >> 8);
        frame += static_cast<char>(body.size());
    }
    frame.append(4, '\0');  // a mask of zeroes
    frame += body;
    if (!socket.sendAll(frame.data(), frame.size())) return false;
    buffer.resize(body.size() + (body.size() < 126 ? 2 : 4));
    return socket.receiveAll(buffer.data(), buffer.size());
}

}  // namespace

Result<double> transferSeconds(std::size_t bytes) {
    MOSTRADOR_TRY_ASSIGN(const Listening server, listenOnLoopback());
    const std::string block(256 * 1024, 'x');
    std::thread sender([&] {
        const Socket peer(::accept(server.socket.fd(), nullptr, nullptr));
        for (std::size_t sent = 0; sent < bytes;) {
            const std::size_t part = std::min(block.size(), bytes - sent);
            if (!peer.sendAll(block.data(), part)) return;
            sent += part;
        }
    });
    const auto client = connectTo(server.port);
    const auto start = Clock::now();
    std::string buffer(256 * 1024, 0);
    std::size_t got = 0;
    while (client.ok() && got < bytes) {
        const ssize_t count = ::recv(client->fd(), buffer.data(), buffer.size(), 0);
        if (count <= 0) break;
        got += static_cast<std::size_t>(count);
    }
    const double seconds = msSince(start) / 1e3;
    sender.join();
    if (got != bytes) return fail(ErrorCode::NetworkDown, {}, "transfer");
    return seconds;
}

Result<EchoLimit> webSocketEcho(int rounds, std::size_t bytes) {
    server::HttpConfig config;
    config.address = "127.0.0.1";
    config.port = 0;
    config.ioThreads = 1;
    server::HttpHandlers handlers;
    handlers.renderError = [](const Error&, int status, std::string_view) { return server::Response::empty(status); };
    handlers.logId = [] { return std::string("bench"); };
    handlers.upgrades.push_back({"/echo", [](const server::Request&) {
                                     auto socket = std::make_shared<std::shared_ptr<server::LiveSocket>>();
                                     server::LiveCallbacks callbacks;
                                     callbacks.onOpen = [socket](std::shared_ptr<server::LiveSocket> opened) {
                                         *socket = std::move(opened);
                                     };
                                     callbacks.onMessage = [socket](std::string_view data, bool binary) {
                                         (*socket)->send(std::make_shared<const std::string>(data), binary);
                                     };
                                     callbacks.onClose = [socket](std::uint16_t) { socket->reset(); };
                                     callbacks.onOverflow = [] {};
                                     return server::Upgrade::accept(std::move(callbacks));
                                 }});
    server::HttpServer server(config, std::move(handlers));
    MOSTRADOR_TRY_ASSIGN(const std::uint16_t port, server.start());
    MOSTRADOR_TRY_ASSIGN(const Socket socket, connectTo(port));
    const std::string hello =
        "GET /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    if (!socket.sendAll(hello.data(), hello.size())) return fail(ErrorCode::NetworkDown);
    std::string head;
    for (char c = 0; head.find("\r\n\r\n") == std::string::npos; head += c)
        if (!socket.receiveAll(&c, 1)) return fail(ErrorCode::NetworkDown, {}, "upgrade");
    const std::string body(bytes, 'x');
    std::string buffer;
    std::vector<double> each;
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock::now();
        if (!echoOnce(socket, body, buffer)) return fail(ErrorCode::NetworkDown, {}, "echo");
        each.push_back(msSince(start));
    }
    server.stop(1000);
    std::sort(each.begin(), each.end());
    return EchoLimit{each[each.size() / 2], each[each.size() * 99 / 100]};
}

Result<double> fanOutMs(int sockets, std::size_t bytes) {
    MOSTRADOR_TRY_ASSIGN(const Listening server, listenOnLoopback());
    std::vector<Socket> senders;
    std::vector<Socket> receivers;
    for (int i = 0; i < sockets; ++i) {
        MOSTRADOR_TRY_ASSIGN(Socket one, connectTo(server.port));
        receivers.push_back(std::move(one));
        senders.emplace_back(::accept(server.socket.fd(), nullptr, nullptr));
    }
    const std::string message(bytes, 'x');
    std::string buffer(bytes, 0);
    std::vector<double> rounds;
    for (int round = 0; round < 5; ++round) {
        const auto start = Clock::now();
        std::thread sender([&] {
            for (const Socket& one : senders) one.sendAll(message.data(), message.size());
        });
        for (const Socket& one : receivers)
            if (!one.receiveAll(buffer.data(), bytes)) return fail(ErrorCode::NetworkDown, {}, "fan-out");
        rounds.push_back(msSince(start));
        sender.join();
    }
    std::sort(rounds.begin(), rounds.end());
    return rounds[2];
}

}  // namespace mostrador::bench
