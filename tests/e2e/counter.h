#pragma once
// A shop's counter for the stories of the checklist: goods, people with roles, and what the records say afterwards.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "models/base/quantity.h"
#include "programs.h"

namespace mostrador::e2e {

// People of these roles, who can sign in. The server is down while they are made.
inline void addPeople(Shop& shop, const std::vector<std::pair<std::string, std::string>>& people) {
    REQUIRE(shop.server.stop() == 0);
    for (const auto& [name, role] : people)
        REQUIRE(shop.server.command({"user", "add", name, "--role", role}, typedPassword).code == 0);
    shop.server.start();
}

// The organisation counts in this currency.
inline void useCurrency(const Computer& computer, const std::string& code) {
    const Ran all = computer.must({"list", "organizaciones"});
    const std::string id(all.data().items().front().find("id")->text());
    computer.must({"set", "organizaciones", id, "moneda=" + code});
}

inline std::string addProduct(const Computer& computer, const std::string& sku, const std::string& price,
                              const std::string& stock, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"add", "productos", "sku=" + sku, "nombre=Producto " + sku, "precio=" + price};
    words.insert(words.end(), more.begin(), more.end());
    const std::string id = computer.must(words).text("id");
    if (stock != "0") computer.must({"move", sku, stock, "--kind", "inicial"});
    return id;
}

inline std::string fieldOf(const JsonValue& row, std::string_view name) {
    const JsonValue* value = row.find(name);
    if (!value) return {};
    return std::string(value->isNumber() ? value->rawNumber() : value->text());
}

// One row of a list, by a field's value. Null when there is none.
inline JsonValue rowOf(const Computer& computer, const std::string& kind, std::string_view field,
                       const std::string& value) {
    const Ran all = computer.must({"list", kind});
    for (const JsonValue& row : all.data().items())
        if (fieldOf(row, field) == value) return row;
    return {};
}

inline std::string stockOf(const Computer& computer, const std::string& sku) {
    return fieldOf(rowOf(computer, "productos", "sku", sku), "stock");
}

// The kinds of "excepciones" a document is flagged with.
inline std::set<std::string> flagsOf(const JsonValue& document) {
    std::set<std::string> flags;
    const JsonValue* all = document.find("excepciones");
    if (all)
        for (const JsonValue& one : all->items())
            flags.emplace(one.isText() ? std::string(one.text()) : fieldOf(one, "tipo"));
    return flags;
}

// I9 as anybody can see it: each product's stock is the sum of its movements.
inline void checkStock(const Computer& computer) {
    std::map<std::string, std::int64_t> sums;
    const Ran movements = computer.must({"list", "movimientos"});
    for (const JsonValue& one : movements.data().items())
        sums[fieldOf(one, "producto_id")] += parseQuantity(fieldOf(one, "cantidad")).value();
    const Ran products = computer.must({"list", "productos"});
    for (const JsonValue& one : products.data().items()) {
        INFO(fieldOf(one, "sku"));
        CHECK(parseQuantity(fieldOf(one, "stock")).value_or(0) == sums[fieldOf(one, "id")]);
    }
}

inline const std::vector<std::string> everyKind{"clientes", "productos", "movimientos", "existencias",
                                                "ordenes",  "ventas",    "cajas",       "incidencias"};
// For roles that see no sales.
inline const std::vector<std::string> workshopKinds{"clientes", "productos", "movimientos", "existencias", "ordenes"};

// Both hold the same, all of it confirmed, and nothing waits.
inline void checkSame(const Computer& one, const Computer& other, const std::vector<std::string>& kinds = everyKind) {
    for (const std::string& kind : kinds) {
        INFO(kind);
        CHECK(one.list(kind) == other.list(kind));
    }
    CHECK(one.count("pending") == 0);
    CHECK(other.count("pending") == 0);
}

}  // namespace mostrador::e2e
