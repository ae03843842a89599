#pragma once
// StoreWriter on SQLite. See writer.h.

#include <memory>
#include <vector>

#include "server/store/sqlite/rows.h"
#include "server/store/sqlite/sqlite_accounts.h"
#include "server/store/sqlite/statements.h"
#include "server/store/writer.h"

namespace mostrador::server {

class SqliteWriter final : public StoreWriter {
public:
    explicit SqliteWriter(sqlite::Connection& connection);

    Result<> begin() override;
    Result<> commit() override;
    void rollback() override;
    Result<> savepoint(Level level) override;
    Result<> releaseSavepoint(Level level) override;
    Result<> rollbackToSavepoint(Level level) override;

    Result<std::optional<Head>> head(const OrgId& org) override;
    Result<> createLog(const OrgId& org, const Head& head, std::int64_t serverTimeMs) override;
    Result<> continueLog(const OrgId& org, const Head& next, std::int64_t takenOver,
                         std::int64_t serverTimeMs) override;
    Result<> rememberLog(const OrgId& org, const LogId& log, std::int64_t serverTimeMs) override;
    Result<> writeHead(const OrgId& org, const Head& head) override;
    Result<> addEntry(const OrgId& org, const LogEntry& entry) override;
    Result<> addChanges(const OrgId& org, std::span<const Change> changes) override;
    Result<> addHistory(const OrgId& org, const HistoryItem& item) override;
    Result<> addNotice(const OrgId& org, const Notice& notice) override;
    Result<std::optional<FieldWriter>> writerOf(const OrgId& org, TableId table, const Uuid& record, FieldIndex field,
                                                std::int64_t element, std::int64_t atMost) override;

    Result<std::optional<StoredResult>> findResult(const OrgId& org, const CommandId& cid) override;
    Result<std::vector<CommandId>> decidedBetween(const OrgId& org, const CommandId& first, const CommandId& last,
                                                  std::size_t countMax) override;
    Result<> putResults(const OrgId& org, std::span<const StoredResult> results) override;
    Result<std::optional<ReplicaState>> findReplica(const OrgId& org, const ReplicaId& id) override;
    Result<> putReplica(const OrgId& org, const ReplicaState& state, std::int64_t serverTimeMs) override;
    Result<std::int64_t> forgetResults(const OrgId& org, std::int64_t olderThanMs, std::int64_t countMax) override;
    Result<std::int64_t> forgetNotices(const OrgId& org, std::int64_t olderThanMs, std::int64_t countMax) override;

    Result<std::optional<std::string_view>> readRow(const OrgId& org, const RecordType& type, const Uuid& id) override;
    Result<std::vector<Uuid>> readEqual(const OrgId& org, const RecordType& type, FieldIndex field,
                                        const Value& value) override;
    Result<> insertRow(const OrgId& org, const Record& record, std::string_view wire) override;
    Result<> updateRow(const OrgId& org, const Record& record, FieldMask changed, std::string_view wire) override;

    Accounts& accounts() override { return m_accounts; }

private:
    enum class Sql : std::uint8_t {
        Begin,
        Commit,
        Rollback,
        JobSavepoint,
        JobRelease,
        JobRollback,
        CommandSavepoint,
        CommandRelease,
        CommandRollback,
        Head,
        InsertHead,
        InsertLineage,
        CloseLineage,
        FindLineage,
        UpdateHead,
        InsertMark,
        InsertChange,
        InsertChanges,  // a batch of them
        InsertHistory,
        InsertNotice,
        WriterOf,
        FindResult,
        DecidedBetween,
        PutResult,
        PutPlainResult,
        PutPlainResults,  // a batch of them
        FindReplica,
        PutReplica,
        LastMark,
        ForgetResults,
        ForgetNotices,
        Count
    };
    // The last number given before that time; 0 when there is none.
    Result<std::int64_t> seqBefore(const OrgId& org, std::int64_t timeMs);
    Result<std::int64_t> forget(Sql key, std::string_view sql, const OrgId& org, std::int64_t olderThanMs,
                                std::int64_t countMax);
    Result<> addLineage(const OrgId& org, const Head& head, std::int64_t serverTimeMs);
    Result<> execute(Sql key, std::string_view sql);
    Result<> putPlain(const OrgId& org, std::span<const StoredResult> results);
    Result<> putOne(const OrgId& org, const StoredResult& result);
    RowTable& rows(const RecordType& type);

    sqlite::Connection& m_connection;
    Statements<Sql> m_statements;
    std::vector<std::pair<TableId, std::unique_ptr<RowTable>>> m_rows;
    SqliteAccounts m_accounts;
};

}  // namespace mostrador::server
