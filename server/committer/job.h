#pragma once
// One piece of work for the committer: a push, or a write of the server's own. A plain value.

#include <functional>
#include <vector>

#include "models/base/result.h"
#include "server/store/writer.h"
#include "sync/protocol/messages.h"

namespace mostrador::server {

// The answer to a job. Errors: NotAllowed (the replica belongs to another device), NotFound (no such organisation),
// Malformed (numbers with holes), ServerBusy (nothing was stored: send again), what `before`/`after` returned, and for
// atomic jobs the refusal of the first command that was refused.
using PushOutcome = Result<sync::PushReply>;

struct PushJob {
    OrgId org;
    DeviceId device;
    ReplicaId replica;
    std::int64_t firstN = 0;
    std::int64_t outboxFirst = 0;
    std::vector<sync::PushCommand> commands;

    std::vector<UserId> authors;  // who may have written the commands; empty: anybody (the server's own jobs)
    bool system = false;          // run with the server's own authority
    bool numbered = true;         // false: a write of the server's own, numbered here
    bool atomic = false;          // a refusal takes the whole job back
    std::string digest;           // of a REST request; the same cid with another one is refused
    // What the commands can only be given inside the transaction (a number of the server's series): changes a copy of
    // them before they run, after `before`. The same rules as for those.
    std::function<Result<>(StoreWriter&, std::vector<sync::PushCommand>&)> prepare;
    // Writes beside the log in the same transaction, before and after the commands; an error takes the whole job back.
    // May run again when the group has to be retried, so they only touch the writer and what they own.
    std::function<Result<>(StoreWriter&)> before;
    std::function<Result<>(StoreWriter&)> after;

    std::function<void(const PushOutcome&)> done;  // after the commit, on the committer's thread
};

// The replica that stands for a device's writes through REST: its outbox is the server's.
[[nodiscard]] inline ReplicaId serverReplica(const DeviceId& device) {
    return ReplicaId(Uuid::derive(device.uuid(), 0x52455354u));
}

// What a group did to one organisation: told to its sockets.
struct OrgCommit {
    OrgId org;
    std::int64_t prev = 0;
    Head head;
    bool large = false;              // too much for a frame, desktops are told to pull: `rows` has users only,
                                     // whose suspension has to be seen
    std::vector<RowChange> rows;     // each record once, as it is now
    sync::Cursor cursor;             // position at the head
    std::vector<ReplicaId> noticed;  // have a new verdict on an older command
};

// A stored verdict as the protocol says it: Applied or Rejected.
[[nodiscard]] Result<sync::CommandResult> readResult(const StoredResult& stored);

}  // namespace mostrador::server
