#pragma once
// Commands on clients. Each returns the command's name and args; whoever sends it adds cid, user, base and time.

#include "models/commands/command.h"

namespace mostrador::client {

// A command before it is sent: what to do, without who and when.
inline constexpr std::string_view createName = "client.create";
inline constexpr std::string_view setName = "client.set";
inline constexpr std::string_view archiveName = "client.archive";
inline constexpr std::string_view restoreName = "client.restore";

[[nodiscard]] Command create(const Uuid& id, const Edit& edit);
[[nodiscard]] Command set(const Uuid& id, const Edit& edit);  // `base` is filled in by the replica or the REST layer
[[nodiscard]] Command archive(const Uuid& id);
[[nodiscard]] Command restore(const Uuid& id);

}  // namespace mostrador::client
