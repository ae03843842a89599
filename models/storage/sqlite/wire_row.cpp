#include "models/storage/sqlite/wire_row.h"

#include "models/base/cbor.h"
#include "models/base/text.h"

namespace mostrador::sqlite {
namespace {

constexpr std::uint64_t headItems = 4;  // id, last_seq, versions, scopes

ColumnView integerView(std::int64_t value) { return {ColumnView::Kind::Integer, value, {}}; }
ColumnView textView(std::string_view text) { return {ColumnView::Kind::Text, 0, text}; }
ColumnView blobView(std::string_view bytes) { return {ColumnView::Kind::Blob, 0, bytes}; }

}  // namespace

void WireRow::addSearch(SearchRole role, std::string_view text) {
    if (text.empty() || role == SearchRole::None) return;
    if (!m_search.empty()) m_search += ' ';
    if (role == SearchRole::Words) {
        appendFolded(m_search, text);
        return;
    }
    for (const char c : text)
        if (c >= '0' && c <= '9') m_search += c;
}

void WireRow::readSet(CborReader& in, const FieldSpec& spec, std::string_view wire, ColumnView& out) {
    const std::size_t from = in.offset();
    const std::uint64_t count = in.array();
    std::int64_t before = 0;
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        const std::uint64_t items = in.array();
        if (items == 0 || items > spec.elements.size() + 1) in.setFailed();
        const std::int64_t id = in.integer();
        if (i > 0 && id <= before) in.setFailed();  // ordered, ids unique
        before = id;
        for (std::uint64_t e = 0; e + 1 < items && !in.failed(); ++e) {
            const ElementSpec& element = spec.elements[e];
            if (in.nullNext()) continue;
            if (element.kind == FieldKind::Text) addSearch(element.search, in.text());
            else if (element.kind == FieldKind::Boolean) in.boolean();
            else if (element.kind == FieldKind::Reference) {
                if (in.bytes().size() != Uuid::size) in.setFailed();
            } else in.integer();
        }
    }
    if (count > 0) out = blobView(wire.substr(from, in.offset() - from));
}

void WireRow::readField(CborReader& in, const FieldSpec& spec, ColumnView& out) {
    if (in.nullNext()) return;
    switch (spec.kind) {
        case FieldKind::Text:
            out = textView(in.text());
            addSearch(spec.search, out.bytes);
            return;
        case FieldKind::Integer:
        case FieldKind::Money:
        case FieldKind::Quantity:
        case FieldKind::Time: out = integerView(in.integer()); return;
        case FieldKind::Boolean: out = integerView(in.boolean() ? 1 : 0); return;
        case FieldKind::Reference:
            out = blobView(in.bytes());
            if (out.bytes.size() != Uuid::size) in.setFailed();
            return;
        case FieldKind::Choice: {
            const std::int64_t position = in.integer();
            if (position < 0) in.setFailed();
            else if (static_cast<std::size_t>(position) < spec.choices.size())
                out = textView(spec.choices[static_cast<std::size_t>(position)]);
            else out = textView(m_unknownChoices.emplace_back("#" + std::to_string(position)));
            addSearch(spec.search, out.bytes);
            return;
        }
        case FieldKind::Set: readSet(in, spec, m_wire, out); return;
    }
}

Result<> WireRow::parse(std::string_view wire) {
    m_wire = wire;
    m_search.clear();
    m_unknownChoices.clear();
    m_extra = {};
    CborReader in(wire);
    const std::uint64_t items = in.array();
    const auto id = Uuid::fromBytes(in.bytes());
    if (!id || items < headItems) return fail(ErrorCode::Malformed, std::string(m_type.publicName));
    m_id = *id;
    m_lastSeq = in.integer();
    m_versions = in.skip();
    in.skip();  // scopes: one scope for now
    const std::uint64_t values = items - headItems;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_values[i] = {};
        if (i < values) readField(in, m_type.fields[i], m_values[i]);
    }
    const std::size_t extraFrom = in.offset();
    for (std::uint64_t i = m_values.size(); i < values && !in.failed(); ++i) in.skip();
    if (!in.finished()) return fail(ErrorCode::Malformed, std::string(m_type.publicName));
    m_extra = wire.substr(extraFrom);
    return success();
}

}  // namespace mostrador::sqlite
