#pragma once
// A shop in memory for tests of the counter's commands: an organisation in pesos, a person of every role, a client, two
// products. A refused command leaves nothing behind, as in the real stores. Either the server (final) or a replica.

#include <catch2/catch.hpp>

#include "models/base/quantity.h"
#include "models/commands/cash.h"
#include "models/commands/incidents.h"
#include "models/commands/orders.h"
#include "models/commands/places.h"
#include "models/commands/products.h"
#include "models/commands/sales.h"
#include "models/commands/stock.h"
#include "models/records/balance.h"
#include "models/records/cash_session.h"
#include "models/records/incident.h"
#include "models/records/line.h"
#include "models/records/movement.h"
#include "models/records/order.h"
#include "models/records/payment.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "tests/kit/make.h"
#include "tests/kit/memory_transaction.h"

namespace mostrador::kit {

inline Value text(std::string_view words) { return Value{std::string(words)}; }
inline Value number(std::int64_t n) { return Value{n}; }

struct Shop {
    explicit Shop(Authority authority = Authority::Final, const std::string& currency = "CLP") : store(authority) {
        store.org = OrgId{uuid(700)};
        system(organization::create(store.org.uuid(), {{organization::Name, text("Taller")},
                                                       {organization::Currency, text(currency)},
                                                       {organization::DefaultTaxRate, number(1900)}}));
        const std::pair<Uuid, const char*> people[] = {
            {admin, "administrador"}, {supervisor, "supervisor"}, {adviser, "asesor"},    {seller, "vendedor"},
            {technician, "tecnico"},  {colleague, "tecnico"},     {warehouse, "almacen"}, {reader, "lectura"}};
        int n = 0;
        for (const auto& [id, role] : people) system(user::found(id, userNamed("u" + std::to_string(++n), role)));
        must(admin, client::create(ana, clientNamed("Ana")));
        must(admin, product::create(screen, {{product::Name, text("Pantalla")}, {product::Price, number(10000)}}));
        must(admin, product::create(cable, {{product::Name, text("Cable")}, {product::Price, number(1990)}}));
    }

    const Uuid admin = uuid(1), supervisor = uuid(2), adviser = uuid(3), seller = uuid(4), technician = uuid(5),
               colleague = uuid(6), warehouse = uuid(7), reader = uuid(8);
    const Uuid ana = uuid(50), screen = uuid(60), cable = uuid(61);
    const DeviceId device{uuid(900)};
    MemoryTransaction store;

    void system(Command draft) { REQUIRE(applySystemCommand(store, by(admin, ++cid, std::move(draft)), device).ok()); }
    Result<Outcome> apply(const Command& command) {
        const MemoryTransaction before = store;
        ++store.seq;
        auto outcome = applyCommand(store, command, device);
        if (!outcome.ok()) store = before;
        return outcome;
    }
    Result<Outcome> run(const Uuid& author, Command draft) { return apply(by(author, ++cid, std::move(draft))); }
    Outcome must(const Uuid& author, Command draft) {
        auto outcome = run(author, std::move(draft));
        if (!outcome.ok())
            FAIL(codeName(outcome.error().code) << " " << outcome.error().field << " " << outcome.error().detail);
        return *outcome;
    }
    // The refusal's code and field.
    std::pair<ErrorCode, std::string> refusal(const Uuid& author, Command draft) {
        const auto outcome = run(author, std::move(draft));
        REQUIRE_FALSE(outcome.ok());
        return {outcome.error().code, outcome.error().field};
    }
    // Runs it, then once more as a replica does that has the server's rows and no verdict yet: nothing may change.
    void twice(const Uuid& author, Command draft) {
        const Command command = by(author, ++cid, std::move(draft));
        REQUIRE(apply(command).ok());
        const MemoryTransaction once = store;
        store.first = false;
        const auto again = apply(command);
        REQUIRE(again.ok());
        CHECK(again->changed == 0);
        CHECK(store.sameRows(once));
        store.first = true;
    }

    [[nodiscard]] Record row(const RecordType& type, const Uuid& id) {
        auto found = store.find(type, id);
        REQUIRE(found.ok());
        REQUIRE(found->has_value());
        return **found;
    }
    [[nodiscard]] Uuid principal() const { return place::principalId(store.org); }
    [[nodiscard]] std::int64_t stock(const Uuid& product) {
        return row(product::type, product).integer(product::Stock);
    }
    [[nodiscard]] std::int64_t reserved(const Uuid& product) {
        return row(product::type, product).integer(product::Reserved);
    }
    void receive(const Uuid& product, std::int64_t quantity) {
        must(admin, stock::moveGoods(fresh(), {{stock::move::Product, Value{product}},
                                               {stock::move::Quantity, number(quantity)},
                                               {stock::move::Kind, text(movement::receipt)}}));
    }
    [[nodiscard]] Uuid fresh() { return uuid(100'000 + ++m_ids); }
    [[nodiscard]] std::string nextNumber() { return "A-" + std::to_string(++m_numbers); }

    std::uint32_t cid = 0;

private:
    std::uint32_t m_ids = 0;
    int m_numbers = 0;
};

inline SetElement goods(std::int64_t id, const Uuid& product, std::int64_t quantity, std::int64_t price) {
    SetElement one{id, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = std::string(line::product);
    one.fields[line::Product] = product.toString();
    one.fields[line::Quantity] = quantity;
    one.fields[line::Price] = price;
    return one;
}

inline SetElement labour(std::int64_t id, std::int64_t price) {
    SetElement one{id, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = std::string(line::labour);
    one.fields[line::Description] = std::string("Mano de obra");
    one.fields[line::Quantity] = quantityOne;
    one.fields[line::Price] = price;
    return one;
}

inline SetEdit elements(const std::vector<SetElement>& all) {
    SetEdit edit;
    for (const SetElement& one : all) edit.puts.push_back({one, {}});
    return edit;
}

inline SetElement paid(std::int64_t id, std::string_view method, std::int64_t amount) {
    SetElement one{id, std::vector<Scalar>(payment::ElementCount)};
    one.fields[payment::Method] = std::string(method);
    one.fields[payment::Amount] = amount;
    return one;
}

// A sale of these lines, paid in cash.
inline Command saleOf(Shop& shop, const Uuid& id, const std::vector<SetElement>& lines, std::int64_t cash) {
    Edit edit{{sale::Number, text(shop.nextNumber())}, {sale::Lines, elements(lines)}};
    if (cash != 0) setField(edit, sale::Payments, elements({paid(1, payment::cash, cash)}));
    return sale::post(id, edit);
}

inline Edit stepEdit(std::string_view from, std::string_view to) {
    return {{order::step::From, text(from)}, {order::step::To, text(to)}};
}

// Whether a document carries an exception of this kind.
inline bool flagged(const Record& row, FieldIndex field, std::string_view kind) {
    for (const SetElement& one : row.set(field))
        if (textOf(one.fields.front()) == kind) return true;
    return false;
}

// A refusal, as Shop::refusal() gives it.
inline std::pair<ErrorCode, std::string> invalid(const char* field) { return {ErrorCode::FieldInvalid, field}; }

}  // namespace mostrador::kit
