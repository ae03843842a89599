// The main job with real processes: computers share clients and users, online and offline.
#include <signal.h>
#include <catch2/catch.hpp>

#include "programs.h"

using namespace mostrador;
using namespace mostrador::e2e;

namespace {

std::string idOf(const Computer& computer, const std::string& name) {
    const Ran found = computer.must({"list", "clientes", "--q", name});
    REQUIRE(found.data().items().size() == 1);
    return std::string(found.data().items()[0].find("id")->text());
}

// Whether a line of `watch` tells of a change of the client.
bool names(const std::string& line, const std::string& id) {
    const auto change = JsonValue::parse(line);
    REQUIRE(change.ok());
    bool found = false;
    for (const JsonValue& row : change->find("rows")->items()) found = found || row.text() == id;
    return found && change->find("kind")->text() == "clientes";
}

}  // namespace

TEST_CASE("Northwind imported on one computer is seen on another, and on a third live") {
    Shop shop;
    shop.a.connect(shop.server);
    shop.b.connect(shop.server);
    const Ran clients = shop.a.must({"import", "clientes", sample("customers.csv")});
    CHECK(clients.text("create") == "93");
    CHECK(clients.text("fail") == "0");
    const Ran people = shop.a.must({"import", "usuarios", sample("employees.csv")});
    CHECK(people.text("create") == "9");
    CHECK(shop.a.count("pending") == 102);
    const Ran sent = shop.a.must({"sync"});
    CHECK(sent.text("sent") == "102");
    CHECK(shop.a.count("pending") == 0);
    shop.b.must({"sync"});
    CHECK(shop.b.list("clientes") == shop.a.list("clientes"));
    CHECK(shop.b.list("usuarios") == shop.a.list("usuarios"));
    CHECK(shop.b.count("clientes") == 93);
    CHECK(shop.b.must({"list", "clientes", "--q", "constitucion mexico"}).data().items().size() == 1);
    const Ran employees = shop.b.must({"list", "usuarios"});
    CHECK(employees.data().items().size() == 10);
    for (const JsonValue& one : employees.data().items())
        CHECK(one.find("estado")->text() == (one.find("usuario")->text() == "ana" ? "activo" : "invitado"));
    CHECK(shop.server.client().get("/clientes?limite=1").header("X-Total-Count") == "93");

    kit::Process watch = shop.b.start({"watch"});
    // It says nothing until something changes, so the first change is repeated until it is heard.
    const std::string id = idOf(shop.a, "alfreds");
    std::optional<std::string> line;
    for (int i = 0; i < 20 && !line; ++i) {
        shop.a.must({"set", "clientes", id, "notas=aviso " + std::to_string(i)});
        shop.a.must({"sync"});
        line = watch.readLine(3'000);
    }
    REQUIRE(line);
    const Ran added = shop.a.must({"add", "clientes", "nombre=Llegada en vivo"});
    shop.a.must({"sync"});
    while (line && !names(*line, added.text("id"))) line = watch.readLine(patienceMs);
    CHECK(line);
    watch.signal(SIGTERM);
    CHECK(watch.wait(patienceMs) == 0);
    CHECK(shop.b.must({"show", "clientes", added.text("id")}).text("nombre") == "Llegada en vivo");
}

TEST_CASE("edits of both sides while the server is dead: other fields both kept, the same field to the later one") {
    Shop shop;
    shop.a.connect(shop.server);
    shop.b.connect(shop.server);
    const std::string id =
        shop.a.must({"add", "clientes", "nombre=Ferretería Sur", "contacto=Rosa", "telefono=11"}).text("id");
    shop.a.must({"sync"});
    shop.b.must({"sync"});
    shop.server.kill();
    shop.a.must({"set", "clientes", id, "contacto=Pedro", "notas=paga al contado"});
    shop.b.must({"set", "clientes", id, "contacto=María", "telefono=22"});
    const std::string born = shop.b.must({"add", "clientes", "nombre=Nacido sin red"}).text("id");
    CHECK(shop.a.run({"sync"}).code == 6);
    CHECK(shop.a.count("pending") == 1);
    CHECK(shop.a.must({"show", "clientes", id}).text("contacto") == "Pedro");

    shop.server.start();
    shop.a.must({"sync"});
    shop.b.must({"sync"});
    shop.a.must({"sync"});
    const Ran row = shop.a.must({"show", "clientes", id});
    CHECK(row.text("notas") == "paga al contado");  // A's field
    CHECK(row.text("telefono") == "22");            // B's field
    CHECK(row.text("contacto") == "María");         // both: B arrived later
    CHECK(shop.a.must({"show", "clientes", born}).text("nombre") == "Nacido sin red");
    CHECK(shop.a.list("clientes") == shop.b.list("clientes"));

    CHECK(valueIn(shop.server.data() + "/servitec.db", "SELECT count(*) FROM history") == "1");

    // The one whose value went hears of it, with both values.
    const Ran inbox = shop.a.must({"inbox"});
    REQUIRE(inbox.data().items().size() == 1);
    const JsonValue& item = inbox.data().items()[0];
    CHECK(item.find("kind")->text() == "lost");
    CHECK(item.find("record")->text() == id);
    const JsonValue& field = item.find("fields")->items()[0];
    CHECK(field.find("campo")->text() == "contacto");
    CHECK(field.find("mine")->text() == "Pedro");
    CHECK(field.find("theirs")->text() == "María");
    // And may take his own back.
    shop.a.must({"inbox", "resolve", std::string(item.find("id")->text()), "--take", "mine"});
    shop.a.must({"sync"});
    shop.b.must({"sync"});
    CHECK(shop.b.must({"show", "clientes", id}).text("contacto") == "Pedro");
    CHECK(shop.a.list("clientes") == shop.b.list("clientes"));
    CHECK(shop.a.must({"inbox"}).data().items().empty());

    const Ran rest = shop.a.must({"sync"});  // nothing is left to say
    CHECK(rest.text("sent") == "0");
    CHECK(rest.text("received") == "0");
}

TEST_CASE("a refused change says so with code 8 and keeps what was typed in the inbox") {
    Shop shop;
    REQUIRE(shop.server.stop() == 0);
    REQUIRE(shop.server.command({"user", "add", "luis", "--role", "asesor"}, typedPassword).code == 0);
    shop.server.start();
    shop.a.connect(shop.server);
    shop.b.connect(shop.server, "luis");
    std::string luis;
    const Ran people = shop.a.must({"list", "usuarios"});
    for (const JsonValue& one : people.data().items())
        if (one.find("usuario")->text() == "luis") luis = one.find("id")->text();
    shop.b.must({"add", "clientes", "nombre=Todavía permitido"});  // offline, with the rights he knows of
    CHECK(shop.server.client().put("/usuarios/" + luis, R"({"rol":"lectura"})").status == 200);
    const Ran sync = shop.b.run({"sync"});
    INFO(sync.output);
    CHECK(sync.code == 8);
    CHECK(sync.text("refused") == "1");
    const Ran inbox = shop.b.must({"inbox"});
    REQUIRE(inbox.data().items().size() == 1);
    CHECK(inbox.data().items()[0].find("kind")->text() == "refused");
    CHECK(inbox.data().items()[0].find("error")->find("codigo")->text() == "no_permitido");
    CHECK(shop.b.count("clientes") == 0);
    shop.a.must({"sync"});
    CHECK(shop.a.count("clientes") == 0);
    CHECK(shop.b.run({"add", "clientes", "nombre=Otra vez"}).code == 3);  // by now it is known here
}

TEST_CASE("a computer that connects again proves its key and stays the device it was") {
    Shop shop;
    const auto devices = [&] {
        return valueIn(shop.server.data() + "/servitec.db",
                       "SELECT count(*) FROM device_credential WHERE series IS NOT NULL");
    };
    shop.a.connect(shop.server);
    shop.a.must({"add", "clientes", "nombre=Uno"});
    shop.a.connect(shop.server);
    CHECK(devices() == "1");
    shop.a.must({"sync"});
    CHECK(shop.server.client().get("/clientes").size() == 1);
    shop.b.connect(shop.server);
    CHECK(devices() == "2");
}

TEST_CASE("computers follow a server that was restored, with what they had not sent yet") {
    Shop shop;
    shop.a.connect(shop.server);
    shop.a.must({"add", "clientes", "nombre=Uno"});
    shop.a.must({"sync"});
    const std::string copy = shop.folder / "copia.db";
    REQUIRE(shop.server.command({"backup", copy}).code == 0);
    CHECK(shop.server.command({"restore", copy}).code == 7);  // it runs
    CHECK(shop.server.stop() == 0);
    shop.a.must({"add", "clientes", "nombre=Dos"});
    for (int times = 0; times < 2; ++times) {
        REQUIRE(shop.server.command({"restore", copy}).code == 0);
        CHECK(shop.server.command({"doctor"}).code == 0);
        shop.server.start();
        shop.a.connect(shop.server);
        shop.a.must({"sync"});
        CHECK(shop.a.count("pending") == 0);
        // The second time even what was sent after the first is not in the backup, and the computer sees that too.
        const std::size_t expected = times == 0 ? 2 : 1;
        CHECK(shop.server.client().get("/clientes").size() == expected);
        CHECK(shop.a.must({"list", "clientes"}).data().items().size() == expected);
        CHECK(shop.server.stop() == 0);
    }
}
