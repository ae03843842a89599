#pragma once
// The reading half of a store: one connection, used by one thread at a time (see ReaderPool). Between begin() and end()
// every call sees the same state of the database. Never blocks the writer.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/records/record.h"
#include "server/store/accounts.h"
#include "server/store/figures.h"
#include "server/store/types.h"

namespace mostrador::server {

// A list as the REST interface and the command line ask for it.
struct ListQuery {
    std::string folded;    // folded search text, all words must occur; empty = all
    FieldIndex order = 0;  // a field with a column of its own; else insertion order
    bool ordered = false;
    bool descending = false;
    bool withArchived = false;
    std::vector<std::pair<FieldIndex, Value>> equal;          // all must hold; a flag that is null counts as not set
    std::optional<std::pair<FieldIndex, Uuid>> ownOrNobodys;  // a reference: this one, or none
    std::optional<FieldIndex> during;                         // a time field, from (inclusive) … before
    std::int64_t from = INT64_MIN;
    std::int64_t before = INT64_MAX;
    std::int64_t offset = 0;
    std::int64_t limit = 100;
};

// A replica's verdicts with at_seq in (after, upTo], and quiet ones at `after` itself, for n above `knownN`.
struct VerdictQuery {
    ReplicaId replica;
    std::int64_t after = 0;
    std::int64_t upTo = 0;
    std::int64_t knownN = 0;
};

class Reader {
public:
    virtual ~Reader() = default;
    virtual Result<> begin() = 0;
    virtual void end() = 0;

    // --- log ------------------------------------------------------------------------------------------------------
    virtual Result<std::optional<Head>> head(const OrgId& org) = 0;
    virtual Result<std::vector<sync::LineageEntry>> lineage(const OrgId& org) = 0;
    virtual Result<std::optional<std::uint64_t>> markAt(const OrgId& org, std::int64_t seq) = 0;
    virtual Result<std::optional<ReplicaState>> replica(const OrgId& org, const ReplicaId& id) = 0;
    virtual Result<std::int64_t> countRowsAfter(const OrgId& org, std::int64_t seq) = 0;
    // Rows of all tables after `key`, in (last_seq, table, id) order; `visit` returns false to stop. The wire view
    // holds during the call of `visit` only.
    using RowVisitor = std::function<bool(const PageKey& key, std::string_view wire)>;
    virtual Result<> rowsAfter(const OrgId& org, const PageKey& key, const RowVisitor& visit) = 0;
    virtual Result<> goneBetween(const OrgId& org, std::int64_t after, std::int64_t upTo,
                                 const std::function<void(TableId, const Uuid&)>& visit) = 0;
    // Of commands that the replica still holds and does not know the verdict of.
    virtual Result<> resultsBetween(const OrgId& org, const VerdictQuery& query,
                                    const std::function<void(const StoredResult&)>& visit) = 0;
    virtual Result<> noticesBetween(const OrgId& org, const ReplicaId& replica, std::int64_t after, std::int64_t upTo,
                                    const std::function<void(const Notice&)>& visit) = 0;
    virtual Result<std::vector<HistoryItem>> history(const OrgId& org, TableId table, const Uuid& record) = 0;
    virtual Result<std::vector<Change>> changesOf(const OrgId& org, TableId table, const Uuid& record) = 0;

    // --- records --------------------------------------------------------------------------------------------------
    virtual Result<std::optional<Record>> find(const OrgId& org, const RecordType& type, const Uuid& id) = 0;
    virtual Result<std::vector<Uuid>> findEqual(const OrgId& org, const RecordType& type, FieldIndex field,
                                                const Value& value) = 0;
    virtual Result<std::vector<Record>> list(const OrgId& org, const RecordType& type, const ListQuery& query) = 0;
    virtual Result<std::int64_t> count(const OrgId& org, const RecordType& type, const ListQuery& query) = 0;

    virtual Result<Figures> figures(const OrgId& org, const FiguresQuery& query) = 0;

    // --- beside the log -------------------------------------------------------------------------------------------
    virtual AccountReads& accounts() = 0;
};

// One state of the database for as long as it lives.
class Snapshot {
public:
    explicit Snapshot(Reader& reader) : m_reader(reader), m_begun(reader.begin()) {}
    ~Snapshot() { m_reader.end(); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    [[nodiscard]] const Result<>& begun() const { return m_begun; }

private:
    Reader& m_reader;
    Result<> m_begun;
};

}  // namespace mostrador::server
