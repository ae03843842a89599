#include "models/base/money.h"

#include <algorithm>
#include <cassert>

namespace mostrador {
namespace {

__extension__ using Wide = __int128;

constexpr int digitsMax = 18;  // every number of so many digits fits 64 bits

bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string formatDecimal(std::int64_t value, int digits) {
    const bool negative = value < 0;
    const std::uint64_t magnitude =
        negative ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::string text = std::to_string(magnitude);
    const auto places = static_cast<std::size_t>(std::max(digits, 0));
    if (places > 0) {
        if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
        text.insert(text.size() - places, 1, '.');
    }
    return negative ? "-" + text : text;
}

std::optional<std::int64_t> parseDecimal(std::string_view text, int digits) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t dot = std::min(text.find('.'), text.size());
    std::string_view fraction = dot < text.size() ? text.substr(dot + 1) : std::string_view{};
    const std::string_view whole = text.substr(0, dot);
    if (whole.empty() || (dot < text.size() && fraction.empty())) return std::nullopt;
    if (!std::all_of(whole.begin(), whole.end(), isDigit) || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return std::nullopt;
    const auto places = static_cast<std::size_t>(std::max(digits, 0));
    while (fraction.size() > places && fraction.back() == '0') fraction.remove_suffix(1);
    if (fraction.size() > places) return std::nullopt;
    std::string all(whole);
    all.append(fraction).append(places - fraction.size(), '0');
    all.erase(0, std::min(all.find_first_not_of('0'), all.size()));
    if (all.size() > static_cast<std::size_t>(digitsMax)) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : all) value = value * 10 + (c - '0');
    return negative ? -value : value;
}

std::optional<std::int64_t> roundedProduct(std::int64_t a, std::int64_t b, std::int64_t divisor, std::int64_t less) {
    assert(divisor > 0);
    const Wide exact = static_cast<Wide>(a) * b - static_cast<Wide>(less) * divisor;  // in parts of the divisor
    // an odd divisor has no exact half; adding the smaller half still rounds to the nearest
    const Wide magnitude = ((exact < 0 ? -exact : exact) + divisor / 2) / divisor;
    if (magnitude > moneyMax) return std::nullopt;
    const auto rounded = static_cast<std::int64_t>(magnitude);
    return exact < 0 ? -rounded : rounded;
}

}  // namespace mostrador
