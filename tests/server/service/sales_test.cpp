// /ventas, /cajas, /incidencias and the dashboard (S1-42, S1-43).
#include <catch2/catch.hpp>

#include "counter.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

namespace {

std::string saleOf(const CounterWorld& world, std::string_view quantity, std::string_view cash,
                   std::string_view more = {}) {
    return R"({"lineas":[{"producto_id":")" + world.product + R"(","cantidad":)" + std::string(quantity) +
           R"(}],"pagos":[{"medio":"efectivo","importe":)" + std::string(cash) + "}]" + std::string(more) + "}";
}

}  // namespace

TEST_CASE("a sale and its movements are one write") {
    CounterWorld world;
    const Answer sold = world.made("/ventas", saleOf(world, "2", "20000"));
    CHECK(sold.text("numero").ends_with("-000001"));
    CHECK(numberOf(sold.json, "total") == "20000");
    CHECK(numberOf(sold.json, "saldo") == "0");
    CHECK(world.stock(world.product) == "8");
    const Answer moved = world.ana.get("/movimientos?documento=" + sold.text("id"));
    REQUIRE(moved.size() == 1);
    CHECK(numberOf(moved.json.items()[0], "cantidad") == "-2");
    CHECK(world.ana.get(sold.header("Location")).raw.body == sold.raw.body);

    checkError(world.ana.post("/ventas", saleOf(world, "-1", "1")), 422, "campo_invalido", "lineas.cantidad");
    checkError(world.ana.post("/ventas", saleOf(world, "1", "10000.5")), 422, "campo_invalido", "pagos.importe");
    checkError(world.ana.post("/ventas", saleOf(world, "999999999999", "1")), 422, "campo_invalido", "lineas.cantidad");
    checkError(world.ana.post("/ventas", saleOf(world, "1", "10000", R"(,"moneda":"USD")")), 422, "campo_invalido",
               "moneda");
    checkError(world.ana.post("/ventas",
                              saleOf(world, "1", "10000", R"(,"cliente_id":"0190a000-0000-7000-8000-0000000000ff")")),
               422, "campo_invalido", "cliente_id");
    checkError(world.ana.post("/ventas", R"({"lineas":[]})"), 422, "campo_requerido", "lineas");
    CHECK(world.stock(world.product) == "8");
    CHECK(world.ana.get("/ventas").size() == 1);
    CHECK(world.made("/ventas", saleOf(world, "1", "10000")).text("numero").ends_with("-000002"));
    CHECK(world.ana.put("/ventas/" + sold.text("id"), "{}").status == 405);
}

TEST_CASE("a sale is undone by another document, whole or in part") {
    CounterWorld world;
    const std::string sold = world.made("/ventas", saleOf(world, "3", "30000")).text("id");
    const Answer back =
        world.made("/ventas/" + sold + "/devolver", R"({"motivo":"Falla","lineas":[{"linea":1,"cantidad":1}],
"medio":"efectivo"})");
    CHECK(back.text("tipo") == "devolucion");
    CHECK(numberOf(back.json, "total") == "-10000");
    CHECK(back.text("revierte_a") == sold);
    CHECK(world.stock(world.product) == "8");
    checkError(world.ana.post("/ventas/" + sold + "/devolver", R"({"motivo":"x","lineas":[{"linea":1,"cantidad":3}]})"),
               422, "campo_invalido", "lineas.cantidad");
    checkError(world.ana.post("/ventas/" + sold + "/anular", R"({"motivo":"x"})"), 409, "estado_no_permite", "estado");

    const std::string wrong = world.made("/ventas", saleOf(world, "1", "10000")).text("id");
    checkError(world.ana.post("/ventas/" + wrong + "/anular", "{}"), 422, "campo_requerido", "motivo");
    const Answer voided = world.made("/ventas/" + wrong + "/anular", R"({"motivo":"Otro cliente"})");
    CHECK(voided.text("tipo") == "anulacion");
    CHECK(world.ana.get("/ventas/" + wrong).text("estado") == "anulada");
    CHECK(world.stock(world.product) == "8");
    const Answer twice = world.ana.post("/ventas/" + wrong + "/anular", R"({"motivo":"x"})");
    checkError(twice, 409, "estado_no_permite", "estado");
    CHECK(twice.json.find("detalle")->find("actual")->find("id")->text() == wrong);
    world.addUser("leo", "vendedor");
    checkError(
        world.as("leo").post("/ventas/" + sold + "/devolver", R"({"motivo":"x","lineas":[{"linea":1,"cantidad":1}]})"),
        403, "no_permitido");
}

TEST_CASE("selling more than there is leaves an incident, which somebody resolves") {
    CounterWorld world;
    const Answer sold = world.made("/ventas", saleOf(world, "12", "120000"));
    REQUIRE_FALSE(sold.json.find("excepciones")->items().empty());
    CHECK(world.stock(world.product) == "-2");
    const Answer open = world.ana.get("/incidencias?estado=abierta");
    REQUIRE(open.size() == 1);
    const std::string address = "/incidencias/" + std::string(open.json.items()[0].find("id")->text());
    CHECK(numberOf(open.json.items()[0], "cantidad") == "2");
    checkError(world.ana.post(address + "/resolver", R"({"nota":"x"})"), 422, "campo_requerido", "remedio");
    const Answer resolved = world.ana.post(address + "/resolver", R"({"remedio":"comprar","nota":"Llega el lunes"})");
    REQUIRE(resolved.status == 200);
    CHECK(resolved.text("estado") == "resuelta");
    checkError(world.ana.post(address + "/resolver", R"({"remedio":"devolver"})"), 409, "estado_no_permite", "estado");
    CHECK(world.ana.get("/incidencias?estado=abierta").size() == 0);
}

TEST_CASE("a drawer is opened, sells and is counted; a seller sees his own") {
    CounterWorld world;
    const std::string drawer = world.made("/cajas", R"({"fondo_inicial":20000})").text("id");
    world.made("/ventas", saleOf(world, "1", "10000", R"(,"caja_id":")" + drawer + "\""));
    CHECK(numberOf(world.ana.get("/cajas/" + drawer).json, "efectivo") == "10000");
    world.addUser("leo", "vendedor");
    const ApiClient leo = world.as("leo");
    const Answer own = leo.post("/cajas", R"({"fondo_inicial":0})");
    REQUIRE(own.status == 201);
    CHECK(leo.get("/cajas").size() == 1);
    CHECK(world.ana.get("/cajas?estado=abierta").size() == 2);
    checkError(leo.get("/cajas/" + drawer), 403, "no_permitido");
    checkError(leo.post("/cajas/" + drawer + "/cerrar", R"({"contado":1})"), 403, "no_permitido");
    checkError(world.ana.post("/cajas/" + drawer + "/cerrar", "{}"), 422, "campo_requerido", "contado");
    const Answer closed = world.ana.post("/cajas/" + drawer + "/cerrar", R"({"contado":29500})");
    REQUIRE(closed.status == 200);
    CHECK(numberOf(closed.json, "esperado") == "30000");
    CHECK(numberOf(closed.json, "diferencia") == "-500");
    checkError(world.ana.post("/cajas/" + drawer + "/cerrar", R"({"contado":1})"), 409, "estado_no_permite", "estado");
}

TEST_CASE("the dashboard counts the day of the organisation, each as his role may") {
    CounterWorld world;
    world.order();
    const std::string id = world.order();
    REQUIRE(world.step(id, "en_diagnostico", R"(,"tecnico_id":")" + anaId(world.ana) + "\"").status == 200);
    world.made("/ventas", saleOf(world, "9", "90000"));
    const std::string undone = world.made("/ventas", saleOf(world, "1", "10000")).text("id");
    world.made("/ventas/" + undone + "/anular", R"({"motivo":"x"})");
    world.made("/ventas", R"({"sin_stock":true,"numero_externo":"F-1","moneda":"USD","fecha":"1998-05-06T00:00:00Z",
"lineas":[{"tipo":"otro","descripcion":"Viejo","precio":10.50}],"pagos":[{"medio":"otro","importe":10.50}]})");
    const Answer shown = world.ana.get("/stats/dashboard");
    INFO(shown.raw.body);
    REQUIRE(shown.status == 200);
    CHECK(numberOf(shown.json, "clientes") == "1");
    CHECK(numberOf(shown.json, "ordenes_abiertas") == "2");
    CHECK(numberOf(*shown.json.find("ordenes_por_estado"), "recibida") == "1");
    CHECK(numberOf(*shown.json.find("ordenes_por_estado"), "en_diagnostico") == "1");
    CHECK(numberOf(*shown.json.find("ordenes_por_estado"), "entregada") == "0");
    CHECK(numberOf(shown.json, "stock_bajo") == "1");
    CHECK(numberOf(*shown.json.find("ventas_hoy"), "cantidad") == "1");
    CHECK(numberOf(*shown.json.find("ventas_hoy"), "total") == "90000");
    CHECK(numberOf(*shown.json.find("ventas_mes"), "total") == "90000");
    CHECK(shown.text("moneda") == "CLP");
    CHECK(shown.text("zona_horaria") == "America/Santiago");
    CHECK(shown.text("alcance") == "todo");

    world.addUser("leo", "vendedor");
    const Answer own = world.as("leo").get("/stats/dashboard");
    CHECK(own.text("alcance") == "propio");
    CHECK(numberOf(*own.json.find("ventas_hoy"), "total") == "0");
    world.addUser("tito", "tecnico");
    const Answer technician = world.as("tito").get("/stats/dashboard");
    CHECK_FALSE(technician.json.find("ventas_hoy"));
    CHECK(numberOf(technician.json, "ordenes_abiertas") == "0");
    CHECK(world.nobody().get("/stats/dashboard").status == 401);
}
