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

class OutboxTable {
public:
    explicit OutboxTable(sqlite::Connection& connection) : m_connection(connection) {}

    Result<> insert(const PendingCommand& pending, const Command& command);
    Result<Command> command(std::int64_t n);
    Result<> setRun(std::int64_t n, const Touches& touches, const std::optional<Error>& trouble);
    Result<> setCommand(std::int64_t n, const Command& command, OutboxState state);
    Result<> setAcked(const CommandResult& result, std::int64_t n);
    Result<> markSent(std::int64_t n, OutboxState state);
    // The verdict recorded by setAcked().
    Result<CommandResult> result(std::int64_t n);
    Result<> moveToJournal(std::int64_t n, const LogId& log, const CommandResult& result);
    // The same for a range of commands that setAcked() recorded as applied.
    Result<> moveAppliedToJournal(std::int64_t firstN, std::int64_t lastN, const LogId& log);
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
