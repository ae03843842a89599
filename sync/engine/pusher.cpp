#include "sync/engine/pusher.h"

#include <algorithm>
#include <iterator>

#include "sync/engine/reply.h"
#include "sync/protocol/codec.h"

namespace mostrador::sync {

void Pusher::limits(std::uint32_t commandsMax, std::uint32_t bytesMax) {
    if (commandsMax > 0) m_commandsMax = std::min(commandsMax, pushCommandsMax);
    if (bytesMax > 0) m_bytesMax = std::min(bytesMax, pushBytesMax);
}

void Pusher::advance(Context& ctx, bool live) {
    if (m_renumbering != 0) return;
    const Way way = live && !m_liveSuspect ? Way::Live : Way::Http;
    while (!m_ready.empty() && roomFor(ctx, way)) send(ctx, way);
    if (m_taking == 0 && !m_stalled && m_ready.empty() && more(ctx)) take(ctx);
    if (ctx.facts.outbox.count > ctx.tuning.drainFrom) m_draining = true;
    if (idle()) m_draining = false;
}

bool Pusher::more(const Context& ctx) const {
    const OutboxSummary& outbox = ctx.facts.outbox;
    const bool inHand = !m_air.empty() || !m_ready.empty() || !m_recording.empty();
    return outbox.count > 0 && (outbox.lastN > m_takenN || !inHand);
}

bool Pusher::roomFor(const Context& ctx, Way way) const {
    if (m_air.empty()) return true;
    return way == Way::Live && m_air.back().way == Way::Live && m_air.size() < ctx.tuning.livePushesMax;
}

void Pusher::take(Context& ctx) {
    m_taking = ctx.newOp();
    ctx.emit(action::TakePending{m_taking, m_takenN, std::min(m_commandsMax, ctx.tuning.pushCommandsMax),
                                 std::min(m_bytesMax, ctx.tuning.pushBytesMax)});
}

// Forgets what is in hand and reads again from `n` on. Replies that still come to it are recognised by their first n.
void Pusher::takeFrom(Context& ctx, std::int64_t n) {
    stopTimer(ctx);
    m_air.clear();
    m_ready.clear();
    m_takenN = n - 1;
    take(ctx);
}

bool Pusher::onTaken(Context& ctx, const event::PendingTaken& taken) {
    if (m_taking == 0 || taken.op != m_taking) return false;
    m_taking = 0;
    const bool forGap = std::exchange(m_gapTake, false);
    if (!taken.commands.ok()) {
        ctx.fail(failureOfReplica(taken.commands.error()));
        return true;
    }
    const std::vector<PushCommand>& commands = taken.commands.value();
    if (forGap && (commands.empty() || commands.front().n != m_gapAt)) {
        renumber(ctx);  // the server wants a number that is no longer held
        return true;
    }
    if (!commands.empty()) {
        m_takenN = commands.back().n;
        m_ready.push_back({commands, Way::Http, 0});
    } else if (!m_air.empty() || !m_recording.empty()) {
        m_takenN = std::max(m_takenN, ctx.facts.outbox.lastN);  // all of it is on its way
    } else {
        // Nothing after that number: whatever counts as pending lies before it and was answered; look from the start.
        m_stalled = m_takenN == 0;
        m_takenN = 0;
    }
    return true;
}

void Pusher::send(Context& ctx, Way way) {
    Batch batch = std::move(m_ready.front());
    m_ready.pop_front();
    Push push;
    push.replica = ctx.facts.replica;
    push.firstN = batch.firstN();
    push.cursor = ctx.facts.position.cursor;
    push.outboxFirst = ctx.facts.outbox.firstN;
    push.commands = std::move(batch.commands);
    batch.way = way;
    batch.request = ctx.newId();
    if (way == Way::Live) {
        LiveMessage message(std::move(push));
        ctx.emit(action::SendLive{encodeLive(message)});
        if (m_air.empty()) ctx.setTimer(TimerId::PushReply, ctx.tuning.livePushTimeoutMs);
        batch.commands = std::move(std::get<Push>(message).commands);
    } else {
        ctx.emit(action::SendHttp{batch.request, Endpoint::Push, encode(push), ctx.tuning.requestTimeoutMs});
        batch.commands = std::move(push.commands);
    }
    m_air.push_back(std::move(batch));
}

bool Pusher::onHttp(Context& ctx, const event::HttpReply& reply) {
    if (m_air.empty() || m_air.front().way != Way::Http || reply.id != m_air.front().request) return false;
    if (auto failure = judgeReply(reply)) {
        const Batch& batch = m_air.front();
        if (failure->error.code == ErrorCode::TooLarge && batch.commands.size() > 1) {
            // This server, or a proxy before it, takes less than we thought.
            m_commandsMax = static_cast<std::uint32_t>(batch.commands.size() / 2);
            takeFrom(ctx, batch.firstN());
            return true;
        }
        ctx.fail(std::move(*failure));
        return true;
    }
    auto decoded = decodePushReply(reply.body);
    if (!decoded.ok()) {
        ctx.fail(Failure::Kind::Retry, decoded.error());
        return true;
    }
    finish(ctx, std::move(decoded).value());
    return true;
}

void Pusher::onLiveReply(Context& ctx, PushReply reply) {
    // A reply to what we gave up: its verdicts reach us again with the batch that was sent instead.
    if (m_air.empty() || m_air.front().way != Way::Live || reply.firstN != m_air.front().firstN()) return;
    finish(ctx, std::move(reply));
    if (m_air.empty() || m_air.front().way != Way::Live) ctx.cancelTimer(TimerId::PushReply);
    else ctx.setTimer(TimerId::PushReply, ctx.tuning.livePushTimeoutMs);
}

void Pusher::onReplyTimeout(Context& ctx) {
    if (m_air.empty() || m_air.front().way != Way::Live) return;
    m_liveSuspect = true;
    giveUpAir(ctx);
}

void Pusher::onLiveClosed(Context& ctx) { onReplyTimeout(ctx); }

// Everything in the air goes again, in order.
void Pusher::giveUpAir(Context& ctx) {
    stopTimer(ctx);
    m_ready.insert(m_ready.begin(), std::make_move_iterator(m_air.begin()), std::make_move_iterator(m_air.end()));
    m_air.clear();
}

void Pusher::finish(Context& ctx, PushReply reply) {
    if (reply.expectedN != 0) {
        gap(ctx, reply.expectedN);
        return;
    }
    if (reply.results.empty() || reply.results.front().cid != m_air.front().commands.front().command.cid) {
        ctx.fail(Failure::Kind::Retry, fail(ErrorCode::Malformed, {}, "push without its verdicts"));
        return;
    }
    count(reply);
    m_gapAt = 0;
    const std::int64_t judged = reply.results.back().n;
    const bool whole = judged >= m_air.front().commands.back().n;
    m_air.pop_front();
    m_recording.push_back(ctx.newOp());
    ctx.emit(action::RecordReply{m_recording.back(), std::move(reply)});
    if (!whole) takeFrom(ctx, judged + 1);
}

void Pusher::count(const PushReply& reply) {
    for (const CommandResult& result : reply.results) {
        m_decidedSeq = std::max(m_decidedSeq, result.atSeq);
        ++m_sent;
        if (result.status == ResultStatus::Rejected || result.status == ResultStatus::Unknown) ++m_refused;
    }
}

void Pusher::gap(Context& ctx, std::int64_t expectedN) {
    if (m_gapAt == expectedN) {
        renumber(ctx);
        return;
    }
    m_gapAt = expectedN;
    m_gapTake = true;
    takeFrom(ctx, expectedN);
}

void Pusher::renumber(Context& ctx) {
    stopTimer(ctx);
    m_air.clear();
    m_ready.clear();
    m_taking = 0;
    m_renumbering = ctx.newOp();
    ctx.emit(action::Renumber{m_renumbering});
}

bool Pusher::onDone(Context& ctx, const event::ReplicaDone& done) {
    if (m_renumbering != 0 && done.op == m_renumbering) {
        m_renumbering = 0;
        if (!done.result.ok()) ctx.fail(failureOfReplica(done.result.error()));
        else ctx.fail(Failure::Kind::Restart, fail(ErrorCode::ResyncNeeded, {}, "renumbered"));
        return true;
    }
    const auto found = std::find(m_recording.begin(), m_recording.end(), done.op);
    if (found == m_recording.end()) return false;
    m_recording.erase(found);
    if (!done.result.ok()) ctx.fail(failureOfReplica(done.result.error()));
    return true;
}

void Pusher::abort(Context& ctx) {
    if (!m_air.empty() && m_air.front().way == Way::Http) ctx.emit(action::CancelHttp{m_air.front().request});
    stopTimer(ctx);
    m_air.clear();
    m_ready.clear();
    m_recording.clear();
    m_taking = m_renumbering = 0;
    m_draining = false;
}

void Pusher::stopTimer(Context& ctx) {
    if (!m_air.empty() && m_air.front().way == Way::Live) ctx.cancelTimer(TimerId::PushReply);
}

}  // namespace mostrador::sync
