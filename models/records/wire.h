#pragma once
// The wire encoding of a row: canonical CBOR, one array
//   [id, last_seq, versions, scopes, value of tag 1, value of tag 2, …]
// Trailing nulls are left out, so an old and a new schema write the same row alike, and a reader keeps items past the
// tags it knows (Record::extra). `versions` is one integer when all fields share it, else
//   [most common version, tag, version, tag, version …].
// `scopes` is null for the one scope of step 1 ("org"). Values: text, integer, boolean (Boolean fields), 16 bytes
// (references, also inside sets), position (choices), sets as arrays of [element id, field, …] ordered by element id.
// The server stores these bytes beside the typed columns; pulls and frames copy them.

#include <string>
#include <string_view>

#include "models/base/cbor.h"
#include "models/base/result.h"
#include "models/records/record.h"

namespace mostrador {

[[nodiscard]] std::string encodeRow(const Record& record);
void encodeRow(std::string& out, const Record& record);
// Refuses anything that is not canonical or not of the record's form (Malformed).
[[nodiscard]] Result<Record> decodeRow(const RecordType& type, std::string_view wire);

// One value as it stands in a row, a command or the undo table.
void encodeValue(CborWriter& out, const FieldSpec& spec, const Value& value);
[[nodiscard]] Value decodeValue(CborReader& in, const FieldSpec& spec);  // marks `in` failed when it is not of the form

// A set as stored in its SQLite column: the same bytes as on the wire.
[[nodiscard]] std::string encodeSet(const FieldSpec& spec, const SetValue& set);
[[nodiscard]] Result<SetValue> decodeSet(const FieldSpec& spec, std::string_view encoded);

void encodeVersions(CborWriter& out, const std::vector<std::int64_t>& versions);
bool decodeVersions(CborReader& in, std::vector<std::int64_t>& versions);  // sized by the caller; unknown tags ignored

// The opening of a row without decoding the rest.
struct RowHead {
    Uuid id;
    std::int64_t lastSeq = 0;
};
[[nodiscard]] Result<RowHead> peekRow(std::string_view wire);

}  // namespace mostrador
