// The counter on one computer without any server: what is said, refused and counted.
#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "counter.h"

using namespace mostrador;
using namespace mostrador::e2e;

namespace {

// A shop in pesos that works alone, with two products.
struct Alone {
    kit::TemporaryFolder folder;
    Computer desk{folder.path(), "mesa"};

    Alone() {
        desk.must({"alone", "--org", "Kiosko", "--user", "ana"}, typedPassword);
        useCurrency(desk, "CLP");
        addProduct(desk, "CABLE", "1994", "10", {"minimo=3", R"(codigos=["7800001"])"});
        addProduct(desk, "FUNDA", "5000", "1");
    }
    // Code, name of the error, field.
    void refused(std::vector<std::string> words, int code, const std::string& error, const std::string& field) const {
        std::string what;
        for (const std::string& word : words) what += word + " ";
        INFO(what);
        const Ran ran = desk.run(std::move(words));
        INFO(ran.output);
        CHECK(ran.code == code);
        CHECK(ran.errorCode() == error);
        const JsonValue* about = ran.json.find("error") ? ran.json.find("error")->find("campo") : nullptr;
        CHECK((about && about->isText() ? std::string(about->text()) : std::string()) == field);
    }
};

std::string contentOf(const std::string& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("the counter's refusals name what is wrong, with the exit codes of the contract") {
    const Alone shop;
    shop.refused({"sell", "--product", "NADA=1"}, 4, "no_encontrado", "lineas.producto_id");
    shop.refused({"sell", "--product", "CABLE=0"}, 3, "campo_invalido", "lineas.cantidad");
    shop.refused({"sell", "--product", "CABLE=uno"}, 3, "campo_invalido", "lineas.cantidad");
    shop.refused({"sell", "--product", "CABLE=1", "--pay", "conchas=1"}, 3, "campo_invalido", "pagos.medio");
    shop.refused({"sell", "--product", "CABLE=1", "--pay", "tarjeta=1994.50"}, 3, "campo_invalido", "pagos.importe");
    shop.refused({"sell", "--product", "CABLE=1", "--pay", "tarjeta=9999"}, 3, "campo_invalido", "pagos");
    shop.refused({"sell", "--product", "CABLE=1", "--client", "NADIE"}, 4, "no_encontrado", "cliente_id");
    shop.refused({"sell"}, 3, "campo_requerido", "lineas");
    shop.refused({"move", "CABLE", "0", "--kind", "recepcion"}, 3, "campo_invalido", "cantidad");
    shop.refused({"move", "CABLE", "99999999999999999999", "--kind", "recepcion"}, 3, "campo_invalido", "cantidad");
    shop.refused({"move", "CABLE", "1", "--kind", "traslado"}, 3, "campo_requerido", "lugar_destino_id");
    shop.refused({"move", "CABLE", "1", "--kind", "venta"}, 2, "uso_incorrecto", "");
    shop.refused({"count", "CABLE", "-1"}, 3, "campo_invalido", "contado");
    shop.refused({"count"}, 3, "campo_requerido", "producto_id");
    shop.refused({"order", "new", "articulo=TV", "falla=x"}, 3, "campo_requerido", "cliente_id");
    shop.refused({"order", "state", "A-999999", "lista"}, 4, "no_encontrado", "orden_id");
    shop.refused({"add", "productos", "nombre=Otro", "sku=CABLE"}, 3, "nombre_en_uso", "sku");
    shop.refused({"add", "productos", "nombre=X", "precio=1.50"}, 3, "campo_invalido", "precio");
    shop.refused({"add", "productos", "nombre=X", "color=rojo"}, 3, "campo_desconocido", "color");
    shop.refused({"set", "productos", "CABLE", "stock=99"}, 3, "campo_solo_lectura", "stock");
    shop.refused({"archive", "ventas", "x"}, 2, "uso_incorrecto", "");
    shop.refused({"list", "movimientos", "--q", "x"}, 3, "campo_invalido", "q");
    CHECK(shop.desk.must({"list", "ventas"}).data().items().empty());
    CHECK(stockOf(shop.desk, "CABLE") == "10");

    const std::string client = shop.desk.must({"add", "clientes", "nombre=Rosa", "codigo=ROSA"}).text("id");
    const Ran order = shop.desk.must({"order", "new", "cliente_id=ROSA", "articulo=TV", "falla=No enciende"});
    CHECK(order.text("cliente_id") == client);
    const std::string number = order.text("numero");
    shop.refused({"order", "state", number, "lista"}, 3, "estado_no_permite", "estado");
    shop.refused({"order", "state", number, "bailando"}, 3, "campo_invalido", "estado");
    shop.refused({"order", "state", number, "cancelada"}, 3, "campo_requerido", "motivo");
    shop.refused({"order", "part", number, "7", "1"}, 3, "campo_invalido", "linea");
    // What was refused took no number.
    const std::string next = shop.desk.must({"sell", "--product", "CABLE=1", "--pay", "tarjeta"}).text("numero");
    CHECK(next.substr(next.find('-')) == "-000002");
}

TEST_CASE("cash is rounded to coins by a line of its own, and the drawer counts it") {
    const Alone shop;
    const Ran all = shop.desk.must({"list", "organizaciones"});
    shop.desk.must({"set", "organizaciones", fieldOf(all.data().items().front(), "id"), "redondeo_efectivo=10"});
    const std::string drawer = shop.desk.must({"add", "cajas", "fondo_inicial=5000"}).text("id");
    const Ran cash = shop.desk.must({"sell", "--product", "7800001", "--pay", "efectivo"});
    CHECK(cash.text("total") == "1990");
    CHECK(cash.text("saldo") == "0");
    CHECK(cash.text("caja_id") == drawer);
    CHECK(cash.data().find("lineas")->items().size() == 2);
    CHECK(shop.desk.must({"sell", "--product", "CABLE=1", "--pay", "tarjeta"}).text("total") == "1994");
    const Ran mixed =
        shop.desk.must({"sell", "--product", "CABLE=2", "FUNDA", "--pay", "efectivo=3000", "--pay", "tarjeta"});
    CHECK(mixed.text("total") == "8988");
    CHECK(mixed.text("saldo") == "0");
    const Ran closed = shop.desk.must({"set", "cajas", drawer, "contado=9900"});
    CHECK(closed.text("estado") == "cerrada");
    CHECK(closed.text("esperado") == "9990");  // 5000 + 1990 + 3000
    CHECK(closed.text("diferencia") == "-90");
    const Ran stats = shop.desk.must({"stats", "--days", "2"});
    CHECK(stats.data().find("ventas_hoy")->find("total")->rawNumber() == "12972");
    CHECK(stats.data().find("ventas_por_dia")->items().size() == 2);
    CHECK(stats.text("moneda") == "CLP");
    const Ran back = shop.desk.must({"sell", "void", cash.text("numero"), "--reason", "Se equivocó"});
    CHECK(back.text("total") == "-1990");
    CHECK(shop.desk.must({"stats"}).data().find("ventas_hoy")->find("total")->rawNumber() == "10982");
    checkStock(shop.desk);
}

TEST_CASE("tables, search and files speak of the counter as people do") {
    const Alone shop;
    shop.desk.must({"sell", "--product", "CABLE=2", "--pay", "efectivo"});
    const auto typed = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"--home", shop.desk.home()});
        const Ran ran = runProgram("mostrador-cli", std::move(words));
        INFO(ran.errors);
        CHECK(ran.code == 0);
        return ran.output;
    };
    CHECK(typed({"list", "productos"}).find("CABLE") != std::string::npos);
    const std::string moved = typed({"list", "movimientos"});
    CHECK(moved.find("Producto CABLE") != std::string::npos);  // the product's name, not its id
    CHECK(moved.find("venta") < moved.find("inicial"));        // the newest first
    const std::string sold = typed({"list", "ventas"});
    CHECK(sold.find("3988") != std::string::npos);
    CHECK(typed({"search", "cable"}).find("Producto CABLE") != std::string::npos);
    CHECK(typed({"--lang", "en", "stats"}).find("sales today: 3988 CLP (1)") != std::string::npos);

    const std::string csv = shop.folder / "productos.csv";
    shop.desk.must({"export", "productos", csv});
    CHECK(contentOf(csv).find("CABLE,Producto CABLE,7800001,") != std::string::npos);
    Computer other(shop.folder.path(), "otra");
    other.must({"alone", "--org", "Sucursal", "--user", "eva"}, typedPassword);
    useCurrency(other, "CLP");
    CHECK(other.must({"import", "productos", csv}).text("create") == "2");
    CHECK(stockOf(other, "CABLE") == "8");
    const std::string json = shop.folder / "ventas.json";
    shop.desk.must({"export", "ventas", json});
    const auto sales = JsonValue::parse(contentOf(json));
    REQUIRE(sales.ok());
    CHECK(fieldOf(sales->items().front(), "total") == "3988");
    const Ran wrong = other.run({"import", "ventas", csv, "--lines", csv});
    CHECK(wrong.code == 3);
    CHECK(wrong.errorCode() == "campo_requerido");
}
