#pragma once
// A row as it came over the wire, taken apart into views without building a Record: bulk loads bind these straight to
// a statement. Reused for row after row, so it allocates nothing in the steady state. The wire bytes must outlive the
// use. One thread.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "models/records/field.h"

namespace mostrador {
class CborReader;
}

namespace mostrador::sqlite {

// One value in the form its column stores it.
struct ColumnView {
    enum class Kind : std::uint8_t { Null, Integer, Text, Blob } kind = Kind::Null;
    std::int64_t integer = 0;
    std::string_view bytes;
};

class WireRow {
public:
    explicit WireRow(const RecordType& type) : m_type(type), m_values(type.fields.size()) {}

    // Malformed when the bytes are not a row of this type. What it held before is gone.
    Result<> parse(std::string_view wire);

    [[nodiscard]] const RecordType& type() const { return m_type; }
    [[nodiscard]] const Uuid& id() const { return m_id; }
    [[nodiscard]] std::int64_t lastSeq() const { return m_lastSeq; }
    [[nodiscard]] std::string_view versions() const { return m_versions; }  // CBOR, see encodeVersions
    [[nodiscard]] std::string_view extra() const { return m_extra; }        // CBOR items of unknown later fields
    [[nodiscard]] const ColumnView& at(FieldIndex field) const { return m_values[field]; }
    // The same text as mostrador::searchText() gives for the record.
    [[nodiscard]] std::string_view searchText() const { return m_search; }

private:
    void readField(CborReader& in, const FieldSpec& spec, ColumnView& out);
    void readSet(CborReader& in, const FieldSpec& spec, std::string_view wire, ColumnView& out);
    void addSearch(SearchRole role, std::string_view text);

    const RecordType& m_type;
    Uuid m_id;
    std::int64_t m_lastSeq = 0;
    std::string_view m_wire;
    std::string_view m_versions;
    std::string_view m_extra;
    std::vector<ColumnView> m_values;
    std::string m_search;
    std::deque<std::string> m_unknownChoices;  // "#7": a choice of a later version
};

}  // namespace mostrador::sqlite
