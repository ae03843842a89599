#pragma once
// The steps that commands on single records share: create a row from an edit, merge an edit into a row, set one field.
// Used only inside this folder.

#include <functional>

#include "models/commands/args.h"
#include "models/rules/merge.h"

namespace mostrador {

[[nodiscard]] Command recordCommand(std::string_view name, const RecordType& type, const Uuid& id, const Edit& edit);
[[nodiscard]] Result<Record> findExisting(Transaction& transaction, const RecordType& type, const Uuid& id);

using Derive = void (*)(Record& row);  // computes Derived fields; may be null

// A new row. An existing row made by this very command (same author, same moment) on a replica is a success without
// change: the server's row arrived before its verdict.
[[nodiscard]] Result<Outcome> createRecord(Transaction& transaction, const Actor& actor, const Command& command,
                                           const RecordType& type, const RecordArgs& args, Derive derive,
                                           const std::function<void(Record&)>& finish = {});
[[nodiscard]] Result<Outcome> editRecord(Transaction& transaction, const Actor& actor, const Command& command,
                                         Record before, const Edit& edit, Derive derive);
// Sets fields the command itself decides (state, archived). Nothing to change is a success.
[[nodiscard]] Result<Outcome> setFields(Transaction& transaction, const Actor& actor, const Command& command,
                                        Record before, const std::vector<std::pair<FieldIndex, Value>>& values);

}  // namespace mostrador
