#pragma once
// Every command the program knows, by name. The only list of them.

#include <string_view>

#include "models/commands/command.h"

namespace mostrador {

struct CommandSpec {
    std::string_view name;
    int version;  // newest version of the form; older ones are upcast by `apply`
    TableId table;
    bool serverOnly;  // refused unless Actor::system
    Result<Outcome> (*apply)(Transaction&, const Actor&, const Command&);
};

[[nodiscard]] const CommandSpec* findCommand(std::string_view name);

// Reads the author's row for his roles and state, then runs the command. Errors: CommandUnknown, NotAllowed (also a
// suspended or unknown author), Malformed, and the command's own refusals. Writes nothing when it fails only if the
// caller holds a savepoint: it must.
[[nodiscard]] Result<Outcome> applyCommand(Transaction& transaction, const Command& command, const DeviceId& device);
// The same on behalf of the server itself.
[[nodiscard]] Result<Outcome> applySystemCommand(Transaction& transaction, const Command& command,
                                                 const DeviceId& device);

}  // namespace mostrador
