#pragma once
// Commands on places. The principal one is made with the organisation.

#include "models/commands/edits.h"

namespace mostrador::place {

inline constexpr std::string_view createName = "place.create";
inline constexpr std::string_view setName = "place.set";

[[nodiscard]] Command create(const Uuid& id, const Edit& edit);
[[nodiscard]] Command set(const Uuid& id, const Edit& edit);

// A step of other commands: the place "Principal" of this organisation.
[[nodiscard]] Result<> insertPrincipal(const Run& run, const OrgId& organization);

}  // namespace mostrador::place
