#pragma once
// What is paid for a sale, with what, and what goes back: change, and the rounding of what is paid in coins (a line of
// its own on the document). Whole minor units; pure functions.

#include <string_view>
#include <vector>

#include "models/base/result.h"

namespace mostrador {

// One method and what was handed over by it. `method` is of payment.h.
struct Tender {
    std::string_view method;
    std::int64_t amount = 0;
    std::string reference = {};
};

struct Settlement {
    std::int64_t rounding = 0;  // to be added as a line
    std::int64_t total = 0;     // with it
    std::int64_t rest = 0;      // still to be paid
    std::int64_t change = 0;    // goes back in cash
    std::int64_t over = 0;      // more than the total by other means than cash: nobody gives change for that
    std::vector<Tender> payments;
    [[nodiscard]] bool isSettled() const { return rest == 0 && over == 0; }
};

// `coin`: the smallest there is (0 or 1: none). Nothing handed over counts as nothing.
[[nodiscard]] Settlement settle(std::int64_t total, const std::vector<Tender>& tenders, std::int64_t coin);
// All that is left, handed over exactly in cash: what one key does.
[[nodiscard]] std::vector<Tender> withExactCash(std::int64_t total, std::vector<Tender> tenders, std::int64_t coin);

}  // namespace mostrador
