// Users, their passwords and codes, and how access ends.
#include <catch2/catch.hpp>

#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

TEST_CASE("a user is invited, activates with a code shown once, and signs in") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const Answer made = ana.post("/usuarios", R"({"usuario":"luis","nombre":"Luis Soto","roles":[{"rol":"asesor"}]})");
    INFO(made.raw.body);
    REQUIRE(made.status == 201);
    CHECK(made.text("estado") == "invitado");
    CHECK(made.text("rol") == "asesor");
    const std::string path = "/usuarios/" + made.text("id");
    checkError(login(world.nobody(), "luis", "lo que sea"), 401, "credenciales_invalidas");

    const Answer code = ana.post(path + "/codigo", "");
    REQUIRE(code.status == 201);
    CHECK(code.header("Cache-Control") == "no-store");
    CHECK(parseUtc(code.text("vence")).has_value());
    const auto activate = [&](const std::string& typed, const std::string& clave) {
        return world.nobody().post("/api/auth/activar",
                                   R"({"usuario":"luis","codigo":")" + typed + R"(","clave":")" + clave + "\"}");
    };
    checkError(activate("AAAAA-AAAAA", "una clave buena"), 401, "credenciales_invalidas", "codigo");
    checkError(activate(code.text("codigo"), "corta"), 422, "campo_invalido", "clave");
    std::string typed = code.text("codigo");
    std::transform(typed.begin(), typed.end(), typed.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    CHECK(activate(typed, "una clave buena").status == 200);
    CHECK(ana.get(path).text("estado") == "activo");
    CHECK(login(world.nobody(), "luis", "una clave buena").status == 200);
    checkError(activate(typed, "otra clave buena"), 401, "credenciales_invalidas", "codigo");  // once

    const Answer late = ana.post(path + "/codigo", "");
    world.clock.advance(73LL * 3600 * 1000);
    checkError(activate(late.text("codigo"), "otra clave buena"), 401, "codigo_vencido", "codigo");
}

TEST_CASE("user names are unique and plain") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    const Answer taken = ana.post("/usuarios", R"({"usuario":"ana","nombre":"Otra","rol":"asesor"})");
    checkError(taken, 409, "nombre_en_uso", "usuario");
    checkError(ana.post("/usuarios", R"({"usuario":"Ana","nombre":"Otra","rol":"asesor"})"), 422, "campo_invalido",
               "usuario");
    checkError(ana.post("/usuarios", R"({"usuario":"eva","nombre":"Eva","rol":"rey"})"), 422, "campo_invalido",
               "roles");
    checkError(ana.post("/usuarios", R"({"usuario":"eva","nombre":"Eva","rol":"asesor","clave":"x"})"), 422,
               "campo_desconocido", "clave");
    checkError(ana.post("/usuarios", R"({"usuario":"eva","nombre":"Eva","rol":"asesor","estado":"activo"})"), 422,
               "campo_solo_lectura", "estado");
    CHECK(ana.get("/usuarios").size() == 1);
    CHECK(ana.get("/usuarios").raw.body.find("argon2") == std::string::npos);
}

TEST_CASE("one's own password needs the old one and ends one's other sessions") {
    ServiceWorld world;
    const ApiClient here = world.as("ana");
    const ApiClient there = world.as("ana");
    const std::string path = "/usuarios/" + anaId(here) + "/clave";
    checkError(here.put(path, R"({"clave":"nueva clave 2"})"), 422, "campo_requerido", "clave_actual");
    checkError(here.put(path, R"({"clave":"nueva clave 2","clave_actual":"mala"})"), 401, "credenciales_invalidas",
               "clave_actual");
    checkError(here.put(path, R"({"clave":"corta","clave_actual":"mala"})"), 422, "campo_invalido", "clave");
    CHECK(here.put(path, "{\"clave\":\"nueva clave 2\",\"clave_actual\":\"" + std::string(password) + "\"}").status ==
          200);
    CHECK(here.get("/clientes").status == 200);
    checkError(there.get("/clientes"), 401, "token_revocado");
    checkError(login(world.nobody(), "ana"), 401, "credenciales_invalidas");
    CHECK(login(world.nobody(), "ana", "nueva clave 2").status == 200);
}

TEST_CASE("an administrator resets a password: the user is out everywhere; others may not") {
    ServiceWorld world;
    const std::string luis = world.addUser("luis", "supervisor");
    const ApiClient ana = world.as("ana");
    const ApiClient his = world.as("luis");
    const std::string path = "/usuarios/" + luis + "/clave";
    checkError(his.put("/usuarios/" + anaId(ana) + "/clave", R"({"clave":"nueva clave 2"})"), 403, "no_permitido");
    world.clock.advance(1);
    CHECK(ana.put(path, R"({"clave":"nueva clave 2"})").status == 200);
    checkError(his.get("/clientes"), 401, "token_revocado");
    CHECK(login(world.nobody(), "luis", "nueva clave 2").status == 200);
    checkError(ana.put("/usuarios/0190a000-0000-7000-8000-000000000001/clave", R"({"clave":"nueva clave 2"})"), 404,
               "no_encontrado", "id");
    checkError(world.nobody().put(path, R"({"clave":"nueva clave 2"})"), 401, "requiere_sesion");
}

TEST_CASE("signing out everywhere ends every token, also over a restart and a long-lived one") {
    ServiceWorld world;
    const Answer one = login(world.nobody(), "ana");
    const ApiClient first = world.nobody().with(one.text("access_token"));
    const ApiClient second = world.as("ana");
    world.clock.advance(1);
    CHECK(first.post("/usuarios/" + anaId(first) + "/cerrar-sesiones", "").status == 200);
    checkError(first.get("/clientes"), 401, "token_revocado");
    checkError(second.get("/clientes"), 401, "token_revocado");
    checkError(world.nobody().form("/token", "grant_type=refresh_token&refresh_token=" + one.text("refresh_token")),
               401, "token_revocado");
    world.clock.advance(1);
    CHECK(world.as("ana").get("/clientes").status == 200);
    world.restart();  // the memory of revocations is gone, the truth is not
    checkError(world.nobody().with(second.token()).get("/clientes"), 401, "token_revocado");
}

TEST_CASE("a suspended user is out at once and stays out") {
    ServiceWorld world;
    const std::string luis = world.addUser("luis", "asesor");
    const ApiClient ana = world.as("ana");
    const Answer signedIn = login(world.nobody(), "luis");
    const ApiClient his = world.nobody().with(signedIn.text("access_token"));
    RawClient socket(static_cast<std::uint16_t>(world.port));
    CHECK(socket.upgrade("/ws", "Authorization: Bearer " + his.token() + "\r\n").status == 101);
    REQUIRE(socket.frame());  // conectado
    world.clock.advance(1);
    CHECK(ana.del("/usuarios/" + luis).status == 204);
    std::optional<RawClient::Frame> last;
    while (auto frame = socket.frame()) last = std::move(frame);
    REQUIRE(last);
    CHECK(last->closeCode() == 1008);
    checkError(his.get("/clientes"), 401, "token_revocado");
    checkError(login(world.nobody(), "luis"), 409, "estado_no_permite", "estado");
    CHECK(login(world.nobody(), "luis", "mala").status == 401);  // the state is told only to who knows the password
    checkError(
        world.nobody().form("/token", "grant_type=refresh_token&refresh_token=" + signedIn.text("refresh_token")), 401,
        "token_revocado");
    checkError(ana.post("/usuarios/" + luis + "/codigo", ""), 409, "estado_no_permite", "estado");
    world.restart();
    checkError(world.nobody().with(his.token()).get("/clientes"), 401, "requiere_sesion");
    const Answer hello =
        world.nobody().with(his.token()).post("/sync/hello", R"({"replica":"0190a000-0000-7000-8000-000000000001"})");
    CHECK(hello.status == 401);
    CHECK(hello.text("error") == "reauth");
}

TEST_CASE("roles: who may write, who sees what") {
    ServiceWorld world;
    for (const auto& [name, role] :
         {std::pair{"lea", "lectura"}, {"pia", "programador"}, {"teo", "tecnico"}, {"sol", "supervisor"}})
        world.addUser(name, role);
    const ApiClient ana = world.as("ana");
    const Answer made = ana.post("/clientes", R"({"nombre":"Uno","telefono":"+56 9 1234 5678","correo":"uno@a.cl"})");
    const std::string path = "/clientes/" + made.text("id");

    const ApiClient lea = world.as("lea");
    CHECK(lea.get(path).text("telefono") == "+56 9 1234 5678");
    checkError(lea.post("/clientes", R"({"nombre":"x"})"), 403, "no_permitido");
    checkError(lea.put(path, R"({"nombre":"x"})"), 403, "no_permitido");
    checkError(lea.del(path), 403, "no_permitido");

    const ApiClient pia = world.as("pia");
    CHECK(pia.get(path).text("telefono") == "•••678");
    CHECK(pia.get(path).text("correo") == "•••.cl");
    CHECK(pia.get(path).text("nombre") == "Uno");
    CHECK(pia.get("/clientes").raw.body.find("1234") == std::string::npos);
    checkError(pia.put(path, R"({"notas":"x"})"), 403, "no_permitido");
    RawClient socket(static_cast<std::uint16_t>(world.port));  // events carry whole records
    CHECK(socket.upgrade("/ws", "Authorization: Bearer " + pia.token() + "\r\n").status == 101);
    const auto refused = socket.frame();
    REQUIRE(refused);
    CHECK(refused->payload.find("no_permitido") != std::string::npos);

    const ApiClient teo = world.as("teo");
    CHECK(teo.put(path, R"({"telefono":"2","notas":"llamar"})").status == 200);
    checkError(teo.put(path, R"({"nombre":"Otro"})"), 403, "no_permitido", "nombre");
    checkError(teo.post("/clientes", R"({"nombre":"x"})"), 403, "no_permitido");

    const ApiClient sol = world.as("sol");
    CHECK(sol.post("/clientes", R"({"nombre":"Dos"})").status == 201);
    checkError(sol.del(path), 403, "no_permitido");  // only administrators archive
    checkError(sol.post("/usuarios", R"({"usuario":"eva","nombre":"Eva","rol":"asesor"})"), 403, "no_permitido");
    CHECK(sol.get("/usuarios").size() == 5);
    CHECK(sol.put("/usuarios/" + std::string(sol.get("/api/auth/session").json.find("usuario")->find("id")->text()),
                  R"({"nombre":"Sol Díaz"})")
              .status == 200);
}
