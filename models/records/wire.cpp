#include "models/records/wire.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

namespace mostrador {
namespace {

constexpr std::uint64_t headItems = 4;

std::string choiceText(const FieldSpec& spec, std::int64_t position) {
    if (position >= 0 && static_cast<std::size_t>(position) < spec.choices.size())
        return std::string(spec.choices[static_cast<std::size_t>(position)]);
    return "#" + std::to_string(position);  // a choice of a later version: kept, shown as it is
}

std::int64_t choicePosition(const FieldSpec& spec, std::string_view text) {
    for (std::size_t i = 0; i < spec.choices.size(); ++i)
        if (spec.choices[i] == text) return static_cast<std::int64_t>(i);
    std::int64_t position = -1;
    if (text.size() > 1 && text.front() == '#') std::from_chars(text.data() + 1, text.data() + text.size(), position);
    return position;
}

void encodeScalar(CborWriter& out, FieldKind kind, const Scalar& value) {
    if (isNull(value)) out.null();
    else if (kind == FieldKind::Reference) out.bytes(Uuid::parse(textOf(value)).value_or(Uuid{}).bytes());
    else if (const auto* text = std::get_if<std::string>(&value)) out.text(*text);
    else if (kind == FieldKind::Boolean) out.boolean(integerOf(value) != 0);
    else out.integer(integerOf(value));
}

Scalar decodeScalar(CborReader& in, FieldKind kind) {
    if (in.nullNext()) return {};
    if (kind == FieldKind::Text) return std::string(in.text());
    if (kind == FieldKind::Boolean) return std::int64_t{in.boolean()};
    if (kind == FieldKind::Reference) {
        const auto id = Uuid::fromBytes(in.bytes());
        if (!id) in.setFailed();
        return id ? Scalar{id->toString()} : Scalar{};
    }
    return in.integer();
}

std::size_t withoutTrailingNulls(const std::vector<Scalar>& fields) {
    std::size_t count = fields.size();
    while (count > 0 && isNull(fields[count - 1])) --count;
    return count;
}

void encodeElements(CborWriter& out, const SetValue& set, std::span<const ElementSpec> specs) {
    out.array(set.size());
    for (const SetElement& element : set) {
        const std::size_t count = withoutTrailingNulls(element.fields);
        out.array(count + 1).integer(element.id);
        for (std::size_t i = 0; i < count; ++i) {
            const FieldKind kind = i < specs.size() ? specs[i].kind : FieldKind::Text;
            encodeScalar(out, kind, element.fields[i]);
        }
    }
}

SetValue decodeElements(CborReader& in, const FieldSpec& spec) {
    SetValue set;
    const std::uint64_t count = in.array();
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        SetElement element;
        const std::uint64_t items = in.array();
        if (items == 0 || items > spec.elements.size() + 1) {
            in.setFailed();
            break;
        }
        element.id = in.integer();
        if (!set.empty() && set.back().id >= element.id) in.setFailed();  // ordered, ids unique
        element.fields.resize(spec.elements.size());
        for (std::uint64_t f = 0; f + 1 < items; ++f) element.fields[f] = decodeScalar(in, spec.elements[f].kind);
        set.push_back(std::move(element));
    }
    return set;
}

}  // namespace

void encodeValue(CborWriter& out, const FieldSpec& spec, const Value& value) {
    if (isNull(value)) {
        out.null();
        return;
    }
    switch (spec.kind) {
        case FieldKind::Text: out.text(textOf(value)); break;
        case FieldKind::Integer:
        case FieldKind::Money:
        case FieldKind::Quantity:
        case FieldKind::Time: out.integer(integerOf(value)); break;
        case FieldKind::Boolean: out.boolean(integerOf(value) != 0); break;
        case FieldKind::Reference: out.bytes(std::get<Uuid>(value).bytes()); break;
        case FieldKind::Choice: out.integer(choicePosition(spec, textOf(value))); break;
        case FieldKind::Set: encodeElements(out, std::get<SetValue>(value), spec.elements); break;
    }
}

Value decodeValue(CborReader& in, const FieldSpec& spec) {
    if (in.nullNext()) return {};
    switch (spec.kind) {
        case FieldKind::Text: return std::string(in.text());
        case FieldKind::Integer:
        case FieldKind::Money:
        case FieldKind::Quantity:
        case FieldKind::Time: return in.integer();
        case FieldKind::Boolean: return std::int64_t{in.boolean()};
        case FieldKind::Reference: {
            const auto id = Uuid::fromBytes(in.bytes());
            if (!id) in.setFailed();
            return id ? Value{*id} : Value{};
        }
        case FieldKind::Choice: {
            const std::int64_t position = in.integer();
            if (position < 0) in.setFailed();
            return choiceText(spec, position);
        }
        case FieldKind::Set: {
            SetValue set = decodeElements(in, spec);
            if (set.empty()) return {};
            return set;
        }
    }
    return {};
}

std::string encodeSet(const FieldSpec& spec, const SetValue& set) {
    CborWriter out;
    encodeElements(out, set, spec.elements);
    return out.take();
}

Result<SetValue> decodeSet(const FieldSpec& spec, std::string_view encoded) {
    CborReader in(encoded);
    SetValue set = decodeElements(in, spec);
    if (!in.finished()) return fail(ErrorCode::Malformed, std::string(spec.name));
    return set;
}

void encodeVersions(CborWriter& out, const std::vector<std::int64_t>& versions) {
    if (std::adjacent_find(versions.begin(), versions.end(), std::not_equal_to<>()) == versions.end()) {
        out.integer(versions.empty() ? 0 : versions.front());
        return;
    }
    // The most common one, the smallest of several: by sorted runs, because rows are encoded by the ten thousand.
    std::array<std::int64_t, fieldsMax> sorted{};
    const auto end = std::copy(versions.begin(), versions.end(), sorted.begin());
    std::sort(sorted.begin(), end);
    std::int64_t common = 0;
    std::size_t best = 0;
    for (auto run = sorted.begin(); run != end;) {
        const auto next = std::find_if(run, end, [run](std::int64_t version) { return version != *run; });
        const auto count = static_cast<std::size_t>(next - run);
        if (count > best) {
            best = count;
            common = *run;
        }
        run = next;
    }
    out.array(1 + 2 * (versions.size() - best)).integer(common);
    for (std::size_t i = 0; i < versions.size(); ++i)
        if (versions[i] != common) out.integer(static_cast<std::int64_t>(i + 1)).integer(versions[i]);
}

bool decodeVersions(CborReader& in, std::vector<std::int64_t>& versions) {
    if (in.peek() == CborType::Integer) {
        std::fill(versions.begin(), versions.end(), in.integer());
        return !in.failed();
    }
    const std::uint64_t count = in.array();
    if (count % 2 != 1) in.setFailed();
    std::fill(versions.begin(), versions.end(), in.integer());
    for (std::uint64_t i = 1; i + 1 < count && !in.failed(); i += 2) {
        const std::int64_t tag = in.integer();
        const std::int64_t version = in.integer();
        if (tag < 1) in.setFailed();
        else if (static_cast<std::size_t>(tag) <= versions.size())
            versions[static_cast<std::size_t>(tag) - 1] = version;
    }
    return !in.failed();
}

void encodeRow(std::string& buffer, const Record& record) {
    const auto fields = record.type().fields;
    std::size_t count = fields.size();
    std::uint64_t extraItems = 0;
    if (record.extra.empty()) {
        while (count > 0 && isNull(record.values[count - 1])) --count;
    } else {
        CborReader extra(record.extra);
        while (!extra.atEnd() && !extra.failed()) {
            extra.skip();
            ++extraItems;
        }
    }
    CborWriter out(buffer);
    out.array(headItems + count + extraItems).bytes(record.id.bytes()).integer(record.lastSeq);
    encodeVersions(out, record.versions);
    out.null();
    for (std::size_t i = 0; i < count; ++i) encodeValue(out, fields[i], record.values[i]);
    out.raw(record.extra);
}

std::string encodeRow(const Record& record) {
    std::string out;
    out.reserve(256);
    encodeRow(out, record);
    return out;
}

Result<Record> decodeRow(const RecordType& type, std::string_view wire) {
    CborReader in(wire);
    const std::uint64_t items = in.array();
    const auto id = Uuid::fromBytes(in.bytes());
    if (!id || items < headItems) return fail(ErrorCode::Malformed, std::string(type.publicName));
    Record record(type, *id);
    record.lastSeq = in.integer();
    decodeVersions(in, record.versions);
    in.skip();  // scopes: one scope for now, carried for later versions
    const std::uint64_t values = items - headItems;
    for (std::uint64_t i = 0; i < values && !in.failed(); ++i) {
        if (i < type.fields.size()) record.values[i] = decodeValue(in, type.fields[i]);
        else record.extra.append(in.skip());
    }
    if (!in.finished()) return fail(ErrorCode::Malformed, std::string(type.publicName));
    return record;
}

Result<RowHead> peekRow(std::string_view wire) {
    CborReader in(wire);
    in.array();
    const auto id = Uuid::fromBytes(in.bytes());
    const std::int64_t seq = in.integer();
    if (!id || in.failed()) return fail(ErrorCode::Malformed);
    return RowHead{*id, seq};
}

}  // namespace mostrador
