#include "models/rules/imei.h"

#include <string>

namespace mostrador {

std::optional<bool> imeiIsValid(std::string_view text) {
    constexpr std::size_t length = 15;
    std::string digits;
    for (const char c : text) {
        if (c == ' ' || c == '-') continue;
        if (c < '0' || c > '9') return std::nullopt;
        digits += c;
    }
    if (digits.size() != length) return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < length; ++i) {
        int digit = digits[i] - '0';
        if (i % 2 == 1) digit = digit < 5 ? digit * 2 : digit * 2 - 9;
        sum += digit;
    }
    return sum % 10 == 0;
}

}  // namespace mostrador
