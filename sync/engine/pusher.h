#pragma once
// Sends the outbox of one session: one batch in the air at a time, over the live channel when there is one, else by
// HTTP. Knows nothing of pulling. Owned by the session.

#include <cstdint>
#include <vector>

#include "sync/engine/context.h"

namespace mostrador::sync {

class Pusher {
public:
    // Starts a batch when something is pending and none is in the air.
    void advance(Context& ctx);
    void limits(std::uint32_t commandsMax, std::uint32_t bytesMax);
    // True when the event was meant for the pusher. `live`: the channel may be used.
    bool onTaken(Context& ctx, const event::PendingTaken& taken, bool live);
    bool onHttp(Context& ctx, const event::HttpReply& reply);
    bool onDone(Context& ctx, const event::ReplicaDone& done);
    void onLiveReply(Context& ctx, PushReply reply);
    void onReplyTimeout(Context& ctx);  // the live channel kept a reply to itself
    void onLiveClosed(Context& ctx);    // what was in the air on it goes again by HTTP
    void renumber(Context& ctx);
    void liveHeard() { m_liveSuspect = false; }
    void lookAgain() { m_stalled = false; }
    void abort(Context& ctx);

    [[nodiscard]] bool idle() const { return m_step == Step::Idle; }
    [[nodiscard]] bool busyWith(const Context& ctx) const { return !idle() || ctx.facts.outbox.count > 0; }
    [[nodiscard]] std::int64_t decidedSeq() const { return m_decidedSeq; }  // highest number a verdict named
    [[nodiscard]] std::int64_t sent() const { return m_sent; }              // verdicts received in this session
    [[nodiscard]] std::int64_t refused() const { return m_refused; }

private:
    enum class Step : std::uint8_t { Idle, Taking, Sending, Recording, Renumbering };
    enum class Way : std::uint8_t { Http, Live };

    void take(Context& ctx);
    void send(Context& ctx, Way way);
    void gap(Context& ctx, std::int64_t expectedN);
    void finish(Context& ctx, PushReply reply);
    void count(const PushReply& reply);
    void stopTimer(Context& ctx);

    Step m_step = Step::Idle;
    Way m_way = Way::Http;
    std::uint64_t m_awaited = 0;  // op or request id the step waits for
    std::vector<PushCommand> m_batch;
    std::int64_t m_afterN = 0;   // everything up to here has its verdict
    std::int64_t m_gapAt = 0;    // the server asked for this n; a second time the numbers are hopeless
    bool m_stalled = false;      // nothing to take although something counts as pending: until the outbox timer
    bool m_liveSuspect = false;  // the live channel swallowed a reply: HTTP until it is heard again
    std::uint32_t m_commandsMax = pushCommandsMax;
    std::uint32_t m_bytesMax = pushBytesMax;
    std::int64_t m_decidedSeq = 0;
    std::int64_t m_sent = 0;
    std::int64_t m_refused = 0;
};

}  // namespace mostrador::sync
