#pragma once
// Commands on incidents. They are opened by the commands that find them.

#include "models/commands/command.h"

namespace mostrador::incident {

inline constexpr std::string_view resolveName = "incident.resolve";

[[nodiscard]] Command resolve(const Uuid& id, const Edit& edit);  // remedio, nota

}  // namespace mostrador::incident
