#pragma once
// Spreads seeds over processes and adds their reports up. One in twenty seeds runs twice: the same seed must give the
// same trace (I16).

#include <functional>

#include "tests/sim/report.h"

namespace mostrador::sim {

struct Plan {
    std::uint64_t seeds = 200;
    std::uint64_t from = 1;
    int jobs = 1;
    double budgetSeconds = 0;  // 0: none
};

struct Totals {
    std::uint64_t seeds = 0;
    std::uint64_t failures = 0;
    Report sum;
};

// `onFailure` gets a line for each failed seed, with the command that plays it again.
[[nodiscard]] Totals runAll(const Plan& plan, const std::function<void(const std::string&)>& onFailure);

}  // namespace mostrador::sim
