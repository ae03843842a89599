#include "world.h"

#include <catch2/catch.hpp>

namespace mostrador::test {

using kit::Answer;
using kit::ApiClient;

ServiceWorld::ServiceWorld() {
    config.dataFolder = folder.file("data");
    config.listen = "127.0.0.1";
    config.port = 0;
    server::Admin admin(config, clock, random);
    REQUIRE(admin.init({"Taller Ñuñoa", "ana", std::string(password), false}).ok());
    restart();
}

void ServiceWorld::restart() {
    service.reset();
    auto opened = server::Service::open(config, clock, random);
    REQUIRE(opened.ok());
    service = std::move(*opened);
    const auto started = service->start();
    REQUIRE(started.ok());
    port = *started;
}

Answer login(const ApiClient& client, std::string_view user, std::string_view clave, std::string_view more) {
    std::string body = "{\"username\":\"";
    body.append(user).append("\",\"password\":\"").append(clave).append("\"").append(more).append("}");
    return client.post("/api/auth/login", body);
}

ApiClient ServiceWorld::as(std::string_view user, std::string_view clave) {
    const Answer answer = login(nobody(), user, clave);
    INFO(answer.raw.body);
    REQUIRE(answer.status == 200);
    return ApiClient(port, answer.text("access_token"));
}

std::string ServiceWorld::addUser(std::string_view name, std::string_view role) {
    const ApiClient ana = as("ana");
    std::string body = "{\"usuario\":\"";
    body.append(name).append("\",\"nombre\":\"").append(name).append("\",\"rol\":\"").append(role).append("\"}");
    const Answer made = ana.post("/usuarios", body);
    INFO(made.raw.body);
    REQUIRE(made.status == 201);
    const Answer set =
        ana.put("/usuarios/" + made.text("id") + "/clave", "{\"clave\":\"" + std::string(password) + "\"}");
    INFO(set.raw.body);
    REQUIRE(set.status == 200);
    return made.text("id");
}

std::string anaId(const ApiClient& ana) {
    return std::string(ana.get("/api/auth/session").json.find("usuario")->find("id")->text());
}

std::string addClient(const ApiClient& client, std::string_view name) {
    const Answer made = client.post("/clientes", "{\"nombre\":\"" + std::string(name) + "\"}");
    INFO(made.raw.body);
    REQUIRE(made.status == 201);
    return made.text("id");
}

void checkError(const Answer& answer, int status, std::string_view code, std::string_view field) {
    INFO(answer.raw.body);
    CHECK(answer.status == status);
    CHECK(answer.code() == code);
    CHECK_FALSE(answer.text("mensaje").empty());
    CHECK(answer.text("campo") == field);
    CHECK(answer.header("Content-Type").starts_with("application/json"));
}

}  // namespace mostrador::test
