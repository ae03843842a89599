#include "models/base/money.h"

#include <algorithm>
#include <cassert>

namespace mostrador {
namespace {

__extension__ using Wide = __int128;

struct Known {
    std::string_view code;
    int digits;
};

// ISO 4217, the currencies of the Americas and of their trade.
constexpr Known currencies[] = {{"ARS", 2}, {"BOB", 2}, {"BRL", 2}, {"CAD", 2}, {"CHF", 2}, {"CLF", 4}, {"CLP", 0},
                                {"CNY", 2}, {"COP", 2}, {"CRC", 2}, {"CUP", 2}, {"DOP", 2}, {"EUR", 2}, {"GBP", 2},
                                {"GTQ", 2}, {"HNL", 2}, {"JPY", 0}, {"KRW", 0}, {"MXN", 2}, {"NIO", 2}, {"PAB", 2},
                                {"PEN", 2}, {"PYG", 0}, {"USD", 2}, {"UYU", 2}, {"VES", 2}};

struct Home {
    std::string_view country;
    std::string_view code;
};
constexpr Home homes[] = {{"AR", "ARS"}, {"BO", "BOB"}, {"BR", "BRL"}, {"CA", "CAD"}, {"CL", "CLP"}, {"CO", "COP"},
                          {"CR", "CRC"}, {"CU", "CUP"}, {"DE", "EUR"}, {"DO", "DOP"}, {"EC", "USD"}, {"ES", "EUR"},
                          {"FR", "EUR"}, {"GB", "GBP"}, {"GT", "GTQ"}, {"HN", "HNL"}, {"IT", "EUR"}, {"MX", "MXN"},
                          {"NI", "NIO"}, {"PA", "PAB"}, {"PE", "PEN"}, {"PR", "USD"}, {"PT", "EUR"}, {"PY", "PYG"},
                          {"SV", "USD"}, {"US", "USD"}, {"UY", "UYU"}, {"VE", "VES"}};

constexpr int digitsMax = 18;  // every number of so many digits fits 64 bits

bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Currency> findCurrency(std::string_view code) {
    for (const Known& one : currencies)
        if (one.code == code) return Currency{std::string(one.code), one.digits};
    return std::nullopt;
}

std::optional<Currency> currencyOfCountry(std::string_view alpha2) {
    for (const Home& one : homes)
        if (one.country == alpha2) return findCurrency(one.code);
    return std::nullopt;
}

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
