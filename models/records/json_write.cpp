#include "models/base/clock.h"
#include "models/base/quantity.h"
#include "models/records/json.h"

namespace mostrador {
namespace {

void numberToJson(JsonWriter& out, FieldKind kind, std::int64_t value, const Currency& currency) {
    if (kind == FieldKind::Boolean) out.boolean(value != 0);
    else if (kind == FieldKind::Time) out.text(formatUtc(value));
    else if (kind == FieldKind::Money) out.rawNumber(formatDecimal(value, currency.digits));
    else if (kind == FieldKind::Quantity) out.rawNumber(formatQuantity(value));
    else out.integer(value);
}

void scalarToJson(JsonWriter& out, const ElementSpec& spec, const Scalar& value, const Currency& currency) {
    if (isNull(value)) {
        if (spec.kind == FieldKind::Boolean) out.boolean(false);
        else out.null();
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        out.text(*text);
    } else {
        numberToJson(out, spec.kind, integerOf(value), currency);
    }
}

void setToJson(JsonWriter& out, const FieldSpec& spec, const SetValue& set, const Currency& currency) {
    out.beginArray();
    for (const SetElement& element : set) {
        if (spec.elements.size() == 1) {
            scalarToJson(out, spec.elements[0], element.fields.empty() ? Scalar{} : element.fields[0], currency);
            continue;
        }
        out.beginObject().key("id").integer(element.id);
        for (std::size_t i = 0; i < spec.elements.size(); ++i) {
            out.key(spec.elements[i].name);
            scalarToJson(out, spec.elements[i], i < element.fields.size() ? element.fields[i] : Scalar{}, currency);
        }
        out.endObject();
    }
    out.endArray();
}

// "+56 9 8765 4321" → "•••321": enough to tell two records apart, too little to call.
std::string masked(std::string_view text) {
    std::size_t keep = text.size() > 6 ? text.size() - 3 : text.size();
    while (keep < text.size() && (static_cast<unsigned char>(text[keep]) & 0xc0) == 0x80) ++keep;
    return "•••" + std::string(text.substr(keep));
}

bool isContact(const FieldSpec& spec) {
    return spec.name == "telefonos" || spec.name == "correos" || spec.name == "direcciones" || spec.name == "documento";
}

Record maskedCopy(const Record& record) {
    Record copy = record;
    const auto fields = record.type().fields;
    for (FieldIndex i = 0; i < fields.size(); ++i) {
        if (!isContact(fields[i]) || isNull(copy.at(i))) continue;
        if (auto* text = std::get_if<std::string>(&copy.at(i))) *text = masked(*text);
        if (auto* set = std::get_if<SetValue>(&copy.at(i)))
            for (SetElement& element : *set)
                for (Scalar& part : element.fields)
                    if (auto* text = std::get_if<std::string>(&part)) *text = masked(*text);
    }
    return copy;
}

}  // namespace

void valueToJson(JsonWriter& out, const FieldSpec& spec, const Value& value, const Currency& currency) {
    if (spec.kind == FieldKind::Set) {
        const auto* set = std::get_if<SetValue>(&value);
        setToJson(out, spec, set ? *set : SetValue{}, currency);
        return;
    }
    if (isNull(value)) {
        if (spec.kind == FieldKind::Boolean && spec.merge != MergeRule::Derived) out.boolean(false);
        else out.null();
        return;
    }
    if (const auto* text = std::get_if<std::string>(&value)) out.text(*text);
    else if (const auto* id = std::get_if<Uuid>(&value)) out.text(id->toString());
    else numberToJson(out, spec.kind, integerOf(value), currency);
}

Currency currencyOf(const Record& record, const Currency& organization) {
    const FieldSpec* own = record.type().findByName("moneda");
    if (!own) return organization;
    return findCurrency(record.text(static_cast<FieldIndex>(own->tag - 1))).value_or(organization);
}

void recordMembersToJson(JsonWriter& out, const Record& original, const JsonContext& context) {
    const Record* record = &original;
    std::optional<Record> copy;
    if (context.masking == Masking::Contact) record = &copy.emplace(maskedCopy(original));
    const RecordType& type = record->type();
    const Currency currency = currencyOf(*record, context.currency);
    out.key("id").text(record->id.toString()).key("version").integer(record->lastSeq);
    for (const AliasSpec& alias : type.aliases) {
        const SetElement* element = record->primary(alias);
        out.key(alias.name);
        if (element && alias.element < element->fields.size())
            scalarToJson(out, type.field(alias.field).elements[alias.element], element->fields[alias.element],
                         currency);
        else out.null();
    }
    for (FieldIndex i = 0; i < type.fields.size(); ++i) {
        out.key(type.fields[i].name);
        valueToJson(out, type.fields[i], record->at(i), currency);
    }
}

void recordToJson(JsonWriter& out, const Record& record, const JsonContext& context) {
    out.beginObject();
    recordMembersToJson(out, record, context);
    out.endObject();
}

}  // namespace mostrador
