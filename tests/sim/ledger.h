#pragma once
// The books as a database holds them, on a desktop or the server: what must add up at any moment. Pure reading.

#include <string>

#include "models/records/record.h"
#include "models/storage/sqlite/connection.h"

namespace mostrador::sim {

// I9: balances equal the sums of the movements, products those of their balances, sessions those of their sales. Empty:
// all is well.
[[nodiscard]] std::string ledgerProblem(sqlite::Connection& db);
// I9 for one sale: its totals are the sums of its lines.
[[nodiscard]] std::string saleProblem(const Record& sale);
// I10: the order's history is a path of the state table, and ends where the order stands.
[[nodiscard]] std::string pathProblem(const Record& order);
// No number twice among the documents of one kind; among all of them unless somebody brought an older file back.
[[nodiscard]] std::string numberProblem(sqlite::Connection& db, bool copiesWereRestored);

}  // namespace mostrador::sim
