// The writer's log tables.

#include "server/store/sqlite/batch_sql.h"
#include "server/store/sqlite/decode.h"
#include "server/store/sqlite/sqlite_writer.h"

namespace mostrador::server {

Result<std::optional<Head>> SqliteWriter::head(const OrgId& org) {
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * find, m_statements.get(Sql::Head, headQuery));
    find->bindUuid(1, org.uuid());
    MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
    std::optional<Head> head;
    if (row) head = decodeHead(*find);
    find->reset();
    return head;
}

Result<> SqliteWriter::createLog(const OrgId& org, const Head& head, std::int64_t serverTimeMs) {
    MOSTRADOR_TRY_ASSIGN(
        sqlite::Statement * insert,
        m_statements.get(
            Sql::InsertHead,
            "INSERT INTO org_head (org,log_id,seq,mark,horizon,backed_up_seq,scope_ver) VALUES (?,?,?,?,?,?,?)"));
    insert->bindUuid(1, org.uuid());
    insert->bindUuid(2, head.log.uuid());
    insert->bindInteger(3, head.seq);
    insert->bindInteger(4, static_cast<std::int64_t>(head.mark));
    insert->bindInteger(5, head.horizon);
    insert->bindInteger(6, head.backedUpSeq);
    insert->bindInteger(7, head.scopeVersion);
    MOSTRADOR_TRY(insert->run());
    return addLineage(org, head, serverTimeMs);
}

Result<> SqliteWriter::addLineage(const OrgId& org, const Head& head, std::int64_t serverTimeMs) {
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * lineage,
                         m_statements.get(Sql::InsertLineage,
                                          "INSERT INTO lineage (org,ord,log_id,last_seq,since)"
                                          " SELECT ?1, coalesce(max(ord),0)+1, ?2, ?3, ?4 FROM lineage WHERE org=?1"));
    lineage->bindUuid(1, org.uuid());
    lineage->bindUuid(2, head.log.uuid());
    lineage->bindInteger(3, head.seq);
    lineage->bindInteger(4, serverTimeMs);
    return lineage->run();
}

Result<> SqliteWriter::continueLog(const OrgId& org, const Head& next, std::int64_t takenOver,
                                   std::int64_t serverTimeMs) {
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * close,
                         m_statements.get(Sql::CloseLineage,
                                          "UPDATE lineage SET last_seq=?2 WHERE org=?1 AND log_id="
                                          "(SELECT log_id FROM org_head WHERE org=?1)"));
    close->bindUuid(1, org.uuid());
    close->bindInteger(2, takenOver);
    MOSTRADOR_TRY(close->run());
    MOSTRADOR_TRY(addLineage(org, next, serverTimeMs));
    MOSTRADOR_TRY(addEntry(org, {next.seq, next.mark, {}, {}, serverTimeMs}));
    return writeHead(org, next);
}

Result<> SqliteWriter::rememberLog(const OrgId& org, const LogId& log, std::int64_t serverTimeMs) {
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * find,
                         m_statements.get(Sql::FindLineage, "SELECT 1 FROM lineage WHERE org=? AND log_id=?"));
    find->bindUuid(1, org.uuid());
    find->bindUuid(2, log.uuid());
    MOSTRADOR_TRY_ASSIGN(const bool known, find->step());
    find->reset();
    if (known) return success();
    Head head;
    head.log = log;
    return addLineage(org, head, serverTimeMs);
}

Result<> SqliteWriter::writeHead(const OrgId& org, const Head& head) {
    MOSTRADOR_TRY_ASSIGN(
        sqlite::Statement * update,
        m_statements.get(
            Sql::UpdateHead,
            "UPDATE org_head SET log_id=?2,seq=?3,mark=?4,horizon=?5,backed_up_seq=?6,scope_ver=?7 WHERE org=?1"));
    update->bindUuid(1, org.uuid());
    update->bindUuid(2, head.log.uuid());
    update->bindInteger(3, head.seq);
    update->bindInteger(4, static_cast<std::int64_t>(head.mark));
    update->bindInteger(5, head.horizon);
    update->bindInteger(6, head.backedUpSeq);
    update->bindInteger(7, head.scopeVersion);
    return update->run();
}

Result<> SqliteWriter::addEntry(const OrgId& org, const LogEntry& entry) {
    MOSTRADOR_TRY_ASSIGN(
        sqlite::Statement * insert,
        m_statements.get(Sql::InsertMark,
                         "INSERT INTO mark (org,seq,mark,replica,device,server_time) VALUES (?,?,?,?,?,?)"));
    insert->bindUuid(1, org.uuid());
    insert->bindInteger(2, entry.seq);
    insert->bindInteger(3, static_cast<std::int64_t>(entry.mark));
    bindIdOrNull(*insert, 4, entry.replica.uuid());
    bindIdOrNull(*insert, 5, entry.device.uuid());
    insert->bindInteger(6, entry.serverTimeMs);
    return insert->run();
}

Result<> SqliteWriter::addChanges(const OrgId& org, std::span<const Change> changes) {
    static const std::string head = "INSERT INTO change (org,seq,ord,tbl,id,op,field_mask,elements,user,n,cid) VALUES ";
    static const std::string one = head + "(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)";
    static const std::string many = one + repeated(",(?1,?,?,?,?,?,?,?,?,?,?)", batchRows - 1);
    while (!changes.empty()) {
        const bool whole = changes.size() >= batchRows;
        MOSTRADOR_TRY_ASSIGN(sqlite::Statement * insert, whole ? m_statements.get(Sql::InsertChanges, many)
                                                               : m_statements.get(Sql::InsertChange, one));
        insert->bindUuid(1, org.uuid());
        int at = 2;
        for (const Change& change : changes.first(whole ? batchRows : 1)) {
            insert->bindInteger(at++, change.seq);
            insert->bindInteger(at++, change.ord);
            insert->bindInteger(at++, static_cast<std::int64_t>(change.table));
            insert->bindUuid(at++, change.record);
            insert->bindInteger(at++, static_cast<std::int64_t>(change.op));
            insert->bindInteger(at++, static_cast<std::int64_t>(change.fields));
            bindBlobOrNull(*insert, at++, change.elements);
            insert->bindUuid(at++, change.user.uuid());
            insert->bindInteger(at++, change.n);
            insert->bindUuid(at++, change.cid.uuid());
        }
        MOSTRADOR_TRY(insert->run());
        changes = changes.subspan(whole ? batchRows : 1);
    }
    return success();
}

Result<> SqliteWriter::addHistory(const OrgId& org, const HistoryItem& item) {
    MOSTRADOR_TRY_ASSIGN(
        sqlite::Statement * insert,
        m_statements.get(
            Sql::InsertHistory,
            "INSERT INTO history (org,tbl,id,field,element,seq,ord,earlier_seq,value,lost,author,by_user,server_time)"
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    insert->bindUuid(1, org.uuid());
    insert->bindInteger(2, static_cast<std::int64_t>(item.table));
    insert->bindUuid(3, item.record);
    insert->bindInteger(4, item.field);
    insert->bindInteger(5, item.element);
    insert->bindInteger(6, item.seq);
    insert->bindInteger(7, item.ord);
    insert->bindInteger(8, item.earlierSeq);
    insert->bindBlob(9, item.value);
    insert->bindInteger(10, item.lost);
    insert->bindUuid(11, item.author.uuid());
    insert->bindUuid(12, item.by.uuid());
    insert->bindInteger(13, item.serverTimeMs);
    return insert->run();
}

Result<> SqliteWriter::addNotice(const OrgId& org, const Notice& notice) {
    MOSTRADOR_TRY_ASSIGN(
        sqlite::Statement * insert,
        m_statements.get(
            Sql::InsertNotice,
            "INSERT INTO notice (org,replica,at_seq,ord,n,cid,overruled,by_user) VALUES (?,?,?,?,?,?,?,?)"));
    insert->bindUuid(1, org.uuid());
    insert->bindUuid(2, notice.replica.uuid());
    insert->bindInteger(3, notice.atSeq);
    insert->bindInteger(4, notice.ord);
    insert->bindInteger(5, notice.n);
    insert->bindUuid(6, notice.cid.uuid());
    insert->bindBlob(7, notice.overruled);
    insert->bindUuid(8, notice.by.uuid());
    return insert->run();
}

Result<std::optional<FieldWriter>> SqliteWriter::writerOf(const OrgId& org, TableId table, const Uuid& record,
                                                          FieldIndex field, std::int64_t element, std::int64_t atMost) {
    static const std::string sql = "SELECT " + std::string(changeColumns) +
                                   " FROM change WHERE org=? AND tbl=? AND id=? AND seq<=? ORDER BY seq DESC, ord DESC";
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * find, m_statements.get(Sql::WriterOf, sql));
    find->bindUuid(1, org.uuid());
    find->bindInteger(2, static_cast<std::int64_t>(table));
    find->bindUuid(3, record);
    find->bindInteger(4, atMost);
    std::optional<FieldWriter> writer;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
        if (!row) break;
        const Change change = decodeChange(*find);
        if (!wrote(change, field, element)) continue;
        writer = FieldWriter{{}, {}, change.user, change.seq, change.n, change.cid};
        break;
    }
    find->reset();
    if (!writer) return writer;
    MOSTRADOR_TRY_ASSIGN(auto entry, m_connection.prepare("SELECT replica,device FROM mark WHERE org=? AND seq=?"));
    entry->bindUuid(1, org.uuid());
    entry->bindInteger(2, writer->seq);
    MOSTRADOR_TRY_ASSIGN(const bool row, entry->step());
    if (!row) return std::optional<FieldWriter>();  // of a log before this one
    writer->replica = ReplicaId(entry->uuid(0));
    writer->device = DeviceId(entry->uuid(1));
    return writer;
}

}  // namespace mostrador::server
