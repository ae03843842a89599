#pragma once
// Values that cross the replica's border: to the engine, to screens, to the command line. Plain values.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/commands/command.h"
#include "sync/protocol/messages.h"

namespace mostrador::sync {

// Rows of one table that a commit touched. `everything`: too many to name, read again what is shown.
struct TableChange {
    TableId table{};
    std::vector<Uuid> ids;
    bool everything = false;
};

// Published once after each commit of the replica, from the writer thread.
struct ChangeSet {
    std::int64_t seq = 0;          // server number the confirmed part of the replica stands at
    std::int64_t committedNs = 0;  // CLOCK_MONOTONIC right after the commit
    bool local = false;            // a command made here (else: arrived from the server)
    bool outboxChanged = false;
    bool inboxChanged = false;
    bool generationChanged = false;  // another database file is live now: reopen readers
    std::vector<TableChange> tables;
    [[nodiscard]] bool empty() const { return tables.empty() && !outboxChanged && !inboxChanged && !generationChanged; }
};

// Who and what this file is. Fixed at enrolment, kept across generations.
struct Identity {
    OrgId org;
    DeviceId device;
    ReplicaId replica;
    std::string series;     // "A"; "L…" while working alone
    std::string serverUrl;  // empty while working alone
    std::string deviceName;
    bool alone = false;  // a local organisation: commands are final here and nothing is queued
};

struct Position {
    LogId log;
    std::int64_t seq = 0;  // everything up to here is in the tables
    std::int64_t scopeVersion = 0;
    Cursor cursor;
    bool bootstrapped = false;  // a first full download has finished
};

enum class OutboxState : std::uint8_t { Waiting = 1, Sent = 2, Acked = 3, Noop = 4 };

struct OutboxItem {
    std::int64_t n = 0;
    Command command;
    OutboxState state = OutboxState::Waiting;
    std::int64_t ackedSeq = 0;  // server number that decided it, once acked
    std::int32_t tries = 0;
    std::optional<Error> trouble;  // the replay failed locally: "will probably be refused"
};

struct OutboxSummary {
    std::int64_t count = 0;   // not yet acknowledged
    std::int64_t firstN = 0;  // oldest still held (acked or not), also after a power cut now; 0 = none
    std::int64_t lastN = 0;
    std::int64_t issuedN = 0;       // newest number ever given out here, held or not
    std::int64_t firstUnsentN = 0;  // oldest that was never handed to the engine; 0 = none
    std::int64_t oldestMadeAt = 0;  // UTC ms of the oldest unacknowledged command; 0 = none
    std::int64_t knownN = 0;        // the verdict of everything up to here is recorded
};

// What a command left behind here.
struct Receipt {
    CommandId cid;
    std::int64_t n = 0;  // 0 while working alone
    Outcome outcome;
};

// Makes the commands of one action. Runs inside its transaction, on the writer thread; each call of `number` gives the
// next number of this computer's series ("A-000123").
using NumberSource = std::function<std::string()>;
using NumberedDrafts = std::function<std::vector<Command>(const NumberSource& number)>;

enum class InboxKind : std::uint8_t { Refused = 1, Overruled = 2, Lost = 3, Unknown = 4 };

// Something a person must see: a refused command, an overruled edit (§5, §6).
struct InboxItem {
    Uuid id;  // derived from cid: the same verdict twice is one item
    InboxKind kind = InboxKind::Refused;
    Command command;                   // the user's input, for "edit and resend"
    Error reason;                      // Refused
    std::vector<Overruled> overruled;  // both sides: earlier values here, later ones in the record
    UserId by;                         // who arrived later / whose value was replaced
    std::int64_t at = 0;               // UTC ms when it was noted
    std::int64_t atSeq = 0;
    bool resolved = false;
};

// Whether a record on the screen is confirmed (§12).
enum class RecordState : std::uint8_t { Confirmed, Pending, WillProbablyBeRefused };

}  // namespace mostrador::sync
