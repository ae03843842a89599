#pragma once
// Quantities of goods and hours: whole thousandths, so that 0.333 kg is exact and nothing passes a double.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mostrador {

inline constexpr std::int64_t quantityOne = 1000;
inline constexpr std::int64_t quantityMax = 1'000'000'000 * quantityOne;
inline constexpr int quantityDigits = 3;

[[nodiscard]] std::string formatQuantity(std::int64_t thousandths);  // 2500 → "2.5", 1000 → "1"
[[nodiscard]] std::optional<std::int64_t> parseQuantity(std::string_view text);

}  // namespace mostrador
