#pragma once
// Brings what the server sent into the optimistic view (sync-protocol §5): one call inside one transaction. Rows that
// no pending command touched are simply written; where they meet pending commands, only the commands connected with
// them are rewound and run again. A decided command whose row arrives as it already stands here costs no more than
// its entries in outbox and undo. Made for one apply; store's thread.

#include <deque>
#include <functional>

#include "sync/replica/runner.h"

namespace mostrador::sync {

// Rows as they arrive; may be read more than once. Later rows of the same id replace earlier ones, gone comes last.
class RowSource {
public:
    using VisitRow = std::function<Result<>(const RecordType&, std::string_view wire)>;
    using VisitGone = std::function<Result<>(const RowKey&)>;
    virtual ~RowSource() = default;
    virtual Result<> visit(const VisitRow& row, const VisitGone& gone) = 0;
};

class Applier {
public:
    Applier(Core& core, ChangeRecorder& recorder, ChangeSet& changes)
        : m_core(core), m_recorder(recorder), m_changes(changes), m_runner(core, recorder) {}

    // `next` is the position afterwards; `source` may be null (verdicts only).
    Result<> run(RowSource* source, const std::vector<CommandResult>& verdicts, const Position& next);

private:
    // A row that arrived and that pending commands wrote; the newest when it came more than once.
    struct Incoming {
        std::string wire;
        std::int64_t lastSeq = 0;
        bool gone = false;
    };

    Result<> sortVerdicts(const std::vector<CommandResult>& verdicts, const Position& next);
    Result<> recordAcked(const std::vector<const CommandResult*>& verdicts, const LogId& log);
    Result<> noteRows(RowSource& source);
    Result<> noteRow(const RecordType& type, std::string_view wire);
    Result<std::int64_t> confirmedSeq(const RowKey& key);
    Result<> settleOrSeed();
    Result<bool> settle(const RowKey& key);  // true: the row's content changed
    Result<bool> restoreIfDifferent(const RowKey& key);
    Result<> dropDecided(const LogId& log);
    Result<> writeIncoming();
    Result<> writePlainRows(RowSource& source);
    Result<bool> upsert(const RecordType& type, std::string_view wire);  // true: the row's content changed
    Result<> remove(const RowKey& key);
    Result<> addToInbox(const CommandResult& verdict, const Command& command);

    sqlite::WireRow& parser(const RecordType& type);

    Core& m_core;
    ChangeRecorder& m_recorder;
    ChangeSet& m_changes;
    Runner m_runner;
    // By n: commands that leave the outbox now. Null: applied, as setApplied() has recorded.
    std::map<std::int64_t, const CommandResult*> m_decided;
    std::deque<CommandResult> m_stored;     // verdicts read from the outbox
    std::vector<CommandResult> m_notices;   // about commands decided earlier
    std::map<RowKey, Incoming> m_incoming;  // rows with pending writers
    std::set<RowKey> m_settled;             // rows whose only writers are decided
    std::set<std::int64_t> m_rerun;
    std::map<TableId, sqlite::WireRow> m_parsers;
};

}  // namespace mostrador::sync
