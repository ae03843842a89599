#include "sync/engine/engine.h"

#include <utility>

#include "models/base/overloaded.h"

namespace mostrador::sync {
namespace {

template <class T>
[[nodiscard]] bool is(const Event& event) {
    return std::holds_alternative<T>(event);
}

[[nodiscard]] bool isTimer(const Event& event, TimerId timer) {
    const auto* fired = std::get_if<event::TimerFired>(&event);
    return fired != nullptr && fired->timer == timer;
}

// After this many sessions that ended at once, waiting is the better policy.
constexpr int restartsMax = 2;

}  // namespace

Engine::Engine(Random& random, Tuning tuning, bool liveChannel)
    : m_ctx(random, tuning), m_backoff(m_ctx.tuning), m_liveChannel(liveChannel) {}

std::vector<Action> Engine::on(const Event& event, Moment now) {
    m_ctx.now = now;
    m_ctx.out.clear();
    absorb(event);
    switch (m_state) {
        case State::New:
            if (const auto* start = std::get_if<event::Start>(&event)) begin(*start);
            break;
        case State::Local: inLocal(event); break;
        case State::Settling: inSettling(event); break;
        case State::Connected: inConnected(event); break;
        case State::Waiting: inWaiting(event); break;
        case State::Reauth: inReauth(event); break;
        case State::Blocked: inBlocked(event); break;
    }
    updateStatus();
    return std::exchange(m_ctx.out, {});
}

// What an event tells whatever the state: facts of the replica, settings, that our server answered.
void Engine::absorb(const Event& event) {
    std::visit(Overloaded{
                   [&](const event::ReplicaChanged& e) { m_ctx.facts = e.facts; },
                   [&](const event::PendingTaken& e) {
                       m_ctx.facts = e.facts;
                       --m_ctx.replicaOps;
                   },
                   [&](const event::ReplicaDone& e) {
                       m_ctx.facts = e.facts;
                       --m_ctx.replicaOps;
                   },
                   [&](const event::PollInterval& e) {
                       if (e.ms > 0) m_ctx.tuning.pollIntervalMs = e.ms;
                   },
                   [&](const event::HttpReply& e) {
                       if (e.ours && !e.broken) m_ctx.status.lastContactAt = m_ctx.now.utcMs;
                   },
                   [&](const event::LiveReceived&) { m_ctx.status.lastContactAt = m_ctx.now.utcMs; },
                   [&](const event::ForceLocal& e) { m_forcedLocal = e.forced; },
                   [](const auto&) {},
               },
               event);
}

void Engine::begin(const event::Start& start) {
    m_ctx.facts = start.facts;
    m_forcedLocal = start.forcedLocal;
    if (start.pollIntervalMs > 0) m_ctx.tuning.pollIntervalMs = start.pollIntervalMs;
    if (m_forcedLocal) {
        m_state = State::Local;
        return;
    }
    connect();
}

void Engine::inLocal(const Event& event) {
    if (is<event::ForceLocal>(event) && !m_forcedLocal) {
        m_backoff.reset();
        connect();
    } else if (const auto* round = std::get_if<event::RoundWanted>(&event)) {
        m_ctx.emit(action::RoundDone{round->id, fail(ErrorCode::NetworkDown, {}, "working locally")});
    }
}

void Engine::inSettling(const Event& event) {
    if (m_forcedLocal) {
        goLocal();
        return;
    }
    if (const auto* round = std::get_if<event::RoundWanted>(&event)) m_rounds.push_back(round->id);
    if (m_ctx.replicaOps == 0) openSession();
}

void Engine::inWaiting(const Event& event) {
    if (m_forcedLocal) {
        goLocal();
    } else if (is<event::NetworkUp>(event) || is<event::SyncNow>(event) || is<event::CredentialsReady>(event)) {
        m_backoff.reset();
        connect();
    } else if (const auto* round = std::get_if<event::RoundWanted>(&event)) {
        m_rounds.push_back(round->id);
        connect();
    } else if (isTimer(event, TimerId::Retry)) {
        connect();
    }
}

void Engine::inReauth(const Event& event) {
    if (m_forcedLocal) {
        goLocal();
    } else if (is<event::CredentialsReady>(event)) {
        m_freshTokens = true;
        connect();
    } else if (const auto* failed = std::get_if<event::CredentialsFailed>(&event)) {
        const ErrorCode code = failed->reason.code;
        const bool network = static_cast<int>(code) / 100 == 4 && code != ErrorCode::Unsupported;
        failRounds(failed->reason);
        if (network) {
            m_ctx.status.lastError = failed->reason;
            wait(m_backoff.next(m_ctx.random));
        } else {
            block(failed->reason);
        }
    } else if (const auto* round = std::get_if<event::RoundWanted>(&event)) {
        m_rounds.push_back(round->id);
    }
}

void Engine::inBlocked(const Event& event) {
    if (m_forcedLocal) {
        goLocal();
    } else if (is<event::SyncNow>(event) || is<event::CredentialsReady>(event)) {
        m_freshTokens = false;
        connect();
    } else if (isTimer(event, TimerId::Retry)) {
        connect();
    } else if (const auto* round = std::get_if<event::RoundWanted>(&event)) {
        m_rounds.push_back(round->id);
        m_freshTokens = false;
        connect();
    }
}

void Engine::connect() {
    m_ctx.cancelTimer(TimerId::Retry);
    m_ctx.status.nextTryAt = 0;
    m_state = State::Settling;
    if (m_ctx.replicaOps == 0) openSession();
}

void Engine::openSession() {
    m_state = State::Connected;
    m_session.emplace();
    m_session->start(m_ctx, {m_resync, m_liveChannel});
    for (const std::uint64_t id : std::exchange(m_rounds, {})) m_session->round(id);
}

void Engine::inConnected(const Event& event) {
    if (m_forcedLocal) {
        endSession();
        goLocal();
        return;
    }
    Session& session = *m_session;
    const Session::Phase before = session.phase();
    std::visit(Overloaded{
                   [&](const event::HttpReply& e) { session.onHttp(m_ctx, e); },
                   [&](const event::LiveOpened&) { session.onLiveOpened(m_ctx); },
                   [&](const event::LiveClosed& e) { session.onLiveClosed(m_ctx, e); },
                   [&](const event::LiveReceived& e) { session.onLiveReceived(m_ctx, e); },
                   [&](const event::PendingTaken& e) { session.onTaken(m_ctx, e); },
                   [&](const event::ReplicaDone& e) { session.onDone(m_ctx, e); },
                   [&](const event::TimerFired& e) {
                       if (e.timer == TimerId::Stable) m_backoff.reset();
                       session.onTimer(m_ctx, e.timer);
                   },
                   [&](const event::SyncNow&) { session.syncNow(); },
                   [&](const event::RoundWanted& e) { session.round(e.id); },
                   [](const auto&) {},  // facts and settings were absorbed; a network that is up changes nothing
               },
               event);
    session.advance(m_ctx);
    if (before == Session::Phase::Hello && session.phase() != Session::Phase::Hello) m_freshTokens = false;
    if (session.phase() == Session::Phase::Live && before != Session::Phase::Live) {
        m_resync = false;
        m_restarts = 0;
        m_ctx.status.lastError.reset();
    }
    if (m_ctx.failure) settleFailure();
}

void Engine::settleFailure() {
    Failure failure = *std::exchange(m_ctx.failure, std::nullopt);
    endSession();
    m_ctx.status.lastError = failure.error;
    switch (failure.kind) {
        case Failure::Kind::Retry:
            failRounds(failure.error);
            // The server's own time is kept, plus jitter, so that all its clients do not come back at once.
            wait(failure.afterMs > 0 ? failure.afterMs + m_backoff.next(m_ctx.random) : m_backoff.next(m_ctx.random));
            break;
        case Failure::Kind::Reauth:
            if (m_freshTokens) {
                // The server gave these tokens a moment ago, so the session is good: no person can help here.
                m_freshTokens = false;
                failRounds(failure.error);
                wait(m_backoff.next(m_ctx.random));
            } else {
                m_state = State::Reauth;
                m_ctx.emit(action::RefreshCredentials{});
            }
            break;
        case Failure::Kind::Blocked:
            failRounds(failure.error);
            block(failure.error);
            break;
        case Failure::Kind::Resync: m_resync = true; [[fallthrough]];
        case Failure::Kind::Restart:
            if (++m_restarts > restartsMax) {
                failRounds(failure.error);
                wait(m_backoff.next(m_ctx.random));
            } else {
                connect();
            }
            break;
    }
}

void Engine::endSession() {
    m_rounds.insert(m_rounds.end(), m_session->rounds().begin(), m_session->rounds().end());
    m_session->abort(m_ctx);
    m_session.reset();
    m_ctx.failure.reset();
}

void Engine::wait(std::int64_t delayMs) {
    m_state = State::Waiting;
    m_ctx.setTimer(TimerId::Retry, delayMs);
    m_ctx.status.nextTryAt = m_ctx.now.utcMs + delayMs;
}

void Engine::block(const Error& reason) {
    m_state = State::Blocked;
    m_ctx.status.blocked = reason;
    m_ctx.status.nextTryAt = 0;
    // A sign-in happens here and says so; the other reasons may be mended at the server.
    if (static_cast<int>(reason.code) / 100 == 3) return;
    m_ctx.setTimer(TimerId::Retry, m_ctx.tuning.blockedRetryMs);
    m_ctx.status.nextTryAt = m_ctx.now.utcMs + m_ctx.tuning.blockedRetryMs;
}

void Engine::goLocal() {
    m_ctx.cancelTimer(TimerId::Retry);
    m_ctx.status.nextTryAt = 0;
    m_state = State::Local;
    failRounds(fail(ErrorCode::NetworkDown, {}, "working locally"));
}

void Engine::failRounds(const Error& reason) {
    for (const std::uint64_t id : std::exchange(m_rounds, {})) m_ctx.emit(action::RoundDone{id, reason});
}

void Engine::updateStatus() {
    SyncStatus& status = m_ctx.status;
    switch (m_state) {
        case State::New:
        case State::Local:
        case State::Waiting: status.state = SyncState::Offline; break;
        case State::Blocked: status.state = SyncState::Blocked; break;
        case State::Settling:
        case State::Reauth: status.state = SyncState::Connecting; break;
        case State::Connected:
            switch (m_session->phase()) {
                case Session::Phase::Hello: status.state = SyncState::Connecting; break;
                case Session::Phase::CatchingUp: status.state = SyncState::CatchingUp; break;
                case Session::Phase::Live: status.state = SyncState::Live; break;
            }
    }
    // While blocked and trying again, the reason stays on the screen until a session has got further than hello.
    if (status.state == SyncState::CatchingUp || status.state == SyncState::Live) status.blocked.reset();
    else if (status.blocked && m_state != State::Local) status.state = SyncState::Blocked;
    status.forcedLocal = m_forcedLocal;
    status.pushLive = m_session && m_session->pushLive();
    status.pending = m_ctx.facts.outbox.count;
    status.oldestPendingAt = m_ctx.facts.outbox.oldestMadeAt;
    status.seq = m_ctx.facts.position.seq;
    if (status == m_told) return;
    m_told = status;
    m_ctx.emit(action::StatusChanged{status});
}

}  // namespace mostrador::sync
