#pragma once
// The figures of the dashboard (S1-43, S1-47): clients, open orders by state, stock that runs low, what was sold. Read
// from the replica in one state of the file, so they agree with one another and need no network; `GET /stats/dashboard`
// of the server defines them alike. What was undone counts against the day it was undone on, as in the cash book. Plain
// values.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"

namespace mostrador::sqlite {
class Connection;
}

namespace mostrador::sync {

// Days are the organisation's: whoever asks knows its time zone (sync/transport/local_days.h).
struct FiguresQuery {
    std::vector<std::int64_t> days;  // UTC ms where each begins, oldest first, and where the last one (today) ends
    std::int64_t monthFrom = 0;      // UTC ms; the month ends with today
    std::string currency;            // only documents in it are added up; empty: those that name none
    std::optional<Uuid> seller;      // only what this person sold, for roles that see no more
};

struct SalesFigures {
    std::int64_t count = 0;  // sales, without those that were voided
    std::int64_t total = 0;  // minor units, net of refunds and voids
    bool operator==(const SalesFigures&) const = default;
};

struct Figures {
    std::int64_t clients = 0;
    std::vector<std::pair<std::string, std::int64_t>>
        ordersByState;  // open ones, in the order of their path; all states
    std::int64_t openOrders = 0;
    std::int64_t promisedToday = 0;  // open, promised for today or earlier
    std::int64_t products = 0;
    std::int64_t lowStock = 0;             // at or below their minimum
    std::int64_t incidents = 0;            // open
    std::vector<SalesFigures> salesByDay;  // one for each of the query's days
    SalesFigures today;
    SalesFigures month;
};

[[nodiscard]] Result<Figures> readFigures(sqlite::Connection& connection, const FiguresQuery& query);

}  // namespace mostrador::sync
