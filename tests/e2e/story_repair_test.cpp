// Story 6: a repair from the counter to the delivery, by four people on four computers (without the WhatsApp step).
#include <catch2/catch.hpp>

#include "counter.h"

using namespace mostrador;
using namespace mostrador::e2e;

namespace {

struct Workshop : Shop {
    Computer bench{folder.path(), "banco"};
    Computer store{folder.path(), "bodega"};

    Workshop() {
        addPeople(*this, {{"lucia", "asesor"}, {"tito", "tecnico"}, {"alma", "almacen"}});
        a.connect(server);
        useCurrency(a, "CLP");
        addProduct(a, "BOMBA", "18000", "0", {R"(codigos=["7801234567890"])", "minimo=1"});
        a.must({"sync"});
        b.connect(server, "lucia");
        bench.connect(server, "tito");
        store.connect(server, "alma");
    }
    void everybodySyncs() const {
        for (int round = 0; round < 2; ++round)
            for (const Computer* each : {&b, &bench, &store, &a}) each->must({"sync"});
    }
};

}  // namespace

TEST_CASE("story 6: a repair from the counter to the delivery") {
    Workshop shop;
    shop.b.must({"add", "cajas", "fondo_inicial=20000"});
    const std::string client = shop.b.must({"add", "clientes", "nombre=Rosa Díaz", "codigo=ROSA"}).text("id");
    const std::string machine =
        shop.b.must({"add", "equipos", "cliente_id=ROSA", "tipo=Cafetera", "marca=Italia", "serie=IT-77"}).text("id");
    const Ran taken = shop.b.must({"order", "new", "cliente_id=ROSA", "equipo_id=IT-77", "falla=No sube el agua",
                                   "condicion=Rayada", "ubicacion=B2", "garantia_dias=90"});
    const std::string order = taken.text("numero");
    CHECK(taken.text("estado") == "recibida");
    CHECK(taken.text("equipo_id") == machine);
    shop.everybodySyncs();

    CHECK(shop.bench.must({"order", "state", order, "en_diagnostico"}).text("tecnico_id") ==
          fieldOf(rowOf(shop.bench, "usuarios", "usuario", "tito"), "id"));
    shop.bench.must({"set", "ordenes", order, "diagnostico=Bomba quemada"});
    shop.bench.must({"order", "line", order, "producto_id=BOMBA"});
    shop.bench.must({"order", "line", order, "tipo=mano_obra", "descripcion=Cambio de bomba", "precio=12000"});
    CHECK(shop.bench.must({"order", "state", order, "presupuestada"}).text("total") == "30000");
    const Ran early = shop.bench.run({"order", "approve", order, "aprobado_por=Rosa", "aprobado_canal=telefono"});
    CHECK(early.code == 3);  // a technician does not say yes for the client
    CHECK(early.errorCode() == "no_permitido");
    shop.everybodySyncs();

    const Ran approved = shop.b.must({"order", "approve", order, "aprobado_por=Rosa Díaz", "aprobado_canal=telefono"});
    CHECK(approved.text("estado") == "aprobada");
    CHECK(approved.text("aprobado_importe") == "30000");
    shop.b.must({"order", "deposit", order, "efectivo=10000"});
    shop.everybodySyncs();
    CHECK(fieldOf(rowOf(shop.store, "productos", "sku", "BOMBA"), "reservado") == "1");
    shop.bench.must({"order", "state", order, "esperando_repuesto"});
    shop.everybodySyncs();
    CHECK(shop.a.must({"stats"}).data().find("ordenes_por_estado")->find("esperando_repuesto")->rawNumber() == "1");

    shop.store.must({"move", "7801234567890", "2", "--kind", "recepcion", "--reason", "Llegó del proveedor"});
    shop.store.must({"order", "state", order, "en_reparacion"});
    shop.everybodySyncs();
    std::string line;
    const JsonValue opened = rowOf(shop.bench, "ordenes", "numero", order);
    for (const JsonValue& one : opened.find("lineas")->items())
        if (fieldOf(one, "tipo") == "repuesto") line = fieldOf(one, "id");
    shop.bench.must({"order", "part", order, line, "1"});
    CHECK(shop.bench.must({"order", "state", order, "lista"}).text("estado") == "lista");
    shop.everybodySyncs();
    CHECK(stockOf(shop.b, "BOMBA") == "1");
    CHECK(fieldOf(rowOf(shop.b, "productos", "sku", "BOMBA"), "reservado") == "0");

    const Ran unpaid = shop.b.run({"order", "state", order, "entregada", "recibe=Rosa"});
    CHECK(unpaid.code == 3);  // 20000 are due
    const Ran given = shop.b.must({"order", "state", order, "entregada", "--pay", "efectivo=20000", "recibe=Rosa"});
    CHECK(given.text("estado") == "entregada");
    CHECK(given.text("saldo") == "0");
    CHECK_FALSE(given.text("garantia_hasta").empty());
    shop.everybodySyncs();

    // Receipt, drawer, figures and history agree, on every computer.
    const JsonValue receipt = rowOf(shop.a, "ventas", "orden_id", taken.text("id"));
    REQUIRE(receipt.isObject());
    CHECK(fieldOf(receipt, "id") == given.text("venta_id"));
    CHECK(fieldOf(receipt, "total") == "30000");
    CHECK(fieldOf(receipt, "saldo") == "0");
    CHECK(fieldOf(receipt, "cliente_id") == client);
    const JsonValue drawer = shop.a.must({"list", "cajas"}).data().items().front();
    CHECK(fieldOf(drawer, "efectivo") == "30000");
    const Ran stats = shop.a.must({"stats"});
    CHECK(stats.data().find("ventas_hoy")->find("total")->rawNumber() == "30000");
    CHECK(stats.text("ordenes_abiertas") == "0");
    CHECK(stats.text("stock_bajo") == "1");
    const JsonValue done = rowOf(shop.a, "ordenes", "numero", order);
    std::vector<std::string> path;
    for (const JsonValue& one : done.find("historial")->items()) path.push_back(fieldOf(one, "estado"));
    CHECK(path == std::vector<std::string>{"recibida", "en_diagnostico", "presupuestada", "aprobada",
                                           "esperando_repuesto", "en_reparacion", "lista", "entregada"});
    const auto steps = valueIn(shop.server.data() + "/servitec.db",
                               "SELECT count(DISTINCT c.cid) FROM change AS c JOIN service_order AS o ON o.id=c.id");
    CHECK(std::stoi(steps) >= 12);  // the audit: every command that touched the order
    checkSame(shop.a, shop.b);
    checkSame(shop.bench, shop.store, workshopKinds);
    checkStock(shop.store);
    const Ran late = shop.bench.run({"set", "ordenes", order, "diagnostico=Otra cosa"});
    CHECK(late.code == 3);
    CHECK(late.errorCode() == "estado_no_permite");
}
