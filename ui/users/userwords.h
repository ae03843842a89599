#pragma once
// Words of users that table, detail and form share, and the rules of suggesting a sign-in name. GUI thread.

#include "models/records/record.h"
#include "models/rules/permissions.h"
#include "ui/tables/column.h"

namespace mostrador {

class DeviceNames;

namespace userwords {

[[nodiscard]] QString role(std::string_view code);  // "tecnico" → "Technician"
[[nodiscard]] QString roleHint(Role role);          // what it may do, in a line
[[nodiscard]] QString roles(const Record& record);  // "Supervisor, Sales"
[[nodiscard]] std::vector<std::string> roleCodes(const Record& record);
[[nodiscard]] table::Pill state(const Record& record);
[[nodiscard]] table::Pill syncState(int recordState);
// "María José Pérez" → "maria.perez": letters every keyboard types alike.
[[nodiscard]] QString suggestedUserName(const QString& name);
[[nodiscard]] bool isPlainUserName(const QString& userName);

[[nodiscard]] table::Columns columns(const DeviceNames& devices);  // `devices` outlives them

}  // namespace userwords

}  // namespace mostrador
