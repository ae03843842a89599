#pragma once
// The figures of a dashboard (checklist S1-43): counted by the database, not record by record. Plain values.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/base/uuid.h"

namespace mostrador::server {

// Sales of a span of time, what was undone taken off. `total` in minor units of the currency asked for.
struct SalesFigures {
    std::int64_t count = 0;  // sales that stand, refunds and voidings not counted
    std::int64_t total = 0;
};

struct Figures {
    std::int64_t clients = 0;
    std::vector<std::pair<std::string, std::int64_t>> orders;  // by state, those that have any
    std::int64_t products = 0;
    std::int64_t lowStock = 0;
    std::int64_t shortages = 0;  // open incidents
    SalesFigures today;
    SalesFigures month;
};

struct FiguresQuery {
    std::string currency;          // sales in others are not added up
    std::int64_t dayBegins = 0;    // UTC ms, of the organisation's own day …
    std::int64_t monthBegins = 0;  // … and month
    std::int64_t until = INT64_MAX;
    std::optional<Uuid> technician;  // only his orders
    std::optional<Uuid> seller;      // only his sales
};

}  // namespace mostrador::server
