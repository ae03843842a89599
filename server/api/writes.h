#pragma once
// One command on behalf of a REST caller: posted to the committer under the device's server-side replica; `done` hears
// the verdict on the committer's thread.

#include <functional>

#include "server/api/context.h"

namespace mostrador::server {

struct Write {
    Command command;  // cid, user and madeAt filled in
    bool system = false;
    std::string digest;  // of the request, when it has an Idempotency-Key
    std::function<Result<>(StoreWriter&)> before;
    std::function<Result<>(StoreWriter&)> after;
};

// `done` gets the final result (Applied or Duplicate of an applied one), or the refusal as an error. ServerBusy when
// the queue is full (then called at once).
void postWrite(const ApiContext& context, const Caller& caller, Write write,
               std::function<void(Result<sync::CommandResult>)> done);
// A draft made ready: author, time, cid (the request's Idempotency-Key, else a new one).
[[nodiscard]] Command completeDraft(const ApiContext& context, const Caller& caller, Command draft,
                                    const std::optional<Uuid>& idempotencyKey);

}  // namespace mostrador::server
