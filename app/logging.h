#pragma once
// The log file of this profile: rotating, in the replica's log folder, with Qt's messages in it. What a person typed,
// and every secret, stays out: callers log codes and counts. Thread-safe after openLog().

#include <string>

namespace mostrador {

// Messages before this go to standard error only. Without a writable folder they go on doing so.
void openLog(const std::string& folder);
void closeLog();

}  // namespace mostrador
