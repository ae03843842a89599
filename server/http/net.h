#pragma once
// Inside this folder only: the Asio types that all units share, and a TCP stream with optional TLS behind
// one type, so that the large Beast templates are compiled once and not once per kind of stream.

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <memory>
#include <utility>

namespace mostrador::server {

namespace asio = boost::asio;
using NetError = boost::system::error_code;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Timer =
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;

// Completion token of all our coroutines: errors come back as values, not as exceptions.
inline constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> asTuple{asio::use_awaitable_t<Executor>{}};

class SocketStream {
public:
    using executor_type = Executor;

    SocketStream(Socket socket, asio::ssl::context* tls) : m_socket(std::make_unique<Socket>(std::move(socket))) {
        if (tls) m_tls = std::make_unique<asio::ssl::stream<Socket&>>(*m_socket, *tls);
    }

    [[nodiscard]] executor_type get_executor() noexcept { return m_socket->get_executor(); }
    [[nodiscard]] bool isTls() const { return m_tls != nullptr; }
    [[nodiscard]] Socket& socket() { return *m_socket; }
    [[nodiscard]] asio::ssl::stream<Socket&>& tls() { return *m_tls; }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        if (m_tls) return m_tls->async_read_some(buffers, std::forward<Token>(token));
        return m_socket->async_read_some(buffers, std::forward<Token>(token));
    }
    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        if (m_tls) return m_tls->async_write_some(buffers, std::forward<Token>(token));
        return m_socket->async_write_some(buffers, std::forward<Token>(token));
    }

    void cut() {
        NetError ignored;  // closing what the peer has already closed
        m_socket->close(ignored);
    }
    void endSending() {
        NetError ignored;
        m_socket->shutdown(Socket::shutdown_send, ignored);
    }

private:
    std::unique_ptr<Socket> m_socket;  // on the heap: the TLS stream refers to it across moves
    std::unique_ptr<asio::ssl::stream<Socket&>> m_tls;
};

}  // namespace mostrador::server
