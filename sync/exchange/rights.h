#pragma once
// The roles of the person at work and the organisation's currency, from their rows in the replica. Used inside this
// folder.

#include <string>
#include <vector>

#include "models/base/money.h"
#include "models/base/result.h"
#include "sync/replica/replica.h"

namespace mostrador::exchange {

[[nodiscard]] Result<std::vector<std::string>> rolesOf(sync::Replica& replica,
                                                       UserId author);  // NotAllowed: no such user
// Of the organisation's amounts; none before the first download.
[[nodiscard]] Currency currencyOf(sync::Replica& replica);

}  // namespace mostrador::exchange
