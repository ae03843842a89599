#pragma once
// Records and edits in JSON, with the public Spanish names: REST, command line, hand-over files. Driven by the field
// table. Pure functions.
//
// A set of one part ("etiquetas", "roles") is an array of texts, other sets are arrays of objects with an "id".
// Aliases ("telefono") show and set the primary element. Times are RFC 3339 UTC, references lower-case UUIDs.

#include <span>
#include <string>
#include <utility>

#include "models/base/json.h"
#include "models/base/random.h"
#include "models/records/edit.h"

namespace mostrador {

enum class Masking : std::uint8_t {
    None,
    Contact
};  // Contact: phones, e-mails, addresses, tax id made unreadable (E3 ◐)

void recordToJson(JsonWriter& out, const Record& record, Masking masking = Masking::None);
// The same as the members of an object the caller has opened, to add more.
void recordMembersToJson(JsonWriter& out, const Record& record, Masking masking = Masking::None);
void valueToJson(JsonWriter& out, const FieldSpec& spec, const Value& value);

// Whether only the program writes the field, so that JSON may show it but not change it.
[[nodiscard]] bool isReadOnly(const FieldSpec& spec);

// What `body` (an object) changes in `current`, or sets in a new record when `current` is null. Absent names stay as
// they are, null clears; a set is replaced as a whole, elements being recognised by "id" or by their first part. Fields
// only the program writes may be echoed unchanged. Errors: FieldUnknown, FieldReadOnly, FieldInvalid with the name.
[[nodiscard]] Result<Edit> editFromJson(const RecordType& type, const JsonValue& body, const Record* current,
                                        Random& random);

// The same from `campo=valor` words. A set is a JSON array, or values separated by commas where it has one part.
[[nodiscard]] Result<Edit> editFromPairs(const RecordType& type,
                                         std::span<const std::pair<std::string, std::string>> pairs,
                                         const Record* current, Random& random);

// An id for an element added to an existing record: 53 random bits, above every number a new record uses.
[[nodiscard]] std::int64_t newElementId(Random& random);

}  // namespace mostrador
