#pragma once
// Synchronization as a pure state machine: events in, actions out; no threads, clocks or sockets. This class is the
// policy (when to connect, wait, ask a person); Session is one connection. Used by one thread; `random` is for jitter.

#include <optional>
#include <vector>

#include "models/base/random.h"
#include "sync/engine/actions.h"
#include "sync/engine/backoff.h"
#include "sync/engine/session.h"

namespace mostrador::sync {

class Engine {
public:
    enum class State : std::uint8_t {
        New,        // before Start
        Local,      // the user forced it, or there is nothing to connect to
        Settling,   // the next session begins when the replica has answered everything
        Connected,  // a session runs
        Waiting,    // for the next try
        Reauth,     // tokens are being refreshed
        Blocked,    // for a person
    };

    Engine(Random& random, Tuning tuning = {}, bool liveChannel = true);

    // Actions must be carried out in order. `now` must not go back on its monotonic part.
    [[nodiscard]] std::vector<Action> on(const Event& event, Moment now);

    [[nodiscard]] const SyncStatus& status() const { return m_ctx.status; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Facts& facts() const { return m_ctx.facts; }
    [[nodiscard]] const Tuning& tuning() const { return m_ctx.tuning; }

private:
    void absorb(const Event& event);
    void inLocal(const Event& event);
    void inSettling(const Event& event);
    void inConnected(const Event& event);
    void inWaiting(const Event& event);
    void inReauth(const Event& event);
    void inBlocked(const Event& event);

    void begin(const event::Start& start);
    void connect();
    void openSession();
    void endSession();
    void settleFailure();
    void wait(std::int64_t delayMs);
    void block(const Error& reason);
    void goLocal();
    void failRounds(const Error& reason);
    void updateStatus();

    Context m_ctx;
    Backoff m_backoff;
    State m_state = State::New;
    bool m_liveChannel;
    bool m_forcedLocal = false;
    bool m_resync = false;
    bool m_freshTokens = false;  // refreshed since the last accepted request: a second refusal needs a person
    int m_restarts = 0;          // sessions begun again at once without getting anywhere
    std::optional<Session> m_session;
    std::vector<std::uint64_t> m_rounds;  // asked for while no session ran
    SyncStatus m_told;
};

}  // namespace mostrador::sync
