#include "models/rules/validation.h"

#include <algorithm>

#include "models/base/money.h"
#include "models/base/quantity.h"
#include "models/base/text.h"

namespace mostrador {
namespace {

std::string elementName(const FieldSpec& spec, const ElementSpec& element) {
    return std::string(spec.name) + "." + std::string(element.name);
}

bool numberFits(FieldKind kind, std::int64_t value) {
    if (kind == FieldKind::Money) return value >= -moneyMax && value <= moneyMax;
    if (kind == FieldKind::Quantity) return value >= -quantityMax && value <= quantityMax;
    return true;
}

bool textFits(const ElementSpec& part, std::string_view text) {
    if (part.kind == FieldKind::Reference) {
        const auto id = Uuid::parse(text);
        return id && id->toString() == text;  // one spelling, as both sides read it back from the wire
    }
    return part.choices.empty() || std::find(part.choices.begin(), part.choices.end(), text) != part.choices.end();
}

Result<> validateElement(const FieldSpec& spec, const SetElement& element) {
    if (element.id <= 0 || element.fields.size() > spec.elements.size())
        return fail(ErrorCode::FieldInvalid, std::string(spec.name));
    for (std::size_t i = 0; i < spec.elements.size(); ++i) {
        const ElementSpec& part = spec.elements[i];
        const Scalar value = i < element.fields.size() ? element.fields[i] : Scalar{};
        if (isNull(value)) {
            if (part.required) return fail(ErrorCode::FieldRequired, elementName(spec, part));
            continue;
        }
        const bool isText = std::holds_alternative<std::string>(value);
        if (isText != (part.kind == FieldKind::Text || part.kind == FieldKind::Reference) ||
            (!isText && !numberFits(part.kind, integerOf(value))))
            return fail(ErrorCode::FieldInvalid, elementName(spec, part));
        if (!isText) continue;
        if (!textFits(part, textOf(value)))
            return fail(ErrorCode::FieldInvalid, elementName(spec, part), std::string(textOf(value)));
        if (part.required && trimmed(textOf(value)).empty())
            return fail(ErrorCode::FieldRequired, elementName(spec, part));
        MOSTRADOR_TRY(validateText(textOf(value), elementName(spec, part), part.bytesMax, part.form));
    }
    return success();
}

bool valueFits(const FieldSpec& spec, const Value& value) {
    switch (spec.kind) {
        case FieldKind::Text:
        case FieldKind::Choice: return std::holds_alternative<std::string>(value);
        case FieldKind::Integer:
        case FieldKind::Time:
        case FieldKind::Money:
        case FieldKind::Quantity:
        case FieldKind::Boolean: return std::holds_alternative<std::int64_t>(value);
        case FieldKind::Reference: return std::holds_alternative<Uuid>(value);
        case FieldKind::Set: return false;  // sets are edited by element
    }
    return false;
}

Result<> validateValue(const FieldSpec& spec, const Value& value) {
    const std::string name(spec.name);
    if (isNull(value) || (spec.kind == FieldKind::Text && trimmed(textOf(value)).empty())) {
        if (spec.required) return fail(ErrorCode::FieldRequired, name);
        if (isNull(value)) return success();
    }
    if (!valueFits(spec, value) || !numberFits(spec.kind, integerOf(value))) return fail(ErrorCode::FieldInvalid, name);
    if (spec.kind == FieldKind::Text) return validateText(textOf(value), name, spec.bytesMax, spec.form);
    if (spec.kind == FieldKind::Choice &&
        std::find(spec.choices.begin(), spec.choices.end(), textOf(value)) == spec.choices.end())
        return fail(ErrorCode::FieldInvalid, name, std::string(textOf(value)));
    return success();
}

Result<> validateSetEdit(const FieldSpec& spec, const SetEdit& change) {
    if (change.puts.size() > spec.bytesMax)
        return fail(ErrorCode::FieldTooLong, std::string(spec.name), std::to_string(spec.bytesMax));
    for (const ElementPut& put : change.puts) MOSTRADOR_TRY(validateElement(spec, put.element));
    return success();
}

}  // namespace

Result<> validateText(std::string_view text, std::string_view field, std::uint32_t bytesMax, TextForm form) {
    if (bytesMax > 0 && text.size() > bytesMax)
        return fail(ErrorCode::FieldTooLong, std::string(field), std::to_string(bytesMax));
    if (!isValidUtf8(text)) return fail(ErrorCode::TextNotUtf8, std::string(field));
    if (hasControlCharacters(text) || (form != TextForm::Multiline && text.find('\n') != std::string_view::npos))
        return fail(ErrorCode::FieldInvalid, std::string(field));
    if (form == TextForm::Currency && !text.empty() && !findCurrency(text))
        return fail(ErrorCode::FieldInvalid, std::string(field), std::string(text));
    if (form == TextForm::Email && !text.empty() && !looksLikeEmail(text))
        return fail(ErrorCode::FieldInvalid, std::string(field));
    return success();
}

Result<> validateEdit(const RecordType& type, const Edit& edit, bool creating, bool system) {
    for (const FieldEdit& one : edit) {
        const FieldSpec& spec = type.field(one.field);
        const bool readOnly = spec.merge == MergeRule::Stamp || spec.merge == MergeRule::Derived ||
                              (spec.merge == MergeRule::Server && !system) || one.field < common::FieldCount;
        if (readOnly) return fail(ErrorCode::FieldReadOnly, std::string(spec.name));
        if (const auto* value = std::get_if<Value>(&one.change)) MOSTRADOR_TRY(validateValue(spec, *value));
        else MOSTRADOR_TRY(validateSetEdit(spec, std::get<SetEdit>(one.change)));
    }
    if (!creating) return success();
    for (FieldIndex i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].required && type.fields[i].initial.empty() && !findField(edit, i))
            return fail(ErrorCode::FieldRequired, std::string(type.fields[i].name));
    return success();
}

}  // namespace mostrador
