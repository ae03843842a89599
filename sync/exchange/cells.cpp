// Cells into records and back (target.h).

#include <algorithm>
#include <charconv>

#include "models/base/clock.h"
#include "models/base/quantity.h"
#include "models/base/text.h"
#include "models/records/json.h"
#include "sync/exchange/target.h"

namespace mostrador::exchange {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::size_t partNamed(const FieldSpec& spec, std::string_view name) {
    for (std::size_t i = 0; i < spec.elements.size(); ++i)
        if (spec.elements[i].name == name) return i;
    return none;
}

const Scalar& partOf(const SetElement& element, std::size_t part) {
    static const Scalar nothing;
    return part < element.fields.size() ? element.fields[part] : nothing;
}

std::string oneLine(std::string_view text) {
    std::string out(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return out;
}

std::string lineFeeds(std::string_view text) {  // CRLF and CR become LF
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') out += text[i];
        else if (i + 1 >= text.size() || text[i + 1] != '\n') out += '\n';
    }
    return out;
}

std::optional<std::int64_t> yesNo(std::string_view text) {
    const std::string folded = foldForSearch(text);
    for (const std::string_view yes : {"si", "s", "yes", "y", "true", "verdadero", "1", "x"})
        if (folded == yes) return 1;
    for (const std::string_view no : {"no", "n", "false", "falso", "0"})
        if (folded == no) return 0;
    return std::nullopt;
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

// Choices as the file's author may have called them.
std::string_view choiceSynonym(std::string_view folded) {
    constexpr std::pair<std::string_view, std::string_view> synonyms[] = {
        {"company", "empresa"},    {"business", "empresa"},   {"compania", "empresa"},   {"person", "persona"},
        {"individual", "persona"}, {"particular", "persona"}, {"spanish", "es"},         {"espanol", "es"},
        {"english", "en"},         {"ingles", "en"},          {"passport", "pasaporte"}, {"other", "otro"}};
    for (const auto& [from, to] : synonyms)
        if (folded == from) return to;
    return folded;
}

Result<Value> choiceValue(const FieldSpec& spec, std::string_view text) {
    const std::string folded = foldForSearch(text);
    const std::string_view wanted = choiceSynonym(folded);
    for (const std::string_view choice : spec.choices)
        if (foldForSearch(choice) == wanted) return Value{std::string(choice)};
    return fail(ErrorCode::FieldInvalid, std::string(spec.name), std::string(text));
}

Result<Value> plainValue(const FieldSpec& spec, std::string_view text, const Currency& currency) {
    const Error invalid{ErrorCode::FieldInvalid, std::string(spec.name), std::string(text)};
    switch (spec.kind) {
        case FieldKind::Text: return Value{spec.form == TextForm::Multiline ? lineFeeds(text) : oneLine(text)};
        case FieldKind::Choice: return choiceValue(spec, text);
        case FieldKind::Integer:
            if (const auto number = wholeNumber(text)) return Value{*number};
            return invalid;
        case FieldKind::Boolean:
            if (const auto answer = yesNo(text)) return Value{*answer};
            return invalid;
        case FieldKind::Time:
            if (const auto time = parseUtc(text)) return Value{*time};
            return invalid;
        case FieldKind::Money:
            if (const auto amount = parseDecimal(text, currency.digits)) return Value{*amount};
            return invalid;
        case FieldKind::Quantity:
            if (const auto amount = parseQuantity(text)) return Value{*amount};
            return invalid;
        case FieldKind::Reference:
        case FieldKind::Set: break;
    }
    return invalid;
}

Result<Scalar> partValue(const FieldSpec& set, const ElementSpec& spec, std::string_view text) {
    const Error invalid{ErrorCode::FieldInvalid, std::string(set.name) + "." + std::string(spec.name),
                        std::string(text)};
    if (spec.kind == FieldKind::Text) return Scalar{oneLine(text)};
    const auto number = spec.kind == FieldKind::Boolean ? yesNo(text)
                        : spec.kind == FieldKind::Time  ? parseUtc(text)
                                                        : wholeNumber(text);
    if (!number) return invalid;
    return Scalar{*number};
}

// The set inside the record, made when it is empty.
SetValue& setIn(Record& record, FieldIndex field) {
    if (!std::holds_alternative<SetValue>(record.at(field))) record.at(field) = SetValue{};
    return *std::get_if<SetValue>(&record.at(field));
}

SetElement& addElement(SetValue& set, const FieldSpec& spec, Random* random) {
    std::int64_t id = set.empty() ? 1 : set.back().id + 1;
    if (random) id = newElementId(*random);
    const auto at = std::find_if(set.begin(), set.end(), [&](const SetElement& e) { return e.id > id; });
    return *set.insert(at, SetElement{id, std::vector<Scalar>(spec.elements.size())});
}

// The element a target names: the labelled one, or the primary (else the first). None when the set has no such.
SetElement* chosenElement(SetValue& set, const FieldSpec& spec, const Target& target) {
    const std::size_t labelPart = partNamed(spec, "etiqueta");
    const std::size_t primaryPart = partNamed(spec, "principal");
    if (!target.label.empty()) {
        for (SetElement& element : set)
            if (foldForSearch(textOf(partOf(element, labelPart))) == foldForSearch(target.label)) return &element;
        return nullptr;
    }
    if (primaryPart != none)
        for (SetElement& element : set)
            if (integerOf(partOf(element, primaryPart)) != 0) return &element;
    return set.empty() ? nullptr : &set.front();
}

// The same value without a label gets this one: a file may say "telefono" and "telefonos: Casa: …" of one phone.
SetElement* giveLabel(SetValue& set, const FieldSpec& spec, const Scalar& value, std::string_view label) {
    const std::size_t labelPart = partNamed(spec, "etiqueta");
    for (SetElement& element : set) {
        if (partOf(element, 0) != value || !isNull(partOf(element, labelPart))) continue;
        element.fields.resize(spec.elements.size());
        element.fields[labelPart] = std::string(label);
        return &element;
    }
    return nullptr;
}

Result<> putPart(Record& record, const Target& target, std::string_view text, Random* random) {
    const FieldSpec& spec = record.type().field(target.field);
    MOSTRADOR_TRY_ASSIGN(Scalar value, partValue(spec, spec.elements[target.element], text));
    SetValue& set = setIn(record, target.field);
    SetElement* element = chosenElement(set, spec, target);
    if (!element && !target.label.empty() && target.element == 0) element = giveLabel(set, spec, value, target.label);
    if (!element) {
        element = &addElement(set, spec, random);
        const std::size_t primaryPart = partNamed(spec, "principal");
        if (!target.label.empty()) element->fields[partNamed(spec, "etiqueta")] = target.label;
        else if (primaryPart != none) element->fields[primaryPart] = std::int64_t{1};
    }
    element->fields.resize(spec.elements.size());
    element->fields[target.element] = std::move(value);
    return success();
}

// "Casa: 22 333; 22 444" into elements that the set does not hold yet.
Result<> putList(Record& record, const Target& target, std::string_view text, Random* random) {
    const FieldSpec& spec = record.type().field(target.field);
    const std::size_t labelPart = partNamed(spec, "etiqueta");
    const std::string_view separators = spec.elements.size() == 1 ? ",;|\n" : ";|\n";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        std::string_view item = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        std::string_view label;
        if (const std::size_t colon = item.find(": "); labelPart != none && colon != std::string_view::npos) {
            label = trimmed(item.substr(0, colon));
            item = trimmed(item.substr(colon + 2));
        }
        if (item.empty()) continue;
        MOSTRADOR_TRY_ASSIGN(Scalar value, partValue(spec, spec.elements[0], item));
        SetValue& set = setIn(record, target.field);
        if (!label.empty() && giveLabel(set, spec, value, label)) continue;
        if (std::any_of(set.begin(), set.end(), [&](const SetElement& e) { return partOf(e, 0) == value; })) continue;
        SetElement& element = addElement(set, spec, random);
        element.fields[0] = std::move(value);
        if (set.size() == 1 && partNamed(spec, "principal") != none)
            element.fields[partNamed(spec, "principal")] = std::int64_t{1};
        if (!label.empty()) element.fields[labelPart] = std::string(label);
    }
    return success();
}

std::string scalarText(const ElementSpec& spec, const Scalar& value) {
    if (isNull(value)) return {};
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (spec.kind == FieldKind::Quantity) return formatQuantity(integerOf(value));
    if (spec.kind == FieldKind::Boolean) return integerOf(value) != 0 ? "si" : "no";
    if (spec.kind == FieldKind::Time) return formatUtc(integerOf(value));
    return std::to_string(integerOf(value));
}

// All elements but a primary one without a label: it has cells of its own where the type has short names for it.
std::string listText(const Record& record, const Target& target) {
    const FieldSpec& spec = record.type().field(target.field);
    const std::size_t labelPart = partNamed(spec, "etiqueta");
    const SetElement* primary = nullptr;
    for (const AliasSpec& alias : record.type().aliases)
        if (alias.field == target.field && partNamed(spec, "principal") != none) primary = record.primary(alias);
    std::string out;
    for (const SetElement& element : record.set(target.field)) {
        const bool labelled = labelPart != none && !isNull(partOf(element, labelPart));
        if (primary && element.id == primary->id && !labelled) continue;
        if (!out.empty()) out += "; ";
        if (labelPart != none)
            if (const std::string_view label = textOf(partOf(element, labelPart)); !label.empty())
                out += std::string(label) + ": ";
        out += scalarText(spec.elements[0], partOf(element, 0));
    }
    return out;
}

}  // namespace

Result<> putCell(Record& record, const Target& target, std::string_view cell, Random* random,
                 const Currency& organization) {
    const std::string_view text = trimmed(cell);
    if (text.empty()) return success();
    const FieldSpec& spec = record.type().field(target.field);
    if (target.part) return putPart(record, target, text, random);
    if (spec.kind == FieldKind::Set) return putList(record, target, text, random);
    MOSTRADOR_TRY_ASSIGN(record.at(target.field), plainValue(spec, text, currencyOf(record, organization)));
    return success();
}

std::string cellOf(const Record& record, const Target& target, const Currency& organization) {
    const FieldSpec& spec = record.type().field(target.field);
    const Value& value = record.at(target.field);
    if (target.part) {
        SetValue set = record.set(target.field);
        const SetElement* element = chosenElement(set, spec, target);
        return element ? scalarText(spec.elements[target.element], partOf(*element, target.element)) : std::string();
    }
    if (spec.kind == FieldKind::Set) return listText(record, target);
    if (isNull(value)) return {};
    switch (spec.kind) {
        case FieldKind::Text:
        case FieldKind::Choice: return std::string(textOf(value));
        case FieldKind::Integer: return std::to_string(integerOf(value));
        case FieldKind::Boolean: return integerOf(value) != 0 ? "si" : "no";
        case FieldKind::Time: return formatUtc(integerOf(value));
        case FieldKind::Reference: return std::get<Uuid>(value).toString();
        case FieldKind::Money: return formatDecimal(integerOf(value), currencyOf(record, organization).digits);
        case FieldKind::Quantity: return formatQuantity(integerOf(value));
        case FieldKind::Set: break;
    }
    return {};
}

}  // namespace mostrador::exchange
