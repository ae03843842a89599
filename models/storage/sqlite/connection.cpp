#include "models/storage/sqlite/connection.h"

#include "models/storage/sqlite/failure.h"
#include "models/storage/sqlite/statement_cache.h"

namespace mostrador::sqlite {
namespace {

const char* pragmaValue(Synchronous synchronous) { return synchronous == Synchronous::Full ? "FULL" : "NORMAL"; }

}  // namespace

Connection::Connection(sqlite3* handle, const OpenOptions& options)
    : m_handle(handle),
      m_readOnly(options.readOnly),
      m_synchronous(options.synchronous),
      m_cache(std::make_unique<StatementCache>(handle)) {}

Connection::~Connection() {
    m_cache->clear();
    [[maybe_unused]] const int code = sqlite3_close(m_handle);
    assert(code == SQLITE_OK && "a statement outlives its connection");
}

Result<std::unique_ptr<Connection>> Connection::open(const OpenOptions& options) {
    // The connection is never shared between threads, so SQLite need not lock it.
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (options.readOnly) flags |= SQLITE_OPEN_READONLY;
    else flags |= SQLITE_OPEN_READWRITE | (options.create ? SQLITE_OPEN_CREATE : 0);
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(options.path.c_str(), &handle, flags, options.vfs.empty() ? nullptr : options.vfs.c_str());
    if (code != SQLITE_OK) {
        Error error = failure(handle, code);
        error.detail += " (" + options.path + ")";
        sqlite3_close(handle);
        return error;
    }
    std::unique_ptr<Connection> connection(new Connection(handle, options));
    if (auto configured = connection->configure(options); !configured.ok()) {
        Error error = configured.error();
        error.detail += " (" + options.path + ")";
        return error;
    }
    return connection;
}

Result<> Connection::configure(const OpenOptions& options) {
    sqlite3_busy_timeout(m_handle, options.busyTimeoutMs);
    for (const int setting : {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_FKEY})
        sqlite3_db_config(m_handle, setting, 1, nullptr);
    // What a damaged or foreign file could use against us, and double-quoted text, which hides misspelt columns.
    for (const int setting : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML})
        sqlite3_db_config(m_handle, setting, 0, nullptr);
    MOSTRADOR_TRY(exec("PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON; PRAGMA cache_size=-" +
                       std::to_string(options.cacheKib)));
    if (options.exclusiveLock) MOSTRADOR_TRY(exec("PRAGMA locking_mode=EXCLUSIVE"));
    if (options.readOnly) return exec("SELECT 1 FROM sqlite_schema LIMIT 1");  // a file that is none shows now
    // Some distributions turn both on; they cost writes and buy nothing here.
    MOSTRADOR_TRY(exec("PRAGMA auto_vacuum=NONE; PRAGMA secure_delete=OFF"));
    if (options.wal) {
        MOSTRADOR_TRY_ASSIGN(const std::string mode, queryText("PRAGMA journal_mode=WAL"));
        if (mode != "wal" && mode != "memory")
            return fail(ErrorCode::StorageFailed, {}, "write-ahead log refused, journal mode is " + mode);
    }
    return exec("PRAGMA synchronous=" + std::string(pragmaValue(options.synchronous)) +
                "; PRAGMA fullfsync=ON; PRAGMA checkpoint_fullfsync=ON; PRAGMA wal_autocheckpoint=" +
                std::to_string(options.walAutoCheckpointPages) +
                "; PRAGMA journal_size_limit=" + std::to_string(options.walKeptBytesMax));
}

Result<BoundStatement> Connection::prepare(std::string_view sql) { return m_cache->lend(sql); }

Result<Statement> Connection::prepareOnce(std::string_view sql) {
    MOSTRADOR_TRY_ASSIGN(auto prepared, m_cache->prepare(sql, 0));
    return std::move(*prepared);
}

Result<> Connection::exec(std::string_view sql) {
    const int code = sqlite3_exec(m_handle, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return failure(m_handle, code);
    return success();
}

Result<std::int64_t> Connection::queryInteger(std::string_view sql) {
    MOSTRADOR_TRY_ASSIGN(auto statement, prepareOnce(sql));
    MOSTRADOR_TRY_ASSIGN(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Result<std::string> Connection::queryText(std::string_view sql) {
    MOSTRADOR_TRY_ASSIGN(auto statement, prepareOnce(sql));
    MOSTRADOR_TRY_ASSIGN(const bool row, statement.step());
    return row ? std::string(statement.text(0)) : std::string();
}

std::int64_t Connection::lastInsertRowId() const { return sqlite3_last_insert_rowid(m_handle); }
std::int64_t Connection::changes() const { return sqlite3_changes64(m_handle); }
bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }
void Connection::interrupt() { sqlite3_interrupt(m_handle); }

Result<> Connection::setSynchronous(Synchronous synchronous) {
    if (synchronous == m_synchronous) return success();
    MOSTRADOR_TRY(exec(std::string("PRAGMA synchronous=") + pragmaValue(synchronous)));
    m_synchronous = synchronous;
    return success();
}

Result<bool> Connection::checkpoint(bool truncate) {
    int frames = 0;
    int moved = 0;
    const int mode = truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, mode, &frames, &moved);
    if ((code & 0xff) == SQLITE_BUSY) return false;  // a reader still needs the log
    if (code != SQLITE_OK) return failure(m_handle, code);
    return frames == moved;
}

Result<> Connection::integrityCheck() {
    MOSTRADOR_TRY_ASSIGN(auto structure, prepareOnce("PRAGMA integrity_check(5)"));
    std::string findings;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, structure.step());
        if (!row) break;
        if (structure.text(0) != "ok") findings += (findings.empty() ? "" : "; ") + std::string(structure.text(0));
    }
    MOSTRADOR_TRY_ASSIGN(auto references, prepareOnce("PRAGMA foreign_key_check"));
    MOSTRADOR_TRY_ASSIGN(const bool dangling, references.step());
    if (dangling)
        findings += (findings.empty() ? "" : "; ") + ("foreign key of table " + std::string(references.text(0)));
    if (!findings.empty()) return fail(ErrorCode::StorageCorrupt, {}, findings);
    return success();
}

}  // namespace mostrador::sqlite
