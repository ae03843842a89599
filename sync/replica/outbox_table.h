#pragma once
// The tables outbox and journal: commands made here, waiting or decided. Every call belongs inside the caller's
// transaction, and the caller keeps the PendingIndex in step. Store's thread; readItems() also on read connections.

#include <optional>

#include "models/storage/sqlite/connection.h"
#include "sync/replica/pending.h"

namespace mostrador::sync {

// A decided command, as later commands' bases need it.
struct JournalEntry {
    std::int64_t seq = 0;
    ResultStatus status = ResultStatus::Applied;
    Command command;
};

// Commands by n, both ends included; none when `last` lies before `first`.
struct NumberRange {
    std::int64_t first = 0;
    std::int64_t last = -1;
    [[nodiscard]] bool empty() const { return last < first; }
};

class OutboxTable {
public:
    explicit OutboxTable(sqlite::Connection& connection) : m_connection(connection) {}

    Result<> insert(const PendingCommand& pending, const Command& command);
    Result<Command> command(std::int64_t n);
    Result<> setRun(std::int64_t n, const Touches& touches, const std::optional<Error>& trouble);
    Result<> setCommand(std::int64_t n, const Command& command, OutboxState state);
    Result<> setAcked(const CommandResult& result, std::int64_t n);
    // Commands of the range, all plainly applied at the same number: acked, and in the journal from now on. Only their
    // rows are waited for.
    Result<> setApplied(const NumberRange& range, std::int64_t atSeq, const LogId& log);
    // Commands of the range that have no verdict yet.
    Result<> markSent(const NumberRange& range);
    // The verdict recorded by setAcked().
    Result<CommandResult> result(std::int64_t n);
    Result<> moveToJournal(std::int64_t n, const LogId& log, const CommandResult& result);
    // What setApplied() recorded, once the rows have come.
    Result<> dropApplied(const NumberRange& range);
    Result<> renumber(std::int64_t from, std::int64_t to);

    // Unacknowledged commands with n > afterN, oldest first, while they fit.
    Result<std::vector<PushCommand>> waiting(std::int64_t afterN, std::uint32_t countMax, std::uint32_t bytesMax);
    Result<std::optional<JournalEntry>> findInJournal(const CommandId& cid);

    Result<> load(PendingIndex& index);

private:
    sqlite::Connection& m_connection;
};

Result<std::vector<OutboxItem>> readOutboxItems(sqlite::Connection& connection, std::int64_t limit);
// False when a verdict is plainly "applied".
[[nodiscard]] bool saysMoreThanApplied(const CommandResult& result);
[[nodiscard]] Result<Command> decodeStoredCommand(std::string_view encoded);
[[nodiscard]] std::string encodeStoredCommand(const Command& command);
// The record a command names; nothing for a no-op or a command this version does not know.
[[nodiscard]] RowKey subjectOf(const Command& command);

}  // namespace mostrador::sync
