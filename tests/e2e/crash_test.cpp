// Programs that die at the worst moment: nothing is lost, nothing happens twice.
#include <signal.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "programs.h"

using namespace mostrador;
using namespace mostrador::e2e;

namespace {

constexpr int many = 7'000;  // four pushes and more, so that there is a middle

// A file of `many` clients with names of their own.
std::string largeFile(const kit::TemporaryFolder& folder) {
    const std::string path = folder / "many.csv";
    std::ofstream file(path);
    file << "nombre,telefono,notas\n";
    for (int i = 0; i < many; ++i)
        file << "Cliente " << i << ",+56 9 " << i << ",\"nota, larga " << std::string(200, 'x') << "\"\n";
    return path;
}

// Every name there once.
void checkComplete(const Computer& computer) {
    const Ran list = computer.must({"list", "clientes"});
    std::set<std::string> names;
    for (const JsonValue& row : list.data().items()) names.insert(std::string(row.find("nombre")->text()));
    CHECK(list.data().items().size() == many);
    CHECK(names.size() == many);
}

std::int64_t clientsAt(const kit::ApiClient& ana) {
    return std::stoll(ana.get("/clientes?limite=1").header("X-Total-Count"));
}

}  // namespace

TEST_CASE("a computer killed in the middle of sending goes on and everything is there once") {
    Shop shop;
    shop.a.connect(shop.server);
    shop.a.must({"import", "clientes", largeFile(shop.folder)});
    const kit::ApiClient ana = shop.server.client();
    kit::Process sync = shop.a.start({"sync"});
    REQUIRE(eventually([&] { return clientsAt(ana) > 0 || sync.wait(0); }));
    sync.signal(SIGKILL);
    REQUIRE(sync.wait(patienceMs));
    const std::int64_t there = clientsAt(ana);
    CHECK((there > 0 && there < many));       // it was the middle
    CHECK(shop.a.count("clientes") == many);  // the replica opens and holds all that was typed
    shop.a.must({"sync"});
    CHECK(shop.a.count("pending") == 0);
    CHECK(clientsAt(shop.server.client()) == many);
    checkComplete(shop.a);
    shop.b.connect(shop.server);
    checkComplete(shop.b);
    CHECK(shop.a.list("clientes") == shop.b.list("clientes"));
    CHECK(shop.a.must({"sync"}).text("sent") == "0");
}

TEST_CASE("a server killed while it receives comes back and takes everything exactly once") {
    Shop shop;
    shop.a.connect(shop.server);
    shop.a.must({"import", "clientes", largeFile(shop.folder)});
    for (int round = 0; round < 3; ++round) {
        kit::Process sync = shop.a.start({"sync"});
        const kit::ApiClient ana = shop.server.client();
        const std::int64_t before = clientsAt(ana);
        REQUIRE(eventually([&] { return clientsAt(ana) > before || sync.wait(0); }));
        shop.server.kill();
        const auto code = sync.wait(patienceMs);
        REQUIRE(code);
        CHECK((*code == 6 || *code == 0));  // the network is gone, or it had finished
        shop.server.start();
    }
    shop.a.must({"sync"});
    CHECK(clientsAt(shop.server.client()) == many);
    CHECK(shop.server.command({"doctor"}).code == 0);
    shop.b.connect(shop.server);
    checkComplete(shop.b);
    CHECK(shop.a.list("clientes") == shop.b.list("clientes"));
}

TEST_CASE("a computer killed while it writes keeps every command that it confirmed") {
    Shop shop;
    shop.a.connect(shop.server);
    std::set<std::string> confirmed;
    for (int i = 0; i < 6; ++i) {
        confirmed.insert(shop.a.must({"add", "clientes", "nombre=Confirmado " + std::to_string(i)}).text("id"));
        kit::Process import = shop.a.start({"import", "clientes", sample("customers.csv")});
        if (i % 2 == 0) import.signal(SIGKILL);
        REQUIRE(import.wait(patienceMs));
    }
    shop.a.must({"sync"});
    const std::string all = shop.a.list("clientes");
    for (const std::string& id : confirmed) CHECK(all.find(id) != std::string::npos);
    shop.b.connect(shop.server);
    CHECK(shop.b.list("clientes") == all);
}
