#pragma once
// Moving a local organisation to a server (sync-protocol §10): its records as commands with the same row ids. Pure but
// for the reader and store they are given.

#include <string>
#include <vector>

#include "sync/replica/reader.h"
#include "sync/replica/store.h"
#include "sync/transport/workspace.h"

namespace mostrador::sync {

struct JoinList {
    std::vector<Command> commands;  // drafts: names and args only
    JoinPreview preview;
};

[[nodiscard]] Result<JoinPreview> countForJoin(Reader& reader);
// All clients, archived ones too, and all users but the one who signs in there.
[[nodiscard]] Result<JoinList> collectForJoin(Reader& reader, std::string_view userNameThere);
[[nodiscard]] std::string encodeJoinList(const std::vector<Command>& commands);
[[nodiscard]] Result<std::vector<Command>> decodeJoinList(std::string_view encoded);

// Queues them. One that exists already was queued before a crash and is passed over; one that is refused here (a right
// the author lacks, a name the server's organisation has) becomes an inbox item and the rest goes on. An error is the
// file's: call again later.
[[nodiscard]] Result<> runJoinList(ReplicaStore& store, const std::vector<Command>& commands, UserId author,
                                   ChangeSet& changes);

}  // namespace mostrador::sync
