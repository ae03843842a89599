// The main job in real windows: typed on one screen, seen on the other; a dead server; a dead desktop.
#include <signal.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "desktop.h"

using namespace mostrador;
using namespace mostrador::e2e;

namespace {

struct Office : Shop {
    Display display;
    Desktop left{display, folder.path(), "izquierda"};
    Desktop right{display, folder.path(), "derecha"};
};

void addClient(Desktop& desktop, const std::string& name, const std::string& phone) {
    desktop.tell("click clients.new");
    desktop.waitFor("clients.form.nombre");
    desktop.tell("type clients.form.nombre " + name);
    if (desktop.can("state clients.form.telefono")) desktop.tell("type clients.form.telefono " + phone);
    desktop.tell("click clients.form.save");
    desktop.waitToShow(name);
}

void edit(Desktop& desktop, const std::string& client, const std::string& field, const std::string& text) {
    desktop.selectRowOf(client);
    desktop.waitFor("clients.edit");
    desktop.tell("click clients.edit");
    desktop.waitFor("clients.form." + field);
    desktop.tell("type clients.form." + field + " " + text);
    desktop.tell("click clients.form.save");
    REQUIRE(eventually([&] { return !desktop.can("state clients.form.save"); }));
}

}  // namespace

TEST_CASE("a client typed on one desktop is seen on the other's screen") {
    Office office;
    office.left.start(office.server);
    office.right.start(office.server);
    addClient(office.left, "Ferretería Ñandú", "+56 9 1234 5678");
    office.right.waitToShow("Ferretería Ñandú");
    office.right.tell("type clients.search nandu ferreteria");
    office.right.waitToShow("Ferretería Ñandú");
    office.right.tell("type clients.search zzzz");
    CHECK(eventually([&] { return office.right.table().empty(); }));
    office.right.tell("type clients.search ");
    office.right.waitToShow("Ferretería Ñandú");
    CHECK(office.left.quit() == 0);
    CHECK(office.right.quit() == 0);
}

TEST_CASE("with the server dead both go on working; when it is back they agree") {
    Office office;
    office.left.start(office.server);
    office.right.start(office.server);
    addClient(office.left, "Panadería Sol", "11");
    office.right.waitToShow("Panadería Sol");
    office.server.kill();
    edit(office.left, "Panadería Sol", "telefono", "22 Rosa");
    edit(office.right, "Panadería Sol", "nombre", "Panadería Luna");
    addClient(office.left, "Nacido sin red", "33");
    CHECK(office.left.shows("22 Rosa"));
    CHECK_FALSE(office.right.shows("22 Rosa"));
    office.server.start();
    office.left.tell("key window F5");
    office.right.tell("key window F5");
    office.left.waitToShow("Panadería Luna");
    office.right.waitToShow("22 Rosa");
    office.right.waitToShow("Nacido sin red");
    CHECK(office.left.table() == office.right.table());
    const kit::ApiClient ana = office.server.client();
    const auto found = ana.get("/clientes?q=luna");
    REQUIRE(found.size() == 1);
    CHECK(found.json.items()[0].find("telefono")->text() == "22 Rosa");
}

TEST_CASE("a desktop killed in the middle of sending loses nothing") {
    constexpr std::int64_t many = 7'000;
    Office office;
    office.left.start(office.server);
    addClient(office.left, "Antes de todo", "1");
    office.server.kill();
    addClient(office.left, "Escrito sin red", "2");
    office.left.kill();
    // The rest of a long day without network, written into the same profile.
    const std::string day = office.folder / "day.csv";
    {
        std::ofstream file(day);
        file << "nombre,notas\n";
        for (int i = 0; i < many; ++i) file << "Cliente " << i << "," << std::string(200, 'x') << "\n";
    }
    const Computer sameProfile(office.folder.path(), "izquierda");
    sameProfile.must({"import", "clientes", day});
    office.server.start();
    office.left.start(office.server);
    const kit::ApiClient ana = office.server.client();
    const auto there = [&] { return std::stoll(ana.get("/clientes?limite=1").header("X-Total-Count")); };
    REQUIRE(eventually([&] { return there() > 2; }));
    office.left.kill();
    CHECK(there() < many + 2);  // it was the middle

    office.left.start(office.server);
    office.left.tell("type clients.search escrito red");  // among so many
    office.left.waitToShow("Escrito sin red");
    REQUIRE(eventually([&] { return there() == many + 2; }));
    CHECK(office.left.quit() == 0);
    sameProfile.must({"sync"});
    CHECK(sameProfile.count("pending") == 0);
    CHECK(sameProfile.count("clientes") == many + 2);
    office.b.connect(office.server);
    CHECK(office.b.list("clientes") == sameProfile.list("clientes"));
}
