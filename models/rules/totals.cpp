#include "models/rules/totals.h"

#include "models/base/money.h"
#include "models/base/quantity.h"
#include "models/records/line.h"
#include "models/records/payment.h"

namespace mostrador {
namespace {

std::int64_t numberAt(const SetElement& element, std::size_t part) {
    return part < element.fields.size() ? integerOf(element.fields[part]) : 0;
}

Error tooLarge(std::string_view field) { return fail(ErrorCode::FieldInvalid, std::string(field), "too large"); }

bool within(std::int64_t amount) { return amount >= -moneyMax && amount <= moneyMax; }

}  // namespace

LineAmounts amountsOf(const SetElement& element) {
    return {numberAt(element, line::Quantity), numberAt(element, line::Price), numberAt(element, line::TaxRate),
            numberAt(element, line::Discount)};
}

Result<Totals> totalsOf(const LineAmounts& one, bool taxOnTop) {
    const auto amount = roundedProduct(one.quantity, one.price, quantityOne, one.discount);
    if (!amount) return tooLarge("lineas.precio");
    Totals totals;
    if (taxOnTop) {
        const auto tax = roundedProduct(*amount, one.taxRate, taxRateMax);
        if (!tax) return tooLarge("lineas.precio");
        totals = {*amount, *tax, *amount + *tax};
    } else {
        const auto net = roundedProduct(*amount, taxRateMax, taxRateMax + one.taxRate);
        if (!net) return tooLarge("lineas.precio");
        totals = {*net, *amount - *net, *amount};
    }
    return totals;
}

std::int64_t cashRounding(std::int64_t total, std::int64_t step) {
    if (step <= 1) return 0;
    const auto steps = roundedProduct(total, 1, step);
    return steps ? *steps * step - total : 0;
}

Result<std::int64_t> sumOfPayments(const SetValue& payments) {
    std::int64_t sum = 0;
    for (const SetElement& one : payments) {
        if (!one.fields.empty() && textOf(one.fields[payment::Method]) == payment::credit) continue;
        sum += numberAt(one, payment::Amount);
        if (!within(sum)) return tooLarge("pagos.importe");
    }
    return sum;
}

Result<> deriveTotals(Record& document, const TotalFields& fields, bool onlyAlways) {
    const bool taxOnTop = document.flag(fields.taxOnTop);
    SetValue lines = document.set(fields.lines);
    Totals sum;
    for (SetElement& one : lines) {
        one.fields.resize(line::ElementCount);
        MOSTRADOR_TRY_ASSIGN(const Totals totals, totalsOf(amountsOf(one), taxOnTop));
        one.fields[line::Total] = totals.total;
        if (onlyAlways && numberAt(one, line::Always) == 0) continue;
        sum = {sum.net + totals.net, sum.tax + totals.tax, sum.total + totals.total};
        if (!within(sum.total) || !within(sum.net)) return tooLarge("lineas.precio");
    }
    if (!lines.empty()) document.at(fields.lines) = std::move(lines);
    MOSTRADOR_TRY_ASSIGN(const std::int64_t paid, sumOfPayments(document.set(fields.payments)));
    document.at(fields.net) = sum.net;
    document.at(fields.tax) = sum.tax;
    document.at(fields.total) = sum.total;
    document.at(fields.paid) = paid;
    document.at(fields.due) = sum.total - paid;
    return success();
}

}  // namespace mostrador
