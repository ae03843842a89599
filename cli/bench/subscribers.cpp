#include "cli/bench/subscribers.h"

#include "sync/protocol/codec.h"
#include "sync/transport/auth_json.h"
#include "sync/transport/vault.h"

#ifndef _WIN32
#include <sys/resource.h>
#endif

namespace mostrador::cli {
namespace {

// Sockets that are being opened at the same time: below the usual backlog of a listener.
constexpr std::size_t openingMax = 32;

// A device key nobody holds the other half of: subscribers sign nothing.
std::string randomKey(Random& random) {
    std::array<std::uint8_t, 32> key{};
    random.fill(key);
    return sync::toBase64Url({reinterpret_cast<const char*>(key.data()), key.size()});
}

}  // namespace

void allowManySockets() {
#ifndef _WIN32
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);  // if refused, opening sockets will say so
#endif
}

void Subscribers::signIn(const QUrl& server, const std::string& user, const std::string& password,
                         std::function<void(Result<>)> done) {
    m_server = server;
    m_ready = std::move(done);
    sync::LoginRequest request;
    request.userName = user;
    request.password = password;
    request.deviceName = "bench subscribers";
    request.platform = "bench";
    request.appVersion = MOSTRADOR_VERSION;
    request.publicKey = randomKey(m_random);
    sync::HttpCall call;
    call.verb = "POST";
    call.url = sync::endpointUrl(server, "/api/auth/login");
    call.contentType = call.accept = "application/json";
    call.body = sync::loginJson(request);
    m_http.send(call, [this](const sync::HttpAnswer& answer) {
        const auto good = sync::checkAnswer(answer);
        if (!good.ok()) return failed(good.error());
        const auto reply = sync::parseLogin(answer.body, m_clock.utcMs());
        if (!reply.ok()) return failed(reply.error());
        m_token = reply->tokens.access;
        std::exchange(m_ready, {})(success());
    });
}

void Subscribers::open(std::int64_t count, const sync::Cursor& cursor, std::function<void(Result<>)> ready) {
    m_cursor = cursor;
    m_wanted = static_cast<std::size_t>(count);
    m_sockets.resize(m_wanted);
    if (m_wanted == 0) return ready(success());
    m_ready = std::move(ready);
    for (std::size_t i = 0; i < std::min(openingMax, m_wanted); ++i) openMore();
}

void Subscribers::openMore() {
    std::size_t index = 0;
    while (index < m_sockets.size() && m_sockets[index].socket) ++index;
    if (index == m_sockets.size()) return;
    auto socket = std::make_unique<sync::LiveSocket>();
    connect(socket.get(), &sync::LiveSocket::opened, this, [this, index] {
        sync::Attach attach;
        attach.replica = IdSource(m_clock, m_random).make<ReplicaId>();
        attach.cursor = m_cursor;
        m_sockets[index].socket->send(sync::encodeLive(attach));
        if (++m_opened == m_wanted && m_ready) std::exchange(m_ready, {})(success());
        else openMore();
    });
    connect(socket.get(), &sync::LiveSocket::received, this,
            [this, index](const QByteArray& message) { received(index, message); });
    connect(socket.get(), &sync::LiveSocket::closed, this, [this](const Error& error) { failed(error); });
    m_sockets[index].socket = std::move(socket);
    m_sockets[index].socket->open(m_server, m_token, 10'000);
}

void Subscribers::failed(const Error& error) {
    if (m_ready) std::exchange(m_ready, {})(error);
    else if (onLost) onLost(error);
}

void Subscribers::received(std::size_t index, const QByteArray& message) {
    const auto decoded = sync::decodeLive({message.constData(), static_cast<std::size_t>(message.size())});
    if (!decoded.ok()) return failed(decoded.error());
    if (std::holds_alternative<sync::Beat>(*decoded))
        return m_sockets[index].socket->send(sync::encodeLive(sync::Beat{}));
    if (std::holds_alternative<sync::PullNotice>(*decoded)) return failed({ErrorCode::ResyncNeeded, {}, "subscriber"});
    const auto* frame = std::get_if<sync::Frame>(&*decoded);
    if (!frame) return;
    const bool counts = m_all && m_sockets[index].seq <= m_expected && frame->seq > m_expected;
    m_sockets[index].seq = std::max(m_sockets[index].seq, frame->seq);
    m_newest = std::max(m_newest, frame->seq);
    if (counts && --m_missing == 0) std::exchange(m_all, {})(m_clock.monotonicNs());
}

void Subscribers::expectFrame(std::int64_t seq, std::function<void(std::int64_t)> all) {
    if (m_sockets.empty()) return all(0);
    m_expected = seq;
    m_missing = m_sockets.size();
    m_all = std::move(all);
}

}  // namespace mostrador::cli
