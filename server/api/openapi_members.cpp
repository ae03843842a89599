#include "server/api/openapi_members.h"

#include <algorithm>

namespace mostrador::server::openapi {
namespace {

void writeChoices(JsonWriter& json, std::string_view choices) {
    if (choices.empty()) return;
    json.key("enum").beginArray();
    for (std::size_t from = 0; from < choices.size();) {
        const std::size_t blank = std::min(choices.find(' ', from), choices.size());
        json.text(choices.substr(from, blank - from));
        from = blank + 1;
    }
    json.endArray();
}

void writeForm(JsonWriter& json, const Member& member) {
    const auto simple = [&](std::string_view type, std::string_view format = {}) {
        json.key("type").text(type);
        if (!format.empty()) json.key("format").text(format);
    };
    switch (member.form) {
        case Form::Text: simple("string"); return writeChoices(json, member.part);
        case Form::TextOrNull: json.key("type").beginArray().text("string").text("null").endArray(); return;
        case Form::Password: return simple("string", "password");
        case Form::Whole: return simple("integer");
        case Form::Money: return simple("number");
        case Form::Flag: return simple("boolean");
        case Form::Yes: json.key("const").boolean(true); return;
        case Form::Time: return simple("string", "date-time");
        case Form::Id: return simple("string", "uuid");
        case Form::Object:
            if (member.part != "list") return simple("object");
            json.key("type").text("array").key("items").beginObject().key("type").text("object").endObject();
            return;
        case Form::Texts:
            json.key("type").text("array").key("items").beginObject().key("type").text("string").endObject();
            return;
        case Form::Part: json.key("$ref").text("#/components/schemas/" + std::string(member.part)); return;
        case Form::Parts:
            json.key("type").text("array").key("items");
            writeReference(json, {member.part});
            return;
    }
}

void writeSchema(JsonWriter& json, std::span<const Member> of, Language language) {
    json.key(of.front().schema).beginObject().key("type").text("object").key("properties").beginObject();
    for (const Member& member : of) {
        json.key(member.name).beginObject();
        if (!member.words.es.empty()) json.key("description").text(in(language, member.words));
        writeForm(json, member);
        json.endObject();
    }
    json.endObject().key("required").beginArray();
    for (const Member& member : of)
        if (member.required) json.text(member.name);
    json.endArray().endObject();
}

}  // namespace

void writeMemberSchemas(JsonWriter& json, std::span<const Member> all, Language language) {
    for (std::size_t from = 0; from < all.size();) {
        std::size_t to = from;
        while (to < all.size() && all[to].schema == all[from].schema) ++to;
        writeSchema(json, all.subspan(from, to - from), language);
        from = to;
    }
}

}  // namespace mostrador::server::openapi
