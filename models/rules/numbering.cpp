#include "models/rules/numbering.h"

#include <algorithm>

namespace mostrador {
namespace {

constexpr std::size_t counterDigits = 6;
constexpr std::size_t seriesMax = 8;
constexpr std::size_t digitsMax = 12;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSeries(char c) { return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

}  // namespace

std::string documentNumber(std::string_view series, std::int64_t counter) {
    std::string digits = std::to_string(counter);
    if (digits.size() < counterDigits) digits.insert(0, counterDigits - digits.size(), '0');
    return std::string(series) + "-" + digits;
}

bool isDocumentNumber(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos || dash == 0 || dash > seriesMax) return false;
    const std::string_view series = text.substr(0, dash);
    const std::string_view digits = text.substr(dash + 1);
    return !digits.empty() && digits.size() <= digitsMax && std::all_of(series.begin(), series.end(), isSeries) &&
           std::all_of(digits.begin(), digits.end(), isDigit);
}

std::string repeatedNumber(std::string_view number, int copy) {
    return std::string(number) + "/" + std::to_string(copy);
}

}  // namespace mostrador
