#include "counter.h"

#include <catch2/catch.hpp>

namespace mostrador::test {

using kit::Answer;

CounterWorld::CounterWorld() : ana(as("ana")) {
    const Answer set = ana.put("/organizacion", R"({"moneda":"CLP","zona_horaria":"America/Santiago",
"impuesto_por_defecto":1900})");
    INFO(set.raw.body);
    REQUIRE(set.status == 200);
    client = addClient(ana, "Juan Pérez");
    product = made("/inventario", R"({"nombre":"Pantalla","sku":"PAN","precio":10000,"costo":6000,"stock":10,
"minimo":2})")
                  .text("id");
}

std::string CounterWorld::stock(const std::string& id) const {
    return numberOf(ana.get("/inventario/" + id).json, "stock");
}

Answer CounterWorld::made(std::string_view path, std::string_view body) const {
    Answer answer = ana.post(path, body);
    INFO(path << " " << answer.raw.body);
    REQUIRE(answer.status == 201);
    return answer;
}

std::string CounterWorld::order(std::string_view more) const {
    return made("/ordenes", "{\"cliente_id\":\"" + client + "\",\"articulo\":\"Notebook\",\"falla\":\"No enciende\"" +
                                std::string(more) + "}")
        .text("id");
}

Answer CounterWorld::step(const std::string& id, std::string_view state, std::string_view more) const {
    return ana.put("/ordenes/" + id + "/estado",
                   "{\"estado\":\"" + std::string(state) + "\"" + std::string(more) + "}");
}

std::string numberOf(const JsonValue& object, std::string_view member) {
    const JsonValue* value = object.find(member);
    if (!value) return {};
    return value->isNull() ? "null" : std::string(value->rawNumber());
}

}  // namespace mostrador::test
