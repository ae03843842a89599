#pragma once
// Commands on products. Stock changes only by movements (stock.h).

#include "models/commands/command.h"

namespace mostrador::product {

inline constexpr std::string_view createName = "product.create";
inline constexpr std::string_view setName = "product.set";
inline constexpr std::string_view archiveName = "product.archive";
inline constexpr std::string_view restoreName = "product.restore";
inline constexpr std::string_view setCostName = "product.set_cost";

[[nodiscard]] Command create(const Uuid& id, const Edit& edit);
[[nodiscard]] Command set(const Uuid& id, const Edit& edit);
[[nodiscard]] Command archive(const Uuid& id);
[[nodiscard]] Command restore(const Uuid& id);
[[nodiscard]] Command setCost(const Uuid& product, std::int64_t cost);  // minor units

}  // namespace mostrador::product
