#pragma once
// Commands that only the server runs (or a computer that works alone, for itself): the organisation and its devices.

#include "models/commands/command.h"

namespace mostrador {

namespace organization {
inline constexpr std::string_view createName = "organization.create";
inline constexpr std::string_view setName = "organization.set";  // administrators, anywhere
[[nodiscard]] Command create(const Uuid& id, const Edit& edit);
[[nodiscard]] Command set(const Uuid& id, const Edit& edit);
}  // namespace organization

namespace device {
inline constexpr std::string_view enrollName = "device.enroll";
[[nodiscard]] Command enroll(const Uuid& id, const Edit& edit);  // Server fields allowed in the edit
}  // namespace device

namespace user {
// First administrator of a new organisation: allowed only while it has no user. Server (or alone) only.
inline constexpr std::string_view foundName = "user.found";
[[nodiscard]] Command found(const Uuid& id, const Edit& edit);
}  // namespace user

}  // namespace mostrador
