#pragma once
// One connection to one SQLite file, and the statements prepared on it. Not thread-safe: one thread at a time uses a
// connection and everything made from it; only interrupt() may come from another thread. Whoever opens it owns it;
// statements and transactions must be gone before it. Errors: see failure.h.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/storage/sqlite/statement.h"

namespace mostrador::sqlite {

enum class Synchronous : std::uint8_t {
    Normal,  // survives a crash of the program; a power cut may take the last commits
    Full,    // every commit survives a power cut
};

struct OpenOptions {
    std::string path;  // UTF-8; ":memory:" for one that lives as long as the connection
    bool readOnly = false;
    bool create = true;          // otherwise a missing file is an error
    std::string vfs;             // empty: the system's own
    bool wal = true;             // ignored when read-only or in memory
    bool exclusiveLock = false;  // no other connection; needs no shared memory of the VFS
    Synchronous synchronous = Synchronous::Full;
    int cacheKib = 8 * 1024;
    int busyTimeoutMs = 5'000;
    int walAutoCheckpointPages = 1'000;               // 0: only checkpoint() moves the log
    std::int64_t walKeptBytesMax = 64 * 1024 * 1024;  // the log file is cut to this after a checkpoint
};

class StatementCache;

// A cached statement on loan: reset and its bindings cleared when the loan ends.
class BoundStatement {
public:
    BoundStatement(BoundStatement&& other) noexcept;
    BoundStatement& operator=(BoundStatement&& other) noexcept;
    ~BoundStatement();

    Statement* operator->() { return m_statement.get(); }
    Statement& operator*() { return *m_statement; }

private:
    friend class StatementCache;
    BoundStatement(StatementCache& cache, void* slot, std::unique_ptr<Statement> statement);
    void giveBack();

    StatementCache* m_cache;
    void* m_slot;
    std::unique_ptr<Statement> m_statement;
};

class Connection {
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const OpenOptions& options);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // By the text of the SQL, prepared on first use and kept: for SQL that is written in the source. The same text may
    // be on loan more than once (each loan is a statement of its own). Hot loops hold one loan and reset() it.
    Result<BoundStatement> prepare(std::string_view sql);
    // Not kept: for SQL put together at run time, such as a filter.
    Result<Statement> prepareOnce(std::string_view sql);
    Result<> exec(std::string_view sql);  // one or more statements; rows are dropped
    // First column of the first row; 0 or empty when there is none.
    Result<std::int64_t> queryInteger(std::string_view sql);
    Result<std::string> queryText(std::string_view sql);

    [[nodiscard]] std::int64_t lastInsertRowId() const;
    [[nodiscard]] std::int64_t changes() const;  // rows changed by the last statement
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] bool readOnly() const { return m_readOnly; }

    // Not inside a transaction (SQLite refuses it there). Free when nothing changes.
    Result<> setSynchronous(Synchronous synchronous);
    // Moves the log into the file as far as readers allow; with `truncate` waits for them (busyTimeoutMs) and empties
    // the log. True when all of it was moved.
    Result<bool> checkpoint(bool truncate = false);
    // Structure and foreign keys of the whole file: StorageCorrupt with the first findings. Reads everything.
    Result<> integrityCheck();
    // Any thread, while the connection lives: running statements end with Cancelled.
    void interrupt();

    [[nodiscard]] sqlite3* handle() { return m_handle; }  // for the backup and tests

private:
    Connection(sqlite3* handle, const OpenOptions& options);
    Result<> configure(const OpenOptions& options);

    sqlite3* m_handle;
    bool m_readOnly;
    Synchronous m_synchronous;
    std::unique_ptr<StatementCache> m_cache;
};

}  // namespace mostrador::sqlite
