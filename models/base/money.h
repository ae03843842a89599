#pragma once
// Money is a whole number of minor units (cents; pesos where there are none) and a currency that says how many digits
// those are. Never a floating-point number: sums are exact, and what is multiplied or divided is rounded once, half
// away from zero. Pure functions and plain values.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mostrador {

struct Currency {
    std::string code;  // ISO 4217; empty: the organisation has not said
    int digits = 2;    // of the minor unit
    bool operator==(const Currency&) const = default;
};

[[nodiscard]] std::optional<Currency> findCurrency(std::string_view code);         // null for a code nobody knows
[[nodiscard]] std::optional<Currency> currencyOfCountry(std::string_view alpha2);  // ISO 3166; null when not listed

// Beyond these no sum of the program overflows 64 bits.
inline constexpr std::int64_t moneyMax = 1'000'000'000'000'000;
inline constexpr std::int64_t taxRateMax = 10'000;  // parts of ten thousand: 1900 is 19 %

// `value` is a count of 10^-digits: (19990, 2) → "199.90", (19990, 0) → "19990".
[[nodiscard]] std::string formatDecimal(std::int64_t value, int digits);
// "-199.9" with 2 digits → -19990. Nothing for anything else: an exponent, more decimals than the digits hold (zeros
// aside), or more than 18 digits.
[[nodiscard]] std::optional<std::int64_t> parseDecimal(std::string_view text, int digits);

// a × b ÷ divisor − less, rounded once, half away from zero; the product may exceed 64 bits. Nothing when the result is
// beyond moneyMax. divisor > 0.
[[nodiscard]] std::optional<std::int64_t> roundedProduct(std::int64_t a, std::int64_t b, std::int64_t divisor,
                                                         std::int64_t less = 0);

}  // namespace mostrador
