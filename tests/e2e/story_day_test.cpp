// Story 3: a laptop's whole day without a network, killed twice, and everything arrives once.
#include <signal.h>
#include <catch2/catch.hpp>

#include "counter.h"

using namespace mostrador;
using namespace mostrador::e2e;

namespace {

// Of a document just made, as it would be printed.
std::string printed(const Ran& made) { return made.text("numero"); }

// A program that dies in the middle of what it does.
void killedAtWork(const Computer& computer, std::vector<std::string> words) {
    kit::Process process = computer.start(std::move(words));
    pauseBetweenLooks();
    process.signal(SIGKILL);
    REQUIRE(process.wait(patienceMs));
}

}  // namespace

TEST_CASE("story 3: an offline laptop day arrives once, with its numbers as printed") {
    Shop shop;
    shop.a.connect(shop.server);
    useCurrency(shop.a, "CLP");
    addProduct(shop.a, "PANTALLA", "25000", "30");
    addProduct(shop.a, "CABLE", "1990", "50");
    shop.a.must({"sync"});
    REQUIRE(shop.server.stop() == 0);

    std::vector<std::string> clients;
    for (int i = 0; i < 5; ++i)
        clients.push_back(shop.a.must({"add", "clientes", "nombre=Cliente " + std::to_string(i)}).text("id"));
    std::vector<std::string> numbers;
    std::vector<std::string> orders;
    for (int i = 0; i < 12; ++i) {
        const Ran made = shop.a.must({"order", "new", "cliente_id=" + clients[static_cast<std::size_t>(i % 5)],
                                      "articulo=Televisor", "falla=No enciende"});
        orders.push_back(printed(made));
        numbers.push_back(printed(made));
    }
    killedAtWork(shop.a, {"add", "clientes", "nombre=Quizá"});

    int steps = 0;
    const auto step = [&](const std::string& order, const std::string& to, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"order", "state", order, to};
        words.insert(words.end(), more.begin(), more.end());
        CHECK(shop.a.must(words).text("estado") == to);
        ++steps;
    };
    for (std::size_t i = 0; i < 7; ++i) {  // seven are repaired: 28 steps
        step(orders[i], "en_diagnostico", {"tecnico_id=ana"});
        shop.a.must({"order", "line", orders[i], "producto_id=PANTALLA", "cantidad=3"});
        step(orders[i], "presupuestada");
        step(orders[i], "aprobada", {"aprobado_por=Dueño", "aprobado_canal=mostrador"});
        step(orders[i], "en_reparacion");
    }
    step(orders[7], "en_diagnostico", {"tecnico_id=ana"});
    step(orders[8], "cancelada", {"motivo=Se arrepintió"});
    CHECK(steps == 30);
    int parts = 0;
    for (std::size_t i = 0; parts < 20; i = (i + 1) % 7, ++parts) shop.a.must({"order", "part", orders[i], "1", "1"});
    killedAtWork(shop.a, {"sync"});
    for (int i = 0; i < 6; ++i)
        numbers.push_back(printed(shop.a.must({"sell", "--product", "CABLE=2", "--pay", "efectivo"})));

    const std::set<std::string> distinct(numbers.begin(), numbers.end());
    CHECK(distinct.size() == 18);
    const std::string series = numbers.front().substr(0, numbers.front().find('-'));
    CHECK(*distinct.begin() == series + "-000001");
    CHECK(*distinct.rbegin() == series + "-000018");  // no hole

    shop.server.start();
    shop.a.must({"sync"});
    shop.b.connect(shop.server);
    shop.b.must({"sync"});
    checkSame(shop.a, shop.b);
    CHECK(shop.a.must({"inbox"}).data().items().empty());

    std::set<std::string> arrived;
    for (const char* kind : {"ordenes", "ventas"}) {
        const Ran all = shop.b.must({"list", kind});
        for (const JsonValue& row : all.data().items()) CHECK(arrived.insert(fieldOf(row, "numero")).second);
    }
    CHECK(arrived == distinct);
    CHECK(stockOf(shop.b, "PANTALLA") == "10");
    CHECK(stockOf(shop.b, "CABLE") == "38");
    checkStock(shop.b);
    shop.a.must({"sync"});  // what is new is that the other computer is there
    const Ran again = shop.a.must({"sync"});
    CHECK(again.text("sent") == "0");
    CHECK(again.text("received") == "0");
}
