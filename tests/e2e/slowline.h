#pragma once
// A line to the server that lets documents pass and holds contents of files in their middle until it is released.
// Threads of its own; ends with the object.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <atomic>
#include <catch2/catch.hpp>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

#include "programs.h"

namespace mostrador::e2e {

class SlowLine {
public:
    explicit SlowLine(int server) : m_server(server), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address = local(0);
        socklen_t size = sizeof address;
        REQUIRE(::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) == 0);
        REQUIRE(::listen(m_listener, 16) == 0);
        REQUIRE(::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { accept(); });
    }
    ~SlowLine() {
        m_ending = true;
        ::shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        for (std::thread& pipe : m_pipes) pipe.join();
        ::close(m_listener);
    }
    SlowLine(const SlowLine&) = delete;
    SlowLine& operator=(const SlowLine&) = delete;

    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] bool held() const { return m_held; }  // a content has stopped in its middle
    void release() { m_holds = false; }

private:
    static sockaddr_in local(int port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }
    void accept() {
        for (int near = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC); near >= 0;
             near = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC))
            m_pipes.emplace_back([this, near] { pipe(near); });
    }
    void pipe(int near) {
        const int far = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = local(m_server);
        bool open = ::connect(far, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        bool content = false;
        std::size_t passed = 0;
        while (open && !m_ending) {
            const bool stopped = content && m_holds && passed > 500'000;
            if (stopped) m_held = true;
            pollfd ends[] = {{near, static_cast<short>(stopped ? 0 : POLLIN), 0}, {far, POLLIN, 0}};
            if (::poll(ends, 2, 20) <= 0) continue;
            if (stopped && (ends[0].revents & (POLLHUP | POLLERR)) != 0) break;
            char bytes[65536];
            if ((ends[0].revents & (POLLIN | POLLHUP)) != 0) {
                const ssize_t count = ::recv(near, bytes, sizeof bytes, 0);
                const std::string_view data(bytes, static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
                if (data.starts_with("PUT /archivos/")) content = true;
                passed = content ? passed + data.size() : 0;
                open = count > 0 && ::send(far, bytes, data.size(), MSG_NOSIGNAL) == count;
            }
            if (open && (ends[1].revents & (POLLIN | POLLHUP)) != 0) {
                const ssize_t count = ::recv(far, bytes, sizeof bytes, 0);
                open = count > 0 && ::send(near, bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL) == count;
            }
        }
        ::close(near);
        ::close(far);
    }

    const int m_server;
    int m_listener;
    int m_port = 0;
    std::atomic<bool> m_holds{true}, m_held{false}, m_ending{false};
    std::thread m_thread;
    std::vector<std::thread> m_pipes;
};

}  // namespace mostrador::e2e
