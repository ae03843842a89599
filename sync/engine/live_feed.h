#pragma once
// The live channel of one session: opening, attaching, frames in order, beats, silence. The channel only makes things
// faster; whatever it loses is found by pulling. Owned by the session.

#include <cstdint>
#include <deque>

#include "sync/engine/context.h"

namespace mostrador::sync {

class LiveFeed {
public:
    void open(Context& ctx);
    void onOpened(Context& ctx);
    // Takes frames, beats and notices; PushReply and SyncError are the session's.
    void onFrame(Context& ctx, Frame frame, std::size_t bytes);
    void onNotice(const Context& ctx, const PullNotice& notice);
    void onHead(const Context& ctx, std::int64_t head);
    bool onDone(Context& ctx, const event::ReplicaDone& done);
    void onBeatTimer(Context& ctx);
    void heard(Context& ctx);  // any message: the channel lives
    void onClosed(Context& ctx);
    void close(Context& ctx);

    // Starts applying the next frame; called when no pull is storing.
    void advance(Context& ctx);

    [[nodiscard]] bool attached() const { return m_step == Step::Attached; }
    [[nodiscard]] bool closed() const { return m_step == Step::Closed; }
    [[nodiscard]] bool everHeard() const { return m_heard; }
    [[nodiscard]] bool storing() const { return m_storing != 0; }
    [[nodiscard]] bool quiet() const { return m_storing == 0 && m_frames.empty(); }
    // Set when frames are missing; the session pulls and clears it.
    [[nodiscard]] bool pullWanted() const { return m_pullWanted; }
    void pullStarted() { m_pullWanted = false; }

private:
    enum class Step : std::uint8_t { Closed, Opening, Attached };

    void dropFrames();

    Step m_step = Step::Closed;
    bool m_heard = false;
    bool m_pullWanted = false;
    std::deque<std::pair<Frame, std::size_t>> m_frames;  // with their size on the wire
    std::size_t m_frameBytes = 0;
    std::uint64_t m_storing = 0;
};

}  // namespace mostrador::sync
