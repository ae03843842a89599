#pragma once
// What plain clients of /ws hear of a commit: {"event","data","seq"} with the names of S1-20..22 and their like for
// users. Pure functions.

#include <string>
#include <vector>

#include "server/committer/job.h"

namespace mostrador::server {

[[nodiscard]] std::vector<std::string> eventTexts(const OrgCommit& commit);
// Users who were suspended or archived by this commit: their tokens and sockets end.
[[nodiscard]] std::vector<UserId> suspendedBy(const OrgCommit& commit);

}  // namespace mostrador::server
