#include "models/storage/sqlite/failure.h"

namespace mostrador::sqlite {

ErrorCode codeOf(int sqliteCode) {
    switch (sqliteCode & 0xff) {
        case SQLITE_FULL: return ErrorCode::StorageFull;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return ErrorCode::StorageCorrupt;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return ErrorCode::Locked;
        case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
        case SQLITE_TOOBIG: return ErrorCode::TooLarge;
        default: return ErrorCode::StorageFailed;
    }
}

Error failure(sqlite3* connection, int sqliteCode) {
    const bool described = connection != nullptr && (sqlite3_errcode(connection) & 0xff) == (sqliteCode & 0xff);
    const char* words = described ? sqlite3_errmsg(connection) : sqlite3_errstr(sqliteCode);
    return fail(codeOf(sqliteCode), {}, "SQLite " + std::to_string(sqliteCode) + ": " + words);
}

}  // namespace mostrador::sqlite
