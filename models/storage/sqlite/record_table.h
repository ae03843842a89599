#pragma once
// Typed columns for a record type, shared by the desktop's replica and the server's store: the columns are generated
// from the describe-once table, so a grown type only needs ALTER TABLE ADD COLUMN. How a value is stored:
//   text → TEXT; integer, money, quantity, time, boolean → INTEGER; reference → 16-byte BLOB; choice → TEXT code
//   ("persona"); set → BLOB, the bytes of encodeSet() (the same as on the wire); null and empty set → NULL.
// What surrounds the columns (keys, numbers, wire bytes) belongs to whoever makes the table. No state, any thread.

#include <span>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/records/record.h"
#include "models/storage/sqlite/wire_row.h"

namespace mostrador::sqlite {

class Connection;
class Statement;

// `"created_at" INTEGER, "created_by" BLOB, …`: for CREATE TABLE.
[[nodiscard]] std::string columnDefinitions(const RecordType& type);
// `"created_at","created_by",…`, each behind `prefix` (`c.`): for SELECT and INSERT.
[[nodiscard]] std::string columnNames(const RecordType& type, std::string_view prefix = {});
[[nodiscard]] std::string quoted(std::string_view column);
// `?,?,?`
[[nodiscard]] std::string placeholders(std::size_t count);

// Adds to `table` the columns it lacks, of the type and of `more` (definitions such as `"name_sort" TEXT`).
// Returns how many were added.
Result<int> addMissingColumns(Connection& connection, std::string_view table, const RecordType& type,
                              std::span<const std::string> more = {});

// Parameters count from 1, columns from 0, as in SQLite. Bound text and blobs are views unless stated: `value` must
// stay alive until the statement is reset. Sets are encoded into `scratch`, which must stay alive too.
void bindValue(Statement& statement, int parameter, const FieldSpec& spec, const Value& value, std::string& scratch);
void bindView(Statement& statement, int parameter, const ColumnView& view);
void bindFields(Statement& statement, int firstParameter, const WireRow& row);  // all fields of the type, in order
[[nodiscard]] Value readValue(const Statement& statement, int column, const FieldSpec& spec);
// Fills values of `record` from consecutive columns.
void readFields(const Statement& statement, int firstColumn, Record& record);
// Whether a stored column holds what came over the wire.
[[nodiscard]] bool sameColumn(const Statement& statement, int column, const ColumnView& view);

}  // namespace mostrador::sqlite
