#pragma once
// Commands on attached files. They name a content hash and never wait for the content.

#include "models/commands/command.h"

namespace mostrador::attachment {

inline constexpr std::string_view linkName = "attachment.link";
inline constexpr std::string_view unlinkName = "attachment.unlink";

[[nodiscard]] Command link(const Uuid& id, const Edit& edit);

// What is said of a content that belongs to a record.
struct Description {
    std::string hash;
    std::string name;
    std::string mediaType;
    std::int64_t bytes = 0;
    std::string purpose;
    std::string ownerKind;  // public name of the record type
    Uuid owner;
};
[[nodiscard]] Command link(const Uuid& id, const Description& file);
[[nodiscard]] Command unlink(const Uuid& id);

}  // namespace mostrador::attachment
