#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "models/base/money.h"
#include "models/base/quantity.h"
#include "models/base/uuid.h"

using namespace mostrador;

TEST_CASE("an amount is written with exactly its currency's digits", "[money]") {
    CHECK(formatDecimal(19990, findCurrency("CLP")->digits) == "19990");
    CHECK(formatDecimal(19990, findCurrency("MXN")->digits) == "199.90");
    CHECK(formatDecimal(5, 2) == "0.05");
    CHECK(formatDecimal(-5, 2) == "-0.05");
    CHECK(formatDecimal(-1234, 0) == "-1234");
    CHECK(formatDecimal(INT64_MIN, 2) == "-92233720368547758.08");
    CHECK_FALSE(findCurrency("XYZ"));
    CHECK(currencyOfCountry("CL")->code == "CLP");
    CHECK_FALSE(currencyOfCountry("ZZ"));
}

TEST_CASE("an amount is read from its text, and only if it is exact", "[money]") {
    CHECK(parseDecimal("199.90", 2) == 19990);
    CHECK(parseDecimal("199.9", 2) == 19990);
    CHECK(parseDecimal("199.900", 2) == 19990);
    CHECK(parseDecimal("-0.05", 2) == -5);
    CHECK(parseDecimal("19990", 0) == 19990);
    CHECK(parseDecimal("19990.00", 0) == 19990);
    for (const auto* bad :
         {"", "-", ".", ".5", "5.", "1e3", "1,5", "199.901", "+1", "1 ", "0x1", "--1", "99999999999999999999"})
        CHECK_FALSE(parseDecimal(bad, 2));
    CHECK_FALSE(parseDecimal("0.5", 0));
}

TEST_CASE("quantities have up to three decimals", "[money]") {
    CHECK(formatQuantity(1000) == "1");
    CHECK(formatQuantity(2500) == "2.5");
    CHECK(formatQuantity(-125) == "-0.125");
    CHECK(formatQuantity(0) == "0");
    CHECK(formatQuantity(100000) == "100");
    CHECK(parseQuantity("0.333") == 333);
    CHECK_FALSE(parseQuantity("0.3333"));
}

TEST_CASE("what is written is read back", "[money]") {
    CHECK(rc::check("any amount, any digits", [] {
        const auto value = *rc::gen::inRange<std::int64_t>(-moneyMax, moneyMax + 1);
        const int digits = *rc::gen::inRange(0, 5);
        RC_ASSERT(parseDecimal(formatDecimal(value, digits), digits) == value);
        RC_ASSERT(parseQuantity(formatQuantity(value)) == value);
    }));
}

TEST_CASE("products are rounded once, half away from zero", "[money]") {
    CHECK(roundedProduct(5, 1, 10) == 1);
    CHECK(roundedProduct(-5, 1, 10) == -1);
    CHECK(roundedProduct(4, 1, 10) == 0);
    CHECK(roundedProduct(1, 1, 3) == 0);
    CHECK(roundedProduct(2, 1, 3) == 1);
    CHECK(roundedProduct(25, 1, 10, 3) == -1);  // 2.5 - 3 = -0.5
    CHECK(roundedProduct(moneyMax, quantityMax, 1) == std::nullopt);
    CHECK(rc::check("never further than half a unit away", [] {
        const auto a = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
        const auto b = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
        const auto divisor = *rc::gen::inRange<std::int64_t>(1, 100'000);
        const std::int64_t off = *roundedProduct(a, b, divisor) * divisor - a * b;
        RC_ASSERT(2 * (off < 0 ? -off : off) <= divisor);
        RC_ASSERT(*roundedProduct(-a, b, divisor) == -*roundedProduct(a, b, divisor));
    }));
}

TEST_CASE("the id of a pair depends on both and on their order", "[uuid]") {
    const Uuid a = Uuid::derive(Uuid{}, 1);
    const Uuid b = Uuid::derive(Uuid{}, 2);
    CHECK(Uuid::derive(a, b) == Uuid::derive(a, b));
    CHECK(Uuid::derive(a, b) != Uuid::derive(b, a));
    CHECK(Uuid::derive(a, b) != Uuid::derive(a, a));
}
