#pragma once
// How a record type is laid out on the server: (org, id) unique, the number of its last change, typed columns for
// lists and unique names, folded search text, and the wire encoding that pulls and frames copy. Sets and long texts
// live in the wire encoding alone. Pure functions.

#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/records/field.h"

namespace mostrador::sqlite {
class Connection;
}

namespace mostrador::server {

[[nodiscard]] bool hasColumn(const FieldSpec& spec);
[[nodiscard]] FieldMask columnMask(const RecordType& type);
[[nodiscard]] FieldMask searchMask(const RecordType& type);  // fields that the search text is made of
// Whether lists by title have a column of their own to sort by: title_sort, the title without accents and capitals.
[[nodiscard]] bool hasTitleSort(const RecordType& type);
// Other texts are sorted by this collation, which every reader's connection is given.
inline constexpr std::string_view foldedCollation = "folded";
Result<> addFoldedCollation(sqlite::Connection& connection);
// Makes the table, or adds the columns a grown type brought; then its indexes.
Result<> ensureTable(sqlite::Connection& connection, const RecordType& type);

}  // namespace mostrador::server
