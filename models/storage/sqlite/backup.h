#pragma once
// A copy of a database while it is in use. The copy is made beside the target and moved there whole and on the disk, so
// the target either exists completely or not at all. One thread; may take long.

#include <functional>
#include <string>

#include "models/base/result.h"

namespace mostrador::sqlite {

class Connection;

// Pages copied and pages in all; false cancels.
using BackupProgress = std::function<bool(int donePages, int totalPages)>;

// Copies the state at the call. `source` should be a connection of its own (read-only will do) and not in a
// transaction: the log cannot be emptied while it reads. AlreadyExists when the target does; Cancelled; or a storage
// error. What was begun is removed.
Result<> backupTo(Connection& source, const std::string& path, const BackupProgress& progress = {});

}  // namespace mostrador::sqlite
