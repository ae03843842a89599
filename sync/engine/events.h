#pragma once
// What the engine is told. Plain values; the driver (transport or simulator) makes them.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sync/protocol/messages.h"
#include "sync/replica/types.h"

namespace mostrador::sync {

// The two times a driver reads when something happens. Delays are counted on the monotonic one; the other is only
// shown.
struct Moment {
    std::int64_t monotonicMs = 0;
    std::int64_t utcMs = 0;
};

// What the replica is after its latest commit. Every result from the replica brings it, in the order of commits.
struct Facts {
    OrgId org;
    ReplicaId replica;
    Position position;
    OutboxSummary outbox;
};

enum class TimerId : std::uint8_t { Retry, Stable, Silence, Beat, Poll, LiveRetry, Behind, Outbox, PushReply };

// clang-format off
namespace event {

struct Start {           // first event, once
    Facts facts;
    bool forcedLocal = false;
    std::int64_t pollIntervalMs = 0;  // 0: as tuned
};
struct ForceLocal { bool forced = false; };
struct PollInterval { std::int64_t ms = 0; };
struct NetworkUp {};     // the system says a network is there again
struct SyncNow {};       // a person asks
struct RoundWanted { std::uint64_t id = 0; };
struct ReplicaChanged {  // a local command was committed, or another change outside the engine's own calls
    Facts facts;
};
struct TimerFired { TimerId timer = TimerId::Retry; };
struct HttpReply {
    std::uint64_t id = 0;
    int status = 0;
    bool ours = false;             // carried our header
    std::string log;               // X-Log-Id, may be empty
    std::string body;              // decompressed
    std::int64_t retryAfterMs = 0; // Retry-After
    std::optional<Error> broken;   // no answer: NetworkDown, TimedOut, NotOurServer (TLS of another), …
    std::size_t receivedBytes = 0; // of the body as it came over the wire, packed; 0: not known
};
struct LiveOpened {};
struct LiveClosed { Error reason; };  // also when opening failed
struct LiveReceived { std::string message; };
struct PendingTaken {
    std::uint64_t op = 0;
    Result<std::vector<PushCommand>> commands;
    Facts facts;
};
struct ReplicaDone {
    std::uint64_t op = 0;
    Result<> result;
    Facts facts;
};
struct CredentialsReady {};           // refreshed, or the user signed in again
struct CredentialsFailed { Error reason; };

}  // namespace event
// clang-format on

using Event = std::variant<event::Start, event::ForceLocal, event::PollInterval, event::NetworkUp, event::SyncNow,
                           event::RoundWanted, event::ReplicaChanged, event::TimerFired, event::HttpReply,
                           event::LiveOpened, event::LiveClosed, event::LiveReceived, event::PendingTaken,
                           event::ReplicaDone, event::CredentialsReady, event::CredentialsFailed>;

}  // namespace mostrador::sync
