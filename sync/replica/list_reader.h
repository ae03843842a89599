#pragma once
// How a list or a search is read from the tables. Three plans: by an index when nothing is searched; from the search
// index when the terms are rare; along the sort index, testing row by row, when they are common, so that the first
// rows come at once whatever is typed. Used by reader.cpp; one thread at a time.

#include "models/storage/sqlite/connection.h"
#include "sync/replica/reader.h"
#include "sync/replica/search_query.h"

namespace mostrador::sync {

class ListReader {
public:
    // Registers the SQL function found(text) on the connection, which asks this object: it must not move.
    static Result<std::unique_ptr<ListReader>> make(sqlite::Connection& connection);

    Result<std::vector<ListRow>> list(const ListQuery& query);
    Result<std::int64_t> count(const ListQuery& query);
    // Rids of rows that match, in no order: for duplicates.
    Result<std::vector<Record>> matching(const RecordType& type, std::string_view text, std::int32_t limit);

private:
    struct Position {  // of the row a list goes on after
        Value key;
        Uuid id;
    };
    struct Plan;

    explicit ListReader(sqlite::Connection& connection) : m_connection(connection) {}
    Result<Plan> plan(const ListQuery& query);
    Result<std::vector<ListRow>> readInOrder(const Plan& plan);
    Result<std::vector<std::int64_t>> ridsFromSearch(const Plan& plan);
    Result<std::vector<std::int64_t>> ridsAlongIndex(const Plan& plan, std::int64_t rowsMax);
    Result<std::vector<ListRow>> readRids(const RecordType& type, const std::vector<std::int64_t>& rids);
    Result<std::vector<ListRow>> readAllMatches(const Plan& plan);
    Result<std::int64_t> candidates(const Plan& plan, std::int64_t upTo);

    sqlite::Connection& m_connection;
    SearchQuery m_search;  // what found() tests
};

// `rid,last_seq,versions,extra,id,<fields>,pending,trouble` of a table, and how to read a row of it.
[[nodiscard]] std::string listColumns(const RecordType& type);
[[nodiscard]] ListRow readListRow(const sqlite::Statement& select, const RecordType& type);

}  // namespace mostrador::sync
