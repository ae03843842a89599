// What is paid and what goes back.
#include <catch2/catch.hpp>

#include "models/records/payment.h"
#include "ui/sales/settlement.h"

using namespace mostrador;

namespace {

Tender cash(std::int64_t amount) { return {payment::cash, amount, {}}; }
Tender card(std::int64_t amount) { return {payment::card, amount, {}}; }

}  // namespace

TEST_CASE("settlement: change comes from cash only") {
    const Settlement even = settle(1990, {cash(1990)}, 0);
    CHECK(even.isSettled());
    CHECK(even.change == 0);
    const Settlement more = settle(1990, {cash(5000)}, 0);
    CHECK(more.isSettled());
    CHECK(more.change == 3010);
    REQUIRE(more.payments.size() == 1);
    CHECK(more.payments[0].amount == 1990);
    const Settlement over = settle(1990, {card(2000)}, 0);
    CHECK(over.over == 10);
    CHECK_FALSE(over.isSettled());
    CHECK(settle(1990, {card(1000)}, 0).rest == 990);
    CHECK(settle(1990, {}, 0).rest == 1990);
}

TEST_CASE("settlement: what is paid in coins is rounded, the rest is not") {
    const Settlement coins = settle(1994, {cash(2000)}, 10);
    CHECK(coins.rounding == -4);
    CHECK(coins.total == 1990);
    CHECK(coins.change == 10);
    CHECK(settle(1994, {card(1994)}, 10).rounding == 0);
    const Settlement both = settle(1994, {card(988), cash(1010)}, 10);  // 1006 left in coins
    CHECK(both.rounding == 4);
    CHECK(both.isSettled());
    CHECK(both.change == 0);
    const Settlement exact = settle(1996, withExactCash(1996, {card(1000)}, 10), 10);
    CHECK(exact.rounding == 4);
    CHECK(exact.isSettled());
    CHECK(exact.change == 0);
}
