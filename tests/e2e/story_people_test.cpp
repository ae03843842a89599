// Story 4: two laptops, the same client.
#include <catch2/catch.hpp>

#include "counter.h"

using namespace mostrador;
using namespace mostrador::e2e;

TEST_CASE("story 4: two laptops change one client; other fields merge, the same one asks") {
    Shop shop;
    shop.a.connect(shop.server);
    shop.b.connect(shop.server);
    const std::string id = shop.a.must({"add", "clientes", "nombre=Pérez", "telefono=+56 9 1111 1111"}).text("id");
    shop.a.must({"sync"});
    shop.b.must({"sync"});

    shop.server.kill();
    shop.a.must({"set", "clientes", id, "telefono=+56 9 2222 2222"});
    shop.b.must({"set", "clientes", id, R"(direcciones=[{"calle":"Los Aromos 12","ciudad":"Talca"}])"});
    shop.server.start();
    for (const Computer* each : {&shop.a, &shop.b, &shop.a}) each->must({"sync"});
    for (const Computer* each : {&shop.a, &shop.b}) {
        const Ran row = each->must({"show", "clientes", id});
        CHECK(row.text("telefono") == "+56 9 2222 2222");
        CHECK(fieldOf(row.data().find("direcciones")->items().front(), "calle") == "Los Aromos 12");
        CHECK(each->must({"inbox"}).data().items().empty());  // merged without a question
    }

    shop.server.kill();
    shop.a.must({"set", "clientes", id, "telefono=+56 9 3333 3333"});
    shop.b.must({"set", "clientes", id, "telefono=+56 9 4444 4444"});
    shop.server.start();
    for (const Computer* each : {&shop.a, &shop.b, &shop.a}) each->must({"sync"});
    // B arrived later and is told that it replaced somebody's value; A that his is gone. Both see both.
    const Ran second = shop.b.must({"inbox"});
    REQUIRE(second.data().items().size() == 1);
    const JsonValue item = second.data().items().front();
    CHECK(item.find("kind")->text() == "overruled");
    const JsonValue& field = item.find("fields")->items().front();
    CHECK(field.find("campo")->text() == "telefonos");
    CHECK(fieldOf(field.find("mine")->items().front(), "numero") == "+56 9 4444 4444");
    CHECK(fieldOf(field.find("theirs")->items().front(), "numero") == "+56 9 3333 3333");
    CHECK(shop.a.must({"inbox"}).data().items().size() == 1);

    shop.b.must({"inbox", "resolve", std::string(item.find("id")->text()), "--take", "theirs"});
    for (const Computer* each : {&shop.b, &shop.a}) each->must({"sync"});
    for (const Computer* each : {&shop.a, &shop.b})
        CHECK(each->must({"show", "clientes", id}).text("telefono") == "+56 9 3333 3333");
    CHECK(shop.a.list("clientes") == shop.b.list("clientes"));
    // What was replaced is in the history.
    CHECK(std::stoi(valueIn(shop.server.data() + "/servitec.db", "SELECT count(*) FROM history")) >= 1);
}
