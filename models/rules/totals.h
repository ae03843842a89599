#pragma once
// What a document costs. A line is round(quantity × price − discount), rounded once, half away from zero; its tax is
// taken out of it (prices carry tax, as in shops) or put on top; a document is the sum of its lines, so it equals them
// to the last minor unit in every currency. Pure functions on whole numbers.

#include <cstdint>

#include "models/base/result.h"
#include "models/records/record.h"

namespace mostrador {

struct LineAmounts {
    std::int64_t quantity = 0;  // thousandths; negative in a document that reverses another
    std::int64_t price = 0;
    std::int64_t taxRate = 0;  // parts of ten thousand
    std::int64_t discount = 0;
};

struct Totals {
    std::int64_t net = 0;
    std::int64_t tax = 0;
    std::int64_t total = 0;
    bool operator==(const Totals&) const = default;
};

// FieldInvalid `lineas.precio` when the line is beyond what the program counts.
[[nodiscard]] Result<Totals> totalsOf(const LineAmounts& line, bool taxOnTop);

// What has to be added to `total` so that coins of `step` can pay it: at most half a step either way.
[[nodiscard]] std::int64_t cashRounding(std::int64_t total, std::int64_t step);

// Where a kind of document keeps its figures.
struct TotalFields {
    FieldIndex lines;
    FieldIndex payments;
    FieldIndex taxOnTop;
    FieldIndex net;
    FieldIndex tax;
    FieldIndex total;
    FieldIndex paid;
    FieldIndex due;
};

// Fills the lines' totals and the document's figures. `onlyAlways`: charge only the lines marked so.
[[nodiscard]] Result<> deriveTotals(Record& document, const TotalFields& fields, bool onlyAlways = false);

// What has been paid: a payment on credit is none yet.
[[nodiscard]] Result<std::int64_t> sumOfPayments(const SetValue& payments);
[[nodiscard]] LineAmounts amountsOf(const SetElement& line);

}  // namespace mostrador
