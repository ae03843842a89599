#include "sync/engine/live_feed.h"

#include "sync/engine/reply.h"
#include "sync/protocol/codec.h"

namespace mostrador::sync {

void LiveFeed::open(Context& ctx) {
    m_step = Step::Opening;
    m_heard = false;
    ctx.emit(action::OpenLive{ctx.tuning.liveOpenTimeoutMs});
}

void LiveFeed::onOpened(Context& ctx) {
    if (m_step != Step::Opening) return;
    m_step = Step::Attached;
    Attach attach;
    attach.replica = ctx.facts.replica;
    attach.cursor = ctx.facts.position.cursor;
    ctx.emit(action::SendLive{encodeLive(LiveMessage(std::move(attach)))});
    ctx.setTimer(TimerId::Beat, ctx.tuning.beatMs);
    ctx.setTimer(TimerId::Silence, ctx.tuning.silenceMs);
}

void LiveFeed::heard(Context& ctx) {
    m_heard = true;
    ctx.setTimer(TimerId::Silence, ctx.tuning.silenceMs);
}

void LiveFeed::onFrame(Context& ctx, Frame frame, std::size_t bytes) {
    if (m_frames.size() >= ctx.tuning.waitingFramesMax || m_frameBytes + bytes > ctx.tuning.waitingFrameBytesMax) {
        dropFrames();
        m_pullWanted = true;
        return;
    }
    m_frameBytes += bytes;
    m_frames.emplace_back(std::move(frame), bytes);
}

void LiveFeed::onNotice(const Context& ctx, const PullNotice& notice) {
    // The verdict of a number already passed, or changed scopes, are news even at the head.
    const bool onlyBehind = notice.reason == PullReason::Behind || notice.reason == PullReason::LargeChange;
    if (!onlyBehind || notice.head == 0 || notice.head > ctx.facts.position.seq) m_pullWanted = true;
}

void LiveFeed::onHead(const Context& ctx, std::int64_t head) {
    if (head > ctx.facts.position.seq && quiet()) m_pullWanted = true;
}

void LiveFeed::advance(Context& ctx) {
    while (m_storing == 0 && !m_frames.empty()) {
        auto [frame, bytes] = std::move(m_frames.front());
        m_frames.pop_front();
        m_frameBytes -= bytes;
        const Position& at = ctx.facts.position;
        if (frame.log == at.log && frame.seq <= at.seq) continue;  // repeated, or covered by a pull
        if (frame.log != at.log || frame.prev > at.seq || frame.scopeVersion != at.scopeVersion) {
            dropFrames();  // what follows a gap does not connect either
            m_pullWanted = true;
            return;
        }
        m_storing = ctx.newOp();
        ctx.emit(action::ApplyFrame{m_storing, std::move(frame)});
    }
}

bool LiveFeed::onDone(Context& ctx, const event::ReplicaDone& done) {
    if (m_storing == 0 || done.op != m_storing) return false;
    m_storing = 0;
    if (done.result.ok()) return true;
    if (done.result.error().code == ErrorCode::ResyncNeeded) {  // does not connect: the pull will tell
        dropFrames();
        m_pullWanted = true;
        return true;
    }
    ctx.fail(failureOfReplica(done.result.error()));
    return true;
}

void LiveFeed::onBeatTimer(Context& ctx) {
    if (m_step != Step::Attached) return;
    ctx.emit(action::SendLive{encodeLive(LiveMessage(Beat{}))});
    ctx.setTimer(TimerId::Beat, ctx.tuning.beatMs);
}

void LiveFeed::onClosed(Context& ctx) {
    m_step = Step::Closed;
    dropFrames();
    ctx.cancelTimer(TimerId::Beat);
    ctx.cancelTimer(TimerId::Silence);
}

void LiveFeed::close(Context& ctx) {
    if (m_step == Step::Closed) return;
    ctx.emit(action::CloseLive{});
    onClosed(ctx);
}

void LiveFeed::dropFrames() {
    m_frames.clear();
    m_frameBytes = 0;
}

}  // namespace mostrador::sync
