#include "server/http/livesession.h"

#include "server/http/livequeue.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace mostrador::server {

// Found by Beast for our stream, after the close handshake. Only our half ends here: Beast's own would wait
// for the peer's, and the session does that itself with a deadline. TLS's farewell is left out, the handshake
// has already said it.
template <class Handler>
void async_teardown(boost::beast::role_type, SocketStream& stream, Handler&& handler) {
    stream.endSending();
    asio::post(stream.get_executor(), boost::beast::bind_front_handler(std::forward<Handler>(handler), NetError()));
}
void beast_close_socket(SocketStream& stream);
void beast_close_socket(SocketStream& stream) { stream.cut(); }

namespace {

namespace websocket = boost::beast::websocket;
namespace http = boost::beast::http;

constexpr std::size_t bufferKeptBytes = 64 * 1024;  // a socket that once got a large message gives it back

class LiveSession final : public Peer, public LiveTarget, public std::enable_shared_from_this<LiveSession> {
public:
    LiveSession(Worker& worker, std::shared_ptr<ServerState> state, SocketStream stream, Admission admission,
                Request request, Upgrade upgrade)
        : m_worker(worker),
          m_state(std::move(state)),
          m_admission(std::move(admission)),
          m_request(std::move(request)),
          m_upgrade(std::move(upgrade)),
          m_socket(std::move(stream)) {}

    Awaitable<void> run();

    void checkDeadlines(std::int64_t nowMs) override;
    void drain() override { startClose(websocket::close_code::going_away, "server stops"); }
    void cut() override { boost::beast::get_lowest_layer(m_socket).cut(); }
    void pump() override;
    void overflowed() override;

private:
    Awaitable<bool> accept();
    Awaitable<std::uint16_t> readAll();
    Awaitable<void> linger();
    void write();
    void startClose(std::uint16_t code, std::string_view reason);
    void ping();

    Worker& m_worker;
    std::shared_ptr<ServerState> m_state;
    Admission m_admission;
    Request m_request;
    Upgrade m_upgrade;
    // Without permessage-deflate: rows are compact already, and it costs memory per socket.
    websocket::stream<SocketStream, false> m_socket;
    boost::beast::flat_buffer m_buffer;
    std::shared_ptr<LiveQueue> m_queue;
    std::optional<LiveQueue::Message> m_writing;
    std::int64_t m_writeBeganMs = 0;
    std::int64_t m_heardMs = 0;
    std::int64_t m_closeByMs = 0;  // 0: not closing
    std::uint16_t m_closeCode = 0;
    bool m_open = false;
    bool m_pinged = false;
};

Awaitable<bool> LiveSession::accept() {
    http::request<http::empty_body> request;
    request.method(http::verb::get);
    request.target(m_request.path);
    request.version(11);
    for (const Headers::Line& line : m_request.headers.lines()) request.insert(line.first, line.second);
    m_socket.set_option(
        websocket::stream_base::timeout{websocket::stream_base::none(), websocket::stream_base::none(), false});
    m_socket.set_option(websocket::stream_base::decorator([this](websocket::response_type& response) {
        response.set(http::field::server, "mostrador");
        response.set(http::field::date, m_worker.date());
        response.set("X-Mostrador", "1");
        if (const std::string logId = m_state->logId(); !logId.empty()) response.set("X-Log-Id", logId);
        response.set("X-Trace-Id", m_request.traceId);
        if (!m_upgrade.subprotocol.empty()) response.set(http::field::sec_websocket_protocol, m_upgrade.subprotocol);
    }));
    m_socket.auto_fragment(false);
    m_socket.read_message_max(m_state->limits().frameBytes);
    m_closeByMs = m_worker.nowMs() + m_state->limits().headerMs;  // for the 101 itself
    const auto [failed] = co_await m_socket.async_accept(request, asTuple);
    m_closeByMs = 0;
    co_return !failed;
}

Awaitable<void> LiveSession::run() {
    const bool accepted = co_await accept();
    if (accepted) {
        m_open = true;
        m_heardMs = m_worker.nowMs();
        // Any frame, a pong too, shows that the other side lives.
        m_socket.control_callback(
            [this](websocket::frame_type, boost::beast::string_view) { m_heardMs = m_worker.nowMs(); });
        m_state->counters.liveSockets += 1;
        m_queue = std::make_shared<LiveQueue>(m_worker.gate(), weak_from_this(), m_state->limits(),
                                              m_admission.address(), m_upgrade.subprotocol, m_request);
        if (m_upgrade.callbacks.onOpen) m_upgrade.callbacks.onOpen(m_queue);
        if (m_state->stopping) drain();
        const std::uint16_t code = co_await readAll();
        m_open = false;
        m_queue->end();
        m_state->counters.liveSockets -= 1;
        if (m_upgrade.callbacks.onClose) m_upgrade.callbacks.onClose(code);
        m_upgrade.callbacks = {};  // they may hold the hub
        co_await linger();
    }
    cut();
    m_worker.remove(this);
}

Awaitable<std::uint16_t> LiveSession::readAll() {
    while (true) {
        const auto [failed, size] = co_await m_socket.async_read(m_buffer, asTuple);
        static_cast<void>(size);
        if (failed) {
            if (m_closeCode != 0) co_return m_closeCode;
            if (failed == websocket::error::closed) co_return m_socket.reason().code;
            if (failed == websocket::error::message_too_big || failed == websocket::error::buffer_overflow)
                co_return static_cast<std::uint16_t>(websocket::close_code::too_big);
            co_return static_cast<std::uint16_t>(websocket::close_code::abnormal);
        }
        m_heardMs = m_worker.nowMs();
        m_pinged = false;
        m_state->counters.bytesIn += m_buffer.size();
        if (m_closeCode == 0 && m_upgrade.callbacks.onMessage)
            m_upgrade.callbacks.onMessage({static_cast<const char*>(m_buffer.cdata().data()), m_buffer.size()},
                                          m_socket.got_binary());
        m_buffer.clear();
        if (m_buffer.capacity() > bufferKeptBytes) m_buffer.shrink_to_fit();
    }
}

// Waits for the peer to close too: our close with unread bytes would be a reset, which can overtake the
// close frame.
Awaitable<void> LiveSession::linger() {
    m_closeByMs = m_worker.nowMs() + m_state->limits().lingerMs;
    SocketStream& stream = boost::beast::get_lowest_layer(m_socket);
    stream.endSending();
    std::array<char, 4096> discarded;
    bool ended = false;
    while (!ended && m_worker.nowMs() < m_closeByMs) {
        const auto [failed, size] = co_await stream.socket().async_read_some(asio::buffer(discarded), asTuple);
        static_cast<void>(size);
        ended = static_cast<bool>(failed);
    }
}

void LiveSession::pump() {
    if (!m_writing && m_open) write();
}

// Writes one message after another without going through the loop's queue in between; the payload stays
// where the hub made it.
void LiveSession::write() {
    m_writing = m_queue->take();
    if (!m_writing) {
        if (const auto closing = m_queue->closeWanted()) startClose(closing->code, closing->reason);
        return;
    }
    if (m_closeByMs != 0) {  // nothing may follow a close frame
        m_writing.reset();
        return;
    }
    m_writeBeganMs = m_worker.nowMs();
    m_socket.binary(m_writing->binary);
    m_socket.async_write(asio::buffer(*m_writing->payload),
                         [self = shared_from_this()](const NetError& failed, std::size_t size) {
                             self->m_state->counters.bytesOut += size;
                             self->m_writing.reset();
                             if (!failed && self->m_open) self->write();
                         });
}

void LiveSession::overflowed() {
    if (m_open && m_upgrade.callbacks.onOverflow) m_upgrade.callbacks.onOverflow();
}

void LiveSession::startClose(std::uint16_t code, std::string_view reason) {
    if (!m_open || m_closeByMs != 0) return;
    m_closeByMs = m_worker.nowMs() + m_state->limits().lingerMs;
    m_closeCode = code;
    websocket::close_reason why(static_cast<websocket::close_code>(code));
    why.reason.assign(reason.data(), std::min<std::size_t>(reason.size(), 120));  // a control frame holds 125 bytes
    m_socket.async_close(why, [self = shared_from_this()](const NetError&) {});   // the reading side sees the end
}

void LiveSession::ping() {
    m_pinged = true;
    m_socket.async_ping({}, [self = shared_from_this()](const NetError&) {});
}

void LiveSession::checkDeadlines(std::int64_t nowMs) {
    const Limits& limits = m_state->limits();
    if (m_closeByMs != 0) {
        if (nowMs >= m_closeByMs) cut();
        return;
    }
    if (!m_open) return;
    const bool stuck = m_writing && nowMs - m_writeBeganMs >= limits.writeMs;
    if (stuck) {
        m_state->counters.timeouts += 1;
        return cut();
    }
    if (nowMs - m_heardMs >= limits.silentMs) {
        m_state->counters.timeouts += 1;
        return startClose(websocket::close_code::policy_error, "silent");
    }
    // Browsers answer a ping by themselves, so they stay without a beat of their own.
    if (!m_pinged && nowMs - m_heardMs >= limits.silentMs / 2) ping();
}

}  // namespace

std::optional<int> upgradeRefusal(const Request& request) {
    const Headers& headers = request.headers;
    if (request.method != Method::Get || !headers.hasToken("Connection", "upgrade") ||
        !headers.hasToken("Upgrade", "websocket"))
        return 426;
    if (headers.value("Sec-WebSocket-Version") != "13") return 426;
    constexpr std::size_t keyLength = 24;  // 16 bytes in base64
    if (headers.count("Sec-WebSocket-Key") != 1 || headers.value("Sec-WebSocket-Key").size() != keyLength) return 400;
    return std::nullopt;
}

void startLiveSession(Worker& worker, std::shared_ptr<ServerState> state, SocketStream stream, Admission admission,
                      Request request, Upgrade upgrade) {
    auto session = std::make_shared<LiveSession>(worker, std::move(state), std::move(stream), std::move(admission),
                                                 std::move(request), std::move(upgrade));
    worker.add(session);
    asio::co_spawn(
        worker.context().get_executor(), [session]() -> Awaitable<void> { return session->run(); }, asio::detached);
}

}  // namespace mostrador::server
