#pragma once
// The steps that commands share: create a row from an edit, merge an edit into a row, set one field; for commands that
// write several rows, rows with their stamps and forms read into a record.
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
[[nodiscard]] Result<Outcome> setArchived(Transaction& transaction, const Actor& actor, const Command& command,
                                          Record before, bool archived);

// What every step of a command needs. Lives as long as the command runs.
struct Run {
    Transaction& transaction;
    const Actor& actor;
    const Command& command;

    [[nodiscard]] bool final() const { return transaction.authority() == Authority::Final; }
    [[nodiscard]] bool firstRun() const { return transaction.firstRun(); }
};

// Merges an edit into `after`, a copy of `before`, without writing: what changed, and what was overruled.
[[nodiscard]] Result<Outcome> mergeInto(const Run& run, const Record& before, const Edit& edit, Record& after);

// The command's args as a record of its form: required parts are there, all are of their fields' form.
[[nodiscard]] Result<Record> readForm(const RecordType& form, const Command& command);

[[nodiscard]] Record newRow(const Run& run, const RecordType& type, const Uuid& id);  // stamped, with initial choices
// Writes what differs; nothing when nothing does. `stamp`: the row says who changed it (not for sums kept beside).
[[nodiscard]] Result<FieldMask> writeRow(const Run& run, const Record& before, Record after, bool stamp = true);
// True for a row this very command made before: on a replica the server's row may arrive before its verdict.
[[nodiscard]] bool madeBy(const Run& run, const Record& row);
// The same by id: true when this command has made it, false when there is none, AlreadyExists when another did.
[[nodiscard]] Result<bool> isMade(const Run& run, const RecordType& type, const Uuid& id);

// A reference to a row that is not here is legal on a replica, whose rows depend on rights; the server knows better.
[[nodiscard]] Result<> checkReference(const Run& run, const RecordType& type, const Uuid& id, std::string_view field);

// An element id that follows from the command, above every number a new record uses.
[[nodiscard]] std::int64_t elementIdOf(const Command& command, std::uint32_t ordinal);

[[nodiscard]] Value valueOf(const Uuid& id);  // null for nil

}  // namespace mostrador
