#include <catch2/catch.hpp>

#include <set>

#include "models/records/exceptions.h"
#include "tests/kit/shop.h"

using namespace mostrador;
using namespace mostrador::kit;

TEST_CASE("a sale is posted whole: figures, stock, flags", "[sales]") {
    Shop shop;
    shop.receive(shop.screen, 5000);
    const Uuid id = shop.fresh();
    shop.must(shop.seller, saleOf(shop, id, {goods(1, shop.screen, 2000, 10'000), labour(2, 5'000)}, 25'000));
    const Record row = shop.row(sale::type, id);
    CHECK(row.integer(sale::Total) == 25'000);
    CHECK(row.integer(sale::Net) + row.integer(sale::Tax) == 25'000);
    CHECK(row.integer(sale::Due) == 0);
    CHECK(row.text(sale::Currency) == "CLP");
    CHECK(row.text(sale::State) == sale::completed);
    CHECK(row.reference(sale::Seller) == shop.seller);
    CHECK(row.reference(sale::Place) == shop.principal());
    CHECK(isNull(row.at(sale::Exceptions)));
    CHECK(textOf(row.set(sale::Lines)[0].fields[line::Description]) == "Pantalla");
    CHECK(integerOf(row.set(sale::Lines)[0].fields[line::TaxRate]) == 1900);
    CHECK(shop.stock(shop.screen) == 3000);
}

TEST_CASE("a sale that makes no sense is refused with its field", "[sales]") {
    Shop shop;
    const auto refused = [&](std::vector<SetElement> lines, std::int64_t cash = 0) {
        return shop.refusal(shop.seller, saleOf(shop, shop.fresh(), lines, cash));
    };
    CHECK(refused({}) == std::pair{ErrorCode::FieldRequired, std::string("lineas")});
    CHECK(refused({goods(1, shop.screen, 0, 10)}) == invalid("lineas.cantidad"));
    CHECK(refused({goods(1, shop.screen, -1000, 10)}) == invalid("lineas.cantidad"));
    CHECK(refused({goods(1, shop.screen, quantityMax + 1, 10)}) == invalid("lineas.cantidad"));
    CHECK(refused({goods(1, shop.screen, 1000, -1)}) == invalid("lineas.precio"));
    CHECK(refused({goods(1, shop.screen, quantityMax, moneyMax)}) == invalid("lineas.precio"));
    CHECK(refused({goods(1, uuid(999), 1000, 10)}) == invalid("lineas.producto_id"));
    CHECK(refused({goods(1, shop.screen, 1000, 10'000)}, 10'001) == invalid("pagos"));
    CHECK(refused({goods(1, shop.screen, 1000, 10'000)}, -5).first == ErrorCode::FieldInvalid);
    SetElement tooCheap = goods(1, shop.screen, 1000, 10'000);
    tooCheap.fields[line::Discount] = std::int64_t{10'001};
    CHECK(refused({tooCheap}) == invalid("lineas.descuento"));
    SetElement strange = labour(1, 10);
    strange.fields[line::Kind] = std::string("regalo");
    CHECK(refused({strange}) == invalid("lineas.tipo"));

    const auto with = [&](FieldIndex field, const Value& value) {
        Edit edit{{sale::Number, text(shop.nextNumber())}, {sale::Lines, elements({labour(1, 10)})}};
        setField(edit, field, value);
        return shop.refusal(shop.seller, sale::post(shop.fresh(), edit));
    };
    CHECK(with(sale::Currency, text("ZZZ")) == invalid("moneda"));
    CHECK(with(sale::Currency, text("USD")) == invalid("moneda"));
    CHECK(with(sale::Client, Value{uuid(999)}) == invalid("cliente_id"));
    CHECK(with(sale::Session, Value{uuid(999)}) == invalid("caja_id"));
    CHECK(with(sale::Number, text("uno")) == invalid("numero"));
    CHECK(with(sale::Number, Value{}).first == ErrorCode::FieldRequired);
    CHECK(with(sale::Total, number(5)) == std::pair{ErrorCode::FieldReadOnly, std::string("total")});
    CHECK(shop.refusal(shop.technician, saleOf(shop, shop.fresh(), {labour(1, 10)}, 10)).first ==
          ErrorCode::NotAllowed);
}

TEST_CASE("one unit left, sold twice without a network: both sales stay, the second is a shortage", "[sales]") {
    Shop shop;
    shop.receive(shop.screen, 1000);
    const Uuid first = shop.fresh();
    const Uuid second = shop.fresh();
    shop.store.first = false;  // both come from tills where the goods have left
    shop.must(shop.seller, saleOf(shop, first, {goods(1, shop.screen, 1000, 10'000)}, 10'000));
    shop.must(shop.adviser, saleOf(shop, second, {goods(1, shop.screen, 1000, 10'000)}, 10'000));
    CHECK(shop.stock(shop.screen) == -1000);
    CHECK_FALSE(flagged(shop.row(sale::type, first), sale::Exceptions, exception::shortage));
    CHECK(flagged(shop.row(sale::type, second), sale::Exceptions, exception::shortage));
    const Record incident = shop.row(incident::type, incident::idOf(second, shop.screen));
    CHECK(incident.reference(incident::Owner) == shop.adviser);
    CHECK(incident.integer(incident::Quantity) == 1000);
    CHECK(incident.text(incident::State) == incident::open);
    CHECK(shop.store.all(incident::type).size() == 1);

    SECTION("its owner resolves it") {
        const Edit remedy{{incident::Remedy, text(incident::buy)}};
        CHECK(shop.refusal(shop.seller, incident::resolve(incident.id, remedy)).first == ErrorCode::NotAllowed);
        CHECK(shop.refusal(shop.adviser, incident::resolve(incident.id, {})) ==
              std::pair{ErrorCode::FieldRequired, std::string("remedio")});
        CHECK(shop.refusal(shop.adviser, incident::resolve(incident.id, {{incident::Remedy, text("rezar")}})).first ==
              ErrorCode::Malformed);
        shop.must(shop.adviser, incident::resolve(incident.id, remedy));
        CHECK(shop.row(incident::type, incident.id).text(incident::State) == incident::resolved);
        CHECK(shop.must(shop.warehouse, incident::resolve(incident.id, remedy)).changed == 0);
        CHECK(shop.refusal(shop.warehouse, incident::resolve(incident.id, {{incident::Remedy, text(incident::refund)}}))
                  .first == ErrorCode::WrongState);
    }
}

TEST_CASE("a product to be blocked is refused at the counter, never once the goods have left", "[sales]") {
    for (const Authority authority : {Authority::Final, Authority::Speculative}) {
        Shop shop(authority);
        shop.must(shop.admin, product::set(shop.screen, {{product::NegativeRule, text(product::block)}}));
        shop.receive(shop.screen, 1000);
        const auto two = [&] { return saleOf(shop, shop.fresh(), {goods(1, shop.screen, 2000, 10'000)}, 20'000); };
        CHECK(shop.refusal(shop.seller, two()) == std::pair{ErrorCode::OutOfStock, std::string("lineas.producto_id")});
        CHECK(shop.refusal(shop.seller,
                           saleOf(shop, shop.fresh(),
                                  {goods(1, shop.screen, 1000, 10'000), goods(2, shop.screen, 1000, 10'000)}, 20'000))
                  .first == ErrorCode::OutOfStock);
        CHECK(shop.stock(shop.screen) == 1000);
        shop.store.first = false;
        CHECK(shop.run(shop.seller, two()).ok());
        CHECK(shop.stock(shop.screen) == -1000);
    }
}

TEST_CASE("a product that may go below zero makes no incident, a service has no stock", "[sales]") {
    Shop shop;
    shop.must(shop.admin, product::set(shop.screen, {{product::NegativeRule, text(product::allow)}}));
    shop.must(shop.admin, product::set(shop.cable, {{product::Kind, text(product::service)}}));
    shop.must(shop.seller, saleOf(shop, shop.fresh(),
                                  {goods(1, shop.screen, 1000, 10'000), goods(2, shop.cable, 1000, 1'990)}, 11'990));
    CHECK(shop.stock(shop.screen) == -1000);
    CHECK(shop.stock(shop.cable) == 0);
    CHECK(shop.store.all(incident::type).empty());
    CHECK(shop.store.all(movement::type).size() == 1);
    CHECK(shop.store.all(movement::type)[0].flag(movement::Oversell));
}

TEST_CASE("a number that is taken never refuses a document", "[sales]") {
    Shop shop;
    const auto numbered = [&] {
        return sale::post(shop.fresh(), {{sale::Number, text("A-000001")}, {sale::Lines, elements({labour(1, 10)})}});
    };
    shop.must(shop.seller, numbered());
    shop.must(shop.seller, numbered());
    shop.must(shop.seller, numbered());
    std::set<std::string> numbers;
    int repeated = 0;
    for (const Record& row : shop.store.all(sale::type)) {
        numbers.emplace(row.text(sale::Number));
        repeated += flagged(row, sale::Exceptions, exception::numberRepeated);
    }
    CHECK(numbers == std::set<std::string>{"A-000001", "A-000001/2", "A-000001/3"});
    CHECK(repeated == 2);
}

TEST_CASE("a posted sale is not posted again, and nothing else is counted twice", "[sales]") {
    Shop shop(Authority::Speculative);
    shop.receive(shop.screen, 1000);
    shop.must(shop.seller, cash_session::openSession(uuid(80), {}));
    Edit edit{{sale::Number, text("A-1")},
              {sale::Session, Value{uuid(80)}},
              {sale::Lines, elements({goods(1, shop.screen, 3000, 10'000)})}};
    shop.twice(shop.seller, sale::post(uuid(81), edit));
    CHECK(shop.stock(shop.screen) == -2000);
    Shop server;
    server.must(server.seller,
                sale::post(uuid(81), {{sale::Number, text("A-1")}, {sale::Lines, elements({labour(1, 10)})}}));
    CHECK(server
              .refusal(server.seller,
                       sale::post(uuid(81), {{sale::Number, text("A-2")}, {sale::Lines, elements({labour(1, 10)})}}))
              .first == ErrorCode::AlreadyExists);
}

TEST_CASE("discounts beyond the limit need a supervisor, at the counter", "[sales]") {
    Shop shop;
    shop.system(organization::set(
        shop.store.org.uuid(),
        {{organization::Limits, elements({{1, {std::string("descuento_maximo"), std::int64_t{1000}}}})}}));
    const auto cheap = [&](std::int64_t price) {
        return saleOf(shop, shop.fresh(), {goods(1, shop.screen, 1000, price)}, price);
    };
    CHECK(shop.run(shop.seller, cheap(9'000)).ok());
    CHECK(shop.refusal(shop.seller, cheap(8'999)) == std::pair{ErrorCode::NotAllowed, std::string("lineas.descuento")});
    CHECK(shop.run(shop.supervisor, cheap(8'999)).ok());
    shop.store.first = false;
    CHECK(shop.run(shop.seller, cheap(1)).ok());  // agreed with the customer: it stands
}

TEST_CASE("cash is rounded by a line of its own", "[sales]") {
    Shop shop;
    SetElement rounding = labour(2, -4);
    rounding.fields[line::Kind] = std::string(line::rounding);
    shop.system(organization::set(shop.store.org.uuid(), {{organization::CashRounding, number(10)}}));
    const Uuid id = shop.fresh();
    shop.must(shop.seller, saleOf(shop, id, {labour(1, 19'994), rounding}, 19'990));
    CHECK(shop.row(sale::type, id).integer(sale::Total) == 19'990);
    CHECK(shop.row(sale::type, id).integer(sale::Due) == 0);
    rounding.fields[line::Price] = std::int64_t{-11};
    CHECK(shop.refusal(shop.seller, saleOf(shop, shop.fresh(), {labour(1, 100), rounding}, 0)) ==
          invalid("lineas.precio"));
}

TEST_CASE("old documents come with their number, date and currency, and move no stock", "[sales]") {
    Shop shop;
    const Edit old{{sale::ExternalNumber, text("10248")},
                   {sale::Currency, text("USD")},
                   {sale::SoldAt, number(836'438'400'000)},
                   {sale::Lines, elements({goods(1, shop.screen, 12'000, 1'400)})},
                   {sale::NoStock, number(1)}};
    const Uuid id = shop.fresh();
    shop.must(shop.admin, sale::post(id, old));
    CHECK(shop.row(sale::type, id).text(sale::Currency) == "USD");
    CHECK(shop.row(sale::type, id).integer(sale::Total) == 16'800);
    CHECK(shop.store.all(movement::type).empty());
    CHECK(shop.refusal(shop.seller, sale::post(shop.fresh(), old)) ==
          std::pair{ErrorCode::NotAllowed, std::string("sin_stock")});
}
