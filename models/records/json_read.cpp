#include <algorithm>

#include "models/base/clock.h"
#include "models/base/quantity.h"
#include "models/base/text.h"
#include "models/records/json.h"

namespace mostrador {
namespace {

Error invalid(std::string_view name) { return fail(ErrorCode::FieldInvalid, std::string(name)); }

std::string asJson(const FieldSpec& spec, const Value& value, const Currency& currency) {
    JsonWriter out;
    valueToJson(out, spec, value, currency);
    return out.take();
}

// What the readers below need besides the values themselves.
struct Reading {
    const Record* current;  // null: a new record
    Random& random;
    Currency currency;
};

// True when `value` says what the record already holds (a client that sends back what it was given).
bool echoes(const FieldSpec& spec, const JsonValue& value, const Record* current, const Currency& currency) {
    const Value held = current ? current->at(static_cast<FieldIndex>(spec.tag - 1)) : Value{};
    auto now = JsonValue::parse(asJson(spec, held, currency));
    return now.ok() && *now == value;
}

Result<Scalar> readScalar(const ElementSpec& spec, const JsonValue& value, std::string_view name,
                          const Currency& currency) {
    if (value.isNull()) return Scalar{};
    switch (spec.kind) {
        case FieldKind::Money:
            if (const auto amount = parseDecimal(value.rawNumber(), currency.digits)) return Scalar{*amount};
            return invalid(name);
        case FieldKind::Quantity:
            if (const auto amount = parseQuantity(value.rawNumber())) return Scalar{*amount};
            return invalid(name);
        case FieldKind::Reference: {
            const auto id = value.isText() ? Uuid::parse(value.text()) : std::nullopt;
            if (!id) return invalid(name);
            return Scalar{id->toString()};
        }
        case FieldKind::Boolean:
            if (const auto flag = value.boolean()) return *flag ? Scalar{std::int64_t{1}} : Scalar{};
            return invalid(name);
        case FieldKind::Integer:
            if (const auto number = value.integer()) return Scalar{*number};
            return invalid(name);
        case FieldKind::Time:
            if (const auto at = value.isText() ? parseUtc(value.text()) : std::nullopt) return Scalar{*at};
            return invalid(name);
        case FieldKind::Text:
        case FieldKind::Choice:
        case FieldKind::Set: break;
    }
    if (!value.isText()) return invalid(name);
    const std::string_view text = trimmed(value.text());
    return text.empty() ? Scalar{} : Scalar{std::string(text)};
}

Result<Value> readValue(const FieldSpec& spec, const JsonValue& value, const Currency& currency) {
    if (value.isNull()) return Value{};
    if (spec.kind == FieldKind::Reference) {
        const auto id = value.isText() ? Uuid::parse(value.text()) : std::nullopt;
        if (!id) return invalid(spec.name);
        return Value{*id};
    }
    ElementSpec form{spec.name, spec.kind == FieldKind::Choice ? FieldKind::Text : spec.kind};
    MOSTRADOR_TRY_ASSIGN(Scalar scalar, readScalar(form, value, spec.name, currency));
    if (auto* text = std::get_if<std::string>(&scalar)) return Value{std::move(*text)};
    if (const auto* number = std::get_if<std::int64_t>(&scalar)) return Value{*number};
    return Value{};
}

class SetReader {
public:
    SetReader(const FieldSpec& spec, const SetValue& current, const Reading& reading)
        : m_spec(spec), m_current(current), m_used(current.size(), false), m_reading(reading) {}

    Result<SetEdit> read(const JsonValue& value) {
        if (!value.isArray() && !value.isNull()) return invalid(m_spec.name);
        for (const JsonValue& item : value.items()) MOSTRADOR_TRY(readElement(item));
        for (std::size_t i = 0; i < m_current.size(); ++i)
            if (!m_used[i]) m_edit.removes.push_back(m_current[i]);
        std::sort(m_edit.puts.begin(), m_edit.puts.end(),
                  [](const ElementPut& a, const ElementPut& b) { return a.element.id < b.element.id; });
        return std::move(m_edit);
    }

private:
    Result<> readElement(const JsonValue& item) {
        std::vector<Scalar> fields(m_spec.elements.size());
        std::optional<std::int64_t> id;
        if (item.isObject()) {
            for (const JsonMember& member : item.members()) {
                if (member.key == "id") {
                    id = member.value.integer();
                    continue;
                }
                MOSTRADOR_TRY(readPart(member, fields));
            }
        } else if (m_spec.elements.size() == 1) {
            MOSTRADOR_TRY_ASSIGN(fields[0], readScalar(m_spec.elements[0], item, m_spec.name, m_reading.currency));
        } else {
            return invalid(m_spec.name);
        }
        place(std::move(fields), id);
        return success();
    }

    Result<> readPart(const JsonMember& member, std::vector<Scalar>& fields) {
        const std::string name = std::string(m_spec.name) + "." + member.key;
        for (std::size_t i = 0; i < m_spec.elements.size(); ++i) {
            if (m_spec.elements[i].name != member.key) continue;
            MOSTRADOR_TRY_ASSIGN(fields[i], readScalar(m_spec.elements[i], member.value, name, m_reading.currency));
            return success();
        }
        return fail(ErrorCode::FieldUnknown, name);
    }

    void place(std::vector<Scalar> fields, std::optional<std::int64_t> id) {
        for (std::size_t i = 0; i < m_current.size(); ++i) {
            const SetElement& was = m_current[i];
            const bool same = id ? was.id == *id : !was.fields.empty() && was.fields[0] == fields[0];
            if (m_used[i] || !same) continue;
            m_used[i] = true;
            SetElement before = was;
            before.fields.resize(m_spec.elements.size());
            if (before.fields != fields) m_edit.puts.push_back({{was.id, std::move(fields)}, before.fields});
            return;
        }
        const std::int64_t fresh = m_reading.current ? newElementId(m_reading.random) : ++m_created;
        m_edit.puts.push_back({{fresh, std::move(fields)}, {}});
    }

    const FieldSpec& m_spec;
    const SetValue& m_current;
    std::vector<bool> m_used;
    const Reading& m_reading;
    std::int64_t m_created = 0;
    SetEdit m_edit;
};

// `telefono: "…"`: changes the primary element, or adds it, or (null) removes it.
Result<SetEdit> editPrimary(const RecordType& type, const AliasSpec& alias, const JsonValue& value,
                            const Reading& reading) {
    const FieldSpec& spec = type.field(alias.field);
    const Record* current = reading.current;
    MOSTRADOR_TRY_ASSIGN(const Scalar wanted,
                         readScalar(spec.elements[alias.element], value, alias.name, reading.currency));
    const SetElement* primary = current ? current->primary(alias) : nullptr;
    SetEdit edit;
    if (!primary) {
        if (isNull(wanted)) return edit;
        SetElement fresh{current ? newElementId(reading.random) : 1, std::vector<Scalar>(spec.elements.size())};
        fresh.fields[alias.element] = wanted;
        if (alias.primaryElement != alias.element) fresh.fields[alias.primaryElement] = std::int64_t{1};
        edit.puts.push_back({std::move(fresh), {}});
        return edit;
    }
    SetElement was = *primary;
    was.fields.resize(spec.elements.size());
    if (isNull(wanted)) edit.removes.push_back(was);
    else if (was.fields[alias.element] != wanted) {
        SetElement changed = was;
        changed.fields[alias.element] = wanted;
        edit.puts.push_back({std::move(changed), was.fields});
    }
    return edit;
}

bool nothing(const SetEdit& edit) { return edit.puts.empty() && edit.removes.empty(); }

Result<> readMember(const RecordType& type, const JsonMember& member, const Reading& reading, Edit& edit) {
    const Record* current = reading.current;
    const FieldSpec* spec = type.findByName(member.key);
    if (!spec) return fail(ErrorCode::FieldUnknown, member.key);
    const auto field = static_cast<FieldIndex>(spec->tag - 1);
    if (isReadOnly(*spec)) {
        if (echoes(*spec, member.value, current, reading.currency)) return success();
        return fail(ErrorCode::FieldReadOnly, member.key);
    }
    if (spec->kind == FieldKind::Set) {
        static const SetValue none;
        SetReader reader(*spec, current ? current->set(field) : none, reading);
        MOSTRADOR_TRY_ASSIGN(SetEdit change, reader.read(member.value));
        if (!nothing(change)) setField(edit, field, std::move(change));
        return success();
    }
    MOSTRADOR_TRY_ASSIGN(Value value, readValue(*spec, member.value, reading.currency));
    if (current ? value == current->at(field) : isNull(value)) return success();
    // Here, because the wire form has a number for each choice and none for this. An unknown one that is only echoed
    // comes from a later version.
    if (spec->kind == FieldKind::Choice && !isNull(value) &&
        std::find(spec->choices.begin(), spec->choices.end(), textOf(value)) == spec->choices.end())
        return invalid(member.key);
    setField(edit, field, std::move(value));
    return success();
}

// The currency the body names, else the record's, else the organisation's. A code nobody knows is refused by the
// validation of the field itself.
Currency currencyWanted(const RecordType& type, const JsonValue& body, const Record* current,
                        const Currency& organization) {
    const JsonValue* named = type.findByName("moneda") ? body.find("moneda") : nullptr;
    if (named && named->isText())
        if (const auto known = findCurrency(trimmed(named->text()))) return *known;
    return current ? currencyOf(*current, organization) : organization;
}

}  // namespace

bool isReadOnly(const FieldSpec& spec) {
    return spec.tag <= common::FieldCount || spec.merge == MergeRule::Stamp || spec.merge == MergeRule::Server ||
           spec.merge == MergeRule::Derived;
}

std::int64_t addedElementId(std::uint64_t bits) {
    constexpr std::int64_t reserved = 4096;  // numbers below are for elements born with their record
    return static_cast<std::int64_t>(bits >> 11) | reserved;
}

std::int64_t newElementId(Random& random) { return addedElementId(random.next()); }

Result<Edit> editFromJson(const RecordType& type, const JsonValue& body, const Record* current, Random& random,
                          const Currency& organization) {
    if (!body.isObject()) return fail(ErrorCode::Malformed, {}, "an object is expected");
    const Reading reading{current, random, currencyWanted(type, body, current, organization)};
    Edit edit;
    for (const JsonMember& member : body.members()) {
        const bool ours = member.key == "id" || member.key == "version" || type.findAlias(member.key);
        if (ours && !type.findByName(member.key)) continue;  // the path names the record; aliases come second
        MOSTRADOR_TRY(readMember(type, member, reading, edit));
    }
    for (const AliasSpec& alias : type.aliases) {
        const JsonValue* value = body.find(alias.name);
        if (!value || body.find(type.field(alias.field).name)) continue;  // the full list says it all
        MOSTRADOR_TRY_ASSIGN(SetEdit change, editPrimary(type, alias, *value, reading));
        if (!nothing(change)) setField(edit, alias.field, std::move(change));
    }
    return edit;
}

}  // namespace mostrador
