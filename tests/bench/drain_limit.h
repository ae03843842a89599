#pragma once
// What SQLite itself needs on this machine to take a queue of edits for good: the server's own file, its statements for
// one edit (row with its indexes, log entry, verdict) through the C API, one FULL commit for each batch, nothing around
// it: no network, no rules, no desktop. Taken from a copy of a file that the measured server has made.

#include <string>

#include "models/base/result.h"

namespace mostrador::bench {

struct DrainLimit {
    double seconds = 0;
    long edits = 0;
};
[[nodiscard]] Result<DrainLimit> drain(const std::string& serverFile, const std::string& folder, long edits,
                                       long perCommit);

// Resident memory of a running process in MB: now, and its peak since resetPeak(). 0 where /proc does not tell.
[[nodiscard]] double residentMb(int pid);
[[nodiscard]] double peakMb(int pid);
void resetPeak(int pid);

}  // namespace mostrador::bench
