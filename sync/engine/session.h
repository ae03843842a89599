#pragma once
// One connection to the server: hello, catch up, live. One-shot: when it fails, the engine's policy decides what
// comes next and makes a new one. Owned by the engine.

#include <cstdint>
#include <vector>

#include "sync/engine/live_feed.h"
#include "sync/engine/puller.h"
#include "sync/engine/pusher.h"

namespace mostrador::sync {

class Session {
public:
    enum class Phase : std::uint8_t { Hello, CatchingUp, Live };

    struct Options {
        bool resync = false;  // download afresh whatever hello says
        bool liveChannel = true;
    };

    void start(Context& ctx, Options options);
    void onHttp(Context& ctx, const event::HttpReply& reply);
    void onLiveOpened(Context& ctx);
    void onLiveClosed(Context& ctx, const event::LiveClosed& closed);
    void onLiveReceived(Context& ctx, const event::LiveReceived& received);
    void onTaken(Context& ctx, const event::PendingTaken& taken);
    void onDone(Context& ctx, const event::ReplicaDone& done);
    void onTimer(Context& ctx, TimerId timer);
    void syncNow();
    void round(std::uint64_t id);
    void abort(Context& ctx);  // the polite end: requests given up, channel closed, timers off

    // Decides what to begin, after every event. Ends rounds that are complete.
    void advance(Context& ctx);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool pushLive() const { return m_feed.attached(); }
    [[nodiscard]] const std::vector<std::uint64_t>& rounds() const { return m_rounds; }

private:
    void onHello(Context& ctx, const event::HttpReply& reply);
    void accept(Context& ctx, const HelloReply& hello);
    void onLiveError(Context& ctx, const SyncError& error);
    void startPull(Context& ctx, Puller::Mode mode, std::int64_t announced);
    void becomeLive(Context& ctx);
    void noteVerdicts(Context& ctx);
    [[nodiscard]] bool holdsBack(Context& ctx);
    void schedulePoll(Context& ctx) const;
    void finishRounds(Context& ctx);

    Phase m_phase = Phase::Hello;
    Options m_options;
    std::uint64_t m_helloId = 0;
    LogId m_log;
    bool m_pullWanted = false;
    bool m_bootstrapWanted = false;
    bool m_openLive = false;  // due
    bool m_behindRuns = false;
    bool m_letThrough = false;  // rows have waited long enough for the outbox
    std::int64_t m_announced = 0;
    std::uint64_t m_pullsStarted = 0;
    std::uint64_t m_pullsDone = 0;
    std::uint64_t m_roundNeeds = 0;  // pulls that must be done before the waiting rounds are complete
    std::vector<std::uint64_t> m_rounds;
    Pusher m_pusher;
    Puller m_puller;
    LiveFeed m_feed;
};

}  // namespace mostrador::sync
