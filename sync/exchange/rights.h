#pragma once
// The roles of the person at work, from his row in the replica. Used inside this folder.

#include <string>
#include <vector>

#include "models/base/result.h"
#include "sync/replica/replica.h"

namespace mostrador::exchange {

[[nodiscard]] Result<std::vector<std::string>> rolesOf(sync::Replica& replica,
                                                       UserId author);  // NotAllowed: no such user

}  // namespace mostrador::exchange
