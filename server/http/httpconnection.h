#pragma once
// Inside this folder only, and the one header with Beast in it: a connection from its first byte to its end
// or its upgrade. One coroutine on the worker's thread, which keeps it. Its requests are answered one after
// another; connection.cpp decides, connectionio.cpp reads bodies and writes replies.

#include "server/http/connection.h"
#include "server/http/replyslot.h"
#include "server/http/requesthead.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <chrono>
#include <memory>
#include <optional>

namespace mostrador::server {

using HeadParser = boost::beast::http::request_parser<boost::beast::http::empty_body>;

enum class After : std::uint8_t { Keep, Close, Linger };

class Connection final : public Peer, public ReplyTarget, public std::enable_shared_from_this<Connection> {
public:
    Connection(Worker& worker, std::shared_ptr<ServerState> state, Socket socket, Admission admission)
        : m_worker(worker),
          m_state(std::move(state)),
          m_stream(std::move(socket), m_state->tls.get()),
          m_admission(std::move(admission)),
          m_wake(worker.context().get_executor()),
          m_buffer(m_state->limits().headerBytes + bufferForBody) {}

    Awaitable<void> run();

    void checkDeadlines(std::int64_t nowMs) override;
    void drain() override;
    void cut() override;
    void onReply(Response response) override;

private:
    static constexpr std::size_t bufferFirst = 4 * 1024;     // what an idle connection keeps
    static constexpr std::size_t bufferForBody = 64 * 1024;  // fewer calls for a large body

    // What is known of the request being answered.
    struct Exchange {
        Request request;
        bool head = false;             // HEAD: no body goes out
        bool keepAlive = false;        // as the client asked
        bool hasBody = false;          // and it has not been read
        bool expects = false;          // 100-continue
        const Route* route = nullptr;  // once found
        std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
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
    std::optional<HeadRefusal> refuseBody(const HeadParser& parser, std::size_t bytesMax,
                                          const Exchange& exchange) const;
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

}  // namespace mostrador::server
