#pragma once
// Commands on clients. Each returns the command's name and args; whoever sends it adds cid, user, base and time.

#include "models/commands/command.h"

namespace mostrador::client {

// A command before it is sent: what to do, without who and when.
inline constexpr std::string_view createName = "client.create";
inline constexpr std::string_view setName = "client.set";
inline constexpr std::string_view archiveName = "client.archive";
inline constexpr std::string_view restoreName = "client.restore";

inline constexpr std::string_view mergeName = "client.merge";
inline constexpr std::string_view unmergeName = "client.unmerge";

[[nodiscard]] Command create(const Uuid& id, const Edit& edit);
[[nodiscard]] Command set(const Uuid& id, const Edit& edit);  // `base` is filled in by the replica or the REST layer
[[nodiscard]] Command archive(const Uuid& id);
[[nodiscard]] Command restore(const Uuid& id);
// The merged record stays as an alias: commands that name it act on the survivor, which gets its phones, e-mails,
// addresses and tags.
[[nodiscard]] Command merge(const Uuid& merged, const Uuid& survivor);
[[nodiscard]] Command unmerge(const Uuid& merged);

// The record behind an id, aliases followed. Nothing when it is not here. Also used by other families.
[[nodiscard]] Result<std::optional<Record>> survivorOf(Transaction& transaction, const Uuid& id);

}  // namespace mostrador::client
