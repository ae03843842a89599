#include "server/store/sqlite/sqlite_writer.h"

#include "models/records/registry.h"
#include "server/store/sqlite/decode.h"

namespace mostrador::server {

SqliteWriter::SqliteWriter(sqlite::Connection& connection)
    : m_connection(connection), m_statements(connection), m_accounts(connection) {
    for (const RecordType* type : allRecordTypes())
        m_rows.emplace_back(type->table, std::make_unique<RowTable>(connection, *type));
}

Result<> SqliteWriter::execute(Sql key, std::string_view sql) {
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * statement, m_statements.get(key, sql));
    return statement->run();
}

Result<> SqliteWriter::begin() { return execute(Sql::Begin, "BEGIN IMMEDIATE"); }
Result<> SqliteWriter::commit() { return execute(Sql::Commit, "COMMIT"); }

void SqliteWriter::rollback() {
    m_statements.resetAll();
    if (!m_connection.inTransaction()) return;  // SQLite did it itself, after a full disk for example
    if (execute(Sql::Rollback, "ROLLBACK").ok()) return;
    m_statements.resetAll();
}

Result<> SqliteWriter::savepoint(Level level) {
    return level == Level::Job ? execute(Sql::JobSavepoint, "SAVEPOINT job")
                               : execute(Sql::CommandSavepoint, "SAVEPOINT command");
}

Result<> SqliteWriter::releaseSavepoint(Level level) {
    return level == Level::Job ? execute(Sql::JobRelease, "RELEASE job")
                               : execute(Sql::CommandRelease, "RELEASE command");
}

Result<> SqliteWriter::rollbackToSavepoint(Level level) {
    MOSTRADOR_TRY(level == Level::Job ? execute(Sql::JobRollback, "ROLLBACK TO job")
                                      : execute(Sql::CommandRollback, "ROLLBACK TO command"));
    return releaseSavepoint(level);
}

Result<std::optional<ReplicaState>> SqliteWriter::findReplica(const OrgId& org, const ReplicaId& id) {
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * find, m_statements.get(Sql::FindReplica, replicaQuery));
    find->bindUuid(1, org.uuid());
    find->bindUuid(2, id.uuid());
    MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
    std::optional<ReplicaState> found;
    if (row) found = decodeReplica(*find);
    find->reset();
    return found;
}

Result<> SqliteWriter::putReplica(const OrgId& org, const ReplicaState& state, std::int64_t serverTimeMs) {
    MOSTRADOR_TRY_ASSIGN(
        sqlite::Statement * put,
        m_statements.get(
            Sql::PutReplica,
            "INSERT INTO replica (org,id,device,last_n,outbox_first,last_push) VALUES (?,?,?,?,?,?)"
            " ON CONFLICT (org,id) DO UPDATE SET last_n=excluded.last_n, outbox_first=excluded.outbox_first,"
            " last_push=excluded.last_push"));
    put->bindUuid(1, org.uuid());
    put->bindUuid(2, state.id.uuid());
    put->bindUuid(3, state.device.uuid());
    put->bindInteger(4, state.lastN);
    put->bindInteger(5, state.outboxFirst);
    put->bindInteger(6, serverTimeMs);
    return put->run();
}

RowTable& SqliteWriter::rows(const RecordType& type) {
    for (auto& [table, rows] : m_rows)
        if (table == type.table) return *rows;
    assert(false && "a record type that is not in the registry");
    return *m_rows.front().second;
}

Result<std::optional<std::string_view>> SqliteWriter::readRow(const OrgId& org, const RecordType& type,
                                                              const Uuid& id) {
    return rows(type).read(org, id);
}

Result<std::vector<Uuid>> SqliteWriter::readEqual(const OrgId& org, const RecordType& type, FieldIndex field,
                                                  const Value& value) {
    return rows(type).equal(org, field, value);
}

Result<> SqliteWriter::insertRow(const OrgId& org, const Record& record, std::string_view wire) {
    return rows(record.type()).insert(org, record, wire);
}

Result<> SqliteWriter::updateRow(const OrgId& org, const Record& record, FieldMask changed, std::string_view wire) {
    return rows(record.type()).update(org, record, changed, wire);
}

}  // namespace mostrador::server
