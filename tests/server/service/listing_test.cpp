// GET /clientes as a list: pages, search, order, archived ones.
#include <catch2/catch.hpp>
#include <set>

#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;
using kit::ApiClient;

namespace {

std::string names(const Answer& list) {
    std::string all;
    for (const JsonValue& one : list.json.items()) all += std::string(one.find("nombre")->text()) + ";";
    return all;
}

// The target of Link: <…>; rel="next"; empty when there is none.
std::string nextOf(const Answer& list) {
    const std::string link = list.header("Link");
    if (link.find("rel=\"next\"") == std::string::npos) return {};
    return link.substr(1, link.find('>') - 1);
}

}  // namespace

TEST_CASE("a list comes in pages that link to one another until everything was shown once") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    for (int i = 0; i < 7; ++i) addClient(ana, "Cliente " + std::to_string(i));
    std::set<std::string> seen;
    int pages = 0;
    for (std::string path = "/clientes?limite=3&orden=nombre&q=cliente"; !path.empty(); ++pages) {
        const Answer page = ana.get(path);
        REQUIRE(page.status == 200);
        REQUIRE(page.json.isArray());
        CHECK(page.header("X-Total-Count") == "7");
        for (const JsonValue& one : page.json.items()) seen.insert(std::string(one.find("nombre")->text()));
        path = nextOf(page);
    }
    CHECK(pages == 3);
    CHECK(seen.size() == 7);
    CHECK(ana.get("/clientes").header("Link").empty());
    CHECK(ana.get("/clientes?cursor=100").size() == 0);
}

TEST_CASE("search takes no notice of accents, case and order of words, and finds digits of a telephone") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    CHECK(ana.post("/clientes", R"({"nombre":"Ferretería Ñandú","telefono":"+56 (9) 8765-4321"})").status == 201);
    addClient(ana, "José Pérez");
    addClient(ana, "100% Lana_Azul");
    CHECK(names(ana.get("/clientes?q=nandu%20FERRETERIA")) == "Ferretería Ñandú;");
    CHECK(names(ana.get("/clientes?q=jos%C3%A9+perez")) == "José Pérez;");
    CHECK(names(ana.get("/clientes?q=87654321")) == "Ferretería Ñandú;");
    CHECK(names(ana.get("/clientes?q=100%25")) == "100% Lana_Azul;");
    CHECK(ana.get("/clientes?q=zzz").size() == 0);
    CHECK(ana.get("/clientes?q=zzz").header("X-Total-Count") == "0");
    CHECK(ana.get("/clientes?q=").size() == 3);
}

TEST_CASE("order by a field, both ways; archived ones only when asked for") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    for (const char* name : {"b", "C", "a"}) addClient(ana, name);
    CHECK(names(ana.get("/clientes?orden=nombre")) == "a;b;C;");
    CHECK(names(ana.get("/clientes?orden=-nombre")) == "C;b;a;");
    CHECK(names(ana.get("/clientes")) == "b;C;a;");  // as they came
    addClient(ana, "Ámbar");
    addClient(ana, "ñandú");
    CHECK(names(ana.get("/clientes?orden=nombre")) == "a;Ámbar;b;C;ñandú;");
    CHECK(names(ana.get("/clientes?orden=-nombre")) == "ñandú;C;b;Ámbar;a;");
    const Answer all = ana.get("/clientes");
    for (const char* name : {"Ámbar", "ñandú"})
        for (const JsonValue& one : all.json.items())
            if (one.find("nombre")->text() == name)
                CHECK(ana.del("/clientes/" + std::string(one.find("id")->text())).status == 204);
    const std::string id = std::string(ana.get("/clientes?q=b").json.items()[0].find("id")->text());
    CHECK(ana.del("/clientes/" + id).status == 204);
    CHECK(names(ana.get("/clientes?orden=nombre")) == "a;C;");
    CHECK(names(ana.get("/clientes?orden=nombre&archivados=true")) == "a;Ámbar;b;C;ñandú;");
}

TEST_CASE("parameters that make no sense are refused by name") {
    ServiceWorld world;
    const ApiClient ana = world.as("ana");
    for (const auto& [query, field] : {std::pair{"limite=0", "limite"},
                                       {"limite=501", "limite"},
                                       {"limite=x", "limite"},
                                       {"cursor=-1", "cursor"},
                                       {"orden=zapato", "orden"},
                                       {"orden=telefonos", "orden"}})
        checkError(ana.get(std::string("/clientes?") + query), 422, "campo_invalido", field);
    checkError(ana.get("/clientes?q=%ff"), 400, "texto_no_utf8");
    checkError(ana.get("/clientes?q=%2"), 400, "mensaje_malformado");
    CHECK(ana.get("/clientes?limite=500").status == 200);
}
