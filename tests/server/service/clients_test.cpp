// The five routes of /clientes (S1-31..35) and what a write promises: tags, keys, verdicts.
#include <catch2/catch.hpp>

#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

TEST_CASE("a client is created, read, changed and archived") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const Answer made =
        ana.post("/clientes", R"({"nombre":"Añañuca Ltda.","telefono":"+56 9 1234 5678","correo":"a@b.cl"})");
    INFO(made.raw.body);
    REQUIRE(made.status == 201);
    const std::string id = made.text("id");
    CHECK(made.header("Location") == "/clientes/" + id);
    CHECK(made.text("nombre") == "Añañuca Ltda.");
    CHECK(made.text("telefono") == "+56 9 1234 5678");
    REQUIRE(made.json.find("telefonos")->items().size() == 1);
    CHECK(made.json.find("telefonos")->items()[0].find("numero")->text() == "+56 9 1234 5678");
    CHECK(made.json.find("creado_por")->text() == anaId(ana));

    const Answer shown = ana.get("/clientes/" + id);
    CHECK(shown.status == 200);
    CHECK(shown.raw.body == made.raw.body);
    CHECK(shown.header("ETag") == made.header("ETag"));

    const Answer changed = ana.put("/clientes/" + id, R"({"telefono":"22","notas":"dos\nlíneas"})");
    CHECK(changed.status == 200);
    CHECK(changed.text("telefono") == "22");
    CHECK(changed.text("nombre") == "Añañuca Ltda.");
    CHECK(changed.text("notas") == "dos\nlíneas");
    CHECK(changed.header("ETag") != made.header("ETag"));

    CHECK(ana.del("/clientes/" + id).status == 204);
    CHECK(ana.get("/clientes/" + id).json.find("archivado")->boolean() == true);  // a state, not a hole
    CHECK(ana.get("/clientes").size() == 0);
    CHECK(ana.del("/clientes/" + id).status == 204);  // already so
    CHECK(ana.put("/clientes/" + id, R"({"archivado":false})").status == 200);
    CHECK(ana.get("/clientes").size() == 1);
}

TEST_CASE("HEAD answers like GET without a body, other methods name those there are") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const std::string id = addClient(ana, "Uno");
    const Answer head = ana.ask("HEAD", "/clientes/" + id);
    CHECK(head.status == 200);
    CHECK(head.header("ETag") == ana.get("/clientes/" + id).header("ETag"));
    const Answer patch = ana.ask("PATCH", "/clientes/" + id, "{}");
    CHECK(patch.status == 405);
    CHECK(patch.header("Allow").find("PUT") != std::string::npos);
    CHECK_FALSE(patch.text("mensaje").empty());
}

TEST_CASE("entity tags: unchanged is 304, a stale If-Match is 412 and changes nothing") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const std::string path = "/clientes/" + addClient(ana, "Uno");
    const std::string first = ana.get(path).header("ETag");
    const Answer same = ana.get(path, {{"If-None-Match", first}});
    CHECK(same.status == 304);
    CHECK(same.raw.body.empty());
    CHECK(ana.get(path, {{"If-None-Match", "\"999\", W/" + first}}).status == 304);
    CHECK(ana.get(path, {{"If-None-Match", "\"999\""}}).status == 200);

    CHECK(ana.put(path, R"({"nombre":"Dos"})", {{"If-Match", first}}).status == 200);
    checkError(ana.put(path, R"({"nombre":"Tres"})", {{"If-Match", first}}), 412, "conflicto", "If-Match");
    checkError(ana.del(path, {{"If-Match", first}}), 412, "conflicto", "If-Match");
    CHECK(ana.get(path).text("nombre") == "Dos");
    CHECK(ana.put(path, ana.get(path).raw.body).status == 200);  // as it was read
    checkError(ana.put(path, R"({"id":"0190a000-0000-7000-8000-000000000001"})"), 422, "campo_solo_lectura", "id");
    const std::string second = ana.get(path).header("ETag");
    CHECK(ana.put(path, R"({"nombre":"Tres"})", {{"If-Match", first + ", " + second}}).status == 200);
    CHECK(ana.put(path, R"({"nombre":"Cuatro"})", {{"If-Match", "*"}}).status == 200);
    CHECK(ana.del(path, {{"If-Match", ana.get(path).header("ETag")}}).status == 204);
    checkError(ana.put("/clientes/0190a000-0000-7000-8000-000000000001", R"({"nombre":"x"})", {{"If-Match", "*"}}), 404,
               "no_encontrado", "id");
}

TEST_CASE("a repeated write with its key gets the first answer and leaves one record") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const kit::HeaderLines key{{"Idempotency-Key", "0190a000-0000-7000-8000-00000000000a"}};
    const Answer first = ana.post("/clientes", R"({"nombre":"Uno"})", key);
    REQUIRE(first.status == 201);
    const Answer again = ana.post("/clientes", R"({"nombre":"Uno"})", key);
    CHECK(again.status == 201);
    CHECK(again.raw.body == first.raw.body);
    CHECK(again.header("ETag") == first.header("ETag"));
    CHECK(ana.get("/clientes").size() == 1);

    const std::string path = "/clientes/" + first.text("id");
    kit::HeaderLines change{{"Idempotency-Key", "0190a000-0000-7000-8000-00000000000b"},
                            {"If-Match", first.header("ETag")}};
    const Answer changed = ana.put(path, R"({"nombre":"Dos"})", change);
    REQUIRE(changed.status == 200);
    const Answer repeated = ana.put(path, R"({"nombre":"Dos"})", change);  // its own first run changed the tag
    CHECK(repeated.status == 200);
    CHECK(repeated.raw.body == changed.raw.body);
    world.restart();
    CHECK(ApiClient(world.port, ana.token()).post("/clientes", R"({"nombre":"Uno"})", key).text("id") ==
          first.text("id"));
    const ApiClient later(world.port, ana.token());
    checkError(later.post("/clientes", R"({"nombre":"Uno"})", {{"Idempotency-Key", "siete"}}), 422, "campo_invalido",
               "Idempotency-Key");
    // The same key for another request is a mistake that must not look done.
    checkError(later.post("/clientes", R"({"nombre":"Tres"})", key), 422, "campo_invalido", "Idempotency-Key");
    checkError(later.post("/usuarios", R"({"usuario":"eva","nombre":"Eva","rol":"asesor"})", key), 422,
               "campo_invalido", "Idempotency-Key");
    checkError(later.put(path, R"({"nombre":"Cuatro"})", change), 422, "campo_invalido", "Idempotency-Key");
    checkError(later.del(path, change), 422, "campo_invalido", "Idempotency-Key");
    CHECK(later.get(path).text("nombre") == "Dos");
    CHECK(later.get("/clientes").size() == 1);
    CHECK(later.get("/usuarios").size() == 1);
}

TEST_CASE("a refusal for state shows the record as it is") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const std::string me = anaId(ana);
    const Answer last = ana.put("/usuarios/" + me, R"({"rol":"asesor"})");
    checkError(last, 409, "ultimo_administrador", "roles");
    const JsonValue* now = last.json.find("detalle") ? last.json.find("detalle")->find("actual") : nullptr;
    REQUIRE(now);
    CHECK(now->find("id")->text() == me);
    CHECK(now->find("rol")->text() == "administrador");
}

TEST_CASE("bad bodies get their own status and field, in the caller's language") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    checkError(ana.post("/clientes", R"({"nombre":"x","apodo":"y"})"), 422, "campo_desconocido", "apodo");
    checkError(ana.post("/clientes", "{}"), 422, "campo_requerido", "nombre");
    checkError(ana.post("/clientes", R"({"nombre":"x","id":"0190a000-0000-7000-8000-000000000001"})"), 422,
               "campo_solo_lectura", "id");
    checkError(ana.post("/clientes", R"({"nombre":"   "})"), 422, "campo_requerido", "nombre");
    checkError(ana.post("/clientes", R"({"nombre":7})"), 422, "campo_invalido", "nombre");
    checkError(ana.post("/clientes", R"({"nombre":"x","correo":"nada"})"), 422, "campo_invalido", "correos.correo");
    checkError(ana.post("/clientes", R"({"nombre":"x","tipo":"marciano"})"), 422, "campo_invalido", "tipo");
    checkError(ana.post("/clientes", "{\"nombre\":\"" + std::string(201, 'x') + "\"}"), 422, "campo_demasiado_largo",
               "nombre");
    checkError(ana.post("/clientes", R"({"nombre":"x","creado":"2026-01-01T00:00:00Z"})"), 422, "campo_solo_lectura",
               "creado");
    checkError(ana.post("/clientes", R"({"nombre":)"), 400, "mensaje_malformado");
    checkError(ana.post("/clientes", "[]"), 400, "mensaje_malformado");
    checkError(ana.post("/clientes", ""), 400, "mensaje_malformado");
    checkError(ana.post("/clientes", "{\"nombre\":\"\xff\xfe\"}"), 400, "texto_no_utf8");
    checkError(ana.post("/clientes", R"({"nombre":"\ud800"})"), 400, "mensaje_malformado");
    checkError(ana.ask("POST", "/clientes", "nombre=x", {{"Content-Type", "application/x-www-form-urlencoded"}}), 415,
               "mensaje_malformado", "Content-Type");
    const auto typed = [&](const std::string& type) {
        return ana
            .ask("PUT", "/clientes/" + std::string("0190a000-0000-7000-8000-000000000001"), "{}",
                 {{"Content-Type", type}})
            .status;
    };
    CHECK(typed("application/jsonp") == 415);
    CHECK(typed("text/plain") == 415);
    CHECK(typed("Application/JSON; charset=utf-8") == 404);
    const Answer huge = ana.post("/clientes", "{\"nombre\":\"" + std::string(10'000'000, 'x') + "\"}");
    CHECK(huge.status == 413);
    CHECK(huge.code() == "demasiado_grande");
    checkError(ana.post("/clientes", "{\"nombre\":\"x\",\"notas\":\"" + std::string(900'000, 'x') + "\"}"), 422,
               "campo_demasiado_largo", "notas");
    CHECK(ana.get("/clientes").size() == 0);

    CHECK(ana.post("/clientes", "{}").text("mensaje") !=
          ana.in("en-GB,es;q=0.5").post("/clientes", "{}").text("mensaje"));
    CHECK(ana.in("en").post("/clientes", "{}").text("mensaje").find("required") != std::string::npos);
    CHECK(ana.in("").post("/clientes", "{}").text("mensaje").find("obligatorio") != std::string::npos);
}

TEST_CASE("what is not there is 404, whatever the path says") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    checkError(ana.get("/clientes/0190a000-0000-7000-8000-000000000001"), 404, "no_encontrado", "id");
    checkError(ana.get("/clientes/no-es-un-id"), 404, "no_encontrado", "id");
    checkError(ana.put("/clientes/0190a000-0000-7000-8000-000000000001", R"({"nombre":"x"})"), 404, "no_encontrado",
               "id");
    for (const char* id : {"0190a000-0000-7000-8000-000000000001", "00000000-0000-0000-0000-000000000000", "x"}) {
        checkError(ana.del("/clientes/" + std::string(id)), 404, "no_encontrado", "id");
        checkError(ana.put("/clientes/" + std::string(id), R"({"nombre":"x"})"), 404, "no_encontrado", "id");
    }
    CHECK(ana.get("/nada").status == 404);
    CHECK(ana.get("/clientes/%2e%2e/health").status == 404);
    CHECK(ana.get("/nada").code() == "no_encontrado");
}
