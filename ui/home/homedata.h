#pragma once
// HomeData: everything the home page says, read in one go from the replica. What is counted here is counted the same
// way by the lists it opens. Plain values; made on a reader thread.

#include <vector>

#include "sync/replica/reader.h"

namespace mostrador {

// The first few of a list, and how many there are.
struct DayList {
    std::int64_t count = 0;
    std::vector<Record> rows;
};

struct HomeData {
    DayList mine, today, late, parts, low;
    sync::Figures figures;
    std::int64_t readAt = 0;  // UTC ms
};

struct HomeQuery {
    sync::FieldIs mine;  // whose orders
    std::int64_t now = 0, dayFrom = 0, dayTo = 0;
    sync::FiguresQuery figures;
};

[[nodiscard]] Result<HomeData> readHome(sync::Reader& reader, const HomeQuery& query);

}  // namespace mostrador
