// The writer's verdicts.

#include "server/store/sqlite/batch_sql.h"
#include "server/store/sqlite/decode.h"
#include "server/store/sqlite/sqlite_writer.h"

namespace mostrador::server {
namespace {

bool isPlain(const StoredResult& result) {
    return result.applied && result.overruled.empty() && result.by.isNil() && result.bases.empty() &&
           result.digest.empty();
}

}  // namespace

Result<std::optional<StoredResult>> SqliteWriter::findResult(const OrgId& org, const CommandId& cid) {
    static const std::string sql = "SELECT " + std::string(resultColumns) + " FROM result WHERE org=? AND cid=?";
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * find, m_statements.get(Sql::FindResult, sql));
    find->bindUuid(1, org.uuid());
    find->bindUuid(2, cid.uuid());
    MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
    std::optional<StoredResult> found;
    if (row) found = decodeResult(*find);
    find->reset();
    return found;
}

Result<std::vector<CommandId>> SqliteWriter::decidedBetween(const OrgId& org, const CommandId& first,
                                                            const CommandId& last, std::size_t countMax) {
    MOSTRADOR_TRY_ASSIGN(
        sqlite::Statement * find,
        m_statements.get(Sql::DecidedBetween,
                         "SELECT cid FROM result WHERE org=? AND cid>=? AND cid<=? ORDER BY cid LIMIT ?"));
    find->bindUuid(1, org.uuid());
    find->bindUuid(2, first.uuid());
    find->bindUuid(3, last.uuid());
    find->bindInteger(4, static_cast<std::int64_t>(countMax));
    std::vector<CommandId> decided;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
        if (!row) break;
        decided.emplace_back(find->uuid(0));
    }
    find->reset();
    return decided;
}

Result<> SqliteWriter::putResults(const OrgId& org, std::span<const StoredResult> results) {
    while (!results.empty()) {
        std::size_t plain = 0;
        while (plain < results.size() && isPlain(results[plain])) ++plain;
        if (plain > 0) MOSTRADOR_TRY(putPlain(org, results.first(plain)));
        results = results.subspan(plain);
        if (results.empty()) break;
        MOSTRADOR_TRY(putOne(org, results.front()));
        results = results.subspan(1);
    }
    return success();
}

// Applied and nothing else to say, as nearly all of them are.
Result<> SqliteWriter::putPlain(const OrgId& org, std::span<const StoredResult> results) {
    static const std::string head = "INSERT INTO result (org,cid,replica,n,status,at_seq,quiet) VALUES ";
    static const std::string one = head + "(?1,?3,?2,?4,1,?5,?6)";
    static const std::string many = head + "(?1,?3,?2,?4,1,?5,?6)" + repeated(",(?1,?,?2,?,1,?,?)", batchRows - 1);
    static_assert(appliedStatus == 1);
    while (!results.empty()) {
        const bool whole = results.size() >= batchRows;
        MOSTRADOR_TRY_ASSIGN(sqlite::Statement * put, whole ? m_statements.get(Sql::PutPlainResults, many)
                                                            : m_statements.get(Sql::PutPlainResult, one));
        put->bindUuid(1, org.uuid());
        put->bindUuid(2, results.front().replica.uuid());
        int at = 3;
        for (const StoredResult& result : results.first(whole ? batchRows : 1)) {
            put->bindUuid(at++, result.cid.uuid());
            put->bindInteger(at++, result.n);
            put->bindInteger(at++, result.atSeq);
            put->bindInteger(at++, result.quiet);
        }
        MOSTRADOR_TRY(put->run());
        results = results.subspan(whole ? batchRows : 1);
    }
    return success();
}

Result<> SqliteWriter::putOne(const OrgId& org, const StoredResult& result) {
    MOSTRADOR_TRY_ASSIGN(
        sqlite::Statement * put,
        m_statements.get(
            Sql::PutResult,
            "INSERT INTO result (org,cid,replica,n,status,at_seq,quiet,code,field,detail,bases,overruled,by_user,"
            "digest) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    put->bindUuid(1, org.uuid());
    put->bindUuid(2, result.cid.uuid());
    put->bindUuid(3, result.replica.uuid());
    put->bindInteger(4, result.n);
    put->bindInteger(5, result.applied ? appliedStatus : refusedStatus);
    put->bindInteger(6, result.atSeq);
    put->bindInteger(7, result.quiet);
    if (result.applied) put->bindNull(8);
    else put->bindInteger(8, static_cast<std::int64_t>(result.code));
    bindTextOrNull(*put, 9, result.field);
    bindTextOrNull(*put, 10, result.detail);
    bindBlobOrNull(*put, 11, result.bases);
    bindBlobOrNull(*put, 12, result.overruled);
    bindIdOrNull(*put, 13, result.by.uuid());
    bindBlobOrNull(*put, 14, result.digest);
    return put->run();
}

}  // namespace mostrador::server
