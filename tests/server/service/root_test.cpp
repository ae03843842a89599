// Reaching the server: /, /health, /ready; headers that mark it as ours.
#include <catch2/catch.hpp>

#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;

TEST_CASE("the root speaks JSON to programs and HTML to browsers") {
    ServiceWorld world;
    const Answer json = world.nobody().get("/");
    CHECK(json.status == 200);
    CHECK(json.text("servicio") == "mostrador");
    CHECK(json.text("mensaje") == "El servidor está en marcha.");
    CHECK(world.nobody().in("en").get("/").text("mensaje") == "The server is running.");
    const Answer html = world.nobody().get("/", {{"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"}});
    CHECK(html.header("Content-Type").starts_with("text/html"));
    CHECK(html.raw.body.find("<h1>Mostrador</h1>") != std::string::npos);
}

TEST_CASE("health and readiness") {
    ServiceWorld world;
    const Answer health = world.nobody().get("/health");
    CHECK(health.status == 200);
    CHECK(health.text("status") == "ok");
    CHECK(parseUtc(health.text("timestamp")).has_value());
    const Answer ready = world.nobody().get("/ready");
    CHECK(ready.status == 200);
    CHECK(ready.text("organizaciones") == "1");
}

TEST_CASE("every reply is marked as ours and names the log, errors too") {
    ServiceWorld world;
    const std::string log = world.nobody().get("/").header("X-Log-Id");
    CHECK(Uuid::parse(log).has_value());
    for (const char* path : {"/health", "/clientes", "/nada", "/sync/snapshot"}) {
        const Answer answer = world.nobody().get(path);
        CHECK_FALSE(answer.header("X-Mostrador").empty());
        CHECK(answer.header("X-Log-Id") == log);
    }
    world.restart();
    CHECK(world.nobody().get("/").header("X-Log-Id") == log);
}
