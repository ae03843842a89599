#pragma once
// The record tables of a replica, generated from the describe-once table, with their indexes and search index. The
// infrastructure tables (outbox, undo, …) are numbered SQL in resources/migrations/replica. Store's thread.
//
//   rid INTEGER PRIMARY KEY, id BLOB, last_seq INTEGER, versions BLOB, <fields>, extra BLOB, search TEXT, <…_sort TEXT>
//
// `search` is mostrador::searchText(); `name_sort` is the folded text of a field that has an index, so that lists are
// read in the order people expect straight from the index.

#include <string>
#include <vector>

#include "models/records/record.h"
#include "models/storage/sqlite/connection.h"
#include "sync/replica/search_tokenizer.h"

namespace mostrador::sync {

inline constexpr int pageBytes = 4096;

[[nodiscard]] std::vector<FieldIndex> sortedTextFields(const RecordType& type);  // those with a …_sort column
[[nodiscard]] std::string sortColumn(const FieldSpec& spec);                     // quoted
// What a list sorted by the field is ordered by; equal to the indexed expression where there is an index.
[[nodiscard]] std::string sortExpression(const RecordType& type, FieldIndex field);
[[nodiscard]] const IndexSpec* findIndex(const RecordType& type, FieldIndex field);
[[nodiscard]] std::string searchTable(const RecordType& type);  // quoted name of the FTS5 table
[[nodiscard]] FieldMask searchedFields(const RecordType& type);

// What every connection of ours needs: the search tokenizer and the SQL function folded(text).
Result<SearchTokenizer*> prepareConnection(sqlite::Connection& connection);
// Creates what is missing, adds columns of grown types and moves their values out of `extra`.
Result<> openSchema(sqlite::Connection& connection, SearchTokenizer* tokenizer);

Result<> createIndexes(sqlite::Connection& connection, const RecordType& type);
Result<> dropIndexes(sqlite::Connection& connection, const RecordType& type);
Result<> createSearch(sqlite::Connection& connection, const RecordType& type);
Result<> dropSearch(sqlite::Connection& connection, const RecordType& type);
Result<> rebuildSearch(sqlite::Connection& connection, const RecordType& type);
// StorageCorrupt when the search index does not say the same as the rows.
Result<> checkSearch(sqlite::Connection& connection, const RecordType& type);

}  // namespace mostrador::sync
