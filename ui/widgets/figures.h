#pragma once
// Money and quantities as people write them in the current locale: "1.234,50", "0,333". Whole minor units and
// thousandths inside, never a double. GUI thread.

#include <QString>
#include <cstdint>
#include <optional>

#include "models/base/money.h"

namespace mostrador::figures {

// `value` is a count of 10^-digits, all digits written, grouped.
[[nodiscard]] QString decimal(std::int64_t value, int digits);
// "$" is left to the currency's code: "1.234 CLP"; without a code the figure alone.
[[nodiscard]] QString money(std::int64_t minor, const Currency& currency);
[[nodiscard]] QString quantity(std::int64_t thousandths);        // as many decimals as it has: "2", "0,333"
[[nodiscard]] QString signedQuantity(std::int64_t thousandths);  // "+2", "−0,5"
[[nodiscard]] QString percent(std::int64_t perTenThousand);      // 1900 → "19 %"

// What somebody typed: digits with the locale's decimal mark, groups only where they belong, an optional minus. Nothing
// for anything else and for more decimals than `digits`.
[[nodiscard]] std::optional<std::int64_t> parse(const QString& text, int digits);

// "3*4006381333931": how many of what, as tills take it. Without a star, or with nonsense before it, one of all of it.
struct Times {
    std::int64_t quantity = 0;  // thousandths
    QString rest;
};
[[nodiscard]] Times times(const QString& text);

}  // namespace mostrador::figures
