#pragma once
// Transactions by scope: what is not committed (or released) is rolled back at the end of the scope, so an early return
// undoes everything. They hold a reference to the connection and must end before it. Same thread.

#include "models/base/result.h"
#include "models/storage/sqlite/connection.h"

namespace mostrador::sqlite {

// Takes the write lock at once (waits up to the connection's busy timeout, then Locked), so that no read made in it
// can be overtaken by another writer.
class WriteTransaction {
public:
    [[nodiscard]] static Result<WriteTransaction> begin(Connection& connection);
    WriteTransaction(WriteTransaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    WriteTransaction& operator=(WriteTransaction&&) = delete;
    ~WriteTransaction() { rollback(); }

    // On an error the transaction stays open when SQLite left it open: commit() again, or roll back.
    Result<> commit();
    void rollback();

private:
    explicit WriteTransaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;  // null once it has ended
};

// Every read in it sees the state at its first read.
class ReadTransaction {
public:
    [[nodiscard]] static Result<ReadTransaction> begin(Connection& connection);
    ReadTransaction(ReadTransaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    ReadTransaction& operator=(ReadTransaction&&) = delete;
    ~ReadTransaction() { end(); }
    void end();

private:
    explicit ReadTransaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

// A part of a write transaction that can be undone alone. They nest; the innermost must end first.
class Savepoint {
public:
    [[nodiscard]] static Result<Savepoint> begin(Connection& connection);
    Savepoint(Savepoint&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Savepoint& operator=(Savepoint&&) = delete;
    ~Savepoint() { rollback(); }

    Result<> release();  // keeps what was done
    void rollback();

private:
    explicit Savepoint(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

}  // namespace mostrador::sqlite
