#pragma once
// Commands on customers' equipment and its unlock secret.

#include "models/commands/command.h"

namespace mostrador::equipment {

inline constexpr std::string_view createName = "equipment.create";
inline constexpr std::string_view setName = "equipment.set";
inline constexpr std::string_view setSecretName = "equipment.set_secret";

[[nodiscard]] Command create(const Uuid& id, const Edit& edit);
[[nodiscard]] Command set(const Uuid& id, const Edit& edit);
[[nodiscard]] Command setSecret(const Uuid& equipment, const std::string& secret);  // empty: erase

}  // namespace mostrador::equipment
