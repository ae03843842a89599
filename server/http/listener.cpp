#include "server/http/listener.h"

#include "server/http/connection.h"
#include "server/http/responsehead.h"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/ip/v6_only.hpp>

#include <algorithm>
#include <limits>

#include <sys/resource.h>
#include <sys/socket.h>

namespace mostrador::server {
namespace {

constexpr std::int64_t graceMaxMs = 9'000;
constexpr std::int64_t afterCutMs = 500;  // for connections to notice that they were cut
constexpr std::int64_t acceptPauseMs = 100;
constexpr rlim_t otherDescriptors = 512;  // database, logs, TLS files

using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;

// A connection is a descriptor, and the usual soft limit is 1,024.
void raiseDescriptorLimit(std::size_t connections) {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    const rlim_t wanted = std::min<rlim_t>(limit.rlim_max, connections + otherDescriptors);
    if (limit.rlim_cur >= wanted) return;
    limit.rlim_cur = wanted;
    setrlimit(RLIMIT_NOFILE, &limit);  // when refused, accept() pauses at the old limit
}

std::int64_t tickOf(const Limits& limits) {
    const std::int64_t least = std::min(
        {limits.headerMs, limits.bodyMs, limits.keepAliveMs, limits.writeMs, limits.silentMs, limits.lingerMs});
    return std::clamp<std::int64_t>(least / 4, 5, 1'000);
}

std::string addressText(const asio::ip::tcp::endpoint& endpoint) {
    const asio::ip::address address = endpoint.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

Result<> loadTls(ServerState& state) {
    const HttpConfig& config = state.config;
    if (config.certificateFile.empty() && config.keyFile.empty()) return success();
    auto tls = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
    NetError failed;
    tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                         asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1,
                     failed);
    if (!failed) tls->use_certificate_chain_file(config.certificateFile, failed);
    if (failed) return fail(ErrorCode::FileUnreadable, {}, config.certificateFile + ": " + failed.message());
    tls->use_private_key_file(config.keyFile, asio::ssl::context::pem, failed);
    if (failed) return fail(ErrorCode::FileUnreadable, {}, config.keyFile + ": " + failed.message());
    if (SSL_CTX_check_private_key(tls->native_handle()) != 1)
        return fail(ErrorCode::FileUnreadable, {}, config.keyFile + ": not the key of the certificate");
    state.tls = std::move(tls);
    return success();
}

}  // namespace

class HttpServer::Impl {
public:
    Impl(HttpConfig config, HttpHandlers handlers) : m_state(std::make_shared<ServerState>()) {
        m_state->config = std::move(config);
        m_state->handlers = std::move(handlers);
    }

    Result<std::uint16_t> start();
    void stop(std::int64_t graceMs);
    [[nodiscard]] HttpStats stats() const;
    [[nodiscard]] const ServerState& state() const { return *m_state; }

private:
    Result<std::uint16_t> listen();
    void accept();
    void admit(Worker& worker, Socket socket);
    bool waitUntilEmpty(std::int64_t ms);

    std::shared_ptr<ServerState> m_state;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::optional<Acceptor> m_acceptor;  // on the first worker
    std::optional<Timer> m_pause;
    std::string m_busy;  // the reply to a connection too many
    std::size_t m_next = 0;
};

Result<std::uint16_t> HttpServer::Impl::start() {
    if (!m_workers.empty()) return fail(ErrorCode::WrongState, {}, "started before");
    MOSTRADOR_TRY_ASSIGN(m_state->allowed, AllowedAddresses::parse(m_state->config.allowedAddresses));
    MOSTRADOR_TRY(loadTls(*m_state));
    raiseDescriptorLimit(m_state->limits().connections);
    for (int i = 0; i < std::max(m_state->config.ioThreads, 1); ++i)
        m_workers.push_back(std::make_unique<Worker>(tickOf(m_state->limits())));
    Result<std::uint16_t> port = listen();
    if (!port.ok()) {
        m_pause.reset();
        m_acceptor.reset();
        m_workers.clear();
        return port;
    }
    const Response busy = m_state->renderError(ErrorCode::ServerBusy, 503, Request(), "2");
    Response head = busy;
    head.with("Retry-After", "2");
    m_busy = responseHead(
        head, {.date = {}, .logId = {}, .traceId = {}, .contentLength = busy.content().size(), .keepAlive = false});
    m_busy.append(busy.content());
    for (const auto& worker : m_workers) worker->start();
    accept();
    return port;
}

Result<std::uint16_t> HttpServer::Impl::listen() {
    const HttpConfig& config = m_state->config;
    NetError failed;
    const asio::ip::address address = asio::ip::make_address(config.address, failed);
    if (failed) return fail(ErrorCode::BadAddress, {}, config.address);
    const asio::ip::tcp::endpoint endpoint(address, config.port);
    m_pause.emplace(m_workers.front()->context().get_executor());
    Acceptor& acceptor = m_acceptor.emplace(m_workers.front()->context().get_executor());
    acceptor.open(endpoint.protocol(), failed);
    if (!failed) acceptor.set_option(Acceptor::reuse_address(true), failed);
    if (!failed && address.is_v6()) acceptor.set_option(asio::ip::v6_only(false), failed);
    if (!failed) acceptor.bind(endpoint, failed);
    if (!failed) acceptor.listen(SOMAXCONN, failed);
    if (!failed) return acceptor.local_endpoint(failed).port();
    const std::string where = config.address + ":" + std::to_string(config.port) + ": " + failed.message();
    if (failed == asio::error::address_in_use) return fail(ErrorCode::Locked, {}, where);
    if (failed == asio::error::access_denied) return fail(ErrorCode::NotAllowed, {}, where);
    return fail(ErrorCode::BadAddress, {}, where);
}

void HttpServer::Impl::accept() {
    Worker& worker = *m_workers[m_next++ % m_workers.size()];
    m_acceptor->async_accept(worker.context(), [this, &worker](const NetError& failed, Socket socket) {
        if (m_state->stopping || failed == asio::error::operation_aborted) return;
        if (!failed) {
            admit(worker, std::move(socket));
            return accept();
        }
        // Out of descriptors or memory: the connection waits in the kernel until some have gone.
        m_pause->expires_after(std::chrono::milliseconds(acceptPauseMs));
        m_pause->async_wait([this](const NetError& cancelled) {
            if (!cancelled) accept();
        });
    });
}

void HttpServer::Impl::admit(Worker& worker, Socket socket) {
    NetError failed;
    const asio::ip::tcp::endpoint remote = socket.remote_endpoint(failed);
    if (failed) return;  // reset while it waited
    m_state->counters.accepted += 1;
    std::optional<Admission> admission = Admission::ask(m_state, addressText(remote));
    if (!admission) {
        m_state->counters.refused += 1;
        // Not worth waiting for: an empty socket buffer takes it, and TLS clients see the close.
        if (!m_state->tls)
            static_cast<void>(
                ::send(socket.native_handle(), m_busy.data(), m_busy.size(), MSG_DONTWAIT | MSG_NOSIGNAL));
        return;
    }
    socket.set_option(asio::ip::tcp::no_delay(true), failed);  // replies are whole; there is nothing to wait for
    worker.gate()->post(
        [&worker, state = m_state, socket = std::move(socket), admission = std::move(*admission)]() mutable {
            startConnection(worker, std::move(state), std::move(socket), std::move(admission));
        });
}

bool HttpServer::Impl::waitUntilEmpty(std::int64_t ms) {
    std::unique_lock lock(m_state->mutex);
    return m_state->changed.wait_for(lock, std::chrono::milliseconds(ms), [this] { return m_state->connections == 0; });
}

void HttpServer::Impl::stop(std::int64_t graceMs) {
    if (m_workers.empty()) return;
    m_state->stopping = true;
    m_workers.front()->gate()->post([this] {
        NetError ignored;
        m_acceptor->close(ignored);
        m_pause->cancel();
    });
    for (const auto& worker : m_workers) worker->drainAll();
    if (!waitUntilEmpty(std::clamp<std::int64_t>(graceMs, 0, graceMaxMs))) {
        for (const auto& worker : m_workers) worker->cutAll();
        waitUntilEmpty(afterCutMs);
    }
    for (const auto& worker : m_workers) worker->join();
    m_pause.reset();
    m_acceptor.reset();
    m_workers.clear();
}

HttpStats HttpServer::Impl::stats() const {
    const Counters& counters = m_state->counters;
    HttpStats stats;
    stats.accepted = counters.accepted;
    stats.refused = counters.refused;
    stats.liveSockets = counters.liveSockets;
    stats.requests = counters.requests;
    stats.timeouts = counters.timeouts;
    stats.bytesOut = counters.bytesOut;
    stats.bytesIn = counters.bytesIn;
    const std::lock_guard lock(m_state->mutex);
    stats.connections = m_state->connections;
    return stats;
}

HttpServer::HttpServer(HttpConfig config, HttpHandlers handlers)
    : m_impl(std::make_unique<Impl>(std::move(config), std::move(handlers))) {}
HttpServer::~HttpServer() { m_impl->stop(0); }
Result<std::uint16_t> HttpServer::start() { return m_impl->start(); }
void HttpServer::stop(std::int64_t graceMs) { m_impl->stop(graceMs); }
HttpStats HttpServer::stats() const { return m_impl->stats(); }
const RequestTimes& HttpServer::times() const { return m_impl->state().counters.times; }

void HttpServer::visitCounts(const CountVisitor& visit) const {
    const auto each = [&visit](std::string_view method, std::string_view pattern, const StatusCounts& counts) {
        for (int status = StatusCounts::least; status <= StatusCounts::most; ++status)
            if (const std::uint64_t count = counts.of(status)) visit(method, pattern, status, count);
    };
    for (const Route& route : m_impl->state().handlers.router.routes())
        each(methodName(route.method), route.pattern, *route.counts);
    each({}, {}, m_impl->state().counters.unmatched);
}

}  // namespace mostrador::server
