#pragma once
// What plain clients of /ws hear of a commit: {"event","data","seq"} with the names of S1-20..27 and their like. Pure
// functions.

#include <string>
#include <vector>

#include "models/base/money.h"
#include "server/committer/job.h"
#include "server/push/hub.h"

namespace mostrador::server {

// In the order of their numbers. `currency`: of the organisation's amounts.
[[nodiscard]] std::vector<Hub::Event> eventsOf(const OrgCommit& commit, const Currency& currency);
// Users who were suspended or archived by this commit: their tokens and sockets end.
[[nodiscard]] std::vector<UserId> suspendedBy(const OrgCommit& commit);

}  // namespace mostrador::server
