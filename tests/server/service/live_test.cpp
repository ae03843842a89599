// /ws for plain clients: JSON events with numbers.
#include <catch2/catch.hpp>

#include "counter.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::ApiClient;

namespace {

struct Event {
    std::string name;
    JsonValue data;
    std::int64_t seq = 0;
};

std::optional<JsonValue> nextText(RawClient& socket) {
    const auto frame = socket.frame();
    if (!frame || frame->opcode != 1) return std::nullopt;
    auto json = JsonValue::parse(frame->payload);
    REQUIRE(json.ok());
    return std::move(*json);
}

// The sign-in before the socket may itself arrive as an event (usuario_actualizado): not what is looked for here.
Event nextEvent(RawClient& socket) {
    for (;;) {
        const auto json = nextText(socket);
        REQUIRE(json);
        REQUIRE(json->find("event"));
        if (json->find("event")->text() == "usuario_actualizado") continue;
        return {std::string(json->find("event")->text()), *json->find("data"),
                json->find("seq")->integer().value_or(-1)};
    }
}

RawClient connected(const ServiceWorld& world, const std::string& token) {
    RawClient socket(static_cast<std::uint16_t>(world.port));
    CHECK(socket.upgrade("/ws", "Authorization: Bearer " + token + "\r\n").status == 101);
    CHECK(nextEvent(socket).name == "conectado");
    return socket;
}

// Reads to the end; -1 when the connection ended without a close frame.
int lastClose(RawClient& socket) {
    int code = -1;
    while (const auto frame = socket.frame()) code = frame->closeCode();
    return code;
}

}  // namespace

TEST_CASE("a plain client hears of every change of a client, in order, with its number") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    RawClient socket = connected(world, ana.token());
    const std::string id = addClient(ana, "Uno");
    CHECK(ana.put("/clientes/" + id, R"({"nombre":"Dos"})").status == 200);
    CHECK(ana.del("/clientes/" + id).status == 204);
    const Event created = nextEvent(socket);
    const Event changed = nextEvent(socket);
    const Event removed = nextEvent(socket);
    CHECK(created.name == "cliente_creado");
    CHECK(created.data.find("id")->text() == id);
    CHECK(created.data.find("nombre")->text() == "Uno");
    CHECK(changed.name == "cliente_actualizado");
    CHECK(changed.data.find("nombre")->text() == "Dos");
    CHECK(removed.name == "cliente_eliminado");
    CHECK(created.seq < changed.seq);
    CHECK(changed.seq < removed.seq);
    CHECK(created.data.find("version")->integer() == created.seq);
    CHECK(ana.post("/usuarios", R"({"usuario":"eva","nombre":"Eva","rol":"asesor"})").status == 201);
    CHECK(nextEvent(socket).name == "usuario_creado");
}

TEST_CASE("a plain client hears of orders, products, stock and sales, each by its name") {
    CounterWorld world;
    RawClient socket = connected(world, world.ana.token());
    const std::string product = world.made("/inventario", R"({"nombre":"Cable","precio":1990,"stock":5})").text("id");
    const Event made = nextEvent(socket);
    CHECK(made.name == "producto_creado");
    CHECK(made.data.find("id")->text() == product);
    CHECK(numberOf(made.data, "precio") == "1990");
    CHECK(numberOf(made.data, "stock") == "5");

    CHECK(world.ana.put("/inventario/" + product + "/stock", R"({"stock":4})").status == 200);
    const Event counted = nextEvent(socket);
    CHECK(counted.name == "stock_actualizado");
    CHECK(counted.data.members().size() == 2);
    CHECK(counted.data.find("id")->text() == product);
    CHECK(numberOf(counted.data, "stock") == "4");
    CHECK(counted.seq > made.seq);

    CHECK(world.ana.put("/inventario/" + product, R"({"precio":2500})").status == 200);
    CHECK(nextEvent(socket).name == "producto_actualizado");

    const std::string order = world.order();
    const Event received = nextEvent(socket);
    CHECK(received.name == "orden_creada");
    CHECK(received.data.find("id")->text() == order);
    CHECK(world.step(order, "en_diagnostico", R"(,"tecnico_id":")" + anaId(world.ana) + "\"").status == 200);
    const Event moved = nextEvent(socket);
    CHECK(moved.name == "orden_actualizada");
    CHECK(moved.data.find("estado")->text() == "en_diagnostico");

    const std::string sold = world.made("/ventas", R"({"lineas":[{"producto_id":")" + product + R"("}]})").text("id");
    const Event left = nextEvent(socket);
    const Event sale = nextEvent(socket);
    CHECK(left.name == "stock_actualizado");
    CHECK(numberOf(left.data, "stock") == "3");
    CHECK(sale.name == "venta_creada");
    CHECK(sale.data.find("id")->text() == sold);
    CHECK(sale.seq == left.seq);  // one write
}

TEST_CASE("events go to those whose role reads such records") {
    CounterWorld world;
    world.addUser("tito", "tecnico");
    RawClient socket = connected(world, world.as("tito").token());
    world.made("/ventas", R"({"lineas":[{"producto_id":")" + world.product + R"("}]})");
    world.order();
    CHECK(nextEvent(socket).name == "stock_actualizado");
    CHECK(nextEvent(socket).name == "orden_creada");  // no sale between
}

TEST_CASE("the token may come in the first message; a wrong one, or none in time, ends the socket") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    RawClient good(static_cast<std::uint16_t>(world.port));
    CHECK(good.upgrade("/ws").status == 101);
    good.sendFrame(1, "{\"token\":\"" + ana.token() + "\"}");
    const Event hello = nextEvent(good);
    CHECK(hello.name == "conectado");
    addClient(ana, "Uno");
    CHECK(nextEvent(good).seq > hello.seq);

    for (const char* text : {R"({"token":"malo"})", "hola", "{}"}) {
        RawClient bad(static_cast<std::uint16_t>(world.port));
        CHECK(bad.upgrade("/ws", "Accept-Language: en\r\n").status == 101);
        bad.sendFrame(1, text);
        const auto refusal = nextText(bad);
        REQUIRE(refusal);
        CHECK(refusal->find("codigo")->text() == "requiere_sesion");
        CHECK(refusal->find("mensaje")->text() == "Sign in to continue.");
        const auto close = bad.frame();
        REQUIRE(close);
        CHECK(close->closeCode() == 1008);
    }

    RawClient silent(static_cast<std::uint16_t>(world.port));
    CHECK(silent.upgrade("/ws").status == 101);
    world.clock.advance(6'000);
    const auto close = silent.frame();
    REQUIRE(close);
    CHECK(close->closeCode() == 1008);
}

TEST_CASE("the upgrade itself refuses a bad token and a protocol it does not speak") {
    ServiceWorld world;
    const auto upgrade = [&](const std::string& headers) {
        return RawClient(static_cast<std::uint16_t>(world.port)).upgrade("/ws", headers);
    };
    CHECK(upgrade("Authorization: Bearer malo\r\n").status == 401);
    CHECK(upgrade("Sec-WebSocket-Protocol: mostrador.sync.v9\r\n").status == 426);
    CHECK(upgrade("Sec-WebSocket-Protocol: mostrador.sync.v1\r\n").status == 401);
    const RawReply good = upgrade("Sec-WebSocket-Protocol: otro, mostrador.sync.v1\r\nAuthorization: Bearer " +
                                  world.as("ana").token() + "\r\n");
    CHECK(good.status == 101);
    CHECK(good.header("Sec-WebSocket-Protocol") == "mostrador.sync.v1");
    CHECK(world.nobody().get("/ws").status == 426);
}

TEST_CASE("leaving closes the session's own sockets, stopping tells all of them") {
    ServiceWorld world;
    const ApiClient here = world.as("ana");
    const ApiClient there = world.as("ana");
    RawClient mine = connected(world, here.token());
    RawClient other = connected(world, there.token());
    CHECK(here.post("/api/auth/logout", "").status == 200);
    CHECK(lastClose(mine) == 1008);
    addClient(there, "Uno");
    CHECK(nextEvent(other).name == "cliente_creado");
    world.service.reset();
    CHECK(lastClose(other) == 1001);
}
