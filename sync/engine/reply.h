#pragma once
// What an HTTP answer or a typed error means for the session. Pure functions.

#include <optional>

#include "sync/engine/context.h"

namespace mostrador::sync {

// Empty when the answer is a usable 200 from our server.
[[nodiscard]] std::optional<Failure> judgeReply(const event::HttpReply& reply);
[[nodiscard]] Failure failureOf(const SyncError& error);
// What a replica's own error means: full disks and locks pass, a lost connection between cursor and page is a resync.
[[nodiscard]] Failure failureOfReplica(const Error& error);

}  // namespace mostrador::sync
