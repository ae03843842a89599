#pragma once
// The messages of sync-protocol §4 as plain structs; shared by desktop, server and simulator. Row bytes are carried
// encoded (models/records/wire.h) and never re-encoded on the way. No threads, no I/O.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "models/commands/command.h"

namespace mostrador::sync {

inline constexpr int protocolMin = 1;
inline constexpr int protocolMax = 1;
inline constexpr int schemaVersion = 1;  // grows when a record type gains fields
inline constexpr std::string_view liveSubprotocol = "mostrador.sync.v1";

// Opaque to the client: CBOR [log_id, seq, mark, scope_ver, page key seq, page key table, page key id] with a keyed
// hash in front, made and checked by the server only. Empty = from the beginning.
using Cursor = std::string;

struct Hello {
    int protocolMin = sync::protocolMin;
    int protocolMax = sync::protocolMax;
    int schema = schemaVersion;
    ReplicaId replica;
    Cursor cursor;
    std::int64_t outboxFirst = 0;  // n of the oldest and newest command the client still holds; 0 = none
    std::int64_t outboxLast = 0;
};

struct LineageEntry {
    LogId log;
    std::int64_t lastSeq = 0;  // last number taken over from it
};

struct HelloReply {
    OrgId org;
    std::vector<LineageEntry> lineage;  // oldest first; the last is the current log
    std::int64_t head = 0;
    std::int64_t horizon = 0;
    std::int64_t backedUpSeq = 0;
    std::int64_t scopeVersion = 0;
    int schemaMin = schemaVersion;
    int schemaMax = schemaVersion;
    std::int64_t serverTimeMs = 0;
    std::int64_t lastN = 0;       // last command number of this replica that has a final result
    std::int64_t rowsBehind = 0;  // rows a pull from the given cursor would bring: progress and bootstrap choice
    std::uint32_t pushBytesMax = 0;
    std::uint32_t pushCommandsMax = 0;
    std::uint32_t pageBytesMax = 0;
};

struct PushCommand {
    std::int64_t n = 0;  // order within the replica, from 1, without gaps
    Command command;
};

struct Push {
    ReplicaId replica;
    std::int64_t firstN = 0;
    int schema = schemaVersion;
    Cursor cursor;
    std::int64_t outboxFirst = 0;  // results below it may be forgotten
    std::vector<PushCommand> commands;
};

enum class ResultStatus : std::uint8_t { Applied = 1, Duplicate = 2, Rejected = 3, Unknown = 4, Overruled = 5 };

// One final verdict. `Overruled` is a later notice about a command already applied: somebody else's later arrival
// replaced a value it had written (`overruled` names it from the reader's point of view).
struct CommandResult {
    std::int64_t n = 0;
    CommandId cid;
    ResultStatus status = ResultStatus::Applied;
    ErrorCode code = ErrorCode::Internal;  // when rejected
    std::string field;                     // when rejected: public name of the field
    std::string detail;
    std::int64_t atSeq = 0;  // number of the transaction that decided it
    std::vector<Overruled> overruled;
    UserId by;  // Overruled: who arrived later
};

struct PushReply {
    std::int64_t lastN = 0;
    std::int64_t expectedN = 0;  // non-zero: a gap; nothing was run, send from here
    std::vector<CommandResult> results;
    std::int64_t firstN = 0;  // of the push this answers: on a live channel several are in the air
};

struct Pull {
    ReplicaId replica;
    Cursor cursor;
    std::uint32_t bytesMax = 0;  // 0 = no limit
    int schema = schemaVersion;
    std::int64_t knownN = 0;  // the client has the verdicts up to this n: they need not come again
};

struct RowsBlock {
    TableId table{};
    std::uint64_t count = 0;
    std::string rows;  // `count` encoded rows, one after another
};

struct GoneBlock {
    TableId table{};
    std::vector<Uuid> ids;
};

// A pull's answer. A catch-up is one or more pages; rows of the earlier pages are only staged, and everything is
// revealed at the page whose `more` is false: its `acks`, `gone` and `cursor` cover the whole catch-up.
struct Page {
    std::int64_t fromSeq = 0;
    std::int64_t toSeq = 0;  // the head this page was read at
    LogId log;
    std::int64_t scopeVersion = 0;
    bool more = false;
    Cursor cursor;  // where the next pull goes on
    std::vector<RowsBlock> rows;
    std::vector<GoneBlock> gone;
    std::vector<CommandResult> acks;  // final results of this replica's commands with at_seq in (last page's to, to]
};

// Pushed over the live channel after a commit. Applies if prev ≤ cursor's seq < seq, else the client pulls.
// Encoded once per commit for all sockets, so it carries no verdicts: those reach their owner as PushReply (which
// only marks a command `acked@seq`) or in a page. A command leaves the outbox when the cursor has passed its at_seq.
struct Frame {
    LogId log;
    std::int64_t scopeVersion = 0;
    std::int64_t prev = 0;
    std::int64_t seq = 0;
    Cursor cursor;  // position after this frame
    std::vector<RowsBlock> rows;
    std::vector<GoneBlock> gone;
};

// The opening message of a live channel: from here on the server sends frames; if the cursor is behind, a PullNotice.
struct Attach {
    ReplicaId replica;
    Cursor cursor;
    int schema = schemaVersion;
};

enum class PullReason : std::uint8_t { Behind = 1, Lagging = 2, ScopesChanged = 3, LargeChange = 4, Verdict = 5 };
struct PullNotice {
    PullReason reason = PullReason::Behind;
    std::int64_t head = 0;
};

struct Beat {
    std::int64_t head = 0;  // from the server: so that a lost frame costs one heartbeat; from the client: 0
};

// The server is about to stop: reconnect after so many milliseconds.
struct Drain {
    std::int64_t afterMs = 0;
};

enum class SyncErrorKind : std::uint8_t { Retry = 1, Reauth, UpgradeClient, Resync, Revoked, Fatal, Unsupported };
struct SyncError {
    SyncErrorKind kind = SyncErrorKind::Fatal;
    ErrorCode code = ErrorCode::Internal;
    std::int64_t afterMs = 0;  // Retry
    std::string reason;        // for logs
};

// What may travel on the live channel, either way.
using LiveMessage = std::variant<Attach, Push, PushReply, Frame, PullNotice, Beat, Drain, SyncError>;

}  // namespace mostrador::sync
