#pragma once
// One prepared statement. Parameters count from 1, columns from 0, as in SQLite. Made by Connection, which it must not
// outlive; same thread as the connection.
//
// Bound views are not copied: what they point to must stay alive and unchanged until reset(), the next binding of that
// parameter, or the end of the statement. The *Copy forms are for what does not live that long. A binding that fails
// is reported by the next step() or run().

#include <sqlite3.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "models/base/result.h"
#include "models/base/uuid.h"

namespace mostrador::sqlite {

class Statement {
public:
    explicit Statement(sqlite3_stmt* prepared) : m_statement(prepared) {}  // takes it over
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(Statement&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr)), m_bindCode(other.m_bindCode) {}
    Statement& operator=(Statement&& other) noexcept {
        std::swap(m_statement, other.m_statement);
        std::swap(m_bindCode, other.m_bindCode);
        return *this;
    }

    void bindNull(int parameter) { note(sqlite3_bind_null(m_statement, parameter)); }
    void bindInteger(int parameter, std::int64_t value) { note(sqlite3_bind_int64(m_statement, parameter, value)); }
    void bindText(int parameter, std::string_view utf8) { text(parameter, utf8, SQLITE_STATIC); }
    void bindTextCopy(int parameter, std::string_view utf8) { text(parameter, utf8, SQLITE_TRANSIENT); }
    void bindBlob(int parameter, std::string_view bytes) { blob(parameter, bytes, SQLITE_STATIC); }
    void bindBlobCopy(int parameter, std::string_view bytes) { blob(parameter, bytes, SQLITE_TRANSIENT); }
    void bindUuid(int parameter, const Uuid& id) { bindBlob(parameter, id.bytes()); }  // 16 bytes, a view of `id`
    void bindUuid(int parameter, const Uuid&& id) { bindBlobCopy(parameter, id.bytes()); }

    // True: a row is there to be read. False: done.
    Result<bool> step() {
        if (m_bindCode != SQLITE_OK) return bindFailure();
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW) return true;
        if (code == SQLITE_DONE) return false;
        return stepFailure(code);
    }
    // Steps to the end, passing over rows, and resets: for statements that change something. Bindings are kept.
    Result<> run();
    // Ready for the next execution; bindings are kept.
    void reset() { sqlite3_reset(m_statement); }
    // reset() and every parameter null, so nothing points at the caller's memory any more.
    void clear() {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
        m_bindCode = SQLITE_OK;
    }

    // Views are good until the next step() or reset(). A NULL reads as 0 or empty.
    [[nodiscard]] bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    [[nodiscard]] bool isInteger(int column) const {
        return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER;
    }
    [[nodiscard]] bool isText(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_TEXT; }
    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] std::optional<std::int64_t> integerOrNull(int column) const {
        return isNull(column) ? std::nullopt : std::optional<std::int64_t>(integer(column));
    }
    [[nodiscard]] std::string_view text(int column) const {
        const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return {data, data == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
    }
    [[nodiscard]] std::string_view blob(int column) const {
        const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
        return {data, data == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
    }
    [[nodiscard]] std::optional<Uuid> uuidOrNull(int column) const { return Uuid::fromBytes(blob(column)); }
    [[nodiscard]] Uuid uuid(int column) const { return uuidOrNull(column).value_or(Uuid{}); }

    [[nodiscard]] int columnCount() const { return sqlite3_column_count(m_statement); }
    [[nodiscard]] std::string_view columnName(int column) const { return sqlite3_column_name(m_statement, column); }
    [[nodiscard]] int parameterCount() const { return sqlite3_bind_parameter_count(m_statement); }
    [[nodiscard]] bool readsOnly() const { return sqlite3_stmt_readonly(m_statement) != 0; }

private:
    void note(int code) {
        if (code != SQLITE_OK) m_bindCode = code;
    }
    // A null pointer would bind NULL where an empty text is meant.
    void text(int parameter, std::string_view utf8, sqlite3_destructor_type keep) {
        note(sqlite3_bind_text64(m_statement, parameter, utf8.data() ? utf8.data() : "", utf8.size(), keep,
                                 SQLITE_UTF8));
    }
    void blob(int parameter, std::string_view bytes, sqlite3_destructor_type keep) {
        note(sqlite3_bind_blob64(m_statement, parameter, bytes.data() ? bytes.data() : "", bytes.size(), keep));
    }
    [[nodiscard]] Error bindFailure();
    [[nodiscard]] Error stepFailure(int code);

    sqlite3_stmt* m_statement;
    int m_bindCode = SQLITE_OK;
};

}  // namespace mostrador::sqlite
