#pragma once
// An edit: the fields a person changed, and for sets the elements. Made by diff() or from JSON, carried by commands,
// merged by rules/merge. Plain values.

#include <string>
#include <variant>
#include <vector>

#include "models/base/cbor.h"
#include "models/base/result.h"
#include "models/records/record.h"

namespace mostrador {

// One element added (`was` empty) or changed (`was` = what the author saw, for a three-way merge).
struct ElementPut {
    SetElement element;
    std::vector<Scalar> was;
    [[nodiscard]] bool isNew() const { return was.empty(); }
    bool operator==(const ElementPut&) const = default;
};

struct SetEdit {
    std::vector<ElementPut> puts;     // ordered by element id
    std::vector<SetElement> removes;  // ordered; each as the author saw it
    bool operator==(const SetEdit&) const = default;
};

struct FieldEdit {
    FieldIndex field = 0;
    std::variant<Value, SetEdit> change;  // SetEdit for set fields, Value for all others
    bool operator==(const FieldEdit&) const = default;
};

using Edit = std::vector<FieldEdit>;  // ordered by field, each field once

// What the author saw when editing a field: the server number of the field's last change, or the cid of the author's
// own pending command that wrote it last (sync-protocol §5).
struct FieldBase {
    FieldIndex field = 0;
    std::variant<std::int64_t, Uuid> seen = std::int64_t{0};
    bool operator==(const FieldBase&) const = default;
};

// What has to be edited to get from `before` to `after`. Stamp, Server and Derived fields are passed over.
[[nodiscard]] Edit diff(const Record& before, const Record& after);
[[nodiscard]] FieldMask fieldsOf(const Edit& edit);
[[nodiscard]] const FieldEdit* findField(const Edit& edit, FieldIndex field);
void setField(Edit& edit, FieldIndex field, Value value);  // keeps the order
void setField(Edit& edit, FieldIndex field, SetEdit change);

// CBOR: array of [tag, value] or [tag, puts, removes as a set]; a put is [element, was|null]. Unknown tags are refused:
// a command is never applied in part.
void encodeEdit(CborWriter& out, const RecordType& type, const Edit& edit);
[[nodiscard]] Result<Edit> decodeEdit(CborReader& in, const RecordType& type);
void encodeBases(CborWriter& out, const std::vector<FieldBase>& bases);  // map tag → number or cid
[[nodiscard]] Result<std::vector<FieldBase>> decodeBases(CborReader& in);

}  // namespace mostrador
