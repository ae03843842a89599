#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "models/base/money.h"
#include "models/base/quantity.h"
#include "models/records/line.h"
#include "models/records/payment.h"
#include "models/records/sale.h"
#include "models/rules/totals.h"

using namespace mostrador;

namespace {

constexpr TotalFields fields{sale::Lines, sale::Payments, sale::TaxOnTop, sale::Net,
                             sale::Tax,   sale::Total,    sale::Paid,     sale::Due};

SetElement lineWith(std::int64_t id, const LineAmounts& amounts) {
    SetElement one{id, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Quantity] = amounts.quantity;
    one.fields[line::Price] = amounts.price;
    one.fields[line::TaxRate] = amounts.taxRate;
    one.fields[line::Discount] = amounts.discount;
    return one;
}

}  // namespace

TEST_CASE("tax is taken out of prices that carry it, or put on top", "[totals]") {
    const LineAmounts one{quantityOne, 11900, 1900, 0};
    CHECK(*totalsOf(one, false) == Totals{10000, 1900, 11900});
    CHECK(*totalsOf(one, true) == Totals{11900, 2261, 14161});
}

TEST_CASE("a line is rounded once, half away from zero", "[totals]") {
    CHECK(totalsOf({333, 1000, 0, 0}, false)->total == 333);
    CHECK(totalsOf({500, 1, 0, 0}, false)->total == 1);    // 0.5
    CHECK(totalsOf({-500, 1, 0, 0}, false)->total == -1);  // given back
    CHECK(totalsOf({2500, 1, 0, 3}, false)->total == -1);  // 2.5 - 3
    CHECK(totalsOf({1499, 1, 0, 0}, false)->total == 1);
    CHECK_FALSE(totalsOf({quantityMax, moneyMax, 0, 0}, false).ok());
}

TEST_CASE("cash is rounded to the smallest coin", "[totals]") {
    CHECK(cashRounding(19994, 10) == -4);
    CHECK(cashRounding(19995, 10) == 5);
    CHECK(cashRounding(-19995, 10) == -5);
    CHECK(cashRounding(19990, 10) == 0);
    CHECK(cashRounding(19994, 0) == 0);
    CHECK(cashRounding(1030, 50) == 20);
}

TEST_CASE("a document equals its lines to the minor unit, in every currency", "[totals]") {
    for (const char* code : {"CLP", "MXN", "COP", "EUR"}) {
        CHECK(rc::check(code, [code] {
            std::int64_t unit = 1;
            for (int i = 0; i < findCurrency(code)->digits; ++i) unit *= 10;
            const auto count = *rc::gen::inRange<std::size_t>(1, 12);
            Record document(sale::type, Uuid{});
            if (*rc::gen::arbitrary<bool>()) document.at(sale::TaxOnTop) = std::int64_t{1};
            SetValue lines;
            for (std::size_t i = 0; i < count; ++i) {
                const LineAmounts amounts{*rc::gen::inRange<std::int64_t>(1, 50'000),
                                          *rc::gen::inRange<std::int64_t>(0, 200'000 * unit),
                                          *rc::gen::element<std::int64_t>(0, 500, 1600, 1900, 2100),
                                          *rc::gen::inRange<std::int64_t>(0, 500 * unit)};
                lines.push_back(lineWith(static_cast<std::int64_t>(i + 1), amounts));
            }
            document.at(sale::Lines) = lines;
            RC_ASSERT(deriveTotals(document, fields).ok());
            Totals sum;
            for (const SetElement& one : document.set(sale::Lines)) {
                const Totals each = *totalsOf(amountsOf(one), document.flag(sale::TaxOnTop));
                RC_ASSERT(integerOf(one.fields[line::Total]) == each.total);
                RC_ASSERT(each.net + each.tax == each.total);
                sum = {sum.net + each.net, sum.tax + each.tax, sum.total + each.total};
            }
            RC_ASSERT(document.integer(sale::Total) == sum.total);
            RC_ASSERT(document.integer(sale::Net) + document.integer(sale::Tax) == document.integer(sale::Total));
            RC_ASSERT(document.integer(sale::Tax) == sum.tax);
        }));
    }
}

TEST_CASE("what is paid on credit is still due", "[totals]") {
    Record document(sale::type, Uuid{});
    document.at(sale::Lines) = SetValue{lineWith(1, {quantityOne, 1000, 0, 0})};
    document.at(sale::Payments) = SetValue{{1, {std::string(payment::cash), std::int64_t{300}}},
                                           {2, {std::string(payment::credit), std::int64_t{700}}}};
    REQUIRE(deriveTotals(document, fields).ok());
    CHECK(document.integer(sale::Paid) == 300);
    CHECK(document.integer(sale::Due) == 700);
}

TEST_CASE("what undoes a line is its exact opposite", "[totals]") {
    CHECK(rc::check("opposites", [] {
        const LineAmounts one{*rc::gen::inRange<std::int64_t>(1, 50'000), *rc::gen::inRange<std::int64_t>(0, 1'000'000),
                              *rc::gen::inRange<std::int64_t>(0, 3000), *rc::gen::inRange<std::int64_t>(0, 5000)};
        const LineAmounts back{-one.quantity, one.price, one.taxRate, -one.discount};
        for (const bool onTop : {false, true}) {
            const Totals a = *totalsOf(one, onTop);
            const Totals b = *totalsOf(back, onTop);
            RC_ASSERT(a.total == -b.total);
            RC_ASSERT(a.tax == -b.tax);
        }
    }));
}
