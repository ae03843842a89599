#include "models/storage/sqlite/statement.h"

#include "models/storage/sqlite/failure.h"

namespace mostrador::sqlite {

Result<> Statement::run() {
    for (;;) {
        const Result<bool> row = step();
        if (!row.ok()) return row.error();
        if (!*row) break;
    }
    reset();
    return success();
}

Error Statement::bindFailure() {
    const Error error = failure(sqlite3_db_handle(m_statement), m_bindCode);
    m_bindCode = SQLITE_OK;
    return error;
}

Error Statement::stepFailure(int code) {
    Error error = failure(sqlite3_db_handle(m_statement), code);
    reset();  // a failed statement would keep its locks
    return error;
}

}  // namespace mostrador::sqlite
