// The REST interface as a developer meets it: the lines of the documentation, typed into a shell with curl. Only
// "$TOKEN" and the server's address are not as written there.
#include <catch2/catch.hpp>
#include <fstream>

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

TEST_CASE("curl: stock, an order, a sale and the figures, as the documentation writes them") {
    Shop shop;
    Shell ana = signedIn(shop.server);
    CHECK(ana.type(R"(curl -X PUT $URL/organizacion -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" -d '{"moneda": "CLP", "zona_horaria": "America/Santiago"}')")
              .status == 200);
    const Curl product = ana.type(R"(curl -X POST $URL/inventario -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{"nombre": "Pantalla 15", "sku": "PAN-15", "precio": 19990, "stock": 10, "minimo": 2}')");
    INFO(product.body);
    REQUIRE(product.status == 201);
    ana.set("PRODUCTO", product.text("id"));
    CHECK(ana.type(R"(curl $URL/inventario -H "Authorization: Bearer $TOKEN")").json.items().size() == 1);
    const Curl counted = ana.type(R"(curl -X PUT $URL/inventario/$PRODUCTO/stock \
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d '{"stock": 12}')");
    CHECK(counted.status == 200);
    CHECK(counted.json.find("stock")->rawNumber() == "12");

    const Curl client = ana.type(R"(curl -X POST $URL/clientes -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" -d '{"nombre": "Juan Pérez", "telefono": "+56912345678"}')");
    ana.set("CLIENTE", client.text("id"));
    const Curl order = ana.type(R"(curl -X POST $URL/ordenes -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{"cliente_id": "'$CLIENTE'", "articulo": "Notebook", "falla": "No enciende"}')");
    INFO(order.body);
    REQUIRE(order.status == 201);
    ana.set("ORDEN", order.text("id"));
    CHECK(ana.type(R"(curl "$URL/ordenes?estado=recibida" -H "Authorization: Bearer $TOKEN")").json.items().size() ==
          1);
    CHECK(ana.type(R"(curl $URL/ordenes/$ORDEN -H "Authorization: Bearer $TOKEN")").text("falla") == "No enciende");
    const Curl refused = ana.type(R"(curl -X PUT $URL/ordenes/$ORDEN/estado -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" -d '{"estado": "entregada"}')");
    CHECK(refused.status == 409);
    CHECK(refused.json.find("detalle")->find("actual")->find("estado")->text() == "recibida");
    const Curl cancelled = ana.type(R"(curl -X PUT $URL/ordenes/$ORDEN/estado -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" -d '{"estado": "cancelada", "motivo": "Se arrepintió"}')");
    CHECK(cancelled.status == 200);

    const Curl sale = ana.type(R"(curl -X POST $URL/ventas -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{"cliente_id": "'$CLIENTE'", "lineas": [{"producto_id": "'$PRODUCTO'", "cantidad": 2}],
       "pagos": [{"medio": "efectivo", "importe": 39980}]}')");
    INFO(sale.body);
    REQUIRE(sale.status == 201);
    CHECK(sale.json.find("total")->rawNumber() == "39980");
    const Curl figures = ana.type(R"(curl $URL/stats/dashboard -H "Authorization: Bearer $TOKEN")");
    CHECK(figures.status == 200);
    CHECK(figures.json.find("ventas_hoy")->find("total")->rawNumber() == "39980");
    CHECK(figures.json.find("clientes")->rawNumber() == "1");
}

// The client library of the documentation: nothing but Python's own modules.
TEST_CASE("python: the same calls from a program") {
    Shop shop;
    const std::string program = shop.folder.path() + "/ejemplo.py";
    std::ofstream(program) << R"(import json, os, urllib.parse, urllib.request

class Servidor:
    def __init__(self, url, usuario, clave):
        self.url, self.token = url, None
        datos = urllib.parse.urlencode({"grant_type": "password", "username": usuario, "password": clave})
        self.token = self.pedir("POST", "/token", datos.encode(), "application/x-www-form-urlencoded")["access_token"]

    def pedir(self, metodo, ruta, datos=None, tipo="application/json"):
        if isinstance(datos, dict):
            datos = json.dumps(datos).encode()
        pedido = urllib.request.Request(self.url + ruta, data=datos, method=metodo)
        if datos is not None:
            pedido.add_header("Content-Type", tipo)
        if self.token:
            pedido.add_header("Authorization", "Bearer " + self.token)
        with urllib.request.urlopen(pedido, timeout=5) as respuesta:
            texto = respuesta.read()
        return json.loads(texto) if texto else None

servidor = Servidor(os.environ["URL"], "ana", os.environ["CLAVE"])
cliente = servidor.pedir("POST", "/clientes", {"nombre": "María", "telefono": "+56911112222"})
producto = servidor.pedir("POST", "/inventario", {"nombre": "Cable", "precio": 1990, "stock": 3})
orden = servidor.pedir("POST", "/ordenes", {"cliente_id": cliente["id"], "articulo": "Radio", "falla": "Muda"})
servidor.pedir("POST", "/ventas", {"lineas": [{"producto_id": producto["id"], "cantidad": 1}]})
print(servidor.pedir("GET", "/inventario/" + producto["id"])["stock"], len(servidor.pedir("GET", "/ordenes")),
      servidor.pedir("GET", "/stats/dashboard")["ventas_hoy"]["cantidad"])
)";
    kit::Process::Start start;
    start.command = {"/bin/sh", "-c", "python3 " + program};
    start.environment = {"URL=" + shop.server.url(), "CLAVE=" + std::string(password)};
    const kit::Finished done = kit::run(start, patienceMs);
    INFO(done.output);
    REQUIRE(done.code == 0);
    CHECK(done.output == "2 1 1\n");
}
