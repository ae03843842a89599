#include <catch2/catch.hpp>

#include "tests/models/commands/order_kit.h"

using namespace mostrador;
using namespace mostrador::kit;
using namespace mostrador::kit::orders;

TEST_CASE("an order is taken in with whose, what and why", "[orders]") {
    Shop shop;
    shop.must(shop.seller, order::create(job, received(shop)));
    const Record row = shop.row(order::type, job);
    CHECK(row.text(order::State) == order::received);
    CHECK(row.text(order::Priority) == order::normal);
    CHECK(row.text(order::Currency) == "CLP");
    CHECK(row.reference(order::Place) == shop.principal());
    CHECK(row.set(order::History).size() == 1);
    const auto without = [&](FieldIndex field) {
        Edit edit = received(shop);
        std::erase_if(edit, [field](const FieldEdit& one) { return one.field == field; });
        return shop.refusal(shop.seller, order::create(shop.fresh(), edit));
    };
    CHECK(without(order::Client) == required("cliente_id"));
    CHECK(without(order::Item) == required("articulo"));
    CHECK(without(order::Fault) == required("falla"));
    CHECK(without(order::Number) == required("numero"));
    const auto with = [&](FieldIndex field, const Value& value) {
        Edit edit = received(shop);
        setField(edit, field, value);
        return shop.refusal(shop.seller, order::create(shop.fresh(), edit));
    };
    CHECK(with(order::Client, Value{uuid(999)}).second == "cliente_id");
    CHECK(with(order::Technician, Value{uuid(999)}).second == "tecnico_id");
    CHECK(with(order::Equipment, Value{uuid(999)}).second == "equipo_id");
    CHECK(with(order::Currency, text("USD")).second == "moneda");
    CHECK(with(order::WarrantyDays, number(-1)).second == "garantia_dias");
    CHECK(with(order::State, text("entregada")).first == ErrorCode::FieldReadOnly);
    CHECK(shop.refusal(shop.warehouse, order::create(shop.fresh(), received(shop))).first == ErrorCode::NotAllowed);
    // a number that is taken
    const Uuid twin = shop.fresh();
    Edit edit = received(shop);
    setField(edit, order::Number, row.at(order::Number));
    shop.must(shop.seller, order::create(twin, edit));
    CHECK(shop.row(order::type, twin).text(order::Number) == std::string(row.text(order::Number)) + "/2");
}

TEST_CASE("lines are a set; their figures are the order's", "[orders]") {
    Shop shop;
    shop.must(shop.seller, order::create(job, received(shop)));
    shop.must(shop.adviser, order::addLine(job, goods(10, shop.screen, 2000, 10'000)));
    shop.must(shop.adviser, order::addLine(job, labour(11, 15'000)));
    CHECK(shop.row(order::type, job).integer(order::Total) == 35'000);
    const SetElement was = shop.row(order::type, job).set(order::Lines)[1];
    SetElement dearer = was;
    dearer.fields[line::Price] = std::int64_t{16'000};
    shop.must(shop.adviser, order::setLine(job, dearer, was));
    CHECK(shop.row(order::type, job).integer(order::Total) == 36'000);
    shop.must(shop.adviser, order::removeLine(job, was));
    CHECK(shop.row(order::type, job).integer(order::Total) == 20'000);
    CHECK(shop.must(shop.adviser, order::removeLine(job, was)).changed == 0);
    const Outcome lost = shop.must(shop.adviser, order::setLine(job, dearer, was));  // removal won
    CHECK(lost.changed == 0);
    REQUIRE(lost.overruled.size() == 1);
    CHECK(lost.overruled[0].lost);

    CHECK(shop.refusal(shop.adviser, order::addLine(job, goods(12, shop.screen, -1, 10))).second == "lineas.cantidad");
    CHECK(shop.refusal(shop.adviser, order::addLine(job, goods(12, uuid(999), 1000, 10))).second ==
          "lineas.producto_id");
    CHECK(shop.refusal(shop.adviser, order::addLine(job, goods(12, shop.screen, 1000, 9'000))) ==
          std::pair{ErrorCode::NotAllowed, std::string("lineas.precio")});
    CHECK(shop.run(shop.supervisor, order::addLine(job, goods(12, shop.screen, 1000, 9'000))).ok());
    SetElement counted = labour(13, 10);
    counted.fields[line::Used] = std::int64_t{1000};
    CHECK(shop.refusal(shop.adviser, order::addLine(job, counted)) ==
          std::pair{ErrorCode::FieldReadOnly, std::string("lineas.usado")});
    CHECK(shop.refusal(shop.adviser, order::set(job, {{order::Number, text("B-1")}})) ==
          std::pair{ErrorCode::FieldReadOnly, std::string("numero")});
    CHECK(shop.refusal(shop.warehouse, order::set(job, {{order::Shelf, text("3")}})).first == ErrorCode::NotAllowed);
    shop.must(shop.seller, order::set(job, {{order::Shelf, text("3")}}));  // he took it in
    shop.must(shop.technician, order::set(job, {{order::Technician, Value{shop.technician}}}));
    CHECK(shop.refusal(shop.colleague, order::set(job, {{order::Shelf, text("4")}})).first == ErrorCode::NotAllowed);
}

TEST_CASE("an approval keeps parts aside, a cancellation lets go of them", "[orders]") {
    Shop shop;
    approved(shop);
    CHECK(state(shop) == order::approved);
    CHECK(shop.reserved(shop.screen) == 2000);
    CHECK(shop.row(order::type, job).integer(order::ApprovedAmount) == 35'000);
    const auto lines = shop.row(order::type, job).set(order::Lines);
    SetElement more = lines[0];
    more.fields[line::Quantity] = std::int64_t{3000};
    shop.must(shop.technician, order::setLine(job, more, lines[0]));
    CHECK(shop.reserved(shop.screen) == 3000);
    CHECK(shop.refusal(shop.adviser, step("aprobada", "cancelada")) == required("motivo"));
    shop.must(shop.adviser, step("aprobada", "cancelada", because));
    CHECK(shop.reserved(shop.screen) == 0);
    CHECK(shop.row(order::type, job).integer(order::Total) == 0);
    CHECK(shop.refusal(shop.admin, order::addLine(job, labour(20, 1))) ==
          std::pair{ErrorCode::WrongState, std::string("estado")});
}

TEST_CASE("parts built in leave the stock, and come back", "[orders]") {
    Shop shop(Authority::Speculative);
    approved(shop);
    const auto use = [&](std::int64_t line, std::int64_t quantity) {
        return order::usePart(job, {{order::part::Line, number(line)}, {order::part::Quantity, number(quantity)}});
    };
    CHECK(shop.refusal(shop.technician, use(10, 1000)).first == ErrorCode::WrongState);
    shop.must(shop.technician, step("aprobada", "en_reparacion"));
    shop.twice(shop.technician, use(10, 1000));
    CHECK(shop.stock(shop.screen) == 4000);
    CHECK(shop.reserved(shop.screen) == 1000);
    CHECK(shop.refusal(shop.technician, use(10, 1001)).second == "cantidad");
    CHECK(shop.refusal(shop.technician, use(10, -1001)).second == "cantidad");
    CHECK(shop.refusal(shop.technician, use(11, 1000)).second == "linea");
    CHECK(shop.refusal(shop.technician, use(99, 1000)).second == "linea");
    CHECK(shop.refusal(shop.colleague, use(10, 1000)).first == ErrorCode::NotAllowed);
    const SetElement built = shop.row(order::type, job).set(order::Lines)[0];
    CHECK(shop.refusal(shop.technician, order::removeLine(job, built)).first == ErrorCode::WrongState);
    shop.twice(shop.technician, use(10, -1000));
    CHECK(shop.stock(shop.screen) == 5000);
    CHECK(shop.reserved(shop.screen) == 2000);
    // what was not noted goes with the end of the repair
    shop.must(shop.technician, step("en_reparacion", "lista"));
    CHECK(shop.stock(shop.screen) == 3000);
    CHECK(shop.reserved(shop.screen) == 0);
}

TEST_CASE("deposits add up once, and go back only as far as they came", "[orders]") {
    Shop shop(Authority::Speculative);
    shop.must(shop.seller, order::create(job, received(shop)));
    const auto deposit = [](std::int64_t amount, std::string_view method = payment::cash) {
        return order::takeDeposit(job,
                                  {{order::deposit::Method, text(method)}, {order::deposit::Amount, number(amount)}});
    };
    shop.twice(shop.seller, deposit(5'000));
    shop.must(shop.seller, deposit(2'000));
    CHECK(shop.row(order::type, job).integer(order::Paid) == 7'000);
    CHECK(shop.refusal(shop.seller, deposit(0)).second == "importe");
    CHECK(shop.refusal(shop.seller, deposit(-7'001)).second == "importe");
    CHECK(shop.refusal(shop.seller, deposit(1, payment::credit)).second == "medio");
    CHECK(shop.refusal(shop.technician, deposit(1)).first == ErrorCode::NotAllowed);
    shop.must(shop.adviser, step("recibida", "cancelada", because));
    CHECK(shop.row(order::type, job).integer(order::Due) == -7'000);
    CHECK(shop.refusal(shop.seller, deposit(1)).first == ErrorCode::WrongState);
    shop.must(shop.seller, deposit(-7'000));
    CHECK(shop.row(order::type, job).integer(order::Due) == 0);
}
