// /inventario, /movimientos and /lugares (S1-36..38): stock is the sum of movements, whoever asks.
#include <catch2/catch.hpp>

#include "counter.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

TEST_CASE("a product is made with what there is of it, shown with its places, changed and archived") {
    CounterWorld world;
    const Answer shown = world.ana.get("/inventario/" + world.product);
    REQUIRE(shown.status == 200);
    CHECK(numberOf(shown.json, "precio") == "10000");
    CHECK(numberOf(shown.json, "costo") == "6000");
    CHECK(numberOf(shown.json, "stock") == "10");
    REQUIRE(shown.json.find("existencias")->items().size() == 1);
    const JsonValue& place = shown.json.find("existencias")->items()[0];
    CHECK(place.find("lugar")->text() == "Principal");
    CHECK(numberOf(place, "cantidad") == "10");
    CHECK(world.ana.put("/inventario/" + world.product, shown.raw.body).status == 200);  // as it was read

    const Answer changed = world.ana.put("/inventario/" + world.product, R"({"precio":12000,"costo":6500})",
                                         {{"If-Match", shown.header("ETag")}});
    REQUIRE(changed.status == 200);
    CHECK(numberOf(changed.json, "precio") == "12000");
    CHECK(numberOf(changed.json, "costo") == "6500");
    checkError(world.ana.put("/inventario/" + world.product, R"({"costo":1})", {{"If-Match", shown.header("ETag")}}),
               412, "conflicto", "If-Match");
    CHECK(world.ana.put("/inventario/" + world.product, R"({"costo":7000})", {{"If-Match", changed.header("ETag")}})
              .status == 200);
    checkError(world.ana.put("/inventario/" + world.product, R"({"costo":1})", {{"If-Match", changed.header("ETag")}}),
               412, "conflicto", "If-Match");  // the cost belongs to what the tag stands for

    CHECK(world.ana.get("/inventario?q=pantalla").size() == 1);
    CHECK(world.ana.del("/inventario/" + world.product).status == 204);
    CHECK(world.ana.get("/inventario").size() == 0);
    CHECK(world.ana.put("/inventario/" + world.product, R"({"archivado":false,"notas":"De vuelta"})").status == 200);
    CHECK(world.ana.get("/inventario").json.items()[0].find("notas")->text() == "De vuelta");
}

TEST_CASE("stock is counted, never overwritten: the difference is a movement") {
    CounterWorld world;
    const std::string path = "/inventario/" + world.product + "/stock";
    const Answer counted = world.ana.put(path, R"({"stock":12,"motivo":"Inventario"})");
    REQUIRE(counted.status == 200);
    CHECK(numberOf(counted.json, "stock") == "12");
    const Answer moved = world.ana.get("/inventario/" + world.product + "/movimientos?tipo=conteo");
    REQUIRE(moved.size() == 1);
    const JsonValue& movement = moved.json.items()[0];
    CHECK(numberOf(movement, "cantidad") == "2");
    CHECK(numberOf(movement, "contado") == "12");
    CHECK(numberOf(movement, "visto") == "10");
    CHECK(movement.find("motivo")->text() == "Inventario");

    // Counted while the screen said 12; one was sold meanwhile, which stays sold.
    CHECK(world.ana.put(path, R"({"contado":11,"visto":12})").status == 200);
    CHECK(world.stock(world.product) == "11");
    world.made("/movimientos", R"({"producto_id":")" + world.product + R"(","cantidad":-1,"tipo":"perdida"})");
    CHECK(world.ana.put(path, R"({"contado":11,"visto":11})").status == 200);
    CHECK(world.stock(world.product) == "10");
    CHECK(world.ana.ask("PUT", path + "?stock=4.5").status == 200);
    CHECK(world.stock(world.product) == "4.5");

    for (const char* body : {R"({"stock":-1})", R"({"stock":"doce"})", R"({"stock":1e3})", R"({"stock":1.0005})",
                             R"({"stock":99999999999999999999})"})
        checkError(world.ana.put(path, body), 422, "campo_invalido", "stock");
    checkError(world.ana.put(path, "{}"), 422, "campo_requerido", "stock");
    checkError(world.ana.put(path, R"({"stock":1,"color":2})"), 422, "campo_desconocido", "color");
    checkError(world.ana.put("/inventario/0190a000-0000-7000-8000-0000000000ff/stock", R"({"stock":1})"), 404,
               "no_encontrado", "id");
    checkError(world.ana.put("/inventario/" + world.product, R"({"stock":1})"), 422, "campo_solo_lectura", "stock");
    CHECK(world.stock(world.product) == "4.5");
}

TEST_CASE("a count repeated with its key is done once") {
    CounterWorld world;
    const kit::HeaderLines key{{"Idempotency-Key", "0190a000-0000-7000-8000-00000000000a"}};
    const std::string path = "/inventario/" + world.product + "/stock";
    CHECK(world.ana.put(path, R"({"stock":7})", key).status == 200);
    world.made("/movimientos", R"({"producto_id":")" + world.product + R"(","cantidad":5,"tipo":"recepcion"})");
    CHECK(world.ana.put(path, R"({"stock":7})", key).status == 200);
    CHECK(world.stock(world.product) == "12");
    checkError(world.ana.put(path, R"({"stock":8})", key), 422, "campo_invalido", "Idempotency-Key");
}

TEST_CASE("goods go from one place to another; the sum stays") {
    CounterWorld world;
    const std::string van = world.made("/lugares", R"({"nombre":"Camioneta"})").text("id");
    CHECK(world.ana.get("/lugares?orden=nombre").size() == 2);
    const Answer moved =
        world.made("/movimientos", R"({"producto_id":")" + world.product + R"(","cantidad":3,"lugar_destino_id":")" +
                                       van + R"(","tipo":"traslado"})");
    CHECK(moved.text("tipo") == "traslado");
    CHECK(numberOf(moved.json, "cantidad") == "-3");
    CHECK(world.ana.get(moved.header("Location")).raw.body == moved.raw.body);
    const Answer shown = world.ana.get("/inventario/" + world.product);
    CHECK(numberOf(shown.json, "stock") == "10");
    CHECK(shown.json.find("existencias")->items().size() == 2);
    // {"stock"} without a place speaks of the sum, with one of that place.
    CHECK(numberOf(world.ana.put("/inventario/" + world.product + "/stock", R"({"stock":9})").json, "stock") == "9");
    CHECK(numberOf(
              world.ana.put("/inventario/" + world.product + "/stock", R"({"stock":1,"lugar_id":")" + van + "\"}").json,
              "stock") == "7");
    checkError(world.ana.put("/inventario/" + world.product + "/stock", R"({"stock":0.5})"), 422, "campo_invalido",
               "stock");
    CHECK(world.ana.get("/movimientos?lugar=" + van).size() == 2);
    CHECK(world.ana.get("/movimientos?producto=" + world.product + "&desde=2100-01-01").size() == 0);
    checkError(world.ana.get("/movimientos?tipo=volar"), 422, "campo_invalido", "tipo");
    checkError(world.ana.get("/movimientos?producto=7"), 422, "campo_invalido", "producto");
    checkError(world.ana.get("/movimientos?desde=ayer"), 422, "campo_invalido", "desde");
}

TEST_CASE("costs are for those who may see them") {
    CounterWorld world;
    world.made("/movimientos",
               R"({"producto_id":")" + world.product + R"(","cantidad":1,"tipo":"recepcion","costo_unitario":6100})");
    world.addUser("leo", "vendedor");
    const ApiClient leo = world.as("leo");
    const Answer shown = leo.get("/inventario/" + world.product);
    CHECK(shown.status == 200);
    CHECK_FALSE(shown.json.find("costo"));
    CHECK(numberOf(world.ana.get("/inventario/" + world.product).json, "costo") == "6100");
    const Answer moved = leo.get("/movimientos");
    CHECK(moved.size() == 2);
    for (const JsonValue& one : moved.json.items()) CHECK_FALSE(one.find("costo_unitario"));
    checkError(leo.put("/inventario/" + world.product, R"({"costo":1})"), 403, "no_permitido");
    checkError(leo.post("/inventario", R"({"nombre":"x"})"), 403, "no_permitido");
    checkError(leo.put("/inventario/" + world.product + "/stock", R"({"stock":1})"), 403, "no_permitido");
    CHECK(world.stock(world.product) == "11");
}

TEST_CASE("bad products are refused by field, and a refusal leaves nothing behind") {
    CounterWorld world;
    checkError(world.ana.post("/inventario", R"({"nombre":"x","precio":-1})"), 422, "campo_invalido", "precio");
    checkError(world.ana.post("/inventario", R"({"nombre":"x","precio":10.5})"), 422, "campo_invalido", "precio");
    checkError(world.ana.post("/inventario", R"({"nombre":"x","stock":-3})"), 422, "campo_invalido", "stock");
    checkError(world.ana.post("/inventario", R"({"nombre":"x","costo":"caro"})"), 422, "campo_invalido", "costo");
    checkError(world.ana.post("/inventario", R"({"nombre":"x","costo":-1,"stock":4})"), 422, "campo_invalido", "costo");
    checkError(world.ana.post("/inventario", R"({"nombre":"x","sku":"PAN"})"), 409, "nombre_en_uso", "sku");
    checkError(world.ana.post("/movimientos", R"({"producto_id":"0190a000-0000-7000-8000-0000000000ff","cantidad":1,
"tipo":"recepcion"})"),
               422, "campo_invalido", "producto_id");
    checkError(world.ana.post("/movimientos", R"({"producto_id":")" + world.product + R"(","cantidad":1})"), 422,
               "campo_requerido", "tipo");
    CHECK(world.ana.get("/inventario").size() == 1);
    CHECK(world.ana.get("/movimientos").size() == 1);
}
