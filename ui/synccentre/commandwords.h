#pragma once
// What a change was about, in words: the record, the fields, the values. Pure functions over constant tables; words in
// the current language. Any thread but for the words (GUI thread).

#include <QString>
#include <optional>

#include "models/commands/args.h"

namespace mostrador::commandwords {

struct About {
    TableId table{};
    Uuid record;
    Edit edit;
    const RecordType* form = nullptr;  // what `edit` is written in: the record's type, or a form of the command's own
};

// Empty for a command that this version does not know.
[[nodiscard]] std::optional<About> aboutOf(const Command& command);
// The title the command itself gives the record, for one that is not (or no longer) here.
[[nodiscard]] QString typedTitle(const About& about);
[[nodiscard]] QString summary(const Command& command);  // "New client", "Changed: phone, address"
[[nodiscard]] QString kindOf(TableId table);            // "Client"
[[nodiscard]] QString valueText(const FieldSpec& field, const Value& value);
[[nodiscard]] QString editText(const FieldSpec& field, const FieldEdit& edit);

}  // namespace mostrador::commandwords
