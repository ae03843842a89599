#pragma once
// Commands on users. `create` makes an invited user without a password; passwords are set online and never travel in
// a command.

#include "models/commands/command.h"

namespace mostrador::user {

inline constexpr std::string_view createName = "user.create";
inline constexpr std::string_view setName = "user.set";
inline constexpr std::string_view suspendName = "user.suspend";
inline constexpr std::string_view restoreName = "user.restore";  // suspended → active (or invited, without password)
inline constexpr std::string_view activateName = "user.activate";   // server only: the user has set a password
inline constexpr std::string_view signedInName = "user.signed_in";  // server only: edit of last_sign_in_*

// What `author` may do with `row` at all: judged by the commands, asked by screens to hide what would be refused.
[[nodiscard]] bool mayEdit(const Actor& author, const Record& row);  // of a supervisor and oneself: the profile only
[[nodiscard]] bool maySuspend(const Actor& author, const Record& row);

[[nodiscard]] Command create(const Uuid& id, const Edit& edit);
[[nodiscard]] Command set(const Uuid& id, const Edit& edit);
[[nodiscard]] Command suspend(const Uuid& id);
[[nodiscard]] Command restore(const Uuid& id);
[[nodiscard]] Command activate(const Uuid& id);
[[nodiscard]] Command signedIn(const Uuid& id, std::int64_t at, const Uuid& device);

}  // namespace mostrador::user
