#pragma once
// What a decision on an inbox item means as a command. Pure, so that it can be tested without a replica.

#include <optional>
#include <string>

#include "models/base/money.h"
#include "models/base/random.h"
#include "models/records/edit.h"
#include "sync/replica/types.h"

namespace mostrador::cli {

enum class Take : unsigned char { Mine, Theirs, Value };

struct Decision {
    Take take = Take::Mine;
    std::string value;
};

[[nodiscard]] Decision decisionFrom(const std::string& words);

// The edit that makes `current` (the record as it is now; null: there is none) as decided. Empty: nothing is left to
// do.
//   Overruled: my edit replaced somebody's value; mine stands already, theirs is brought back.
//   Lost: my value has gone; theirs stands already, mine is brought back.
//   Refused, Unknown: my command had no effect; mine is tried again.
// WrongState where a value is given but more than one field is in question, or the command is written in a form of its
// own; NotFound without a record.
[[nodiscard]] Result<Edit> editFor(const sync::InboxItem& item, const Decision& decision, const Record* current,
                                   Random& random, const Currency& organization = {});

// Of a refused command: the values it would have written (sets: the elements it would have put). Empty for other items.
[[nodiscard]] std::vector<std::pair<const FieldSpec*, Value>> wantedValues(const sync::InboxItem& item);

// What the command's args are written in: the record's own fields, or a form of its own. Null: unknown here.
[[nodiscard]] const RecordType* formOfCommand(const sync::InboxItem& item);

// The record the item is about.
[[nodiscard]] std::optional<std::pair<const RecordType*, Uuid>> recordOf(const sync::InboxItem& item);

}  // namespace mostrador::cli
