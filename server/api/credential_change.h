#pragma once
// One change of a user's credential, decided and written inside the committer's transaction: who asks, what is stored
// and what allows the change are read there, so that of two at once only one can be right. Sessions that the change
// ends are over at once: refresh tokens with the commit, access tokens and sockets right after it.

#include <functional>

#include "server/api/context.h"
#include "server/api/people.h"

namespace mostrador::server {

// Ends the live channels of a user; those of the session `keep` stay (nil: of none).
using CloseSockets = std::function<void(const UserId& user, const Uuid& keep)>;

struct CredentialChange {
    Caller author;
    Person target;
    bool signedIn = true;    // the author must still be signed in, and be the target or manage users
    bool activates = false;  // with the command that makes an invited user active
    enum class Ends : std::uint8_t { Nothing, OtherSessions, Everything } ends = Ends::Nothing;
    // On what is stored now; an error refuses the whole. May be called again when the group is retried.
    std::function<Result<>(Credential& stored)> edit = {};
};

// `done` runs once, on the committer's thread (at once with ServerBusy when the queue is full).
void changeCredential(const ApiContext& context, const CloseSockets& closeSockets, CredentialChange change,
                      std::function<void(Result<>)> done);

}  // namespace mostrador::server
