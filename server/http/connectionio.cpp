#include "server/http/compression.h"
#include "server/http/httpconnection.h"
#include "server/http/responsehead.h"

#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

namespace mostrador::server {
namespace {

namespace http = boost::beast::http;
using BodyParser = http::request_parser<http::string_body>;

constexpr std::size_t lingerBytes = 16 * 1024 * 1024;
constexpr std::size_t joinBelowBytes = 4 * 1024;  // copying is cheaper than a second buffer

}  // namespace

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
        if (failed == http::error::body_limit)
            co_return HeadRefusal{413, ErrorCode::TooLarge, std::to_string(bytesMax)};
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
            co_return HeadRefusal{plain.error().code == ErrorCode::TooLarge ? 413 : 400, plain.error().code,
                                  plain.error().detail};
        body = std::move(*plain);
    }
    exchange.request.body = std::move(body);
    co_return std::nullopt;
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
    const auto took = std::chrono::steady_clock::now() - exchange.started;
    m_state->counters.times.add(std::chrono::duration_cast<std::chrono::nanoseconds>(took).count());
    (exchange.route ? *exchange.route->counts : m_state->counters.unmatched).add(response.status);
    const std::string logId = m_state->logId();
    const std::string_view content = response.content();
    const bool withBody = !exchange.head && !hasNoBody(response.status);
    std::string head = responseHead(response, {.date = m_worker.date(),
                                               .logId = logId,
                                               .traceId = exchange.request.traceId,
                                               .contentLength = content.size(),
                                               .keepAlive = keepAlive});
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

}  // namespace mostrador::server
