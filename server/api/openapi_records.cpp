#include <algorithm>

#include "models/records/json.h"
#include "server/api/openapi_parts.h"

namespace mostrador::server::openapi {
namespace {

enum class Side : unsigned char { Answer, New, Change };

void writeType(JsonWriter& json, std::string_view type, bool nullable) {
    json.key("type");
    if (nullable) json.beginArray().text(type).text("null").endArray();
    else json.text(type);
}

void writeScalar(JsonWriter& json, FieldKind kind, bool nullable) {
    switch (kind) {
        case FieldKind::Integer: writeType(json, "integer", nullable); break;
        case FieldKind::Boolean: writeType(json, "boolean", nullable); break;
        case FieldKind::Money:
        case FieldKind::Quantity: writeType(json, "number", nullable); break;
        case FieldKind::Time:
            writeType(json, "string", nullable);
            json.key("format").text("date-time");
            break;
        case FieldKind::Reference:
            writeType(json, "string", nullable);
            json.key("format").text("uuid");
            break;
        case FieldKind::Text:
        case FieldKind::Choice:
        case FieldKind::Set: writeType(json, "string", nullable); break;
    }
}

// Bytes of UTF-8 inside, letters here: a text of more letters has more bytes too.
void writeTextLimits(JsonWriter& json, std::uint32_t bytesMax, TextForm form, Side side) {
    if (side == Side::Answer) return;  // the server keeps to them; masked ones are no addresses
    if (bytesMax > 0) json.key("maxLength").integer(bytesMax);
    if (form == TextForm::Email) json.key("format").text("email");
}

void writePart(JsonWriter& json, const ElementSpec& part, Side side) {
    // Written, a missing flag is the same as false; answered, it is always one of both.
    const bool nullable = !part.required && !(part.kind == FieldKind::Boolean && side == Side::Answer);
    writeScalar(json, part.kind, nullable);
    if (part.kind == FieldKind::Text) writeTextLimits(json, part.bytesMax, part.form, side);
    if (part.choices.empty()) return;
    json.key("enum").beginArray();
    for (const std::string_view choice : part.choices) json.text(choice);
    if (nullable) json.null();
    json.endArray();
}

void writeElements(JsonWriter& json, const FieldSpec& spec, Side side, Language language) {
    json.key("items").beginObject();
    if (spec.elements.size() == 1) {
        writePart(json, spec.elements[0], side);
        json.endObject();
        return;
    }
    json.key("type").text("object").key("properties").beginObject();
    json.key("id")
        .beginObject()
        .key("type")
        .text("integer")
        .key("description")
        .text(in(language, {"Reconoce el elemento al cambiarlo", "Tells the element when it is changed"}))
        .endObject();
    for (const ElementSpec& part : spec.elements) {
        const std::string name = std::string(spec.name) + "." + std::string(part.name);
        json.key(part.name).beginObject().key("description").text(fieldLabel(name, language));
        writePart(json, part, side);
        json.endObject();
    }
    json.endObject().key("required").beginArray();
    if (side == Side::Answer) json.text("id");
    for (const ElementSpec& part : spec.elements)
        if (side == Side::Answer ||
            (part.required && !isFilledIn(std::string(spec.name) + "." + std::string(part.name))))
            json.text(part.name);
    json.endArray().endObject();
}

void writeField(JsonWriter& json, const FieldSpec& spec, Side side, Language language) {
    json.key(spec.name).beginObject().key("description").text(fieldLabel(spec.name, language));
    if (side == Side::Answer && isReadOnly(spec)) json.key("readOnly").boolean(true);
    if (spec.kind == FieldKind::Set) {
        writeType(json, "array", side != Side::Answer && !spec.required);
        if (spec.bytesMax > 0) json.key("maxItems").integer(spec.bytesMax);
        writeElements(json, spec, side, language);
        json.endObject();
        return;
    }
    const bool flag = spec.kind == FieldKind::Boolean && spec.merge != MergeRule::Derived;
    const bool nullable = !spec.required && !(flag && side == Side::Answer);
    writeScalar(json, spec.kind, nullable);
    if (spec.kind == FieldKind::Text) writeTextLimits(json, spec.bytesMax, spec.form, side);
    if (spec.kind == FieldKind::Choice) {
        json.key("enum").beginArray();
        for (const std::string_view choice : spec.choices) json.text(choice);
        if (nullable) json.null();
        json.endArray();
        if (side == Side::New && !spec.initial.empty()) json.key("default").text(spec.initial);
    }
    json.endObject();
}

void writeAlias(JsonWriter& json, const RecordType& type, const AliasSpec& alias, Side side, Language language) {
    const FieldSpec& set = type.field(alias.field);
    const ElementSpec& part = set.elements[alias.element];
    const std::string words(in(language, {", el principal de `", ", the primary one of `"}));
    json.key(alias.name)
        .beginObject()
        .key("description")
        .text(fieldLabel(alias.name, language) + words + std::string(set.name) + "`");
    writeScalar(json, part.kind, true);
    if (part.kind == FieldKind::Text) writeTextLimits(json, part.bytesMax, part.form, side);
    json.endObject();
}

const AliasSpec* aliasOf(const RecordType& type, const FieldSpec& spec) {
    const auto found = std::find_if(type.aliases.begin(), type.aliases.end(),
                                    [&](const AliasSpec& alias) { return alias.field + 1 == spec.tag; });
    return found == type.aliases.end() ? nullptr : &*found;
}

// A required set may come by its short name instead.
void writeRequired(JsonWriter& json, const RecordType& type, Side side) {
    if (side == Side::Change) return;
    json.key("required").beginArray();
    if (side == Side::Answer) {
        json.text("id").text("version");
        for (const AliasSpec& alias : type.aliases) json.text(alias.name);
    }
    const FieldSpec* either = nullptr;
    for (const FieldSpec& spec : type.fields) {
        const bool wanted = spec.required && spec.initial.empty() && !isReadOnly(spec);
        if (side == Side::New && wanted && aliasOf(type, spec)) either = &spec;
        else if (side == Side::Answer || wanted) json.text(spec.name);
    }
    json.endArray();
    if (!either) return;
    json.key("anyOf").beginArray();
    for (const std::string_view name : {either->name, aliasOf(type, *either)->name})
        json.beginObject().key("required").beginArray().text(name).endArray().endObject();
    json.endArray();
}

}  // namespace

void writeRecordSchema(JsonWriter& json, const RecordType& type, std::string_view variant, Language language) {
    const Side side = variant == "alta" ? Side::New : variant == "cambio" ? Side::Change : Side::Answer;
    json.beginObject().key("type").text("object").key("properties").beginObject();
    if (side == Side::Answer) {
        json.key("id").beginObject().key("type").text("string").key("format").text("uuid").endObject();
        json.key("version")
            .beginObject()
            .key("type")
            .text("integer")
            .key("description")
            .text(in(language,
                     {"Número del último cambio; también el `ETag`", "Number of the last change; the `ETag` too"}))
            .endObject();
    }
    for (const AliasSpec& alias : type.aliases) writeAlias(json, type, alias, side, language);
    for (const FieldSpec& spec : type.fields)
        if (side == Side::Answer || !isReadOnly(spec)) writeField(json, spec, side, language);
    writeExtras(json, type.publicName, variant, language);
    json.endObject();
    writeRequired(json, type, side);
    json.endObject();
}

void writeBodyField(JsonWriter& json, const FieldSpec& spec, Language language) {
    writeField(json, spec, Side::Change, language);
}

void writeElementBody(JsonWriter& json, const FieldSpec& spec, Language language) {
    json.key("type").text("object").key("properties").beginObject();
    for (const ElementSpec& part : spec.elements) {
        const std::string name = std::string(spec.name) + "." + std::string(part.name);
        json.key(part.name).beginObject().key("description").text(fieldLabel(name, language));
        writePart(json, part, Side::Change);
        json.endObject();
    }
    json.endObject();
}

}  // namespace mostrador::server::openapi
