#include "tests/sim/server_node.h"

#include <algorithm>

#include "models/records/wire.h"
#include "sync/protocol/codec.h"

namespace mostrador::sim {
namespace {

int statusOf(const sync::SyncError& error) {
    switch (error.kind) {
        case sync::SyncErrorKind::Retry: return 503;
        case sync::SyncErrorKind::Reauth: return 401;
        case sync::SyncErrorKind::UpgradeClient: return 426;
        case sync::SyncErrorKind::Resync: return 409;
        case sync::SyncErrorKind::Revoked: return 403;
        case sync::SyncErrorKind::Unsupported: return 501;
        case sync::SyncErrorKind::Fatal: break;
    }
    return 400;
}

WireReply refusal(const sync::SyncError& error) { return {statusOf(error), sync::encode(error)}; }

template <class T>
WireReply wire(const server::SyncReply<T>& reply) {
    if (const auto* error = std::get_if<sync::SyncError>(&reply)) return refusal(*error);
    if constexpr (std::is_same_v<T, std::string>) return {200, std::get<T>(reply)};
    else return {200, sync::encode(std::get<T>(reply))};
}

sync::SyncError malformed(const Error& error) { return {sync::SyncErrorKind::Fatal, error.code, 0, error.detail}; }

}  // namespace

ServerNode::ServerNode(Env& env, const kit::Disk::Image& image, const OrgId& org)
    : m_env(env),
      m_org(org),
      m_clock(env.scheduler),
      m_random(env.random.next()),
      m_disk(m_clock, env.random.next()),
      m_cursors(cursorKey()) {
    m_disk.load(image);
    open();
}

ServerNode::~ServerNode() { close(); }

void ServerNode::open() {
    server::SqliteOptions options;
    options.path = serverFile;
    options.vfs = m_disk.vfs();
    options.oneConnection = true;
    options.cacheKiB = 1024;
    auto opened = server::SqliteStore::open(options);
    if (!opened.ok()) {
        m_env.fail(Check::CrashAtomic, "the server's store does not open: " + opened.error().detail);
        return;
    }
    m_store = std::move(*opened);
    m_readers = std::make_unique<server::ReaderPool>(*m_store);
    m_core = std::make_unique<server::CommitterCore>(m_store->writer(), m_cursors, m_clock, m_random);
    m_hub = std::make_unique<server::Hub>();
    m_announce = server::SyncService::announceTo(*m_hub, {});
    m_queue = std::make_unique<server::DirectQueue>(*m_core, [this](const server::OrgCommit& commit) {
        onCommit(commit);
        m_announce(commit);
    });
    m_service = std::make_unique<server::SyncService>(*m_readers, *m_queue, *m_hub, m_cursors, m_clock);
    ++m_life;
    m_drainPlanned = false;
    readModel();
}

void ServerNode::close() {
    m_service.reset();
    m_queue.reset();
    m_hub.reset();
    m_core.reset();
    m_readers.reset();
    m_store.reset();
}

// Everything the store holds, by the same door a new replica uses.
void ServerNode::readModel() {
    server::Caller caller{m_org, {}, {}, {}};
    sync::Pull pull;
    const auto answer = m_service->page(caller, pull);
    if (const auto* error = std::get_if<sync::SyncError>(&answer)) {
        m_env.fail(Check::CrashAtomic, "the server's rows cannot be read: " + error->reason);
        return;
    }
    const sync::Page& page = std::get<sync::Page>(answer);
    m_model.clear();
    for (const sync::RowsBlock& block : page.rows) {
        (void)sync::forEachRow(block, [&](std::string_view row) -> Result<> {
            const auto head = peekRow(row);
            if (head.ok()) m_model.put(block.table, head->id, row);
            return success();
        });
    }
    m_head = page.toSeq;
    m_model.seal(m_head);
}

void ServerNode::onCommit(const server::OrgCommit& commit) {
    ++m_env.report.commits;
    m_head = commit.head.seq;
    m_env.trace("commit", {commit.prev, commit.head.seq, static_cast<std::int64_t>(commit.rows.size())});
    if (commit.large) {
        readModel();
        return;
    }
    for (const server::RowChange& row : commit.rows) m_model.put(row.table, row.record, row.wire);
    m_model.seal(m_head);
}

bool ServerNode::admits(const DeviceId& device, std::int64_t token) {
    Session& session = m_sessions[device];
    if (m_env.strikes(Fault::TokenExpiry)) session.current.access = 0;
    if (session.current.access != token || token == 0) return false;
    session.previousRefresh = 0;  // the new pair is in use: the old one has served its time
    return true;
}

ServerNode::TokenPair ServerNode::signIn(const DeviceId& device) {
    Session& session = m_sessions[device];
    session.current = {++m_lastToken, ++m_lastToken};
    session.previousRefresh = 0;
    return session.current;
}

std::optional<ServerNode::TokenPair> ServerNode::refresh(const DeviceId& device, std::int64_t token) {
    Session& session = m_sessions[device];
    if (token != session.current.refresh && token != session.previousRefresh) return std::nullopt;
    session.previousRefresh = token;
    session.current = {++m_lastToken, ++m_lastToken};
    return session.current;
}

void ServerNode::handle(sync::Endpoint endpoint, const std::string& body, const server::Caller& caller,
                        std::int64_t token, Reply reply) {
    ++m_requests[static_cast<std::size_t>(endpoint)];
    if (!admits(caller.device, token)) {
        reply(refusal({sync::SyncErrorKind::Reauth, ErrorCode::TokenExpired, 0, "token"}));
        return;
    }
    if (m_env.strikes(Fault::ServerBusy)) {
        reply(refusal({sync::SyncErrorKind::Retry, ErrorCode::ServerBusy, m_env.between(100, 3'000), "busy"}));
        return;
    }
    switch (endpoint) {
        case sync::Endpoint::Hello: {
            const auto hello = sync::decodeHello(body);
            reply(hello.ok() ? wire(m_service->hello(caller, *hello)) : refusal(malformed(hello.error())));
            return;
        }
        case sync::Endpoint::Pull: {
            const auto pull = sync::decodePull(body);
            reply(pull.ok() ? wire(m_service->pull(caller, *pull)) : refusal(malformed(pull.error())));
            return;
        }
        case sync::Endpoint::Push: {
            auto push = sync::decodePush(body);
            if (!push.ok()) {
                reply(refusal(malformed(push.error())));
                return;
            }
            m_service->push(caller, std::move(*push),
                            [this, reply = std::move(reply)](const server::SyncReply<sync::PushReply>& done) {
                                if (!m_dying) reply(wire(done));
                            });
            scheduleDrain();
            return;
        }
    }
}

bool ServerNode::connect(const std::shared_ptr<Peer>& peer, std::int64_t token) {
    if (!admits(peer->caller.device, token)) return false;
    m_peers.push_back(peer);
    return true;
}

void ServerNode::disconnect(const std::shared_ptr<Peer>& peer) {
    if (peer->attached && m_service) m_service->detach(peer->caller, peer->handle);
    peer->attached = false;
    std::erase(m_peers, peer);
}

void ServerNode::live(const std::shared_ptr<Peer>& peer, const std::string& message) {
    if (!up() || std::find(m_peers.begin(), m_peers.end(), peer) == m_peers.end()) return;
    const auto say = [](const std::shared_ptr<Peer>& to, const sync::LiveMessage& what) {
        to->send(std::make_shared<const std::string>(sync::encodeLive(what)), server::Subscriber::Need::Must);
    };
    auto decoded = sync::decodeLive(message);
    if (!decoded.ok()) {
        say(peer, malformed(decoded.error()));
        return;
    }
    if (const auto* attach = std::get_if<sync::Attach>(&*decoded)) {
        peer->id = attach->replica;
        auto answer = m_service->attach(peer->caller, *attach, peer);
        if (const auto* error = std::get_if<sync::SyncError>(&answer)) {
            say(peer, *error);
            return;
        }
        peer->handle = std::get<server::Hub::Handle>(answer);
        peer->attached = true;
    } else if (auto* push = std::get_if<sync::Push>(&*decoded)) {
        m_service->push(peer->caller, std::move(*push), [peer, say](const server::SyncReply<sync::PushReply>& done) {
            if (const auto* error = std::get_if<sync::SyncError>(&done)) say(peer, *error);
            else say(peer, std::get<sync::PushReply>(done));
        });
        scheduleDrain();
    }
}

void ServerNode::scheduleDrain() {
    if (m_drainPlanned) return;
    m_drainPlanned = true;
    m_env.scheduler.after(m_env.between(0, 4), [this, life = m_life] {
        if (life == m_life && up()) drain();
    });
}

void ServerNode::drain() {
    m_drainPlanned = false;
    const bool dies = m_env.strikes(Fault::ReplyLostAfterCommit);
    if (m_env.strikes(Fault::ServerCommitFails))
        m_disk.failAfterWrites(static_cast<int>(m_env.between(1, 12)), m_env.chance(500));
    if (m_env.strikes(Fault::ServerPowerCut))
        m_disk.endAfterWrites(static_cast<int>(m_env.between(1, 12)), kit::Disk::End::PowerCut);
    if (!dies) {
        m_queue->drain();
        m_disk.failAfterWrites(0, false);
        if (m_disk.ended()) stop(true);
        else m_disk.endAfterWrites(0, kit::Disk::End::Kill);
        return;
    }
    // The answers are on the way out when the process ends: nobody hears them.
    for (const auto& peer : m_peers) peer->closedByServer(m_env.chance(500));
    m_peers.clear();
    m_dying = true;
    m_queue->drain();
    m_dying = false;
    stop(true);
}

void ServerNode::stop(bool powerCut) {
    if (!up()) return;
    m_env.trace("server stops", {powerCut});
    ++m_life;
    for (const auto& peer : m_peers) peer->closedByServer(!powerCut || m_env.chance(700));
    m_peers.clear();
    m_disk.endNow(powerCut ? kit::Disk::End::PowerCut : kit::Disk::End::Kill);
    close();
    m_disk.restart();
    m_env.scheduler.after(m_env.between(50, 8'000), [this] { start(); });
}

void ServerNode::start() {
    if (up() || m_env.broken()) return;
    open();
    m_env.trace("server starts", {m_head});
    if (!up()) return;
    const auto findings = m_store->check();
    m_env.expect(Check::CrashAtomic, findings.ok() && findings->empty(), [&] {
        return "the server's data after a stop: " + (findings.ok() ? findings->front() : findings.error().detail);
    });
}

void ServerNode::beat() {
    if (up()) m_hub->beat();
}

bool ServerNode::hasVerdict(const CommandId& cid) {
    const auto found = m_store->writer().findResult(m_org, cid);
    return found.ok() && found->has_value();
}

}  // namespace mostrador::sim
