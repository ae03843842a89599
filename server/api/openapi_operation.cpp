#include <cctype>
#include <set>

#include "models/records/registry.h"
#include "server/api/listing.h"
#include "server/api/openapi_parts.h"
#include "server/http/responsehead.h"

namespace mostrador::server::openapi {
namespace {

void writeRef(JsonWriter& json, std::string_view kind, std::string_view name) {
    json.beginObject().key("$ref").text("#/components/" + std::string(kind) + "/" + std::string(name)).endObject();
}

std::vector<std::string_view> pathParameters(std::string_view pattern) {
    std::vector<std::string_view> names;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1))
        names.push_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    return names;
}

void beginParameter(JsonWriter& json, std::string_view name, std::string_view place, bool required) {
    json.beginObject().key("name").text(name).key("in").text(place).key("required").boolean(required);
}

// ?orden=: the fields a list can be put in order by, and "-" before it for the other way.
void writeOrder(JsonWriter& json, const RecordType& type, Language language) {
    beginParameter(json, "orden", "query", false);
    json.key("description")
        .text(in(language, {"Campo por el que se ordena; con `-` delante, al revés",
                            "Field to put in order by; with `-` before it, the other way round"}))
        .key("schema")
        .beginObject()
        .key("type")
        .text("string")
        .key("enum")
        .beginArray();
    for (const FieldSpec& field : type.fields) {
        if (field.kind == FieldKind::Set) continue;
        json.text(field.name).text("-" + std::string(field.name));
    }
    json.endArray().endObject().endObject();
}

// A parameter for each field that a list can be chosen by.
void writeFilters(JsonWriter& json, const RecordType& type, Language language) {
    for (const FieldSpec& field : type.fields) {
        if (!isFilter(field)) continue;
        beginParameter(json, field.name, "query", false);
        json.key("description").text(fieldLabel(field.name, language)).key("schema").beginObject().key("type");
        json.text(field.kind == FieldKind::Boolean ? "boolean" : "string");
        if (field.kind == FieldKind::Reference) json.key("format").text("uuid");
        if (field.kind == FieldKind::Choice) {
            json.key("enum").beginArray();
            for (const std::string_view choice : field.choices) json.text(choice);
            json.endArray();
        }
        json.endObject().endObject();
    }
}

void writeParameters(JsonWriter& json, const Route& route, Language language) {
    json.key("parameters").beginArray();
    for (const std::string_view name : pathParameters(route.pattern)) {
        if (name == "id") {
            writeRef(json, "parameters", "id");
            continue;
        }
        beginParameter(json, name, "path", true);
        json.key("schema").beginObject().key("type").text("string").endObject().endObject();
    }
    for (const QueryDoc& query : route.doc.query) {
        beginParameter(json, query.name, "query", query.required);
        json.key("description").text(in(language, query.words));
        json.key("schema").beginObject().key("type").text(query.type);
        if (!query.format.empty()) json.key("format").text(query.format);
        json.endObject().endObject();
    }
    if (route.doc.list) {
        for (const std::string_view name : {"q", "limite", "cursor", "archivados"}) writeRef(json, "parameters", name);
        if (const RecordType* type = findRecordType(route.doc.answer.base)) {
            writeOrder(json, *type, language);
            writeFilters(json, *type, language);
        }
    }
    if (route.doc.tagged && route.method == Method::Get) writeRef(json, "parameters", "If-None-Match");
    if (route.doc.conditional) writeRef(json, "parameters", "If-Match");
    if (route.doc.keyed) writeRef(json, "parameters", "Idempotency-Key");
    json.endArray();
}

std::vector<std::string_view> mediaTypes(Media media) {
    switch (media) {
        case Media::Json: return {"application/json"};
        case Media::JsonOrCbor: return {"application/json", "application/cbor"};
        case Media::JsonOrHtml: return {"application/json", "text/html"};
        case Media::Form: return {"application/x-www-form-urlencoded"};
        case Media::Html: return {"text/html"};
        case Media::Text: return {"text/plain"};
        case Media::File: return {"*/*"};
    }
    return {};
}

void writeContent(JsonWriter& json, Media media, const SchemaName& schema, bool list, std::string_view sample) {
    json.key("content").beginObject();
    for (const std::string_view type : mediaTypes(media)) {
        json.key(type).beginObject().key("schema");
        const bool named = type == "application/json" || type == "application/x-www-form-urlencoded" ||
                           media == Media::Html || media == Media::Text || media == Media::File;
        if (!named) json.beginObject().endObject();  // the same in another form
        else if (list) {
            json.beginObject().key("type").text("array").key("items");
            writeReference(json, schema);
            json.endObject();
        } else writeReference(json, schema);
        if (named && !sample.empty()) json.key("example").raw(sample);
        json.endObject();
    }
    json.endObject();
}

std::set<int> refusalsOf(const Route& route) {
    const RouteDoc& doc = route.doc;
    std::set<int> all{503};
    if (route.access != Access::Public) all.insert(401);
    if (!pathParameters(route.pattern).empty()) all.insert(404);
    if (doc.list) all.insert(422);
    if (doc.conditional) all.insert(412);
    if (!doc.body.empty()) all.insert({400, 413});
    if (!doc.body.empty() && doc.bodyMedia != Media::JsonOrCbor) all.insert({415, 422});
    for (const int status : doc.refusals)
        if (status != 0) all.insert(status);
    return all;
}

void writeSuccess(JsonWriter& json, const RouteDoc& doc) {
    json.key(std::to_string(doc.status)).beginObject().key("description").text(reasonPhrase(doc.status));
    if (doc.list || doc.tagged || (doc.status == 201 && doc.keyed)) {
        json.key("headers").beginObject();
        const auto header = [&](std::string_view name) {
            json.key(name);
            writeRef(json, "headers", name);
        };
        if (doc.list) header("X-Total-Count");
        if (doc.list) header("Link");
        if (doc.tagged) header("ETag");
        if (doc.status == 201 && doc.keyed) header("Location");
        json.endObject();
    }
    if (!doc.answer.empty()) writeContent(json, doc.answerMedia, doc.answer, doc.list, {});
    json.endObject();
}

void writeResponses(JsonWriter& json, const Route& route, Language language) {
    json.key("responses").beginObject();
    writeSuccess(json, route.doc);
    if (route.doc.tagged && route.method == Method::Get) {
        json.key("304")
            .beginObject()
            .key("description")
            .text(in(language, {"Sin cambios desde `If-None-Match`", "Unchanged since `If-None-Match`"}))
            .endObject();
    }
    for (const int status : refusalsOf(route)) {
        json.key(std::to_string(status));
        // Before the protocol reads a message its refusals are those of REST: both have "codigo".
        if (route.doc.answerMedia == Media::JsonOrCbor) {
            json.beginObject().key("description").text(reasonPhrase(status));
            writeContent(json, Media::JsonOrCbor, {"sync-rechazo"}, false, {});
            json.endObject();
        } else {
            writeRef(json, "responses", refusalName(status));
        }
    }
    json.endObject();
}

void writeSecurity(JsonWriter& json, Access access) {
    json.key("security").beginArray();
    if (access != Access::Public) {
        for (const std::string_view scheme : {"OAuth2", "Bearer"})
            json.beginObject().key(scheme).beginArray().endArray().endObject();
        if (access == Access::OptionalToken) json.beginObject().endObject();
    }
    json.endArray();
}

}  // namespace

std::string fullName(const SchemaName& name) {
    return std::string(name.base) + (name.variant.empty() ? "" : "-") + std::string(name.variant);
}

void writeReference(JsonWriter& json, const SchemaName& name) { writeRef(json, "schemas", fullName(name)); }

std::string operationId(const Route& route) {
    const bool ofCollection = !route.doc.noun.es.empty();  // five names that each collection has
    return ofCollection ? std::string(route.doc.tag) + "_" + std::string(route.name) : std::string(route.name);
}

void writeOperation(JsonWriter& json, const Route& route, Language language) {
    const RouteDoc& doc = route.doc;
    std::string method(methodName(route.method));
    for (char& c : method) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    std::string summary(in(language, doc.summary));
    if (!doc.noun.es.empty()) summary.append(" ").append(in(language, doc.noun));
    json.key(method).beginObject().key("tags").beginArray().text(doc.tag).endArray();
    json.key("summary").text(summary).key("operationId").text(operationId(route));
    if (!doc.more.es.empty()) json.key("description").text(in(language, doc.more));
    writeParameters(json, route, language);
    if (!doc.body.empty()) {
        json.key("requestBody").beginObject().key("required").boolean(true);
        writeContent(json, doc.bodyMedia, doc.body, false, doc.sample);
        json.endObject();
    }
    writeResponses(json, route, language);
    writeSecurity(json, route.access);
    json.endObject();
}

}  // namespace mostrador::server::openapi
