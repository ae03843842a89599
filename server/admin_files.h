#pragma once
// Contents of attached files in backups and check-ups. A backup's contents lie in a folder beside it, `FILE.files`.
// They are immutable and never go: copied after the database, they hold everything that the copy names. Blocking.

#include <functional>
#include <string>
#include <vector>

#include "models/base/uuid.h"
#include "server/store/reader.h"

namespace mostrador::server {

[[nodiscard]] inline std::string contentsBeside(const std::string& backup) { return backup + ".files"; }

// Contents of all the organisations, each checked on the way; what is there already stays. Damaged ones are left out
// and told; StorageCorrupt then, after everything else has been copied.
Result<> copyContents(const std::vector<OrgId>& orgs, const std::string& from, const std::string& to);

struct ContentFaults {
    std::vector<std::string> damaged;  // hashes
    std::vector<std::string> missing;  // named by a record and not here: perhaps still on its way
};
Result<ContentFaults> checkContents(Reader& reader, const std::vector<OrgId>& orgs, const std::string& folder);

}  // namespace mostrador::server
