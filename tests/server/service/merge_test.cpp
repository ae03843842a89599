// Two records of one client, and a user who comes back.
#include <catch2/catch.hpp>

#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

TEST_CASE("a merged client answers with the one it became part of, until they are separated") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const std::string juan = ana.post("/clientes", R"({"nombre":"Juan Pérez","telefono":"111"})").text("id");
    const std::string again = ana.post("/clientes", R"({"nombre":"J. Perez","telefono":"222"})").text("id");
    const Answer merged = ana.post("/clientes/" + again + "/unir", R"({"fusionado_en":")" + juan + "\"}");
    INFO(merged.raw.body);
    REQUIRE(merged.status == 200);
    CHECK(merged.text("id") == juan);
    CHECK(merged.json.find("telefonos")->items().size() == 2);

    const Answer shown = ana.get("/clientes/" + again);
    CHECK(shown.text("id") == juan);
    CHECK(shown.header("Content-Location") == "/clientes/" + juan);
    CHECK(ana.get("/clientes/" + juan).header("Content-Location").empty());
    CHECK(ana.get("/clientes").size() == 1);
    CHECK(ana.get("/clientes?archivados=true").size() == 2);
    CHECK(ana.put("/clientes/" + again, R"({"notas":"Uno solo"})").text("id") == juan);
    CHECK(ana.get("/clientes/" + juan).text("notas") == "Uno solo");

    const Answer apart = ana.post("/clientes/" + again + "/separar", "");
    REQUIRE(apart.status == 200);
    CHECK(apart.text("id") == again);
    CHECK(ana.get("/clientes/" + again).text("nombre") == "J. Perez");
    CHECK(ana.get("/clientes/" + juan).json.find("telefonos")->items().size() == 1);
}

TEST_CASE("merges that make no sense are refused by field, and need the right") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const std::string juan = addClient(ana, "Juan");
    const std::string path = "/clientes/" + juan + "/unir";
    checkError(ana.post(path, "{}"), 422, "campo_requerido", "fusionado_en");
    checkError(ana.post(path, R"({"fusionado_en":"siete"})"), 422, "campo_invalido", "fusionado_en");
    checkError(ana.post(path, R"({"fusionado_en":")" + juan + "\"}"), 422, "campo_invalido", "fusionado_en");
    checkError(ana.post(path, R"({"fusionado_en":"0190a000-0000-7000-8000-0000000000ff"})"), 422, "campo_invalido",
               "fusionado_en");
    checkError(ana.post("/clientes/0190a000-0000-7000-8000-0000000000ff/unir", R"({"fusionado_en":")" + juan + "\"}"),
               404, "no_encontrado", "id");
    checkError(ana.put("/clientes/" + juan, R"({"fusionado_en":")" + addClient(ana, "Otro") + "\"}"), 422,
               "campo_solo_lectura", "fusionado_en");
    world.addUser("rosa", "asesor");
    checkError(world.as("rosa").post(path, R"({"fusionado_en":")" + addClient(ana, "Más") + "\"}"), 403,
               "no_permitido");
}

TEST_CASE("a suspended user is brought back by his state") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const std::string rosa = world.addUser("rosa", "asesor");
    REQUIRE(world.as("rosa").get("/clientes").status == 200);  // has signed in
    CHECK(ana.put("/usuarios/" + rosa, R"({"estado":"suspendido"})").text("estado") == "suspendido");
    CHECK(login(world.nobody(), "rosa").status != 200);
    const Answer back = ana.put("/usuarios/" + rosa, R"({"estado":"activo","nombre":"Rosa"})");
    INFO(back.raw.body);
    REQUIRE(back.status == 200);
    CHECK(back.text("estado") == "activo");
    CHECK(back.text("nombre") == "Rosa");
    CHECK(world.as("rosa").get("/clientes").status == 200);
    CHECK(ana.put("/usuarios/" + rosa, R"({"estado":"activo"})").status == 200);  // is so
    checkError(ana.put("/usuarios/" + rosa, R"({"estado":"invitado"})"), 422, "campo_solo_lectura", "estado");
    checkError(world.as("rosa").put("/usuarios/" + rosa, R"({"estado":"suspendido"})"), 403, "no_permitido");
}
