#pragma once
// The letters before the numbers on paper: one series per replica, A to Z, then AA, AB … After the k-th
// restore of the server new series carry the digit k ("C1"), because a replica that the backup has
// forgotten may still be printing under "C". Values.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mostrador::server {

struct Series {
    std::uint64_t ordinal = 0;   // 0 is A
    std::uint32_t restores = 0;  // 0: none, no digit

    bool operator==(const Series&) const = default;
};

[[nodiscard]] std::string seriesName(const Series& series);
// Only what seriesName() makes (up to 6 letters and 4 digits); not the provisional "L…" of a lone desktop.
[[nodiscard]] std::optional<Series> parseSeries(std::string_view name);

}  // namespace mostrador::server
