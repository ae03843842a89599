// The OpenAPI document against the tables it is made of: routes, fields, references.
#include <catch2/catch.hpp>

#include <set>

#include "models/base/jsonvalue.h"
#include "models/records/json.h"
#include "models/records/registry.h"
#include "server/api/docs_routes.h"
#include "server/api/openapi.h"
#include "server/api/openapi_parts.h"
#include "server/api/routes.h"
#include "server/api/webfiles.h"
#include "server/store/filestore.h"
#include "tests/kit/sync_world.h"

using namespace mostrador;
using namespace mostrador::server;

namespace {

// All routes of the product, on parts that nobody calls.
struct RouterWorld : kit::SyncWorld {
    RouterWorld() {
        addRoutes(router, context, {[](const Uuid&) {}, [](const UserId&, const Uuid&) {}, [](MetricsText&) {}});
    }

    Workers workers{1};
    PasswordPool passwords{PasswordHasher()};
    SignInLimiter limiter{clock};
    Revocations revocations{clock, TokenSigner::defaultLifetimeMs};
    TokenSigner tokens{Key32{}, clock, &revocations};
    Challenges challenges{Key32{}, clock, random};
    CertificateSigner certificates{Key32{}};
    FileStore files{"", 0};
    ApiContext context{*readers,    queue,        service,    hub,   workers, passwords, limiter, tokens,
                       revocations, certificates, challenges, clock, random,  files,     "1.2.3"};
    Router router;

    [[nodiscard]] JsonValue document(Language language = Language::Spanish) const {
        auto parsed = JsonValue::parse(openApiDocument(router, language, "1.2.3"));
        REQUIRE(parsed.ok());
        return *parsed;
    }
};

const JsonValue& at(const JsonValue& value, std::string_view path) {
    const JsonValue* found = &value;
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        INFO(path);
        found = found->find(path.substr(0, slash));
        REQUIRE(found);
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return *found;
}

std::set<std::string> keysOf(const JsonValue& object) {
    std::set<std::string> keys;
    for (const JsonMember& member : object.members()) keys.insert(member.key);
    return keys;
}

template <class Visit>
void everyValue(const JsonValue& value, const Visit& visit) {
    visit(value);
    for (const JsonValue& item : value.items()) everyValue(item, visit);
    for (const JsonMember& member : value.members()) everyValue(member.value, visit);
}

// "GET /clientes" of every operation in the document.
std::set<std::string> operationsOf(const JsonValue& document) {
    std::set<std::string> all;
    for (const JsonMember& path : at(document, "paths").members())
        for (const JsonMember& method : path.value.members()) {
            std::string name = method.key;
            for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            all.insert(name + " " + path.key);
        }
    return all;
}

}  // namespace

TEST_CASE("every route of the router is described and no other") {
    const RouterWorld world;
    std::set<std::string> routes;
    for (const Route& route : world.router.routes())
        routes.insert(std::string(methodName(route.method)) + " " + std::string(route.pattern));
    CHECK(routes.contains("GET /clientes"));
    CHECK(operationsOf(world.document()) == routes);
    CHECK(operationsOf(world.document(Language::English)) == routes);
}

TEST_CASE("operations have a unique id, and words in both languages") {
    const RouterWorld world;
    std::set<std::string_view> ids;
    std::size_t count = 0;
    const JsonValue spanish = world.document();
    for (const JsonMember& path : at(spanish, "paths").members())
        for (const JsonMember& method : path.value.members()) {
            ids.insert(method.value.find("operationId")->text());
            ++count;
        }
    CHECK(ids.size() == count);
    for (const Route& route : world.router.routes()) {
        INFO(methodName(route.method) << " " << route.pattern);
        CHECK_FALSE(route.doc.summary.es.empty());
        CHECK_FALSE(route.doc.summary.en.empty());
        CHECK_FALSE(route.doc.tag.empty());
        CHECK(route.doc.more.es.empty() == route.doc.more.en.empty());
        CHECK(route.doc.body.empty() == route.doc.sample.empty());
    }
    CHECK(at(*at(spanish, "paths").find("/clientes"), "post/summary").text() == "Crear cliente");
}

TEST_CASE("references resolve, and every shared part is used") {
    const RouterWorld world;
    const JsonValue document = world.document();
    std::set<std::string> used;
    everyValue(document, [&](const JsonValue& value) {
        const JsonValue* reference = value.find("$ref");
        if (!reference) return;
        const std::string_view name = reference->text();
        REQUIRE(name.starts_with("#/"));
        (void)at(document, name.substr(2));
        used.insert(std::string(name));
    });
    for (const std::string kind : {"schemas", "parameters", "headers", "responses"})
        for (const std::string& name : keysOf(at(document, "components/" + kind))) {
            INFO(kind << "/" << name);
            CHECK(used.contains("#/components/" + kind + "/" + name));
        }
}

TEST_CASE("schemas of records are the field table") {
    const RouterWorld world;
    const JsonValue document = world.document();
    const JsonValue& schemas = at(document, "components/schemas");
    std::size_t described = 0;
    for (const RecordType* type : allRecordTypes()) {
        const std::string name(type->publicName);
        if (!schemas.find(name)) continue;
        ++described;
        INFO(name);
        std::set<std::string> shown{"id", "version"};
        std::set<std::string> written;
        for (const AliasSpec& alias : type->aliases) written.insert(std::string(alias.name));
        for (const FieldSpec& field : type->fields) {
            shown.insert(std::string(field.name));
            if (!isReadOnly(field)) written.insert(std::string(field.name));
        }
        shown.insert(written.begin(), written.end());
        const auto with = [&name](std::set<std::string> names, std::string_view variant) {
            for (const std::string_view extra : openapi::extraNames(name, variant)) names.insert(std::string(extra));
            return names;
        };
        CHECK(keysOf(at(schemas, name + "/properties")) == with(shown, {}));
        for (const std::string variant : {"alta", "cambio"})
            if (schemas.find(name + "-" + variant))
                CHECK(keysOf(at(schemas, name + "-" + variant + "/properties")) == with(written, variant));
    }
    CHECK(described >= 11);
    const JsonValue& fresh = at(schemas, "clientes-alta");
    CHECK(at(fresh, "properties/nombre/maxLength").integer() == 200);
    CHECK(at(fresh, "properties/tipo/default").text() == "persona");
    CHECK(at(fresh, "properties/correos/items/properties/correo/format").text() == "email");
    REQUIRE(at(fresh, "required").items().size() == 1);
    CHECK(at(fresh, "required").items()[0].text() == "nombre");
    CHECK_FALSE(at(schemas, "clientes-cambio").find("required"));
    CHECK(at(schemas, "clientes/properties/creado/readOnly").boolean() == true);
    CHECK(at(schemas, "usuarios-alta/anyOf").items().size() == 2);  // roles, or rol
}

TEST_CASE("a collection's operations name their headers, refusals and rights") {
    const RouterWorld world;
    const JsonValue document = world.document(Language::English);
    const JsonValue& paths = at(document, "paths");
    const JsonValue* one = paths.find("/clientes/{id}");
    const JsonValue* many = paths.find("/clientes");
    REQUIRE(one);
    REQUIRE(many);
    CHECK(at(*many, "get/summary").text() == "List clients");
    CHECK(keysOf(at(*many, "get/responses/200/headers")) == std::set<std::string>{"Link", "X-Total-Count"});
    CHECK(keysOf(at(*one, "put/responses")) ==
          std::set<std::string>{"200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "503"});
    CHECK(at(*one, "get/responses").find("304"));
    CHECK(at(*many, "get/security").items().size() == 2);
    CHECK(at(*paths.find("/health"), "get/security").items().empty());
    std::set<std::string_view> parameters;
    for (const JsonValue& parameter : at(*one, "put/parameters").items())
        parameters.insert(parameter.find("$ref")->text());
    CHECK(parameters == std::set<std::string_view>{"#/components/parameters/id", "#/components/parameters/If-Match",
                                                   "#/components/parameters/Idempotency-Key"});
}

TEST_CASE("the pages name only files of ours, and nothing of elsewhere") {
    std::set<std::string_view> names;
    for (const WebFile& file : webFiles()) names.insert(file.name);
    for (const WebFile& page : webFiles()) {
        if (!page.name.ends_with(".html")) continue;
        INFO(page.name);
        CHECK(page.content.find("://") == std::string_view::npos);
        for (std::size_t found = page.content.find("\"/web/"); found != std::string_view::npos;
             found = page.content.find("\"/web/", found + 1)) {
            const std::string_view rest = page.content.substr(found + 6);
            CHECK(names.contains(rest.substr(0, rest.find('"'))));
        }
    }
    CHECK(names.size() == 9);
}
