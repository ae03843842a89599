#pragma once
// Sends the outbox of one session. Over the live channel, where messages keep their order, several batches are in the
// air; by HTTP one, because requests may overtake each other. The next batch is read from the replica and the last
// reply recorded there meanwhile, so that neither side waits for the other. Knows nothing of pulling. Owned by the
// session.

#include <cstdint>
#include <deque>
#include <vector>

#include "sync/engine/context.h"

namespace mostrador::sync {

class Pusher {
public:
    // Sends what is ready and reads what comes next. `live`: the channel may be used.
    void advance(Context& ctx, bool live);
    void limits(std::uint32_t commandsMax, std::uint32_t bytesMax);
    // True when the event was meant for the pusher.
    bool onTaken(Context& ctx, const event::PendingTaken& taken);
    bool onHttp(Context& ctx, const event::HttpReply& reply);
    bool onDone(Context& ctx, const event::ReplicaDone& done);
    void onLiveReply(Context& ctx, PushReply reply);
    void onReplyTimeout(Context& ctx);  // the live channel kept a reply to itself
    void onLiveClosed(Context& ctx);    // what was in the air on it goes again by HTTP
    void renumber(Context& ctx);
    void liveHeard() { m_liveSuspect = false; }
    void lookAgain() { m_stalled = false; }
    void abort(Context& ctx);

    [[nodiscard]] bool idle() const {
        return m_taking == 0 && m_renumbering == 0 && m_ready.empty() && m_air.empty() && m_recording.empty();
    }
    [[nodiscard]] bool busyWith(const Context& ctx) const { return !idle() || ctx.facts.outbox.count > 0; }
    // A long queue is being worked off: rows that arrive now would only be rewound and replayed with what still waits.
    [[nodiscard]] bool draining() const { return m_draining; }
    [[nodiscard]] std::int64_t decidedSeq() const { return m_decidedSeq; }  // highest number a verdict named
    [[nodiscard]] std::int64_t sent() const { return m_sent; }              // verdicts received in this session
    [[nodiscard]] std::int64_t refused() const { return m_refused; }

private:
    enum class Way : std::uint8_t { Http, Live };
    struct Batch {
        std::vector<PushCommand> commands;  // never empty
        Way way = Way::Http;
        std::uint64_t request = 0;
        [[nodiscard]] std::int64_t firstN() const { return commands.front().n; }
    };

    [[nodiscard]] bool more(const Context& ctx) const;
    [[nodiscard]] bool roomFor(const Context& ctx, Way way) const;
    void take(Context& ctx);
    void takeFrom(Context& ctx, std::int64_t n);
    void send(Context& ctx, Way way);
    void gap(Context& ctx, std::int64_t expectedN);
    void finish(Context& ctx, PushReply reply);
    void count(const PushReply& reply);
    void giveUpAir(Context& ctx);
    void stopTimer(Context& ctx);

    std::uint64_t m_taking = 0;             // op, or 0
    std::uint64_t m_renumbering = 0;        // op, or 0
    std::deque<Batch> m_ready;              // taken, not sent
    std::deque<Batch> m_air;                // sent, in the order of their numbers, all the same way
    std::deque<std::uint64_t> m_recording;  // ops
    std::int64_t m_takenN = 0;              // everything up to here was taken
    std::int64_t m_gapAt = 0;               // the server asked for this n; a second time the numbers are hopeless
    bool m_gapTake = false;                 // the running take is for that n
    bool m_stalled = false;      // nothing to take although something counts as pending: until the outbox timer
    bool m_liveSuspect = false;  // the live channel swallowed a reply: HTTP until it is heard again
    bool m_draining = false;
    std::uint32_t m_commandsMax = pushCommandsMax;
    std::uint32_t m_bytesMax = pushBytesMax;
    std::int64_t m_decidedSeq = 0;
    std::int64_t m_sent = 0;
    std::int64_t m_refused = 0;
};

}  // namespace mostrador::sync
