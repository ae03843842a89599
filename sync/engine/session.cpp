#include "sync/engine/session.h"

#include <algorithm>

#include "sync/engine/reply.h"
#include "sync/protocol/codec.h"

namespace mostrador::sync {

void Session::start(Context& ctx, Options options) {
    m_options = options;
    Hello hello;
    hello.replica = ctx.facts.replica;
    hello.cursor = ctx.facts.position.cursor;
    hello.outboxFirst = ctx.facts.outbox.firstN;
    hello.outboxLast = ctx.facts.outbox.lastN;
    m_helloId = ctx.newId();
    ctx.emit(action::DropStage{});  // a catch-up that was cut begins again
    ctx.emit(action::SendHttp{m_helloId, Endpoint::Hello, encode(hello), ctx.tuning.requestTimeoutMs});
}

void Session::onHttp(Context& ctx, const event::HttpReply& reply) {
    if (m_helloId != 0 && reply.id == m_helloId) {
        m_helloId = 0;
        onHello(ctx, reply);
        return;
    }
    if (!m_pusher.onHttp(ctx, reply)) m_puller.onHttp(ctx, reply);
}

void Session::onHello(Context& ctx, const event::HttpReply& reply) {
    if (auto failure = judgeReply(reply)) {
        ctx.fail(std::move(*failure));
        return;
    }
    const auto hello = decodeHelloReply(reply.body);
    if (!hello.ok()) {
        ctx.fail(Failure::Kind::Retry, hello.error());
        return;
    }
    accept(ctx, hello.value());
}

// Who answered? Nothing is sent or taken before the lineage is ours: an empty server at the same address erases nobody.
void Session::accept(Context& ctx, const HelloReply& hello) {
    const Position& at = ctx.facts.position;
    const auto own = std::find_if(hello.lineage.begin(), hello.lineage.end(),
                                  [&](const LineageEntry& entry) { return entry.log == at.log; });
    const bool neverSynced = at.log.isNil();
    if (hello.org != ctx.facts.org || hello.lineage.empty() || (!neverSynced && own == hello.lineage.end())) {
        ctx.fail(Failure::Kind::Blocked, fail(ErrorCode::ForeignServer));
        return;
    }
    if (schemaVersion < hello.schemaMin) {
        ctx.fail(Failure::Kind::Blocked, fail(ErrorCode::UpgradeClient));
        return;
    }
    if (schemaVersion > hello.schemaMax) {
        ctx.fail(Failure::Kind::Blocked, fail(ErrorCode::UpgradeServer));
        return;
    }
    m_log = hello.lineage.back().log;
    m_pusher.limits(hello.pushCommandsMax, hello.pushBytesMax);
    m_puller.limits(hello.pageBytesMax);
    m_phase = Phase::CatchingUp;
    m_announced = hello.rowsBehind;
    const bool logChanged = !neverSynced && at.log != m_log;
    m_bootstrapWanted =
        !at.bootstrapped || logChanged || m_options.resync || hello.rowsBehind > ctx.tuning.bootstrapRows;
    m_pullWanted = m_pullWanted || m_bootstrapWanted || hello.head != at.seq || hello.scopeVersion != at.scopeVersion;
    // Verdicts on numbers we never gave out or never sent: this file is an older copy of one that went on elsewhere.
    const OutboxSummary& outbox = ctx.facts.outbox;
    const bool unsentJudged = outbox.firstUnsentN != 0 && hello.lastN >= outbox.firstUnsentN;
    if (hello.lastN > outbox.issuedN || unsentJudged) m_pusher.renumber(ctx);
}

void Session::advance(Context& ctx) {
    if (ctx.failure || m_phase == Phase::Hello) return;
    m_pusher.advance(ctx, m_feed.attached());
    if (m_puller.idle() && !m_feed.storing() && !holdsBack(ctx)) {
        if (m_pullWanted || m_feed.pullWanted()) {
            startPull(ctx, m_bootstrapWanted ? Puller::Mode::Bootstrap : Puller::Mode::Incremental, m_announced);
        } else {
            if (m_phase == Phase::CatchingUp) becomeLive(ctx);
            m_feed.advance(ctx);
            if (m_feed.quiet()) m_letThrough = false;
            if (m_feed.pullWanted()) startPull(ctx, Puller::Mode::Incremental, 0);
        }
    }
    if (m_openLive) {
        m_openLive = false;
        m_feed.open(ctx);
    }
    finishRounds(ctx);
}

// While a long queue is sent, rows wait: each would be rewound and replayed with every command of the queue that
// touches it. Not for ever: the cursor must move too (I11).
bool Session::holdsBack(Context& ctx) {
    if (m_phase != Phase::Live || m_bootstrapWanted || m_letThrough || !m_pusher.draining()) return false;
    const bool waiting = m_pullWanted || m_feed.pullWanted() || !m_feed.quiet();
    if (waiting && !m_behindRuns) {
        ctx.setTimer(TimerId::Behind, ctx.tuning.behindMs);
        m_behindRuns = true;
    }
    return true;
}

void Session::startPull(Context& ctx, Puller::Mode mode, std::int64_t announced) {
    m_pullWanted = m_bootstrapWanted = false;
    m_letThrough = false;
    m_announced = 0;
    m_feed.pullStarted();
    ++m_pullsStarted;
    m_puller.start(ctx, mode, announced, m_log);
}

void Session::becomeLive(Context& ctx) {
    m_phase = Phase::Live;
    ctx.setTimer(TimerId::Stable, ctx.tuning.stableMs);
    ctx.setTimer(TimerId::Outbox, ctx.tuning.outboxMs);
    schedulePoll(ctx);
    m_openLive = m_options.liveChannel;
}

void Session::schedulePoll(Context& ctx) const {
    // Spread by a tenth, so that an office behind one wire does not ask in the same second.
    const std::int64_t interval = ctx.tuning.pollIntervalMs;
    const auto spread = static_cast<std::uint64_t>(interval / 10 + 1);
    ctx.setTimer(TimerId::Poll, interval - static_cast<std::int64_t>(ctx.random.below(spread)));
}

void Session::onLiveOpened(Context& ctx) {
    m_feed.onOpened(ctx);
    ctx.cancelTimer(TimerId::LiveRetry);
}

void Session::onLiveClosed(Context& ctx, const event::LiveClosed& closed) {
    if (m_feed.closed()) return;
    const bool lived = m_feed.everHeard();
    m_feed.onClosed(ctx);
    if (closed.reason.code == ErrorCode::TokenExpired || closed.reason.code == ErrorCode::SignInNeeded) {
        ctx.fail(Failure::Kind::Reauth, closed.reason);
    } else if (lived) {
        ctx.fail(Failure::Kind::Retry, closed.reason);  // the connection broke
    } else {
        m_pusher.onLiveClosed(ctx);
        // A proxy that knows no WebSockets: polling it is, with a new try now and then.
        ctx.setTimer(TimerId::LiveRetry, ctx.tuning.liveRetryMs);
    }
}

void Session::onLiveReceived(Context& ctx, const event::LiveReceived& received) {
    if (m_feed.closed()) return;
    auto decoded = decodeLive(received.message);
    if (!decoded.ok()) {
        ctx.fail(Failure::Kind::Retry, decoded.error());
        return;
    }
    m_feed.heard(ctx);
    m_pusher.liveHeard();
    LiveMessage& message = decoded.value();
    if (auto* frame = std::get_if<Frame>(&message)) {
        m_feed.onFrame(ctx, std::move(*frame), received.message.size());
    } else if (auto* reply = std::get_if<PushReply>(&message)) {
        m_pusher.onLiveReply(ctx, std::move(*reply));
    } else if (const auto* notice = std::get_if<PullNotice>(&message)) {
        m_feed.onNotice(ctx, *notice);
    } else if (const auto* beat = std::get_if<Beat>(&message)) {
        m_feed.onHead(ctx, beat->head);
    } else if (const auto* drain = std::get_if<Drain>(&message)) {
        ctx.fail(Failure::Kind::Retry, fail(ErrorCode::ServerBusy, {}, std::to_string(drain->afterMs / 1'000 + 1)),
                 drain->afterMs);
    } else if (const auto* error = std::get_if<SyncError>(&message)) {
        onLiveError(ctx, *error);
    }
    // Attach and Push travel the other way only; a server that sends them says nothing to us.
}

void Session::onLiveError(Context& ctx, const SyncError& error) {
    if (error.kind == SyncErrorKind::Unsupported) {
        m_feed.close(ctx);
        m_pusher.onLiveClosed(ctx);
        ctx.setTimer(TimerId::LiveRetry, ctx.tuning.liveRetryMs);
        return;
    }
    ctx.fail(failureOf(error));
}

void Session::onTaken(Context& ctx, const event::PendingTaken& taken) { m_pusher.onTaken(ctx, taken); }

void Session::onDone(Context& ctx, const event::ReplicaDone& done) {
    if (m_pusher.onDone(ctx, done)) {
        noteVerdicts(ctx);
        return;
    }
    if (m_feed.onDone(ctx, done)) return;
    const bool pulling = !m_puller.idle();
    m_puller.onDone(ctx, done);
    if (pulling && m_puller.idle() && !ctx.failure) ++m_pullsDone;
}

// Commands leave the outbox when the cursor passes their number. Live, the frame does that; else, or if it got lost,
// a pull.
void Session::noteVerdicts(Context& ctx) {
    if (m_pusher.decidedSeq() <= ctx.facts.position.seq) return;
    if (m_feed.attached() || m_pusher.busyWith(ctx)) {
        if (!m_behindRuns) ctx.setTimer(TimerId::Behind, ctx.tuning.behindMs);
        m_behindRuns = true;
    } else {
        m_pullWanted = true;
    }
}

void Session::onTimer(Context& ctx, TimerId timer) {
    switch (timer) {
        case TimerId::Silence:
            if (m_feed.attached()) ctx.fail(Failure::Kind::Retry, fail(ErrorCode::TimedOut, {}, "silence"));
            break;
        case TimerId::Beat: m_feed.onBeatTimer(ctx); break;
        case TimerId::Poll:
            if (!m_feed.attached()) m_pullWanted = true;
            schedulePoll(ctx);
            break;
        case TimerId::LiveRetry:
            if (m_feed.closed()) m_openLive = m_options.liveChannel;
            break;
        case TimerId::Behind:
            m_behindRuns = false;
            m_letThrough = true;
            if (m_pusher.decidedSeq() > ctx.facts.position.seq) m_pullWanted = true;
            break;
        case TimerId::Outbox:
            m_pusher.lookAgain();  // advance() does
            ctx.setTimer(TimerId::Outbox, ctx.tuning.outboxMs);
            break;
        case TimerId::PushReply: m_pusher.onReplyTimeout(ctx); break;
        case TimerId::Retry:
        case TimerId::Stable: break;  // the engine's own
    }
}

void Session::syncNow() { m_pullWanted = true; }

void Session::round(std::uint64_t id) {
    m_rounds.push_back(id);
    m_pullWanted = true;
    m_roundNeeds = m_pullsStarted + 1;  // one that begins after this moment
}

void Session::finishRounds(Context& ctx) {
    if (m_rounds.empty() || m_phase != Phase::Live || m_pullsDone < m_roundNeeds) return;
    const bool settled = m_puller.idle() && !m_pullWanted && m_pusher.idle() && ctx.facts.outbox.count == 0 &&
                         m_pusher.decidedSeq() <= ctx.facts.position.seq && m_feed.quiet();
    if (!settled) return;
    const RoundReport report{m_pusher.sent(), m_puller.received(), m_pusher.refused(), ctx.facts.position.seq};
    for (const std::uint64_t id : m_rounds) ctx.emit(action::RoundDone{id, report});
    m_rounds.clear();
}

void Session::abort(Context& ctx) {
    if (m_helloId != 0) ctx.emit(action::CancelHttp{m_helloId});
    m_pusher.abort(ctx);
    m_puller.abort(ctx);
    m_feed.close(ctx);
    for (const TimerId timer : {TimerId::Stable, TimerId::Poll, TimerId::LiveRetry, TimerId::Behind, TimerId::Outbox}) {
        ctx.cancelTimer(timer);
    }
}

}  // namespace mostrador::sync
