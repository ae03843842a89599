#pragma once
// Every command the program knows, by name. The only list of them.

#include <string_view>

#include "models/commands/command.h"
#include "models/records/field.h"

namespace mostrador {

struct CommandSpec {
    std::string_view name;
    int version;  // newest version of the form; older ones are upcast by `apply`
    TableId table;
    bool serverOnly;  // refused unless Actor::system
    Result<Outcome> (*apply)(Transaction&, const Actor&, const Command&);
    // What its args are written in, where that is more than an edit of the record: a table of fields like any other,
    // so that codec, JSON and validation serve it. Null: the record's own type.
    const RecordType* form = nullptr;
};

[[nodiscard]] const RecordType* formOf(const CommandSpec& spec);  // null for a command without args (noop)

[[nodiscard]] const CommandSpec* findCommand(std::string_view name);

// Reads the author's row for his roles and state, then runs the command. Errors: CommandUnknown, NotAllowed (also a
// suspended or unknown author), Malformed, and the command's own refusals. Writes nothing when it fails only if the
// caller holds a savepoint: it must.
[[nodiscard]] Result<Outcome> applyCommand(Transaction& transaction, const Command& command, const DeviceId& device);
// The same on behalf of the server itself.
[[nodiscard]] Result<Outcome> applySystemCommand(Transaction& transaction, const Command& command,
                                                 const DeviceId& device);

}  // namespace mostrador
