#pragma once
// How the committer is doing: counters that each group touches once. Filled by the committer's thread, read by anybody.

#include "models/base/histogram.h"

namespace mostrador::server {

struct CommitStats {
    // Pushes and writes in one group.
    Histogram groupJobs{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096};
    // From the first statement to the disk's answer, in nanoseconds.
    Histogram seconds{500'000,    1'000'000,   2'500'000,   5'000'000,     10'000'000,   25'000'000,
                      50'000'000, 100'000'000, 250'000'000, 1'000'000'000, 5'000'000'000};
};

}  // namespace mostrador::server
