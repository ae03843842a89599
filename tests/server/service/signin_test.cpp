// Signing in, staying signed in, leaving; tokens that no longer count.
#include <catch2/catch.hpp>

#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

namespace {

constexpr std::int64_t minuteMs = 60'000;

Answer refresh(const ServiceWorld& world, const std::string& token) {
    return world.nobody().form("/token", "grant_type=refresh_token&refresh_token=" + token);
}

}  // namespace

TEST_CASE("both sign-in routes give a pair of tokens that work") {
    ServiceWorld world;
    const Answer json = login(world.nobody(), "ana");
    REQUIRE(json.status == 200);
    CHECK(json.text("token_type") == "bearer");
    CHECK(json.text("expires_in") == "900");
    CHECK(json.json.find("usuario")->find("usuario")->text() == "ana");
    CHECK(json.json.find("organizacion")->find("nombre")->text() == "Taller Ñuñoa");
    CHECK(json.header("Cache-Control") == "no-store");
    CHECK(world.nobody().with(json.text("access_token")).get("/clientes").status == 200);

    const Answer form = world.nobody().form("/token", "grant_type=password&username=ana&password=clave+de%20ana+1");
    REQUIRE(form.status == 200);
    CHECK(form.text("token_type") == "bearer");
    CHECK(world.nobody().with(form.text("access_token")).get("/clientes").status == 200);
    CHECK(world.nobody().form("/token", "username=ana&password=clave+de%20ana+1").status == 200);
    CHECK(login(world.nobody(), "Ana").status == 200);  // a telephone begins with a capital letter
    CHECK(login(world.nobody(), "ana@taller nunoa").status == 200);
    CHECK(login(world.nobody(), "ana@otra").status == 401);
}

TEST_CASE("what a sign-in lacks is named") {
    ServiceWorld world;
    const ApiClient nobody = world.nobody();
    checkError(nobody.post("/api/auth/login", R"({"username":"ana"})"), 422, "campo_requerido", "password");
    checkError(nobody.post("/api/auth/login", R"({"username":"","password":"x"})"), 422, "campo_requerido", "username");
    checkError(nobody.form("/token", "grant_type=password&username=ana"), 422, "campo_requerido", "password");
    checkError(nobody.form("/token", "grant_type=device_code"), 400, "campo_invalido", "grant_type");
    checkError(nobody.form("/token", "grant_type=refresh_token"), 401, "requiere_sesion");
    checkError(nobody.post("/token", R"({"username":"ana"})"), 415, "mensaje_malformado", "Content-Type");
    checkError(nobody.form("/token", "username=%ff&password=x"), 400, "texto_no_utf8");
    CHECK(nobody.post("/api/auth/login", "{\"username\":\"" + std::string(20'000, 'x') + "\"}").status == 413);
}

TEST_CASE("a wrong password and an unknown name are told apart by nothing") {
    ServiceWorld world;
    const Answer wrong = login(world.nobody(), "ana", "no es esta");
    const Answer unknown = login(world.nobody(), "nadie", "no es esta");
    checkError(wrong, 401, "credenciales_invalidas");
    CHECK(wrong.header("WWW-Authenticate") == "Bearer");
    CHECK(unknown.status == wrong.status);
    CHECK(unknown.raw.body == wrong.raw.body);
    CHECK(login(world.nobody().in("en"), "ana", "x").text("mensaje") == "The user name or the password is not right.");
}

TEST_CASE("guessing is slowed down by name, and time heals") {
    ServiceWorld world;
    for (int i = 0; i < 5; ++i) checkError(login(world.nobody(), "ana", "mala"), 401, "credenciales_invalidas");
    Answer held;
    for (int i = 0; i < 3 && held.status != 429; ++i) held = login(world.nobody(), i % 2 ? "ANA" : "ana", "mala");
    checkError(held, 429, "demasiados_intentos");
    CHECK(std::stoi(held.header("Retry-After")) > 0);
    CHECK(login(world.nobody(), "ana").status == 429);  // the right one has to wait too
    world.clock.advance(16 * minuteMs);
    CHECK(login(world.nobody(), "ana").status == 200);
}

TEST_CASE("access tokens end after a quarter of an hour; a broken one never counted") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    checkError(world.nobody().get("/clientes"), 401, "requiere_sesion");
    checkError(world.nobody().with("no.es").get("/clientes"), 401, "requiere_sesion");
    std::string forged = ana.token();
    forged[4] = forged[4] == 'A' ? 'B' : 'A';
    checkError(world.nobody().with(forged).get("/clientes"), 401, "requiere_sesion");
    world.clock.advance(15 * minuteMs + 1);
    const Answer late = ana.in("en").get("/clientes");
    checkError(late, 401, "token_vencido");
    CHECK(late.text("mensaje") == "The session has expired. Sign in again.");
    CHECK(late.header("WWW-Authenticate") == "Bearer");
}

TEST_CASE("refresh tokens rotate; a lost reply signs nobody out; an old one does not come back") {
    ServiceWorld world;
    const std::string first = login(world.nobody(), "ana").text("refresh_token");
    const Answer lost = refresh(world, first);  // say its reply never arrived
    REQUIRE(lost.status == 200);
    const Answer second = refresh(world, first);
    REQUIRE(second.status == 200);
    CHECK(world.nobody().with(second.text("access_token")).get("/clientes").status == 200);
    checkError(refresh(world, lost.text("refresh_token")), 401, "token_revocado");  // replaced by the second answer
    CHECK(refresh(world, first).status == 200);                                     // still: nothing newer was used
    const Answer again = refresh(world, first);
    const Answer third = refresh(world, again.text("refresh_token"));
    REQUIRE(third.status == 200);
    checkError(refresh(world, first), 401, "token_revocado");
    CHECK(refresh(world, again.text("refresh_token")).status == 200);
    checkError(refresh(world, std::string(43, 'A')), 401, "token_revocado");
    checkError(refresh(world, "corto"), 401, "requiere_sesion");

    const std::string late = login(world.nobody(), "ana").text("refresh_token");
    world.restart();
    CHECK(refresh(world, late).status == 200);
    const std::string quiet = login(world.nobody(), "ana").text("refresh_token");
    world.clock.advance(31LL * 24 * 60 * minuteMs);
    checkError(refresh(world, quiet), 401, "token_vencido");
}

TEST_CASE("signing out ends that session for good, also over a restart, and no other") {
    ServiceWorld world;
    const Answer one = login(world.nobody(), "ana");
    const ApiClient here = world.nobody().with(one.text("access_token"));
    const ApiClient there = world.as("ana");
    CHECK(here.post("/api/auth/logout", "").status == 200);
    checkError(here.get("/clientes"), 401, "token_revocado");
    checkError(refresh(world, one.text("refresh_token")), 401, "token_revocado");
    CHECK(there.get("/clientes").status == 200);
    world.restart();
    checkError(world.nobody().with(here.token()).get("/clientes"), 401, "token_revocado");
    const Answer hello =
        world.nobody().with(here.token()).post("/sync/hello", R"({"replica":"0190a000-0000-7000-8000-000000000001"})");
    CHECK(hello.status == 401);
    CHECK(hello.text("error") == "reauth");
    CHECK(hello.code() == "token_revocado");
    CHECK(world.nobody().with(there.token()).get("/clientes").status == 200);
}

TEST_CASE("check answers with and without a token; session says who one is") {
    ServiceWorld world;
    const Answer open = world.nobody().get("/api/auth/check");
    CHECK(open.status == 200);
    CHECK(open.json.find("ok")->boolean() == true);
    CHECK(open.json.find("autenticado")->boolean() == false);
    CHECK_FALSE(open.text("version").empty());
    CHECK(open.json.find("usuario") == nullptr);
    CHECK(open.header("X-Mostrador").empty() == false);
    CHECK(Uuid::parse(open.header("X-Log-Id")).has_value());

    const ApiClient ana = world.as("ana");
    const Answer known = ana.get("/api/auth/check");
    CHECK(known.json.find("autenticado")->boolean() == true);
    CHECK(known.json.find("usuario")->find("usuario")->text() == "ana");
    CHECK(known.json.find("organizacion")->find("nombre")->text() == "Taller Ñuñoa");
    CHECK(world.nobody().with("roto").get("/api/auth/check").json.find("autenticado")->boolean() == false);

    const Answer session = ana.get("/api/auth/session");
    CHECK(session.json.find("logged_in")->boolean() == true);
    CHECK(session.json.find("usuario")->find("roles")->items()[0].text() == "administrador");
    checkError(world.nobody().get("/api/auth/session"), 401, "requiere_sesion");
}
