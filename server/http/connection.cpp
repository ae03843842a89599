#include "server/http/connection.h"

#include "server/http/httpconnection.h"
#include "server/http/livesession.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/http/read.hpp>

namespace mostrador::server {

namespace http = boost::beast::http;

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
    if (bytes > limits().headerBytes)
        return HeadRefusal{431, ErrorCode::TooLarge, std::to_string(limits().headerBytes)};
    request.remoteAddress = m_admission->address();
    request.traceId = traceIdOf(request.headers);
    const std::optional<Method> method =
        methodFromName(std::string_view(message.method_string().data(), message.method_string().size()));
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

std::optional<HeadRefusal> Connection::refuseBody(const HeadParser& parser, std::size_t bytesMax,
                                                  const Exchange& exchange) const {
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
        co_return co_await refuse(parser, exchange, error(ErrorCode::AddressNotAllowed, 403, exchange, "address"));
    for (const UpgradeRoute& route : m_state->handlers.upgrades) {
        if (route.path != request.path) continue;
        std::optional<int> lacks = upgradeRefusal(request);
        if (exchange.hasBody) lacks = 400;
        if (lacks || m_buffer.size() > 0) {
            Response response = error(lacks == 426 ? ErrorCode::Unsupported : ErrorCode::Malformed, lacks.value_or(400),
                                      exchange, "WebSocket");
            response.with("Upgrade", "websocket").with("Sec-WebSocket-Version", "13");
            co_return co_await refuse(parser, exchange, std::move(response));
        }
        Upgrade upgrade = route.accept(request);
        if (upgrade.refusal) co_return co_await refuse(parser, exchange, std::move(*upgrade.refusal));
        Admission admission = std::move(*m_admission);
        m_admission.reset();
        startLiveSession(m_worker, m_state, std::move(m_stream), std::move(admission), std::move(request),
                         std::move(upgrade));
        co_return After::Close;
    }
    Router::Match match = m_state->handlers.router.find(request.method, request.path);
    exchange.route = match.route;
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

void startConnection(Worker& worker, std::shared_ptr<ServerState> state, Socket socket, Admission admission) {
    auto connection = std::make_shared<Connection>(worker, std::move(state), std::move(socket), std::move(admission));
    worker.add(connection);
    asio::co_spawn(
        worker.context().get_executor(), [connection]() -> Awaitable<void> { return connection->run(); },
        asio::detached);
}

}  // namespace mostrador::server
