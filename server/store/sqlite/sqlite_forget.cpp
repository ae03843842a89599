// Housekeeping of the writer: what nobody will ask for again.

#include <limits>

#include "server/store/sqlite/sqlite_writer.h"

namespace mostrador::server {

// Numbers and times of `mark` grow together, so the border is found by halving: an index by time would cost every
// commit. A server clock that was set back moves the border a little, which only makes a verdict live longer or less.
Result<std::int64_t> SqliteWriter::seqBefore(const OrgId& org, std::int64_t timeMs) {
    std::int64_t low = 0;
    std::int64_t high = std::numeric_limits<std::int64_t>::max();
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2 + 1;
        MOSTRADOR_TRY_ASSIGN(sqlite::Statement * last,
                             m_statements.get(Sql::LastMark,
                                              "SELECT seq,server_time FROM mark WHERE org=? AND seq<=?"
                                              " ORDER BY seq DESC LIMIT 1"));
        last->bindUuid(1, org.uuid());
        last->bindInteger(2, middle);
        MOSTRADOR_TRY_ASSIGN(const bool row, last->step());
        const std::int64_t seq = row ? last->integer(0) : 0;
        const bool older = !row || last->integer(1) < timeMs;
        last->reset();
        if (older) low = middle;
        else high = seq - 1;
    }
    return low;
}

Result<std::int64_t> SqliteWriter::forget(Sql key, std::string_view sql, const OrgId& org, std::int64_t olderThanMs,
                                          std::int64_t countMax) {
    MOSTRADOR_TRY_ASSIGN(const std::int64_t upTo, seqBefore(org, olderThanMs));
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * statement, m_statements.get(key, sql));
    statement->bindUuid(1, org.uuid());
    statement->bindInteger(2, upTo);
    statement->bindInteger(3, countMax);
    MOSTRADOR_TRY(statement->run());
    return m_connection.changes();
}

// Both go replica by replica along an index, so a pass that finds nothing reads one key for each.
Result<std::int64_t> SqliteWriter::forgetResults(const OrgId& org, std::int64_t olderThanMs, std::int64_t countMax) {
    return forget(Sql::ForgetResults,
                  "DELETE FROM result WHERE org=?1 AND cid IN (SELECT r.cid FROM replica p CROSS JOIN result r"
                  " INDEXED BY result_replica WHERE p.org=?1 AND r.org=?1 AND r.replica=p.id AND r.at_seq<=?2"
                  " AND r.n<p.outbox_first LIMIT ?3)",
                  org, olderThanMs, countMax);
}

Result<std::int64_t> SqliteWriter::forgetNotices(const OrgId& org, std::int64_t olderThanMs, std::int64_t countMax) {
    return forget(Sql::ForgetNotices,
                  "DELETE FROM notice WHERE (org,replica,at_seq,ord) IN (SELECT k.org,k.replica,k.at_seq,k.ord"
                  " FROM replica p CROSS JOIN notice k WHERE p.org=?1 AND k.org=?1 AND k.replica=p.id AND k.at_seq<=?2"
                  " AND k.n<p.outbox_first LIMIT ?3)",
                  org, olderThanMs, countMax);
}

}  // namespace mostrador::server
