#include "server/auth/series.h"

#include <algorithm>

namespace mostrador::server {

std::string seriesName(const Series& series) {
    std::string name;
    // Bijective base 26: there is no zero letter, AA follows Z.
    for (std::uint64_t rest = series.ordinal + 1; rest > 0; rest = (rest - 1) / 26)
        name.push_back(static_cast<char>('A' + (rest - 1) % 26));
    std::reverse(name.begin(), name.end());
    if (series.restores > 0) name.append(std::to_string(series.restores));
    return name;
}

std::optional<Series> parseSeries(std::string_view name) {
    const std::size_t letters = static_cast<std::size_t>(
        std::find_if(name.begin(), name.end(), [](char c) { return c < 'A' || c > 'Z'; }) - name.begin());
    const std::string_view digits = name.substr(letters);
    if (letters == 0 || letters > 6 || digits.size() > 4 || digits.starts_with('0')) return std::nullopt;
    Series series;
    std::uint64_t value = 0;
    for (const char c : name.substr(0, letters)) value = value * 26 + static_cast<std::uint64_t>(c - 'A' + 1);
    series.ordinal = value - 1;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        series.restores = series.restores * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return series;
}

}  // namespace mostrador::server
