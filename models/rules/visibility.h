#pragma once
// Who may read which records at all (checklist E3): the lists, the search and the sync channel ask the same question.
// Companion records (costs, unlock secrets) exist so that this needs no field masks. Constant data.

#include <span>
#include <string>

#include "models/records/field.h"
#include "models/rules/permissions.h"

namespace mostrador {

// Full, Limited (shown with contact data masked) or None.
[[nodiscard]] Grant viewGrant(std::span<const std::string> roles, TableId table);

}  // namespace mostrador
