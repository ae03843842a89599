#pragma once
// Commands on behalf of a REST caller, in one transaction: posted to the committer under the device's server-side
// replica; `done` hears the verdict on the committer's thread.

#include <functional>

#include "server/api/context.h"

namespace mostrador::server {

struct Write {
    using Prepare = std::function<Result<>(StoreWriter&, std::vector<sync::PushCommand>&)>;

    std::vector<Command> commands;  // cid, user and madeAt filled in; all of them or none
    bool system = false;
    std::string digest;  // of the request, when it has an Idempotency-Key
    std::function<Result<>(StoreWriter&)> before;
    Prepare prepare;
    std::function<Result<>(StoreWriter&)> after;
};

// `done` gets the first command's final result (Applied or Duplicate of an applied one), or the refusal as an error.
// ServerBusy when the queue is full (then called at once).
void postWrite(const ApiContext& context, const Caller& caller, Write write,
               std::function<void(Result<sync::CommandResult>)> done);
// A draft made ready: author, time, cid (the request's Idempotency-Key, else a new one).
[[nodiscard]] Command completeDraft(const ApiContext& context, const Caller& caller, Command draft,
                                    const std::optional<Uuid>& idempotencyKey);

}  // namespace mostrador::server
