#pragma once
// SQLite's result codes in our terms: FULL → StorageFull, CORRUPT and NOTADB → StorageCorrupt, BUSY and LOCKED →
// Locked, INTERRUPT → Cancelled, TOOBIG → TooLarge, everything else StorageFailed. The detail holds SQLite's own words.

#include <sqlite3.h>

#include "models/base/result.h"

namespace mostrador::sqlite {

[[nodiscard]] ErrorCode codeOf(int sqliteCode);                    // primary or extended
[[nodiscard]] Error failure(sqlite3* connection, int sqliteCode);  // just after the call that failed

}  // namespace mostrador::sqlite
