#include "server/api/openapi.h"

#include <algorithm>
#include <map>
#include <vector>

#include "models/records/registry.h"
#include "server/api/openapi_parts.h"

namespace mostrador::server {
namespace {

struct Tag {
    std::string_view name;
    Words words;
};
constexpr Tag tags[] = {
    {"sesion", {"Entrar y salir", "Signing in and out"}},
    {"clientes", {"Los clientes del negocio", "The customers of the business"}},
    {"usuarios", {"Las personas de la oficina", "The people of the office"}},
    {"productos", {"Lo que se vende o se usa, y cuánto hay", "What is sold or used, and how much there is"}},
    {"movimientos", {"Qué movió el stock; no cambian nunca", "What moved stock; they never change"}},
    {"lugares", {"Dónde está el stock", "Where stock lies"}},
    {"ordenes", {"Órdenes de servicio, de la recepción a la entrega", "Service orders, from reception to delivery"}},
    {"equipos", {"Lo que traen los clientes", "What customers bring in"}},
    {"ventas", {"Documentos que no cambian; otro los deshace", "Documents that never change; another undoes them"}},
    {"cajas", {"Cajones: se abren y se cuentan", "Drawers: opened and counted"}},
    {"incidencias", {"Lo que se dejó pasar y alguien debe resolver", "What was let through and wants a person"}},
    {"archivos", {"Fotos, firmas y documentos", "Photos, signatures and documents"}},
    {"organizaciones", {"La organización propia", "One's own organisation"}},
    {"estadisticas", {"Cifras del negocio", "Figures of the business"}},
    {"servidor", {"El servidor mismo", "The server itself"}},
    {"sincronizacion", {"Lo que usan los programas de escritorio", "What the desktop programs use"}},
};

// The tags in use: those with words first, in the order above, then the rest as the routes come.
std::vector<Tag> tagsOf(const Router& router) {
    std::vector<Tag> used;
    for (const Tag& tag : tags)
        if (std::any_of(router.routes().begin(), router.routes().end(),
                        [&](const Route& route) { return route.doc.tag == tag.name; }))
            used.push_back(tag);
    for (const Route& route : router.routes())
        if (std::none_of(used.begin(), used.end(), [&](const Tag& tag) { return route.doc.tag == tag.name; }))
            used.push_back({route.doc.tag, {}});
    return used;
}

void writeTags(JsonWriter& json, const Router& router, Language language) {
    json.key("tags").beginArray();
    for (const Tag& tag : tagsOf(router)) {
        json.beginObject().key("name").text(tag.name);
        if (!tag.words.es.empty()) json.key("description").text(in(language, tag.words));
        json.endObject();
    }
    json.endArray();
}

void writePaths(JsonWriter& json, const Router& router, Language language) {
    std::vector<std::string_view> patterns;
    for (const Route& route : router.routes())
        if (std::find(patterns.begin(), patterns.end(), route.pattern) == patterns.end())
            patterns.push_back(route.pattern);
    json.key("paths").beginObject();
    for (const std::string_view pattern : patterns) {
        json.key(pattern).beginObject();
        for (const Route& route : router.routes())
            if (route.pattern == pattern) openapi::writeOperation(json, route, language);
        json.endObject();
    }
    json.endObject();
}

void writeSchemas(JsonWriter& json, const Router& router, Language language) {
    std::map<std::string, SchemaName> records;
    for (const Route& route : router.routes())
        for (const SchemaName& name : {route.doc.answer, route.doc.body})
            if (findRecordType(name.base)) records.emplace(openapi::fullName(name), name);
    json.key("schemas").beginObject();
    for (const auto& [full, name] : records) {
        json.key(full);
        openapi::writeRecordSchema(json, *findRecordType(name.base), name.variant, language);
    }
    openapi::writeFormSchemas(json, language);
    openapi::writeCounterSchemas(json, language);
    json.endObject();
}

}  // namespace

std::string openApiDocument(const Router& router, Language language, std::string_view version) {
    JsonWriter json;
    json.beginObject().key("openapi").text("3.1.0");
    openapi::writeInfo(json, language, version);
    json.key("servers").beginArray().beginObject().key("url").text("/").endObject().endArray();
    writeTags(json, router, language);
    writePaths(json, router, language);
    json.key("components").beginObject();
    writeSchemas(json, router, language);
    openapi::writeSharedComponents(json, language);
    json.endObject().endObject();
    return json.take();
}

}  // namespace mostrador::server
