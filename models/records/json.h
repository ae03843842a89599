#pragma once
// Records and edits in JSON, with the public Spanish names: REST, command line, hand-over files. Driven by the field
// table. Pure functions.
//
// A set of one part ("etiquetas", "roles") is an array of texts, other sets are arrays of objects with an "id".
// Aliases ("telefono") show and set the primary element. Times are RFC 3339 UTC, references lower-case UUIDs. Money is
// a number with exactly the digits of its currency: the record's own `moneda` if it has one, else the organisation's,
// which the caller gives; a quantity has up to 3 decimals. Numbers are read from their text, never through a double.

#include <span>
#include <string>
#include <utility>

#include "models/base/json.h"
#include "models/base/money.h"
#include "models/base/random.h"
#include "models/records/edit.h"

namespace mostrador {

enum class Masking : std::uint8_t {
    None,
    Contact
};  // Contact: phones, e-mails, addresses, tax id made unreadable (E3 ◐)

struct JsonContext {
    JsonContext() = default;
    JsonContext(Masking how) : masking(how) {}
    JsonContext(Currency ofOrganization) : currency(std::move(ofOrganization)) {}
    JsonContext(Masking how, Currency ofOrganization) : masking(how), currency(std::move(ofOrganization)) {}

    Masking masking = Masking::None;
    Currency currency;  // organization::currencyOf(); needed where records without a `moneda` of their own hold money
};

void recordToJson(JsonWriter& out, const Record& record, const JsonContext& context = {});
// The same as the members of an object the caller has opened, to add more.
void recordMembersToJson(JsonWriter& out, const Record& record, const JsonContext& context = {});
void valueToJson(JsonWriter& out, const FieldSpec& spec, const Value& value, const Currency& currency = {});

// The currency of the record's amounts.
[[nodiscard]] Currency currencyOf(const Record& record, const Currency& organization);

// Whether only the program writes the field, so that JSON may show it but not change it.
[[nodiscard]] bool isReadOnly(const FieldSpec& spec);

// What `body` (an object) changes in `current`, or sets in a new record when `current` is null. Absent names stay as
// they are, null clears; a set is replaced as a whole, elements being recognised by "id" or by their first part. Fields
// only the program writes may be echoed unchanged. Errors: FieldUnknown, FieldReadOnly, FieldInvalid with the name.
[[nodiscard]] Result<Edit> editFromJson(const RecordType& type, const JsonValue& body, const Record* current,
                                        Random& random, const Currency& organization = {});

// The same from `campo=valor` words. A set is a JSON array, or values separated by commas where it has one part.
[[nodiscard]] Result<Edit> editFromPairs(const RecordType& type,
                                         std::span<const std::pair<std::string, std::string>> pairs,
                                         const Record* current, Random& random, const Currency& organization = {});

// An id for an element added to an existing record: 53 random bits, above every number a new record uses.
[[nodiscard]] std::int64_t newElementId(Random& random);
[[nodiscard]] std::int64_t addedElementId(std::uint64_t bits);  // the same from bits that the caller has

}  // namespace mostrador
