// The REST interface as a developer meets it: the lines of the documentation, typed into a shell with curl. Only
// "$TOKEN" and the server's address are not as written there.
#include <catch2/catch.hpp>

#include "programs.h"

using namespace mostrador;
using namespace mostrador::e2e;

namespace {

struct Curl {
    int status = 0;
    JsonValue json;  // null when the body is none
    std::string body;

    [[nodiscard]] std::string text(std::string_view member) const {
        const JsonValue* value = json.find(member);
        return value ? std::string(value->text()) : std::string();
    }
};

class Shell {
public:
    explicit Shell(const Server& server) : m_environment{"URL=" + server.url()} {}
    void set(const std::string& name, const std::string& value) { m_environment.push_back(name + "=" + value); }

    // A line that begins with curl, which here also tells the status after the body.
    [[nodiscard]] Curl type(const std::string& line) const {
        const std::string command = "curl -sS -w '\\n%{http_code}'" + line.substr(4);
        kit::Process::Start start;
        start.command = {"/bin/sh", "-c", command};
        start.environment = m_environment;
        const kit::Finished done = kit::run(start, patienceMs);
        INFO(line << "\n" << done.output);
        REQUIRE(done.code == 0);
        const std::size_t end = done.output.rfind('\n');
        REQUIRE(end != std::string::npos);
        Curl answer;
        answer.status = std::stoi(done.output.substr(end + 1));
        answer.body = done.output.substr(0, end);
        if (auto parsed = JsonValue::parse(answer.body); parsed.ok()) answer.json = std::move(*parsed);
        return answer;
    }

private:
    std::vector<std::string> m_environment;
};

Shell signedIn(const Server& server) {
    Shell shell(server);
    const Curl token = shell.type(
        "curl -X POST $URL/token -d grant_type=password -d username=ana "
        "--data-urlencode 'password=" +
        std::string(password) + "'");
    INFO(token.body);
    REQUIRE(token.status == 200);
    CHECK(token.text("token_type") == "bearer");
    shell.set("TOKEN", token.text("access_token"));
    return shell;
}

}  // namespace

TEST_CASE("curl: connectivity, sign-in and who am I") {
    Shop shop;
    Shell nobody(shop.server);
    CHECK(nobody.type("curl $URL/").text("servicio") == "mostrador");
    const Curl without = nobody.type("curl $URL/api/auth/check");
    CHECK(without.status == 200);
    CHECK(without.json.find("autenticado")->boolean() == false);
    CHECK(nobody.type("curl $URL/clientes").status == 401);
    const Shell ana = signedIn(shop.server);
    const Curl with = ana.type(R"(curl $URL/api/auth/check -H "Authorization: Bearer $TOKEN")");
    CHECK(with.json.find("autenticado")->boolean() == true);
    CHECK(with.json.find("usuario")->find("usuario")->text() == "ana");
    CHECK(with.json.find("organizacion")->find("nombre")->text() == "Taller");
}

TEST_CASE("curl: clients are listed, created, changed and removed") {
    Shop shop;
    Shell ana = signedIn(shop.server);
    CHECK(ana.type(R"(curl $URL/clientes -H "Authorization: Bearer $TOKEN")").body == "[]");
    const Curl made = ana.type(R"(curl -X POST $URL/clientes -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{"nombre": "Juan Pérez", "telefono": "+56912345678"}')");
    INFO(made.body);
    REQUIRE(made.status == 201);
    CHECK(made.text("nombre") == "Juan Pérez");
    CHECK(made.text("telefono") == "+56912345678");
    ana.set("ID", made.text("id"));
    const Curl list = ana.type(R"(curl "$URL/clientes?q=juan&limite=10" -H "Authorization: Bearer $TOKEN")");
    REQUIRE(list.json.items().size() == 1);
    CHECK(list.json.items()[0].find("id")->text() == made.text("id"));
    CHECK(ana.type(R"(curl $URL/clientes/$ID -H "Authorization: Bearer $TOKEN")").text("nombre") == "Juan Pérez");
    const Curl changed = ana.type(R"(curl -X PUT $URL/clientes/$ID -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" -d '{"telefono": "+56998765432"}')");
    CHECK(changed.status == 200);
    CHECK(changed.text("telefono") == "+56998765432");
    CHECK(changed.text("nombre") == "Juan Pérez");
    CHECK(ana.type(R"(curl -X DELETE $URL/clientes/$ID -H "Authorization: Bearer $TOKEN")").status == 204);
    CHECK(ana.type(R"(curl $URL/clientes -H "Authorization: Bearer $TOKEN")").body == "[]");
}

TEST_CASE("curl: a refused write says which field and why") {
    Shop shop;
    const Shell ana = signedIn(shop.server);
    const Curl refused = ana.type(R"(curl -X POST $URL/clientes -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" -H "Accept-Language: en" -d '{"telefono": "1"}')");
    CHECK(refused.status == 422);
    CHECK(refused.text("codigo") == "campo_requerido");
    CHECK(refused.text("campo") == "nombre");
    CHECK_FALSE(refused.text("mensaje").empty());
}

TEST_CASE("curl: without -H Content-Type the body is a form, and the answer says so") {
    Shop shop;
    const Shell ana = signedIn(shop.server);
    const Curl refused =
        ana.type(R"(curl -X POST $URL/clientes -H "Authorization: Bearer $TOKEN" -d '{"nombre": "x"}')");
    CHECK(refused.status == 415);
}
