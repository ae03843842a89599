#pragma once
// One record in memory: values by field, the server number of each field's last change, and what newer versions of
// the program sent that this one does not know. A plain value.

#include <cstdint>
#include <string>
#include <vector>

#include "models/records/field.h"
#include "models/records/value.h"

namespace mostrador {

class Record {
public:
    explicit Record(const RecordType& recordType, const Uuid& recordId = {})
        : m_type(&recordType), id(recordId), values(recordType.fields.size()), versions(recordType.fields.size(), 0) {}

    [[nodiscard]] const RecordType& type() const { return *m_type; }
    [[nodiscard]] const Value& at(FieldIndex field) const { return values[field]; }
    [[nodiscard]] Value& at(FieldIndex field) { return values[field]; }
    [[nodiscard]] std::string_view text(FieldIndex field) const { return textOf(values[field]); }
    [[nodiscard]] std::int64_t integer(FieldIndex field, std::int64_t otherwise = 0) const {
        return integerOf(values[field], otherwise);
    }
    [[nodiscard]] bool flag(FieldIndex field) const { return integer(field) != 0; }
    [[nodiscard]] Uuid reference(FieldIndex field) const {
        const auto* found = std::get_if<Uuid>(&values[field]);
        return found ? *found : Uuid{};
    }
    [[nodiscard]] const SetValue& set(FieldIndex field) const;
    [[nodiscard]] bool archived() const { return flag(common::Archived); }
    // The primary element of a set (the one marked, else the first), or null.
    [[nodiscard]] const SetElement* primary(const AliasSpec& alias) const;

    bool operator==(const Record&) const = default;

private:
    const RecordType* m_type;

public:
    Uuid id;
    std::int64_t lastSeq = 0;            // server number of the last change; 0 = never confirmed
    std::vector<Value> values;           // by FieldIndex
    std::vector<std::int64_t> versions;  // by FieldIndex: server number of that field's last change (field_seq)
    std::string extra;                   // CBOR items of unknown later fields, returned untouched
};

// Writes `seq` as the version of each changed field. Stamp and Derived fields keep theirs: nobody bases an edit on
// them, and equal versions make short rows.
void stampVersions(Record& record, FieldMask changed, std::int64_t seq);

// Folded text for search: words of the Words fields, digits of the Digits fields (checklist C-07).
[[nodiscard]] std::string searchText(const Record& record);

}  // namespace mostrador
