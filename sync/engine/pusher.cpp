#include "sync/engine/pusher.h"

#include <algorithm>

#include "sync/engine/reply.h"
#include "sync/protocol/codec.h"

namespace mostrador::sync {

void Pusher::limits(std::uint32_t commandsMax, std::uint32_t bytesMax) {
    if (commandsMax > 0) m_commandsMax = std::min(commandsMax, pushCommandsMax);
    if (bytesMax > 0) m_bytesMax = std::min(bytesMax, pushBytesMax);
}

void Pusher::advance(Context& ctx) {
    if (m_step == Step::Idle && !m_stalled && ctx.facts.outbox.count > 0) take(ctx);
}

void Pusher::take(Context& ctx) {
    m_step = Step::Taking;
    m_awaited = ctx.newOp();
    ctx.emit(action::TakePending{m_awaited, m_afterN, std::min(m_commandsMax, ctx.tuning.pushCommandsMax),
                                 std::min(m_bytesMax, ctx.tuning.pushBytesMax)});
}

bool Pusher::onTaken(Context& ctx, const event::PendingTaken& taken, bool live) {
    if (m_step != Step::Taking || taken.op != m_awaited) return false;
    if (!taken.commands.ok()) {
        m_step = Step::Idle;
        ctx.fail(failureOfReplica(taken.commands.error()));
        return true;
    }
    m_batch = taken.commands.value();
    if (m_gapAt != 0 && (m_batch.empty() || m_batch.front().n != m_gapAt)) {
        renumber(ctx);  // the server wants a number that is no longer held
        return true;
    }
    if (m_batch.empty()) {
        // Nothing after that number: whatever counts as pending lies before it and was answered; look from the start.
        m_stalled = m_afterN == 0;
        m_afterN = 0;
        m_step = Step::Idle;
        return true;
    }
    send(ctx, live && !m_liveSuspect ? Way::Live : Way::Http);
    return true;
}

void Pusher::send(Context& ctx, Way way) {
    Push push;
    push.replica = ctx.facts.replica;
    push.firstN = m_batch.front().n;
    push.cursor = ctx.facts.position.cursor;
    push.outboxFirst = ctx.facts.outbox.firstN;
    push.commands = std::move(m_batch);
    m_step = Step::Sending;
    m_way = way;
    m_awaited = ctx.newId();
    if (way == Way::Live) {
        LiveMessage message(std::move(push));
        ctx.emit(action::SendLive{encodeLive(message)});
        ctx.setTimer(TimerId::PushReply, ctx.tuning.livePushTimeoutMs);
        m_batch = std::move(std::get<Push>(message).commands);
        return;
    }
    ctx.emit(action::SendHttp{m_awaited, Endpoint::Push, encode(push), ctx.tuning.requestTimeoutMs});
    m_batch = std::move(push.commands);
}

bool Pusher::onHttp(Context& ctx, const event::HttpReply& reply) {
    if (m_step != Step::Sending || m_way != Way::Http || reply.id != m_awaited) return false;
    if (auto failure = judgeReply(reply)) {
        if (failure->error.code == ErrorCode::TooLarge && m_batch.size() > 1) {
            // This server, or a proxy before it, takes less than we thought.
            m_commandsMax = static_cast<std::uint32_t>(m_batch.size() / 2);
            take(ctx);
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
    const bool ours =
        m_step == Step::Sending && m_way == Way::Live &&
        (reply.expectedN != 0 || reply.results.empty() || reply.results.front().cid == m_batch.front().command.cid);
    // A reply that comes after we gave it up: its verdicts reach us again with the batch that was sent instead.
    if (!ours) return;
    stopTimer(ctx);
    finish(ctx, std::move(reply));
}

void Pusher::onReplyTimeout(Context& ctx) {
    if (m_step != Step::Sending || m_way != Way::Live) return;
    m_liveSuspect = true;
    send(ctx, Way::Http);
}

void Pusher::onLiveClosed(Context& ctx) { onReplyTimeout(ctx); }

void Pusher::finish(Context& ctx, PushReply reply) {
    if (reply.expectedN != 0) {
        gap(ctx, reply.expectedN);
        return;
    }
    if (reply.results.empty()) {
        ctx.fail(Failure::Kind::Retry, fail(ErrorCode::Malformed, {}, "push without verdicts"));
        return;
    }
    count(reply);
    m_gapAt = 0;
    m_afterN = std::max(m_afterN, reply.results.back().n);
    m_batch.clear();
    m_step = Step::Recording;
    m_awaited = ctx.newOp();
    ctx.emit(action::RecordReply{m_awaited, std::move(reply)});
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
    m_afterN = expectedN - 1;
    m_batch.clear();
    take(ctx);
}

void Pusher::renumber(Context& ctx) {
    m_step = Step::Renumbering;
    m_batch.clear();
    m_awaited = ctx.newOp();
    ctx.emit(action::Renumber{m_awaited});
}

bool Pusher::onDone(Context& ctx, const event::ReplicaDone& done) {
    if ((m_step != Step::Recording && m_step != Step::Renumbering) || done.op != m_awaited) return false;
    const bool renumbered = m_step == Step::Renumbering;
    m_step = Step::Idle;
    if (!done.result.ok()) {
        ctx.fail(failureOfReplica(done.result.error()));
    } else if (renumbered) {
        ctx.fail(Failure::Kind::Restart, fail(ErrorCode::ResyncNeeded, {}, "renumbered"));
    }
    return true;
}

void Pusher::abort(Context& ctx) {
    if (m_step == Step::Sending) {
        if (m_way == Way::Http) ctx.emit(action::CancelHttp{m_awaited});
        stopTimer(ctx);
    }
    m_step = Step::Idle;
    m_awaited = 0;
}

void Pusher::stopTimer(Context& ctx) {
    if (m_way == Way::Live) ctx.cancelTimer(TimerId::PushReply);
}

}  // namespace mostrador::sync
