#pragma once
// The writing half of a store: one connection, used by the committer's thread alone. Everything between begin() and
// commit() is one transaction of the database. Knows rows and log tables, no rules; StoreTransaction (transaction.h)
// puts what commands see on top of it. Errors: StorageFailed, StorageFull, StorageCorrupt.

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "models/base/result.h"
#include "models/records/record.h"
#include "server/store/accounts.h"
#include "server/store/types.h"

namespace mostrador::server {

class StoreWriter {
public:
    virtual ~StoreWriter() = default;

    virtual Result<> begin() = 0;  // takes the write lock before anything is read
    virtual Result<> commit() = 0;
    virtual void rollback() = 0;                       // also when begin() failed; never fails from the caller's view
    enum class Level : std::uint8_t { Job, Command };  // a command's savepoint lies inside its job's
    virtual Result<> savepoint(Level level) = 0;
    virtual Result<> releaseSavepoint(Level level) = 0;
    virtual Result<> rollbackToSavepoint(Level level) = 0;  // and ends it

    // --- log ------------------------------------------------------------------------------------------------------
    virtual Result<std::optional<Head>> head(const OrgId& org) = 0;
    virtual Result<> createLog(const OrgId& org, const Head& head, std::int64_t serverTimeMs) = 0;
    // After a restore: another log goes on where this one was; what the lineage says of both is written too.
    virtual Result<> continueLog(const OrgId& org, const Head& next, std::int64_t takenOver,
                                 std::int64_t serverTimeMs) = 0;
    // A log that this organisation has had and a restored backup has forgotten; nothing when the lineage knows it.
    virtual Result<> rememberLog(const OrgId& org, const LogId& log, std::int64_t serverTimeMs) = 0;
    virtual Result<> writeHead(const OrgId& org, const Head& head) = 0;
    virtual Result<> addEntry(const OrgId& org, const LogEntry& entry) = 0;
    virtual Result<> addChanges(const OrgId& org, std::span<const Change> changes) = 0;
    virtual Result<> addHistory(const OrgId& org, const HistoryItem& item) = 0;
    virtual Result<> addNotice(const OrgId& org, const Notice& notice) = 0;
    // The latest change of the field (of the element, when not 0) of a record at or below `atMost`.
    virtual Result<std::optional<FieldWriter>> writerOf(const OrgId& org, TableId table, const Uuid& record,
                                                        FieldIndex field, std::int64_t element,
                                                        std::int64_t atMost) = 0;

    // --- commands' verdicts ---------------------------------------------------------------------------------------
    virtual Result<std::optional<StoredResult>> findResult(const OrgId& org, const CommandId& cid) = 0;
    // Which cids from `first` to `last` have a verdict, in order; at most `countMax`, so that many may mean more.
    virtual Result<std::vector<CommandId>> decidedBetween(const OrgId& org, const CommandId& first,
                                                          const CommandId& last, std::size_t countMax) = 0;
    // Of one push, all of the same replica.
    virtual Result<> putResults(const OrgId& org, std::span<const StoredResult> results) = 0;
    virtual Result<std::optional<ReplicaState>> findReplica(const OrgId& org, const ReplicaId& id) = 0;
    virtual Result<> putReplica(const OrgId& org, const ReplicaState& state, std::int64_t serverTimeMs) = 0;
    // Housekeeping: verdicts older than `olderThanMs` on commands that their replica holds no longer, and the later
    // verdicts (notices) on such commands; at most `countMax` of a kind. Both return how many went.
    virtual Result<std::int64_t> forgetResults(const OrgId& org, std::int64_t olderThanMs, std::int64_t countMax) = 0;
    virtual Result<std::int64_t> forgetNotices(const OrgId& org, std::int64_t olderThanMs, std::int64_t countMax) = 0;

    // --- rows -----------------------------------------------------------------------------------------------------
    // The row's wire encoding; the view holds until the next call.
    virtual Result<std::optional<std::string_view>> readRow(const OrgId& org, const RecordType& type,
                                                            const Uuid& id) = 0;
    virtual Result<std::vector<Uuid>> readEqual(const OrgId& org, const RecordType& type, FieldIndex field,
                                                const Value& value) = 0;
    // Both: AlreadyExists when a key or unique name is taken.
    virtual Result<> insertRow(const OrgId& org, const Record& record, std::string_view wire) = 0;
    virtual Result<> updateRow(const OrgId& org, const Record& record, FieldMask changed, std::string_view wire) = 0;

    // --- beside the log -------------------------------------------------------------------------------------------
    virtual Accounts& accounts() = 0;
};

}  // namespace mostrador::server
