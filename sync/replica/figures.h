#pragma once
// The figures of the dashboard (S1-43, S1-47), counted by SQL in one state of the file. `GET /stats/dashboard` of the
// server defines them alike: open orders by state; low stock = products in use at or below their minimum; sales in the
// organisation's currency, net of refunds and voids, which are documents with negative amounts of their own day.
// Plain values; read on a reader's thread.

#include <cstdint>
#include <string>
#include <vector>

#include "models/base/result.h"

namespace mostrador::sqlite {
class Connection;
}

namespace mostrador::sync {

struct FiguresQuery {
    std::string currency;  // of the organisation
    // Where the days of the month begin in the organisation's zone, in UTC ms, and where its last day ends. In order.
    std::vector<std::int64_t> days;
    std::size_t today = 0;  // which of them is today
};

struct StateCount {
    std::string state;
    std::int64_t orders = 0;
    bool operator==(const StateCount&) const = default;
};

struct Figures {
    std::int64_t clients = 0;
    std::vector<StateCount> openOrders;  // in the order of the state machine; states without orders are left out
    std::int64_t lowStock = 0;
    std::vector<std::int64_t> salesByDay;  // minor units, one per day of the query
    std::int64_t salesToday = 0;
    std::int64_t salesMonth = 0;
    std::int64_t countToday = 0;  // sales, without the documents that reverse one
    std::int64_t countMonth = 0;
    bool operator==(const Figures&) const = default;
};

[[nodiscard]] Result<Figures> readFigures(sqlite::Connection& connection, const FiguresQuery& query);

}  // namespace mostrador::sync
