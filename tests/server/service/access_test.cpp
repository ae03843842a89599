// Access ends at once: sockets, refresh tokens and access tokens of sessions that a change of a credential ends; and of
// two changes at once only one is right.
#include <catch2/catch.hpp>

#include <future>

#include "server/auth/tokens.h"
#include "server/data.h"
#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

namespace {

struct Desk {
    ApiClient client;
    std::string refreshToken;
};

Desk desk(const ServiceWorld& world, std::string_view user, std::string_view clave = password) {
    const Answer answer = login(world.nobody(), user, clave);
    REQUIRE(answer.status == 200);
    return {world.nobody().with(answer.text("access_token")), answer.text("refresh_token")};
}

RawClient socketOf(const ApiClient& client) {
    RawClient socket(client.port());
    CHECK(socket.upgrade("/ws", "Authorization: Bearer " + client.token() + "\r\n").status == 101);
    REQUIRE(socket.frame());  // conectado
    return socket;
}

// Reads to the end; -1 when the connection ended without a close frame.
int lastClose(RawClient& socket) {
    int code = -1;
    while (const auto frame = socket.frame()) code = frame->closeCode();
    return code;
}

void checkNoRefresh(const ServiceWorld& world, const Desk& one) {
    checkError(world.nobody().form("/token", "grant_type=refresh_token&refresh_token=" + one.refreshToken), 401,
               "token_revocado");
}

// A token as `token issue` makes it: of no session.
ApiClient issued(const ServiceWorld& world, const std::string& user) {
    const auto data = server::openData(world.config, server::Opening::Read);
    REQUIRE(data.ok());
    const auto secrets = server::loadSecrets(*data->store);
    REQUIRE(secrets.ok());
    const auto reader = data->store->openReader();
    REQUIRE(reader.ok());
    server::AccessClaims claims;
    claims.org = (*reader)->accounts().organizations()->front();
    claims.user = UserId(*Uuid::parse(user));
    claims.device = DeviceId(claims.user.uuid());
    return world.nobody().with(server::TokenSigner(secrets->tokenKey, world.clock).mint(claims));
}

}  // namespace

TEST_CASE("of several new passwords at once, each knowing the old one, one is right") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const std::string path = "/usuarios/" + anaId(ana) + "/clave";
    std::vector<std::future<int>> answers;
    for (int i = 0; i < 4; ++i) {
        answers.push_back(std::async(std::launch::async, [&, i] {
            return ana
                .put(path, "{\"clave\":\"nueva clave " + std::to_string(i) + "\",\"clave_actual\":\"" +
                               std::string(password) + "\"}")
                .status;
        }));
    }
    int changed = 0;
    for (auto& answer : answers) {
        const int status = answer.get();
        changed += status == 200;
        CHECK((status == 200 || status == 401));
    }
    CHECK(changed == 1);
    int works = 0;
    for (int i = 0; i < 4; ++i) works += login(world.nobody(), "ana", "nueva clave " + std::to_string(i)).status == 200;
    CHECK(works == 1);
}

TEST_CASE("one code used by several at once works for one") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const Answer made = ana.post("/usuarios", R"({"usuario":"luis","nombre":"Luis","rol":"asesor"})");
    REQUIRE(made.status == 201);
    const std::string code = ana.post("/usuarios/" + made.text("id") + "/codigo", "").text("codigo");
    std::vector<std::future<int>> answers;
    for (int i = 0; i < 4; ++i) {
        answers.push_back(std::async(std::launch::async, [&, i] {
            return world.nobody()
                .post("/api/auth/activar", R"({"usuario":"luis","codigo":")" + code + R"(","clave":"clave numero )" +
                                               std::to_string(i) + "\"}")
                .status;
        }));
    }
    int right = 0;
    for (auto& answer : answers) right += answer.get() == 200;
    CHECK(right == 1);
}

TEST_CASE("one's own new password closes one's other sockets and sessions at once, and not one's own") {
    ServiceWorld world;
    const Desk here = desk(world, "ana");
    const Desk there = desk(world, "ana");
    RawClient mine = socketOf(here.client);
    RawClient other = socketOf(there.client);
    const std::string path = "/usuarios/" + anaId(here.client) + "/clave";
    CHECK(here.client.put(path, "{\"clave\":\"nueva clave 2\",\"clave_actual\":\"" + std::string(password) + "\"}")
              .status == 200);
    CHECK(lastClose(other) == 1008);
    checkNoRefresh(world, there);
    checkError(there.client.get("/clientes"), 401, "token_revocado");
    addClient(here.client, "Uno");
    std::string heard;  // usuario_actualizado may come first
    while (heard.find("cliente_creado") == std::string::npos) {
        const auto frame = mine.frame();
        REQUIRE(frame);
        REQUIRE(frame->opcode == 1);
        heard = frame->payload;
    }
    CHECK(world.nobody().form("/token", "grant_type=refresh_token&refresh_token=" + here.refreshToken).status == 200);
}

TEST_CASE("a reset, and signing out everywhere, close the user's sockets and no one else's") {
    ServiceWorld world;
    const std::string luis = world.addUser("luis", "supervisor");
    const ApiClient ana = world.as("ana");
    RawClient anas = socketOf(ana);
    const auto checkOut = [&](const std::function<int()>& end) {
        const Desk his = desk(world, "luis");
        RawClient socket = socketOf(his.client);
        world.clock.advance(1);
        CHECK(end() == 200);
        CHECK(lastClose(socket) == 1008);
        checkNoRefresh(world, his);
        checkError(his.client.get("/clientes"), 401, "token_revocado");
        world.clock.advance(1);
    };
    checkOut([&] { return ana.post("/usuarios/" + luis + "/cerrar-sesiones", "").status; });
    checkOut([&] {
        return ana.put("/usuarios/" + luis + "/clave", "{\"clave\":\"" + std::string(password) + "\"}").status;
    });
    addClient(ana, "Uno");
    while (const auto frame = anas.frame()) {
        REQUIRE(frame->opcode == 1);
        if (frame->payload.find("cliente_creado") != std::string::npos) break;
    }
}

TEST_CASE("signing out with an issued token ends no other token") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const ApiClient program = issued(world, anaId(ana));
    CHECK(program.get("/clientes").status == 200);
    CHECK(program.post("/api/auth/logout", "").status == 200);
    CHECK(program.get("/clientes").status == 200);
    CHECK(ana.get("/clientes").status == 200);
}
