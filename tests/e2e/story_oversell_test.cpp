// Story 5: one unit left, sold twice.
#include <catch2/catch.hpp>

#include "counter.h"

using namespace mostrador;
using namespace mostrador::e2e;

TEST_CASE("story 5: two tills sell the last unit; both sales stay, the second is flagged and put right") {
    Shop shop;
    addPeople(shop, {{"vera", "vendedor"}, {"sara", "supervisor"}});
    shop.a.connect(shop.server, "sara");
    shop.b.connect(shop.server, "vera");
    addProduct(shop.a, "ULTIMO", "9990", "1");
    for (const Computer* each : {&shop.a, &shop.b}) each->must({"sync"});

    shop.server.kill();
    const std::string first = shop.a.must({"sell", "--product", "ULTIMO=1", "--pay", "tarjeta"}).text("id");
    const std::string second = shop.b.must({"sell", "--product", "ULTIMO=1", "--pay", "tarjeta"}).text("id");
    CHECK(stockOf(shop.a, "ULTIMO") == "0");
    CHECK(stockOf(shop.b, "ULTIMO") == "0");
    shop.server.start();
    for (const Computer* each : {&shop.a, &shop.b, &shop.a}) each->must({"sync"});

    CHECK(stockOf(shop.a, "ULTIMO") == "-1");
    CHECK(shop.a.must({"list", "ventas"}).data().items().size() == 2);
    CHECK(flagsOf(shop.a.must({"show", "ventas", first}).data()).empty());
    CHECK(flagsOf(shop.a.must({"show", "ventas", second}).data()) == std::set<std::string>{"faltante"});
    // The supervisor and the seller both see it, with its owner.
    for (const Computer* each : {&shop.a, &shop.b}) {
        const JsonValue incident = rowOf(*each, "incidencias", "documento_id", second);
        REQUIRE(incident.isObject());
        CHECK(fieldOf(incident, "tipo") == "faltante");
        CHECK(fieldOf(incident, "estado") == "abierta");
        CHECK(fieldOf(incident, "cantidad") == "1");
        CHECK(fieldOf(incident, "responsable_id") == fieldOf(rowOf(*each, "usuarios", "usuario", "vera"), "id"));
    }
    CHECK(shop.a.must({"stats"}).text("faltantes") == "1");

    // The remedy: the customer gets his money back.
    const std::string incident = fieldOf(rowOf(shop.a, "incidencias", "documento_id", second), "id");
    const Ran back =
        shop.a.must({"sell", "refund", second, "--line", "1=1", "--reason", "No había", "--method", "tarjeta"});
    CHECK(back.text("tipo") == "devolucion");
    CHECK(back.text("total") == "-9990.00");
    shop.a.must({"set", "incidencias", incident, "remedio=devolver", "nota=Se devolvió el dinero"});
    for (const Computer* each : {&shop.a, &shop.b}) each->must({"sync"});
    CHECK(stockOf(shop.b, "ULTIMO") == "0");
    CHECK(fieldOf(rowOf(shop.b, "incidencias", "id", incident), "estado") == "resuelta");
    CHECK(fieldOf(rowOf(shop.b, "ventas", "id", second), "estado") == "devuelta");
    checkSame(shop.a, shop.b);
    checkStock(shop.b);

    // With the rule "block" the counter cannot sell what is not there.
    shop.a.must({"set", "productos", "ULTIMO", "venta_sin_stock=bloquear"});
    for (const Computer* each : {&shop.a, &shop.b}) each->must({"sync"});
    const Ran refused = shop.b.run({"sell", "--product", "ULTIMO=1", "--pay", "efectivo"});
    CHECK(refused.code == 3);
    CHECK(refused.errorCode() == "sin_existencias");
    CHECK(shop.b.must({"list", "ventas"}).data().items().size() == 3);
}
