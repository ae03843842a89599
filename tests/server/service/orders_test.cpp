// /ordenes (S1-39..41): numbers, steps, lines, what a refusal says.
#include <catch2/catch.hpp>

#include "counter.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

namespace {

// The state that a refusal says the order is in.
std::string stateNow(const Answer& refused) {
    const JsonValue* detail = refused.json.find("detalle");
    const JsonValue* now = detail ? detail->find("actual") : nullptr;
    return now ? std::string(now->find("estado")->text()) : std::string();
}

}  // namespace

TEST_CASE("orders get numbers of the server's series, one after another, and none is lost to a refusal") {
    CounterWorld world;
    const std::string first = world.order();
    const std::string number = world.ana.get("/ordenes/" + first).text("numero");
    CHECK(number.ends_with("-000001"));
    checkError(world.ana.post("/ordenes", R"({"cliente_id":")" + world.client + R"(","articulo":"x"})"), 422,
               "campo_requerido", "falla");
    checkError(world.ana.post("/ordenes", R"({"articulo":"x","falla":"y"})"), 422, "campo_requerido", "cliente_id");
    checkError(world.ana.post("/ordenes",
                              R"({"cliente_id":")" + world.client + R"(","articulo":"x","falla":"y","numero":"A-9"})"),
               422, "campo_solo_lectura", "numero");
    const kit::HeaderLines key{{"Idempotency-Key", "0190a000-0000-7000-8000-00000000000a"}};
    const std::string body = R"({"cliente_id":")" + world.client + R"(","articulo":"Radio","falla":"Muda"})";
    const Answer second = world.ana.post("/ordenes", body, key);
    REQUIRE(second.status == 201);
    CHECK(second.text("numero").ends_with("-000002"));
    CHECK(world.ana.post("/ordenes", body, key).raw.body == second.raw.body);
    world.restart();
    const ApiClient later(world.port, world.ana.token());
    CHECK(later.post("/ordenes", body).text("numero").ends_with("-000003"));
    CHECK(later.get("/ordenes").size() == 3);
}

TEST_CASE("an order walks its states; a step that is not there is 409 with the present state") {
    CounterWorld world;
    const std::string id = world.order();
    checkError(world.step(id, "lista"), 409, "estado_no_permite", "estado");
    CHECK(stateNow(world.step(id, "lista")) == "recibida");
    checkError(world.step(id, "volando"), 422, "campo_invalido", "estado");
    checkError(world.ana.put("/ordenes/" + id + "/estado", "{}"), 422, "campo_requerido", "estado");
    checkError(world.ana.put("/ordenes/0190a000-0000-7000-8000-0000000000ff/estado", R"({"estado":"lista"})"), 404,
               "no_encontrado", "id");
    checkError(world.step(id, "en_diagnostico"), 422, "campo_requerido", "tecnico_id");
    const Answer taken = world.step(id, "en_diagnostico", R"(,"tecnico_id":")" + anaId(world.ana) + "\"");
    REQUIRE(taken.status == 200);
    CHECK(taken.text("estado") == "en_diagnostico");

    world.made("/ordenes/" + id + "/lineas", R"({"tipo":"mano_obra","descripcion":"Limpieza","precio":15000})");
    CHECK(world.step(id, "presupuestada").status == 200);
    const Answer approved =
        world.ana.post("/ordenes/" + id + "/aprobacion", R"({"aprobado_por":"Juan","aprobado_canal":"telefono"})");
    REQUIRE(approved.status == 200);
    CHECK(approved.text("estado") == "aprobada");
    CHECK(numberOf(approved.json, "aprobado_importe") == "15000");
    // Another program still believes it is waiting for the quote: reached already, nothing to do.
    CHECK(world.step(id, "presupuestada", R"(,"desde":"en_diagnostico")").status == 200);
    CHECK(world.ana.get("/ordenes/" + id).text("estado") == "aprobada");
    CHECK(world.ana.ask("PUT", "/ordenes/" + id + "/estado?estado=cancelada&motivo=Ya+no").status == 200);
    const Answer late = world.step(id, "en_reparacion", R"(,"desde":"aprobada")");
    checkError(late, 409, "estado_no_permite", "estado");
    CHECK(stateNow(late) == "cancelada");
}

TEST_CASE("a delivery makes the sale with a number of its own") {
    CounterWorld world;
    const std::string id = world.order(R"(,"lineas":[{"producto_id":")" + world.product + R"("}])");
    const std::string line = numberOf(world.ana.get("/ordenes/" + id).json.find("lineas")->items()[0], "id");
    CHECK(numberOf(world.ana.get("/ordenes/" + id).json, "total") == "10000");
    REQUIRE(world.step(id, "en_diagnostico", R"(,"tecnico_id":")" + anaId(world.ana) + "\"").status == 200);
    REQUIRE(world.step(id, "presupuestada").status == 200);
    REQUIRE(world.ana.post("/ordenes/" + id + "/aprobacion", R"({"aprobado_por":"Juan","aprobado_canal":"mostrador"})")
                .status == 200);
    CHECK(world.stock(world.product) == "10");
    CHECK(numberOf(world.ana.get("/inventario/" + world.product).json, "reservado") == "1");
    REQUIRE(world.step(id, "en_reparacion").status == 200);
    const Answer used = world.made("/ordenes/" + id + "/repuestos", R"({"linea":)" + line + R"(,"cantidad":1})");
    CHECK(numberOf(used.json.find("lineas")->items()[0], "usado") == "1");
    CHECK(world.stock(world.product) == "9");
    checkError(world.ana.post("/ordenes/" + id + "/repuestos", R"({"linea":)" + line + R"(,"cantidad":1})"), 422,
               "campo_invalido", "cantidad");
    CHECK(numberOf(world.made("/ordenes/" + id + "/abonos", R"({"medio":"efectivo","importe":4000})").json, "saldo") ==
          "6000");
    REQUIRE(world.step(id, "lista").status == 200);
    checkError(world.step(id, "entregada"), 409, "estado_no_permite", "saldo");
    const Answer delivered =
        world.step(id, "entregada", R"(,"pagos":[{"medio":"tarjeta","importe":6000}],"recibe":"Juan")");
    INFO(delivered.raw.body);
    REQUIRE(delivered.status == 200);
    const Answer sale = world.ana.get("/ventas/" + delivered.text("venta_id"));
    REQUIRE(sale.status == 200);
    CHECK(sale.text("numero").ends_with("-000002"));  // the order has the first; the refused delivery used none
    CHECK(numberOf(sale.json, "total") == "10000");
    CHECK(numberOf(sale.json, "saldo") == "0");
    CHECK(world.stock(world.product) == "9");
    CHECK(world.ana.put("/ordenes/" + id, R"({"diagnostico":"x"})").status == 409);
}

TEST_CASE("lines are added, changed and removed by their id") {
    CounterWorld world;
    const std::string id = world.order();
    const Answer added =
        world.made("/ordenes/" + id + "/lineas", R"({"producto_id":")" + world.product + R"(","cantidad":2})");
    const std::string address = added.header("Location");
    REQUIRE(address.starts_with("/ordenes/" + id + "/lineas/"));
    CHECK(numberOf(added.json, "total") == "20000");
    const Answer changed = world.ana.put(address, R"({"precio":9000,"cantidad":1.5})");
    INFO(changed.raw.body);
    REQUIRE(changed.status == 200);
    CHECK(numberOf(changed.json, "total") == "13500");
    checkError(world.ana.put(address, R"({"usado":1})"), 422, "campo_solo_lectura", "lineas.usado");
    checkError(world.ana.put(address, R"({"cantidad":-1})"), 422, "campo_invalido", "lineas.cantidad");
    checkError(world.ana.put(address, R"({"sabor":1})"), 422, "campo_desconocido", "lineas.sabor");
    checkError(world.ana.put("/ordenes/" + id + "/lineas/77", R"({"precio":1})"), 404, "no_encontrado", "linea");
    const kit::HeaderLines key{{"Idempotency-Key", "0190a000-0000-7000-8000-00000000000b"}};
    CHECK(world.ana.del(address, key).status == 204);
    CHECK(world.ana.del(address, key).status == 204);  // the same once more
    CHECK(world.ana.get("/ordenes/" + id).json.find("lineas")->items().empty());
    checkError(world.ana.del(address), 404, "no_encontrado", "linea");
}

TEST_CASE("orders are found by state, technician and client") {
    CounterWorld world;
    const std::string other = addClient(world.ana, "Otra");
    const std::string id = world.order();
    world.made("/ordenes", R"({"cliente_id":")" + other + R"(","articulo":"Radio","falla":"Muda"})");
    REQUIRE(world.step(id, "en_diagnostico", R"(,"tecnico_id":")" + anaId(world.ana) + "\"").status == 200);
    CHECK(world.ana.get("/ordenes?estado=recibida").size() == 1);
    CHECK(world.ana.get("/ordenes?estado=en_diagnostico&tecnico=" + anaId(world.ana)).size() == 1);
    CHECK(world.ana.get("/ordenes?cliente=" + other).size() == 1);
    CHECK(world.ana.get("/ordenes?cliente_id=" + other + "&estado=lista").header("X-Total-Count") == "0");
    CHECK(world.ana.get("/ordenes?q=radio").size() == 1);
    checkError(world.ana.get("/ordenes?estado=volando"), 422, "campo_invalido", "estado");
}

TEST_CASE("a technician sees his own orders and the queue") {
    CounterWorld world;
    const std::string tito = world.addUser("tito", "tecnico");
    world.addUser("mora", "vendedor");
    const std::string queued = world.order();
    const std::string own = world.order(R"(,"tecnico_id":")" + tito + "\"");
    const std::string others = world.order(R"(,"tecnico_id":")" + anaId(world.ana) + "\"");
    const ApiClient technician = world.as("tito");
    CHECK(technician.get("/ordenes").header("X-Total-Count") == "2");
    CHECK(technician.get("/ordenes/" + queued).status == 200);
    CHECK(technician.get("/ordenes/" + own).status == 200);
    checkError(technician.get("/ordenes/" + others), 403, "no_permitido");
    CHECK(technician.get("/ordenes?tecnico=" + anaId(world.ana)).size() == 0);
    CHECK(world.as("mora").get("/ordenes").size() == 3);
    CHECK(world.ana.get("/ordenes").size() == 3);
}

TEST_CASE("the unlock code is for who works on the thing") {
    CounterWorld world;
    const std::string thing =
        world.made("/equipos", R"({"cliente_id":")" + world.client + R"(","tipo":"celular","serie":"490154203237518"})")
            .text("id");
    CHECK(world.ana.get("/equipos/" + thing).json.find("serie_valida")->boolean() == true);
    CHECK(world.ana.put("/equipos/" + thing + "/secreto", R"({"secreto":"1234"})").status == 204);
    CHECK(world.ana.get("/equipos/" + thing + "/secreto").text("secreto") == "1234");
    CHECK(world.ana.get("/equipos/" + thing).raw.body.find("1234") == std::string::npos);
    world.addUser("leo", "vendedor");
    const std::string tito = world.addUser("tito", "tecnico");
    const ApiClient technician = world.as("tito");
    checkError(world.as("leo").get("/equipos/" + thing + "/secreto"), 403, "no_permitido");
    checkError(technician.get("/equipos/" + thing + "/secreto"), 403, "no_permitido");  // no order of his
    world.order(R"(,"equipo_id":")" + thing + R"(","tecnico_id":")" + tito + "\"");
    CHECK(technician.get("/equipos/" + thing + "/secreto").text("secreto") == "1234");
    CHECK(world.ana.del("/equipos/" + thing + "/secreto").status == 204);
    CHECK(world.ana.get("/equipos/" + thing + "/secreto").json.find("secreto")->isNull());
}
