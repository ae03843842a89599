#pragma once
// Commands on attached files. They name a content hash and never wait for the content.

#include "models/commands/command.h"

namespace mostrador::attachment {

inline constexpr std::string_view linkName = "attachment.link";
inline constexpr std::string_view unlinkName = "attachment.unlink";

[[nodiscard]] Command link(const Uuid& id, const Edit& edit);
[[nodiscard]] Command unlink(const Uuid& id);

}  // namespace mostrador::attachment
