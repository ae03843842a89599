#include "server/http/connection.h"

#include "server/http/compression.h"
#include "server/http/livesession.h"
#include "server/http/replyslot.h"
#include "server/http/requesthead.h"
#include "server/http/responsehead.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

namespace mostrador::server {
namespace {

namespace http = boost::beast::http;
using HeadParser = http::request_parser<http::empty_body>;
using BodyParser = http::request_parser<http::string_body>;

constexpr std::size_t bufferFirst = 4 * 1024;       // what an idle connection keeps
constexpr std::size_t bufferForBody = 64 * 1024;    // fewer calls for a large body
constexpr std::size_t lingerBytes = 16 * 1024 * 1024;
constexpr std::size_t joinBelowBytes = 4 * 1024;    // copying is cheaper than a second buffer

enum class After : std::uint8_t { Keep, Close, Linger };

class Connection final : public Peer, public ReplyTarget, public std::enable_shared_from_this<Connection> {
public:
    Connection(Worker& worker, std::shared_ptr<ServerState> state, Socket socket, Admission admission)
        : m_worker(worker), m_state(std::move(state)), m_stream(std::move(socket), m_state->tls.get()),
          m_admission(std::move(admission)), m_wake(worker.context().get_executor()),
          m_buffer(m_state->limits().headerBytes + bufferForBody) {}

    Awaitable<void> run();

    void checkDeadlines(std::int64_t nowMs) override;
    void drain() override;
    void cut() override;
    void onReply(Response response) override;

private:
    // What is known of the request being answered.
    struct Exchange {
        Request request;
        bool head = false;       // HEAD: no body goes out
        bool keepAlive = false;  // as the client asked
        bool hasBody = false;    // and it has not been read
        bool expects = false;    // 100-continue
    };

    Awaitable<After> serve();
    Awaitable<bool> waitForBytes();
    Awaitable<After> serveHead(HeadParser& parser, Exchange& exchange);
    Awaitable<After> handle(const Route& route, Exchange& exchange);
    Awaitable<std::optional<HeadRefusal>> readBody(HeadParser& parser, std::size_t bytesMax, Exchange& exchange);
    Awaitable<After> refuse(HeadParser& parser, Exchange& exchange, Response response);
    Awaitable<After> answer(const Exchange& exchange, Response response, bool keepAlive);
    Awaitable<After> failedRead(const NetError& error, const Exchange& exchange);
    Awaitable<void> linger();
    std::optional<HeadRefusal> readHead(const HeadParser& parser, Exchange& exchange) const;
    std::optional<Response> refuseEarly(const Router::Match& match, Exchange& exchange) const;
    std::optional<HeadRefusal> refuseBody(const HeadParser& parser, std::size_t bytesMax, const Exchange& exchange) const;
    Response error(ErrorCode code, int status, const Exchange& exchange, std::string detail = {}) const {
        return m_state->renderError(code, status, exchange.request, std::move(detail));
    }
    void deadlineIn(std::int64_t ms) { m_deadlineMs = m_worker.nowMs() + ms; }
    [[nodiscard]] const Limits& limits() const { return m_state->limits(); }

    Worker& m_worker;
    std::shared_ptr<ServerState> m_state;
    SocketStream m_stream;
    std::optional<Admission> m_admission;
    Timer m_wake;  // cancelled when the reply is there
    boost::beast::flat_buffer m_buffer;
    std::optional<Response> m_reply;
    std::int64_t m_deadlineMs = 0;  // 0: none (a handler may take its time: long polls do)
    bool m_idle = true;             // between two requests
    bool m_timedOut = false;
    bool m_cut = false;
};

Awaitable<void> Connection::run() {
    After after = After::Keep;
    if (m_stream.isTls()) {
        deadlineIn(limits().headerMs);
        const auto [failed] = co_await m_stream.tls().async_handshake(asio::ssl::stream_base::server, asTuple);
        if (failed) after = After::Close;
    }
    while (after == After::Keep) after = co_await serve();
    if (after == After::Linger) co_await linger();
    if (m_admission) m_stream.cut();  // else the stream has moved on to a WebSocket
    m_worker.remove(this);
}

// The idle time between requests counts differently from a header that trickles in.
Awaitable<bool> Connection::waitForBytes() {
    if (m_buffer.size() > 0) co_return true;
    if (m_state->stopping) co_return false;
    if (m_buffer.capacity() > bufferFirst) m_buffer.shrink_to_fit();
    m_idle = true;
    const auto [failed, size] = co_await m_stream.async_read_some(m_buffer.prepare(bufferFirst), asTuple);
    m_idle = false;
    m_buffer.commit(size);
    co_return !failed;
}

Awaitable<After> Connection::serve() {
    deadlineIn(limits().keepAliveMs);
    if (!co_await waitForBytes()) co_return After::Close;
    deadlineIn(limits().headerMs);
    HeadParser parser;
    parser.header_limit(static_cast<std::uint32_t>(limits().headerBytes));
    parser.body_limit(boost::none);  // by route, below
    Exchange exchange;
    const auto [failed, size] = co_await http::async_read_header(m_stream, m_buffer, parser, asTuple);
    static_cast<void>(size);
    if (failed) co_return co_await failedRead(failed, exchange);
    const After after = co_await serveHead(parser, exchange);
    co_return after;
}

std::optional<HeadRefusal> Connection::readHead(const HeadParser& parser, Exchange& exchange) const {
    const auto& message = parser.get();
    Request& request = exchange.request;
    std::size_t bytes = message.target().size();
    for (const auto& field : message) {
        bytes += field.name_string().size() + field.value().size() + 4;
        request.headers.add(std::string(field.name_string()), std::string(field.value()));
    }
    // Beast's own limit is not looked at when the whole head came in one piece.
    if (bytes > limits().headerBytes) return HeadRefusal{431, ErrorCode::TooLarge, std::to_string(limits().headerBytes)};
    request.remoteAddress = m_admission->address();
    request.traceId = traceIdOf(request.headers);
    const std::optional<Method> method = methodFromName(std::string_view(message.method_string().data(), message.method_string().size()));
    if (!method) return HeadRefusal{501, ErrorCode::Unsupported, "method"};
    request.method = *method;
    exchange.head = *method == Method::Head;
    if (std::optional<HeadRefusal> refusal = checkHead(request, message.version())) return refusal;
    if (!splitTarget(std::string_view(message.target().data(), message.target().size()), request))
        return HeadRefusal{400, ErrorCode::Malformed, "target"};
    exchange.keepAlive = message.keep_alive();
    exchange.hasBody = parser.chunked() || parser.content_length().value_or(0) > 0;
    exchange.expects = request.headers.contains("Expect");
    return std::nullopt;
}

// Everything that can be said no to before the body, in the order of who is being asked.
std::optional<Response> Connection::refuseEarly(const Router::Match& match, Exchange& exchange) const {
    if (!match.route) {
        const bool options = exchange.request.method == Method::Options;
        if (options && (exchange.request.path == "*" || !match.allow.empty())) {
            Response response = Response::empty(204);
            if (!match.allow.empty()) response.with("Allow", match.allow);
            return response;
        }
        if (match.allow.empty()) return error(ErrorCode::NotFound, 404, exchange);
        return error(ErrorCode::Unsupported, 405, exchange).with("Allow", match.allow);
    }
    if (m_state->handlers.guard)
        if (std::optional<Response> refusal = m_state->handlers.guard(*match.route, exchange.request)) return refusal;
    if (exchange.expects && !equalIgnoringCase(exchange.request.headers.value("Expect"), "100-continue"))
        return error(ErrorCode::Unsupported, 417, exchange, "Expect");
    return std::nullopt;
}

std::optional<HeadRefusal> Connection::refuseBody(const HeadParser& parser, std::size_t bytesMax, const Exchange& exchange) const {
    if (!exchange.hasBody) return std::nullopt;
    const std::string_view coding = exchange.request.headers.value("Content-Encoding");
    if (!coding.empty() && !equalIgnoringCase(coding, "identity") && !equalIgnoringCase(coding, "zstd"))
        return HeadRefusal{415, ErrorCode::Unsupported, "Content-Encoding"};
    if (parser.content_length().value_or(0) > bytesMax)
        return HeadRefusal{413, ErrorCode::TooLarge, std::to_string(bytesMax)};
    return std::nullopt;
}

Awaitable<After> Connection::serveHead(HeadParser& parser, Exchange& exchange) {
    if (const auto refusal = readHead(parser, exchange)) {
        // Where such a request ends is not sure, so what follows it is never looked at.
        Response response = error(refusal->code, refusal->status, exchange, refusal->detail);
        const After sent = co_await answer(exchange, std::move(response), false);
        co_return sent;
    }
    Request& request = exchange.request;
    if (!m_state->allowed.allows(request.remoteAddress))
        co_return co_await refuse(parser, exchange, error(ErrorCode::NotAllowed, 403, exchange, "address"));
    for (const UpgradeRoute& route : m_state->handlers.upgrades) {
        if (route.path != request.path) continue;
        std::optional<int> lacks = upgradeRefusal(request);
        if (exchange.hasBody) lacks = 400;
        if (lacks || m_buffer.size() > 0) {
            Response response = error(lacks == 426 ? ErrorCode::Unsupported : ErrorCode::Malformed, lacks.value_or(400), exchange, "WebSocket");
            response.with("Upgrade", "websocket").with("Sec-WebSocket-Version", "13");
            co_return co_await refuse(parser, exchange, std::move(response));
        }
        Upgrade upgrade = route.accept(request);
        if (upgrade.refusal) co_return co_await refuse(parser, exchange, std::move(*upgrade.refusal));
        Admission admission = std::move(*m_admission);
        m_admission.reset();
        startLiveSession(m_worker, m_state, std::move(m_stream), std::move(admission), std::move(request), std::move(upgrade));
        co_return After::Close;
    }
    Router::Match match = m_state->handlers.router.find(request.method, request.path);
    if (std::optional<Response> refusal = refuseEarly(match, exchange))
        co_return co_await refuse(parser, exchange, std::move(*refusal));
    const std::size_t bytesMax = match.route->bodyMax > 0 ? match.route->bodyMax : limits().bodyBytes;
    if (const auto refusal = refuseBody(parser, bytesMax, exchange)) {
        Response response = error(refusal->code, refusal->status, exchange, refusal->detail);
        co_return co_await refuse(parser, exchange, std::move(response));
    }
    if (exchange.hasBody) {
        const auto refusal = co_await readBody(parser, bytesMax, exchange);
        if (refusal && refusal->status == 0) co_return After::Close;
        if (refusal) {
            Response response = error(refusal->code, refusal->status, exchange, refusal->detail);
            co_return co_await answer(exchange, std::move(response), false);
        }
    }
    request.pathParameters = std::move(match.parameters);
    co_return co_await handle(*match.route, exchange);
}

// Status 0: the connection is gone and there is nobody to tell.
Awaitable<std::optional<HeadRefusal>> Connection::readBody(HeadParser& head, std::size_t bytesMax, Exchange& exchange) {
    if (exchange.expects) {
        static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        deadlineIn(limits().writeMs);
        const auto [failed, sent] = co_await asio::async_write(m_stream, asio::buffer(goOn), asTuple);
        static_cast<void>(sent);
        if (failed) co_return HeadRefusal{0, ErrorCode::NetworkDown, {}};
    }
    BodyParser parser(std::move(head));
    parser.body_limit(bytesMax);
    m_buffer.reserve(std::min(bufferForBody, m_buffer.max_size()));
    const std::int64_t began = m_worker.nowMs();
    while (!parser.is_done()) {
        const auto earned = static_cast<std::int64_t>(parser.get().body().size() * 1000 / limits().bytesPerSecond);
        m_deadlineMs = began + limits().bodyMs + earned;
        const auto [failed, size] = co_await http::async_read_some(m_stream, m_buffer, parser, asTuple);
        static_cast<void>(size);
        if (m_timedOut) co_return HeadRefusal{408, ErrorCode::TimedOut, "body"};
        if (failed == http::error::body_limit) co_return HeadRefusal{413, ErrorCode::TooLarge, std::to_string(bytesMax)};
        if (failed == http::error::partial_message) co_return HeadRefusal{400, ErrorCode::Malformed, "body cut short"};
        if (failed && failed.category() == make_error_code(http::error::bad_chunk).category())
            co_return HeadRefusal{400, ErrorCode::Malformed, failed.message()};
        if (failed) co_return HeadRefusal{0, ErrorCode::NetworkDown, {}};
    }
    exchange.hasBody = false;
    std::string body = std::move(parser.get().body());
    m_state->counters.bytesIn += body.size();
    if (equalIgnoringCase(exchange.request.headers.value("Content-Encoding"), "zstd")) {
        Result<std::string> plain = decompressZstd(body, bytesMax);
        if (!plain.ok())
            co_return HeadRefusal{plain.error().code == ErrorCode::TooLarge ? 413 : 400, plain.error().code, plain.error().detail};
        body = std::move(*plain);
    }
    exchange.request.body = std::move(body);
    co_return std::nullopt;
}

Awaitable<After> Connection::handle(const Route& route, Exchange& exchange) {
    m_reply.reset();
    m_deadlineMs = 0;
    const std::string traceId = exchange.request.traceId;
    Reply reply = makeReply(m_state, m_worker.gate(), weak_from_this(), exchange.request);
    Request request = std::move(exchange.request);
    exchange.request = {};
    exchange.request.traceId = traceId;
    try {
        route.handler(std::move(request), std::move(reply));
    } catch (const std::exception&) {
        // The Reply went with the arguments, so 500 is on its way; a handler's exception ends here.
    }
    m_wake.expires_at(Timer::time_point::max());
    while (!m_reply && !m_cut) static_cast<void>(co_await m_wake.async_wait(asTuple));
    if (m_cut) co_return After::Close;
    Response response = std::move(*m_reply);
    const bool keepAlive = exchange.keepAlive && !response.close && !m_state->stopping;
    const After after = co_await answer(exchange, std::move(response), keepAlive);
    co_return after;
}

// A refusal before the body was read. A short body is taken in so that the connection can be kept; a long
// one is not, and the connection closes in a way that lets the client read why.
Awaitable<After> Connection::refuse(HeadParser& parser, Exchange& exchange, Response response) {
    bool keepAlive = exchange.keepAlive && !response.close && !m_state->stopping;
    if (exchange.hasBody) {
        const bool takeIn = keepAlive && !exchange.expects && response.status != 413 &&
                            parser.content_length().value_or(limits().discardBytes + 1) <= limits().discardBytes;
        Exchange discarded;
        keepAlive = takeIn && !co_await readBody(parser, limits().discardBytes, discarded);
    }
    compressReply(response, exchange.request.headers.value("Accept-Encoding"), limits().compressFromBytes);
    const After after = co_await answer(exchange, std::move(response), keepAlive);
    co_return after;
}

Awaitable<After> Connection::answer(const Exchange& exchange, Response response, bool keepAlive) {
    const std::string logId = m_state->logId();
    const std::string_view content = response.content();
    const bool withBody = !exchange.head && !hasNoBody(response.status);
    std::string head = responseHead(response, {.date = m_worker.date(), .logId = logId, .traceId = exchange.request.traceId,
                                               .contentLength = content.size(), .keepAlive = keepAlive});
    std::array<asio::const_buffer, 2> buffers{};
    const std::size_t bodySize = withBody ? content.size() : 0;
    if (bodySize <= joinBelowBytes || m_stream.isTls()) head.append(content.substr(0, bodySize));
    else buffers[1] = asio::buffer(content);
    buffers[0] = asio::buffer(head);
    deadlineIn(limits().writeMs + static_cast<std::int64_t>(content.size() * 1000 / limits().bytesPerSecond));
    const auto [failed, sent] = co_await asio::async_write(m_stream, buffers, asTuple);
    m_state->counters.bytesOut += sent;
    m_state->counters.requests += 1;
    if (failed) co_return After::Close;
    co_return keepAlive ? After::Keep : After::Linger;
}

Awaitable<After> Connection::failedRead(const NetError& failed, const Exchange& exchange) {
    std::optional<Response> response;
    if (m_timedOut) response = error(ErrorCode::TimedOut, 408, exchange);
    else if (failed == http::error::header_limit || failed == http::error::buffer_overflow)
        response = error(ErrorCode::TooLarge, 431, exchange, std::to_string(limits().headerBytes));
    else if (failed == http::error::end_of_stream) co_return After::Close;
    else if (failed.category() == make_error_code(http::error::bad_target).category())
        response = error(ErrorCode::Malformed, 400, exchange, failed.message());
    if (!response) co_return After::Close;  // reset, or our own stop
    const After after = co_await answer(exchange, std::move(*response), false);
    co_return after;
}

// Closing with unread bytes makes the kernel send a reset, which can overtake our reply: so the rest is read
// and thrown away for a moment.
Awaitable<void> Connection::linger() {
    m_stream.endSending();
    deadlineIn(limits().lingerMs);
    std::size_t total = 0;
    m_buffer.clear();
    while (total < lingerBytes && !m_cut) {
        const auto [failed, size] = co_await m_stream.socket().async_read_some(m_buffer.prepare(bufferFirst), asTuple);
        if (failed) break;
        total += size;
    }
}

void Connection::checkDeadlines(std::int64_t nowMs) {
    if (m_deadlineMs == 0 || nowMs < m_deadlineMs) return;
    m_state->counters.timeouts += 1;
    if (m_idle || m_timedOut || m_stream.isTls()) return cut();
    // The first time only what is under way ends, so that the client can be told 408.
    m_timedOut = true;
    m_deadlineMs = nowMs + limits().lingerMs;
    NetError ignored;
    m_stream.socket().cancel(ignored);
}

void Connection::drain() {
    if (m_idle && m_buffer.size() == 0) cut();
}

void Connection::cut() {
    m_cut = true;
    if (m_admission) m_stream.cut();
    m_wake.cancel();
}

void Connection::onReply(Response response) {
    m_reply = std::move(response);
    m_wake.cancel();
}

}  // namespace

void startConnection(Worker& worker, std::shared_ptr<ServerState> state, Socket socket, Admission admission) {
    auto connection = std::make_shared<Connection>(worker, std::move(state), std::move(socket), std::move(admission));
    worker.add(connection);
    asio::co_spawn(worker.context().get_executor(), [connection]() -> Awaitable<void> { return connection->run(); }, asio::detached);
}

}  // namespace mostrador::server
