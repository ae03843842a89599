#pragma once
// Values that cross the store's border. Plain values, no threads.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/commands/command.h"
#include "sync/protocol/messages.h"

namespace mostrador::server {

// Position of an organisation's log. `seq` = epoch (high 16 bits) + counter; each restore begins the next epoch.
inline constexpr int epochShift = 48;
struct Head {
    LogId log;
    std::int64_t seq = 0;
    std::uint64_t mark = 0;    // random number stored with `seq`: tells two histories with equal numbers apart
    std::int64_t horizon = 0;  // cursors below it must resync
    std::int64_t backedUpSeq = 0;
    std::int64_t scopeVersion = 1;
    bool operator==(const Head&) const = default;
};

// One number of the log: one push (or one write of the server) that changed something.
struct LogEntry {
    std::int64_t seq = 0;
    std::uint64_t mark = 0;
    ReplicaId replica;
    DeviceId device;
    std::int64_t serverTimeMs = 0;
};

enum class ChangeOp : std::uint8_t { Insert = 1, Update = 2, Delete = 3 };

// A row of `change`: what one command did to one record.
struct Change {
    std::int64_t seq = 0;
    std::int64_t ord = 0;  // order within the seq
    TableId table{};
    Uuid record;
    ChangeOp op = ChangeOp::Update;
    FieldMask fields = 0;
    std::string elements;  // CBOR map of field tag → changed element ids; empty: none, or all of them (Insert)
    UserId user;
    std::int64_t n = 0;
    CommandId cid;
};

// Who wrote a field last at a given number: the receiver of a notice.
struct FieldWriter {
    ReplicaId replica;
    DeviceId device;
    UserId user;
    std::int64_t seq = 0;
    std::int64_t n = 0;
    CommandId cid;
};

// The final verdict on a command, kept with its effects (sync-protocol §4).
struct StoredResult {
    CommandId cid;
    ReplicaId replica;
    std::int64_t n = 0;
    bool applied = true;
    ErrorCode code = ErrorCode::Internal;  // when refused
    std::string field;
    std::string detail;
    std::int64_t atSeq = 0;
    std::string bases;      // refused only: its encoded bases, for commands that name it as theirs
    std::string overruled;  // encoded list, empty = none
    UserId by;              // whose value was replaced, when overruled is not empty
    std::string digest;     // of the REST request it was, empty for a push
    bool quiet = false;     // its push changed nothing, so at_seq is a number that its replica may have passed already
};

// A later verdict for the replica whose value was replaced.
struct Notice {
    ReplicaId replica;
    std::int64_t atSeq = 0;
    std::int64_t ord = 0;  // tells several at one number apart
    std::int64_t n = 0;
    CommandId cid;          // the replica's own command
    std::string overruled;  // encoded list, from its point of view
    UserId by;
};

// An overruled value, for ever.
struct HistoryItem {
    TableId table{};
    Uuid record;
    FieldIndex field = 0;
    std::int64_t element = 0;
    std::int64_t seq = 0;         // the number that replaced it
    std::int64_t ord = 0;         // tells several at one number apart
    std::int64_t earlierSeq = 0;  // the number that had written it (a lost edit: the one it lost against)
    std::string value;            // encoded value
    bool lost = false;            // the value is the later author's own edit, dropped
    UserId author;                // who had written the value
    UserId by;                    // who replaced it
    std::int64_t serverTimeMs = 0;
};

struct ReplicaState {
    ReplicaId id;
    DeviceId device;  // the one that used it first; any other is refused
    std::int64_t lastN = 0;
    std::int64_t outboxFirst = 0;
};

// A row that a command changed, with its new encoding: what frames and events are made of.
struct RowChange {
    TableId table{};
    Uuid record;
    ChangeOp op = ChangeOp::Update;
    std::string wire;
};

// Where a catch-up's next page begins: after the row with this key, in (last_seq, table, id) order.
struct PageKey {
    std::int64_t seq = 0;
    TableId table{};
    Uuid record;
    auto operator<=>(const PageKey&) const = default;
};

}  // namespace mostrador::server
