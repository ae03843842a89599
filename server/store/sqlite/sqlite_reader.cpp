#include "server/store/sqlite/sqlite_reader.h"

#include <algorithm>

#include "models/records/registry.h"
#include "models/storage/sqlite/record_table.h"
#include "server/store/sqlite/decode.h"

namespace mostrador::server {

SqliteReader::SqliteReader(std::unique_ptr<sqlite::Connection> own)
    : m_own(std::move(own)), m_connection(*m_own), m_accounts(m_connection) {
    makeTables();
}

SqliteReader::SqliteReader(sqlite::Connection& shared) : m_connection(shared), m_accounts(shared) { makeTables(); }

void SqliteReader::makeTables() {
    for (const RecordType* type : allRecordTypes())
        m_rows.emplace_back(type->table, std::make_unique<RowTable>(m_connection, *type));
}

Result<> SqliteReader::begin() {
    // On a shared connection the writer is never in a transaction here: there is one thread.
    m_began = false;
    MOSTRADOR_TRY(m_connection.exec("BEGIN"));
    m_began = true;
    return success();
}

void SqliteReader::end() {
    if (!m_began) return;
    m_began = false;
    // A read transaction has nothing to lose; if even this fails the next begin() says so.
    [[maybe_unused]] const auto ended = m_connection.exec("COMMIT");
}

Result<std::optional<Head>> SqliteReader::head(const OrgId& org) {
    MOSTRADOR_TRY_ASSIGN(auto find, m_connection.prepare(headQuery));
    find->bindUuid(1, org.uuid());
    MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
    return row ? std::optional<Head>(decodeHead(*find)) : std::nullopt;
}

Result<std::vector<sync::LineageEntry>> SqliteReader::lineage(const OrgId& org) {
    MOSTRADOR_TRY_ASSIGN(auto list,
                         m_connection.prepare("SELECT log_id,last_seq FROM lineage WHERE org=? ORDER BY ord"));
    list->bindUuid(1, org.uuid());
    std::vector<sync::LineageEntry> entries;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, list->step());
        if (!row) return entries;
        entries.push_back({LogId(list->uuid(0)), list->integer(1)});
    }
}

Result<std::optional<std::uint64_t>> SqliteReader::markAt(const OrgId& org, std::int64_t seq) {
    MOSTRADOR_TRY_ASSIGN(auto find, m_connection.prepare("SELECT mark FROM mark WHERE org=? AND seq=?"));
    find->bindUuid(1, org.uuid());
    find->bindInteger(2, seq);
    MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
    return row ? std::optional<std::uint64_t>(static_cast<std::uint64_t>(find->integer(0))) : std::nullopt;
}

Result<std::optional<ReplicaState>> SqliteReader::replica(const OrgId& org, const ReplicaId& id) {
    MOSTRADOR_TRY_ASSIGN(auto find, m_connection.prepare(replicaQuery));
    find->bindUuid(1, org.uuid());
    find->bindUuid(2, id.uuid());
    MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
    return row ? std::optional<ReplicaState>(decodeReplica(*find)) : std::nullopt;
}

Result<std::int64_t> SqliteReader::countRowsAfter(const OrgId& org, std::int64_t seq) {
    std::int64_t total = 0;
    for (const RecordType* type : allRecordTypes()) {
        MOSTRADOR_TRY_ASSIGN(auto count,
                             m_connection.prepare("SELECT count(*) FROM " + sqlite::quoted(type->tableName) +
                                                  " WHERE org=? AND last_seq>?"));
        count->bindUuid(1, org.uuid());
        count->bindInteger(2, seq);
        MOSTRADOR_TRY(count->step());
        total += count->integer(0);
    }
    return total;
}

Result<> SqliteReader::rowsAfter(const OrgId& org, const PageKey& key, const RowVisitor& visit) {
    struct Source {
        sqlite::BoundStatement statement;
        PageKey at;
    };
    std::vector<Source> sources;
    for (const RecordType* type : allRecordTypes()) {
        MOSTRADOR_TRY_ASSIGN(auto statement,
                             m_connection.prepare("SELECT last_seq,id,wire FROM " + sqlite::quoted(type->tableName) +
                                                  " WHERE org=?1 AND (last_seq,id)>(?2,?3) ORDER BY last_seq,id"));
        sources.push_back({std::move(statement), {0, type->table, {}}});
    }
    const Uuid nil;
    const auto advance = [](Source& source) -> Result<bool> {
        MOSTRADOR_TRY_ASSIGN(const bool row, source.statement->step());
        if (row) source.at = {source.statement->integer(0), source.at.table, source.statement->uuid(1)};
        return row;
    };
    std::vector<Source*> open;
    for (Source& source : sources) {
        // A table before the key's has had its rows with the key's number, one after it none of them.
        source.statement->bindUuid(1, org.uuid());
        source.statement->bindInteger(2, source.at.table < key.table ? key.seq + 1 : key.seq);
        source.statement->bindUuid(3, source.at.table == key.table ? key.record : nil);
        MOSTRADOR_TRY_ASSIGN(const bool row, advance(source));
        if (row) open.push_back(&source);
    }
    while (!open.empty()) {
        const auto next =
            std::min_element(open.begin(), open.end(), [](const Source* a, const Source* b) { return a->at < b->at; });
        Source& source = **next;
        if (!visit(source.at, source.statement->blob(2))) return success();
        MOSTRADOR_TRY_ASSIGN(const bool row, advance(source));
        if (!row) open.erase(next);
    }
    return success();
}

Result<> SqliteReader::goneBetween(const OrgId& org, std::int64_t after, std::int64_t upTo,
                                   const std::function<void(TableId, const Uuid&)>& visit) {
    MOSTRADOR_TRY_ASSIGN(
        auto list,
        m_connection.prepare("SELECT tbl,id FROM change WHERE org=? AND seq>? AND seq<=? AND op=3 ORDER BY seq,ord"));
    list->bindUuid(1, org.uuid());
    list->bindInteger(2, after);
    list->bindInteger(3, upTo);
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, list->step());
        if (!row) return success();
        visit(static_cast<TableId>(list->integer(0)), list->uuid(1));
    }
}

Result<> SqliteReader::resultsBetween(const OrgId& org, const VerdictQuery& query,
                                      const std::function<void(const StoredResult&)>& visit) {
    MOSTRADOR_TRY_ASSIGN(const auto state, replica(org, query.replica));
    if (!state) return success();
    static const std::string sql = "SELECT " + std::string(resultColumns) +
                                   " FROM result WHERE org=?1 AND replica=?2 AND at_seq>=?3 AND at_seq<=?4 AND n>=?5"
                                   " AND (at_seq>?3 OR quiet=1) ORDER BY at_seq,n";
    MOSTRADOR_TRY_ASSIGN(auto list, m_connection.prepare(sql));
    list->bindUuid(1, org.uuid());
    list->bindUuid(2, query.replica.uuid());
    list->bindInteger(3, query.after);
    list->bindInteger(4, query.upTo);
    list->bindInteger(5, std::max(state->outboxFirst, query.knownN + 1));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, list->step());
        if (!row) return success();
        visit(decodeResult(*list));
    }
}

Result<> SqliteReader::noticesBetween(const OrgId& org, const ReplicaId& replica, std::int64_t after, std::int64_t upTo,
                                      const std::function<void(const Notice&)>& visit) {
    MOSTRADOR_TRY_ASSIGN(
        auto list,
        m_connection.prepare(
            "SELECT at_seq,ord,n,cid,overruled,by_user FROM notice WHERE org=? AND replica=? AND at_seq>? AND at_seq<=?"
            " ORDER BY at_seq,ord"));
    list->bindUuid(1, org.uuid());
    list->bindUuid(2, replica.uuid());
    list->bindInteger(3, after);
    list->bindInteger(4, upTo);
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, list->step());
        if (!row) return success();
        visit({replica, list->integer(0), list->integer(1), list->integer(2), CommandId(list->uuid(3)),
               std::string(list->blob(4)), UserId(list->uuid(5))});
    }
}

}  // namespace mostrador::server
