// /openapi.json and /docs of a running server; what the document says against what the server does.
#include <catch2/catch.hpp>

#include "models/base/json.h"
#include "schema.h"
#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

namespace {

const JsonValue* operation(const JsonValue& document, std::string_view path, std::string_view method) {
    const JsonValue* found = document.find("paths")->find(path);
    return found ? found->find(method) : nullptr;
}

const JsonValue* content(const JsonValue* holder, std::string_view type) {
    const JsonValue* all = holder ? holder->find("content") : nullptr;
    return all ? all->find(type) : nullptr;
}

// The answer is what the document says that this operation answers with this status.
void checkAnswer(const JsonValue& document, std::string_view method, std::string_view path, const Answer& answer) {
    INFO(method << " " << path << " " << answer.status << " " << answer.raw.body);
    const JsonValue* one = operation(document, path, method);
    REQUIRE(one);
    const JsonValue* response = one->find("responses")->find(std::to_string(answer.status));
    REQUIRE(response);
    if (const JsonValue* reference = response->find("$ref")) {
        const std::string_view name = reference->text();
        response = document.find("components")->find("responses")->find(name.substr(name.rfind('/') + 1));
        REQUIRE(response);
    }
    const JsonValue* json = content(response, "application/json");
    if (!json) {
        CHECK(answer.raw.body.empty());
        return;
    }
    CHECK(faultsOf(document, *json->find("schema"), answer.json) == std::vector<std::string>{});
}

std::string withId(std::string_view path, const std::string& id) {
    std::string made(path);
    if (const std::size_t open = made.find("{id}"); open != std::string::npos) made.replace(open, 4, id);
    return made;
}

// The ids that samples name, and where a path's id is looked for.
struct Named {
    std::string client, merged, product, user;

    [[nodiscard]] std::string in(std::string body) const {
        for (const auto& [last, id] : {std::pair{'1', &client}, std::pair{'2', &product}, std::pair{'3', &merged}}) {
            const std::string sample = std::string("0190c1e0-0000-7000-8000-00000000000") + last;
            if (const std::size_t at = body.find(sample); at != std::string::npos) body.replace(at, sample.size(), *id);
        }
        return body;
    }
    [[nodiscard]] const std::string& of(std::string_view path) const {
        if (path.starts_with("/usuarios")) return user;
        return path.starts_with("/inventario") ? product : client;
    }
};

std::string text(const JsonValue& value) {
    std::string out;
    switch (value.kind()) {
        case JsonValue::Kind::Null: return "null";
        case JsonValue::Kind::Boolean: return *value.boolean() ? "true" : "false";
        case JsonValue::Kind::Number: return std::string(value.rawNumber());
        case JsonValue::Kind::Text: appendJsonText(out, value.text()); return out;
        case JsonValue::Kind::Array:
            for (const JsonValue& item : value.items()) out += (out.empty() ? "" : ",") + text(item);
            return "[" + out + "]";
        case JsonValue::Kind::Object:
            for (const JsonMember& member : value.members()) {
                if (!out.empty()) out += ",";
                appendJsonText(out, member.key);
                out += ":" + text(member.value);
            }
            return "{" + out + "}";
    }
    return out;
}

std::string asForm(const JsonValue& body) {
    std::string pairs;
    for (const JsonMember& member : body.members()) {
        if (!pairs.empty()) pairs += "&";
        for (const char c : member.key + "=" + std::string(member.value.text())) pairs += c == ' ' ? '+' : c;
    }
    return pairs;
}

}  // namespace

TEST_CASE("the document comes in both languages without a token, and is not sent twice") {
    ServiceWorld world;
    const Answer spanish = world.nobody().get("/openapi.json");
    REQUIRE(spanish.status == 200);
    CHECK(spanish.text("openapi") == "3.1.0");
    CHECK(operation(spanish.json, "/clientes", "post")->find("summary")->text() == "Crear cliente");
    const Answer english = world.nobody().in("en").get("/openapi.json");
    CHECK(operation(english.json, "/clientes", "post")->find("summary")->text() == "Create client");
    CHECK(english.header("ETag") != spanish.header("ETag"));
    CHECK(spanish.header("Vary").find("Accept-Language") != std::string::npos);
    const Answer again = world.nobody().get("/openapi.json", {{"If-None-Match", spanish.header("ETag")}});
    CHECK(again.status == 304);
    CHECK(again.raw.body.empty());
}

TEST_CASE("every sample body of the document is understood by its route") {
    ServiceWorld world;
    const JsonValue document = world.nobody().get("/openapi.json").json;
    const ApiClient ana = world.as("ana");
    const Named named{addClient(ana, "Uno"), addClient(ana, "Dos"),
                      ana.post("/inventario", R"({"nombre":"Cable"})").text("id"), world.addUser("rosa", "asesor")};
    std::size_t samples = 0;
    for (const JsonMember& path : document.find("paths")->members())
        for (const JsonMember& method : path.value.members()) {
            const JsonValue* body = method.value.find("requestBody");
            if (!body) continue;
            const JsonValue* json = content(body, "application/json");
            const JsonValue* form = content(body, "application/x-www-form-urlencoded");
            const JsonValue& media = json ? *json : *form;
            const JsonValue& sample = *media.find("example");
            INFO(method.key << " " << path.key);
            CHECK(faultsOf(document, *media.find("schema"), sample) == std::vector<std::string>{});
            const std::string address = withId(path.key, named.of(path.key));
            const Answer answer = form                  ? ana.form(address, asForm(sample))
                                  : method.key == "put" ? ana.put(address, named.in(text(sample)))
                                                        : ana.post(address, named.in(text(sample)));
            INFO(answer.raw.body);
            CHECK(answer.status != 400);
            CHECK(answer.status != 415);
            CHECK(answer.status != 422);
            checkAnswer(document, method.key, path.key, answer);
            ++samples;
        }
    CHECK(samples >= 30);
}

TEST_CASE("answers are what the document says") {
    ServiceWorld world;
    const JsonValue document = world.nobody().get("/openapi.json").json;
    const ApiClient ana = world.as("ana");
    const Answer made = ana.post("/clientes", R"({"nombre":"Taller Sur","telefono":"22","etiquetas":["vip"],
"correos":[{"correo":"a@b.cl","etiqueta":"oficina"}],"direcciones":[{"calle":"Uno 1"}],"tipo_documento":"RUT"})");
    REQUIRE(made.status == 201);
    checkAnswer(document, "post", "/clientes", made);
    const std::string address = "/clientes/" + made.text("id");
    checkAnswer(document, "get", "/clientes/{id}", ana.get(address));
    checkAnswer(document, "get", "/clientes/{id}", ana.get(address, {{"If-None-Match", made.header("ETag")}}));
    checkAnswer(document, "put", "/clientes/{id}", ana.put(address, R"({"notas":"x"})"));
    checkAnswer(document, "put", "/clientes/{id}", ana.put(address, R"({"notas":"y"})", {{"If-Match", "\"1\""}}));
    checkAnswer(document, "put", "/clientes/{id}", ana.put(address, R"({"nada":1})"));
    checkAnswer(document, "get", "/clientes", ana.get("/clientes?orden=-nombre"));
    checkAnswer(document, "get", "/clientes", ana.get("/clientes?limite=0"));
    checkAnswer(document, "get", "/clientes", world.nobody().get("/clientes"));
    checkAnswer(document, "delete", "/clientes/{id}", ana.del(address));
    checkAnswer(document, "get", "/clientes/{id}", ana.get("/clientes/0190a000-0000-7000-8000-0000000000ff"));
    checkAnswer(document, "get", "/usuarios", ana.get("/usuarios"));
    const std::string rosa = world.addUser("rosa", "asesor");
    checkAnswer(document, "post", "/usuarios/{id}/codigo", ana.post("/usuarios/" + rosa + "/codigo", ""));
    checkAnswer(document, "post", "/usuarios/{id}/cerrar-sesiones",
                ana.post("/usuarios/" + rosa + "/cerrar-sesiones", ""));
    for (const std::string path : {"/", "/health", "/ready", "/api/auth/check", "/api/auth/session"})
        checkAnswer(document, "get", path, ana.get(path));
    checkAnswer(document, "get", "/api/auth/check", world.nobody().get("/api/auth/check"));
    checkAnswer(document, "get", "/sync/pull",
                ana.get("/sync/pull?replica=0190a000-0000-7000-8000-0000000000aa", {{"Accept", "application/json"}}));
    const std::string signIn = "grant_type=password&username=ana&password=clave+de+ana+1";
    checkAnswer(document, "post", "/token", world.nobody().form("/token", signIn));
    checkAnswer(document, "post", "/api/auth/login", login(world.nobody(), "ana"));
    checkAnswer(document, "post", "/api/auth/login", login(world.nobody(), "ana", "no es esta"));
    checkAnswer(document, "post", "/api/auth/logout", ana.post("/api/auth/logout", ""));
}

TEST_CASE("the viewer and its files need no token and nothing from elsewhere") {
    ServiceWorld world;
    const Answer page = world.nobody().get("/docs");
    CHECK(page.status == 200);
    CHECK(page.header("Content-Type").starts_with("text/html"));
    const std::string policy = page.header("Content-Security-Policy");
    CHECK(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'"));
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(policy.find("http") == std::string::npos);
    CHECK(page.header("X-Content-Type-Options") == "nosniff");
    CHECK(world.nobody().get("/docs", {{"If-None-Match", page.header("ETag")}}).status == 304);

    const Answer script = world.nobody().get("/web/swagger-ui-bundle.js");
    CHECK(script.header("Content-Type").starts_with("text/javascript"));
    CHECK(script.header("Content-Encoding").empty());
    CHECK(script.raw.body.size() > 1'000'000);
    const Answer packed = world.nobody().get("/web/swagger-ui-bundle.js", {{"Accept-Encoding", "gzip, br"}});
    CHECK(packed.header("Content-Encoding") == "gzip");
    CHECK(packed.header("Vary") == "Accept-Encoding");
    CHECK(packed.header("ETag") == script.header("ETag"));
    CHECK(packed.raw.body.size() < script.raw.body.size() / 2);
    CHECK(packed.raw.body.starts_with("\x1f\x8b"));
    CHECK(world.nobody().get("/web/swagger-ui.css").header("Content-Type").starts_with("text/css"));
    CHECK(world.nobody().get("/web/mostrador.svg").header("Content-Type") == "image/svg+xml");
    checkError(world.nobody().get("/web/otro.js"), 404, "no_encontrado");
    checkError(world.nobody().get("/web/..%2Fdocs.html"), 404, "no_encontrado");
}

TEST_CASE("the landing page leads to the documentation and runs under the same policy") {
    ServiceWorld world;
    const Answer page = world.nobody().get("/", {{"Accept", "text/html"}});
    CHECK(page.raw.body.find("href=\"/docs\"") != std::string::npos);
    CHECK_FALSE(page.header("Content-Security-Policy").empty());
    CHECK(page.raw.body.find("<style") == std::string::npos);  // the policy would refuse it
    CHECK(page.header("Vary").find("Accept") != std::string::npos);
    CHECK(world.nobody().get("/").header("Content-Type").starts_with("application/json"));
}
