#pragma once
// What SQLite itself needs for the same work on this machine: the same tables, rows, indexes and search through the C
// API, with nothing around it. Taken from a replica file that the measured program has made.

#include <string>

#include "models/base/result.h"

namespace mostrador::bench {

struct BulkLimit {
    double rowsSeconds = 0;   // rows in one transaction, file synced at the end
    double readySeconds = 0;  // the same with the indexes and the search built after the rows
    long rows = 0;
};
// Copies `replica`'s client table into a new file in `folder`.
[[nodiscard]] Result<BulkLimit> bulkInsert(const std::string& replica, const std::string& folder);

// Seconds for `count` transactions at synchronous=FULL: one small row each, and the statements of a local command each
// (row with indexes and search, undo, outbox).
struct CommitLimit {
    double bareSeconds = 0;
    double bareP50Ms = 0;
    double commandSeconds = 0;
};
[[nodiscard]] Result<CommitLimit> commits(const std::string& replica, const std::string& folder, int count);

struct SearchLimit {
    double prefixMs = 0;    // first 50
    double containsMs = 0;  // all that match
    long containsRows = 0;
};
[[nodiscard]] Result<SearchLimit> search(const std::string& replica, const std::string& word);

}  // namespace mostrador::bench
