#include "models/storage/sqlite/transaction_scope.h"

namespace mostrador::sqlite {
namespace {

Result<> runCached(Connection& connection, std::string_view sql) {
    MOSTRADOR_TRY_ASSIGN(auto statement, connection.prepare(sql));
    return statement->run();
}

// SQLite ends a transaction by itself on some errors (disk full, I/O): then there is nothing left to undo. A rollback
// that fails leaves nothing more to do either: the next BEGIN reports it. Only an interrupt is no failure of its own:
// meant for a query that has just ended, it may meet the rollback, and a connection left inside a transaction would be
// lost to its next user.
void undo(Connection& connection, std::string_view sql) {
    while (connection.inTransaction()) {
        if (runCached(connection, sql).ok()) return;
        if ((sqlite3_errcode(connection.handle()) & 0xff) != SQLITE_INTERRUPT) return;
    }
}

}  // namespace

Result<WriteTransaction> WriteTransaction::begin(Connection& connection) {
    assert(!connection.inTransaction());
    MOSTRADOR_TRY(runCached(connection, "BEGIN IMMEDIATE"));
    return WriteTransaction(connection);
}

Result<> WriteTransaction::commit() {
    assert(m_connection != nullptr);
    auto committed = runCached(*m_connection, "COMMIT");
    if (committed.ok() || !m_connection->inTransaction()) m_connection = nullptr;
    return committed;
}

void WriteTransaction::rollback() {
    if (Connection* connection = std::exchange(m_connection, nullptr)) undo(*connection, "ROLLBACK");
}

Result<ReadTransaction> ReadTransaction::begin(Connection& connection) {
    assert(!connection.inTransaction());
    MOSTRADOR_TRY(runCached(connection, "BEGIN DEFERRED"));
    return ReadTransaction(connection);
}

void ReadTransaction::end() {
    if (Connection* connection = std::exchange(m_connection, nullptr)) undo(*connection, "ROLLBACK");
}

Result<Savepoint> Savepoint::begin(Connection& connection) {
    // One name for all: SQLite stacks them and always means the innermost.
    MOSTRADOR_TRY(runCached(connection, "SAVEPOINT part"));
    return Savepoint(connection);
}

Result<> Savepoint::release() {
    assert(m_connection != nullptr);
    auto released = runCached(*m_connection, "RELEASE part");
    if (released.ok() || !m_connection->inTransaction()) m_connection = nullptr;
    return released;
}

void Savepoint::rollback() {
    if (Connection* connection = std::exchange(m_connection, nullptr)) {
        undo(*connection, "ROLLBACK TO part");
        undo(*connection, "RELEASE part");
    }
}

}  // namespace mostrador::sqlite
