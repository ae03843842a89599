#pragma once
// What the core knows about the push it is running. Internal to the committer.

#include "server/committer/core.h"

namespace mostrador::server {

struct CommitterCore::JobState {
    const PushJob& job;
    OrgWork& work;
    ReplicaState replica;
    std::int64_t seq = 0;  // the number this push takes if it changes something
    bool changed = false;
    bool careful = false;  // second try, alone: a command that the database itself refuses is refused, not the push
    std::int64_t replaced = 0;                    // overruled values so far: their order within the number
    std::vector<StoredResult> results;            // verdicts given here, to be stored with the push
    std::optional<std::vector<CommandId>> known;  // when looked up for all at once: those with a verdict, ordered
};

// The database failed, as opposed to a rule or a right saying no.
[[nodiscard]] inline bool isStorageFailure(const Error& error) {
    return error.code == ErrorCode::StorageFailed || error.code == ErrorCode::StorageFull ||
           error.code == ErrorCode::StorageCorrupt || error.code == ErrorCode::Locked;
}

}  // namespace mostrador::server
