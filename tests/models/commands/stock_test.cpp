#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "models/records/movement_cost.h"
#include "models/records/product_cost.h"
#include "tests/kit/shop.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

Command moved(Shop& shop, const Uuid& product, std::int64_t quantity, std::string_view kind) {
    return stock::moveGoods(shop.fresh(), {{stock::move::Product, Value{product}},
                                           {stock::move::Quantity, number(quantity)},
                                           {stock::move::Kind, text(kind)}});
}

Command counted(Shop& shop, const Uuid& product, std::int64_t found, std::int64_t seen) {
    return stock::countGoods(shop.fresh(), {{stock::count::Product, Value{product}},
                                            {stock::count::Counted, number(found)},
                                            {stock::count::Seen, number(seen)}});
}

std::int64_t onHand(Shop& shop, const Uuid& product, const Uuid& place) {
    const auto found = shop.store.find(balance::type, balance::idOf(product, place));
    return *found ? (*found)->integer(balance::OnHand) : 0;
}

void checkSums(const Shop& shop) {
    std::map<std::pair<Uuid, Uuid>, std::int64_t> byPlace;
    std::map<Uuid, std::int64_t> byProduct;
    for (const Record& one : shop.store.all(movement::type)) {
        const std::int64_t quantity = one.integer(movement::Quantity);
        byPlace[{one.reference(movement::Product), one.reference(movement::Place)}] += quantity;
        byProduct[one.reference(movement::Product)] += quantity;
    }
    for (const Record& one : shop.store.all(balance::type))
        CHECK(one.integer(balance::OnHand) ==
              byPlace[{one.reference(balance::Product), one.reference(balance::Place)}]);
    for (const Record& one : shop.store.all(product::type)) CHECK(one.integer(product::Stock) == byProduct[one.id]);
}

}  // namespace

TEST_CASE("an organisation is born with its principal place", "[places]") {
    Shop shop;
    const Record place = shop.row(place::type, shop.principal());
    CHECK(place.text(place::Name) == "Principal");
    CHECK(place.flag(place::Principal));
    shop.must(shop.warehouse, place::create(uuid(70), {{place::Name, text("Bodega")}}));
    shop.must(shop.warehouse, place::set(uuid(70), {{place::Name, text("Bodega norte")}}));
    CHECK(shop.refusal(shop.seller, place::create(uuid(71), {{place::Name, text("X")}})).first ==
          ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.admin, place::create(uuid(71), {})) ==
          std::pair{ErrorCode::FieldRequired, std::string("nombre")});
}

TEST_CASE("products: rights, figures, one sku", "[products]") {
    Shop shop;
    const Edit named{{product::Sku, text("P-1")}, {product::Name, text("Pila")}};
    shop.must(shop.warehouse, product::create(uuid(62), named));
    CHECK(shop.row(product::type, uuid(62)).text(product::NegativeRule) == product::warn);
    CHECK(shop.refusal(shop.warehouse, product::create(uuid(63), named)) ==
          std::pair{ErrorCode::NameTaken, std::string("sku")});
    CHECK(shop.refusal(shop.warehouse, product::set(uuid(62), {{product::Price, number(5)}})) ==
          std::pair{ErrorCode::NotAllowed, std::string("precio")});
    CHECK(shop.refusal(shop.adviser, product::set(uuid(62), named)).first == ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.admin, product::set(uuid(62), {{product::Price, number(-1)}})) ==
          std::pair{ErrorCode::FieldInvalid, std::string("precio")});
    CHECK(shop.refusal(shop.admin, product::set(uuid(62), {{product::TaxRate, number(20'000)}})) ==
          std::pair{ErrorCode::FieldInvalid, std::string("impuesto")});
    CHECK(shop.refusal(shop.admin, product::set(uuid(62), {{product::Minimum, number(-1)}})) ==
          std::pair{ErrorCode::FieldInvalid, std::string("minimo")});
    CHECK(shop.refusal(shop.admin, product::set(uuid(62), {{product::Price, number(moneyMax + 1)}})) ==
          std::pair{ErrorCode::FieldInvalid, std::string("precio")});
    CHECK(shop.refusal(shop.admin, product::set(uuid(62), {{product::Stock, number(5)}})) ==
          std::pair{ErrorCode::FieldReadOnly, std::string("stock")});
    shop.must(shop.admin, product::archive(uuid(62)));
    CHECK(shop.row(product::type, uuid(62)).archived());
    shop.must(shop.admin, product::restore(uuid(62)));
    // pushed by a desktop that did not know the other one: both are kept
    shop.store.first = false;
    CHECK(shop.run(shop.admin, product::create(uuid(64), named)).ok());
}

TEST_CASE("the cost is a record of its own", "[products]") {
    Shop shop;
    shop.must(shop.warehouse, product::setCost(shop.screen, 7000));
    shop.must(shop.warehouse, product::setCost(shop.screen, 7100));
    CHECK(shop.row(product_cost::type, shop.screen).integer(product_cost::Cost) == 7100);
    CHECK(shop.refusal(shop.seller, product::setCost(shop.screen, 1)).first == ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.admin, product::setCost(shop.screen, -1)).first == ErrorCode::FieldInvalid);
    CHECK(shop.refusal(shop.admin, product::setCost(uuid(999), 1)).first == ErrorCode::FieldInvalid);
}

TEST_CASE("goods come and go by movements", "[stock]") {
    Shop shop;
    shop.must(shop.warehouse, moved(shop, shop.screen, 10'000, movement::initial));
    shop.must(shop.warehouse, moved(shop, shop.screen, -2'000, movement::loss));
    CHECK(shop.stock(shop.screen) == 8'000);
    CHECK(onHand(shop, shop.screen, shop.principal()) == 8'000);
    const auto field = [](const char* name) { return std::pair{ErrorCode::FieldInvalid, std::string(name)}; };
    CHECK(shop.refusal(shop.warehouse, moved(shop, shop.screen, -1, movement::receipt)) == field("cantidad"));
    CHECK(shop.refusal(shop.warehouse, moved(shop, shop.screen, 1, movement::loss)) == field("cantidad"));
    CHECK(shop.refusal(shop.warehouse, moved(shop, shop.screen, 0, movement::receipt)) == field("cantidad"));
    CHECK(shop.refusal(shop.warehouse, moved(shop, shop.screen, quantityMax + 1, movement::receipt)) ==
          field("cantidad"));
    CHECK(shop.refusal(shop.warehouse, moved(shop, shop.screen, 1, movement::sale)).first == ErrorCode::Malformed);
    CHECK(shop.refusal(shop.warehouse, moved(shop, uuid(999), 1, movement::receipt)) == field("producto_id"));
    CHECK(shop.refusal(shop.seller, moved(shop, shop.screen, 1, movement::receipt)).first == ErrorCode::NotAllowed);
    checkSums(shop);
}

TEST_CASE("an unknown place is refused by the server, an unseen product is legal on a replica", "[stock]") {
    const auto strange = [](Shop& shop, const Uuid& product) {
        return stock::moveGoods(shop.fresh(), {{stock::move::Product, Value{product}},
                                               {stock::move::Place, Value{uuid(77)}},
                                               {stock::move::Quantity, number(1000)},
                                               {stock::move::Kind, text(movement::receipt)}});
    };
    Shop server;
    CHECK(server.refusal(server.admin, strange(server, server.screen)) ==
          std::pair{ErrorCode::FieldInvalid, std::string("lugar_id")});
    Shop replica(Authority::Speculative);
    replica.must(replica.admin, strange(replica, uuid(999)));
    CHECK(onHand(replica, uuid(999), uuid(77)) == 1000);
}

TEST_CASE("what a unit cost is kept beside the movement, for those who see costs", "[stock]") {
    Shop shop;
    Edit edit{{stock::move::Product, Value{shop.screen}},
              {stock::move::Quantity, number(1000)},
              {stock::move::Kind, text(movement::receipt)},
              {stock::move::UnitCost, number(6500)}};
    const Uuid id = shop.fresh();
    shop.must(shop.warehouse, stock::moveGoods(id, edit));
    CHECK(shop.row(movement_cost::type, id).integer(movement_cost::UnitCost) == 6500);
    CHECK(shop.row(product_cost::type, shop.screen).integer(product_cost::Cost) == 6500);
    setField(edit, stock::move::UnitCost, number(-1));
    CHECK(shop.refusal(shop.warehouse, stock::moveGoods(shop.fresh(), edit)) ==
          std::pair{ErrorCode::FieldInvalid, std::string("costo_unitario")});
}

TEST_CASE("pieces with serials are moved with their serials", "[stock]") {
    Shop shop;
    shop.must(shop.admin, product::set(shop.screen, {{product::Tracking, text(product::bySerial)}}));
    CHECK(shop.refusal(shop.admin, moved(shop, shop.screen, 1000, movement::receipt)) ==
          std::pair{ErrorCode::FieldInvalid, std::string("series")});
    shop.must(shop.admin,
              stock::moveGoods(shop.fresh(), {{stock::move::Product, Value{shop.screen}},
                                              {stock::move::Quantity, number(1000)},
                                              {stock::move::Kind, text(movement::receipt)},
                                              {stock::move::Serials, elements({{1, {std::string("S1")}}})}}));
    CHECK(shop.stock(shop.screen) == 1000);
}

TEST_CASE("a transfer leaves one place and reaches the other", "[stock]") {
    Shop shop;
    shop.must(shop.admin, place::create(uuid(70), {{place::Name, text("Bodega")}}));
    shop.receive(shop.screen, 5000);
    const auto transfer = [&](const Uuid& to, std::int64_t quantity) {
        return stock::transferGoods(shop.fresh(), {{stock::transfer::Product, Value{shop.screen}},
                                                   {stock::transfer::To, Value{to}},
                                                   {stock::transfer::Quantity, number(quantity)}});
    };
    shop.must(shop.warehouse, transfer(uuid(70), 2000));
    CHECK(onHand(shop, shop.screen, shop.principal()) == 3000);
    CHECK(onHand(shop, shop.screen, uuid(70)) == 2000);
    CHECK(shop.stock(shop.screen) == 5000);
    CHECK(shop.refusal(shop.warehouse, transfer(shop.principal(), 1000)) ==
          std::pair{ErrorCode::FieldInvalid, std::string("lugar_destino_id")});
    CHECK(shop.refusal(shop.warehouse, transfer(uuid(70), -1)).second == "cantidad");
    CHECK(shop.refusal(shop.seller, transfer(uuid(70), 1000)).first == ErrorCode::NotAllowed);
    checkSums(shop);
}

TEST_CASE("a count moves the difference that was seen, never the sales made meanwhile", "[stock]") {
    Shop shop;
    shop.receive(shop.screen, 10'000);
    shop.must(shop.seller, saleOf(shop, shop.fresh(), {goods(1, shop.screen, 3000, 10'000)}, 30'000));
    // the counter's screen said 10 when 9 were found; 3 were sold before the count arrived
    shop.must(shop.warehouse, counted(shop, shop.screen, 9000, 10'000));
    CHECK(shop.stock(shop.screen) == 6000);
    CHECK(shop.refusal(shop.warehouse, counted(shop, shop.screen, -1, 0)) ==
          std::pair{ErrorCode::FieldInvalid, std::string("contado")});
    CHECK(shop.refusal(shop.technician, counted(shop, shop.screen, 1, 1)).first == ErrorCode::NotAllowed);
    shop.must(shop.warehouse, counted(shop, shop.screen, 6000, 6000));  // all there: noted, nothing moved
    CHECK(shop.stock(shop.screen) == 6000);
    checkSums(shop);
}

TEST_CASE("low stock is flagged", "[stock]") {
    Shop shop;
    shop.must(shop.admin, product::set(shop.screen, {{product::Minimum, number(2000)}}));
    CHECK(shop.row(product::type, shop.screen).flag(product::Low));
    shop.receive(shop.screen, 3000);
    CHECK_FALSE(shop.row(product::type, shop.screen).flag(product::Low));
    shop.must(shop.warehouse, moved(shop, shop.screen, -1000, movement::loss));
    CHECK(shop.row(product::type, shop.screen).flag(product::Low));
}

TEST_CASE("a replica that has the server's movement does not count it again", "[stock]") {
    Shop shop(Authority::Speculative);
    shop.twice(shop.admin, moved(shop, shop.screen, 1000, movement::receipt));
    shop.twice(shop.admin, counted(shop, shop.screen, 4000, 1000));
    shop.must(shop.admin, place::create(uuid(70), {{place::Name, text("Bodega")}}));
    shop.twice(shop.admin, stock::transferGoods(shop.fresh(), {{stock::transfer::Product, Value{shop.screen}},
                                                               {stock::transfer::To, Value{uuid(70)}},
                                                               {stock::transfer::Quantity, number(1000)}}));
    CHECK(shop.stock(shop.screen) == 4000);
    checkSums(shop);
}

TEST_CASE("any interleaving of movements gives balances that equal their sum", "[stock]") {
    CHECK(rc::check("movements of several devices", [] {
        Shop shop;
        shop.must(shop.admin, place::create(uuid(70), {{place::Name, text("Bodega")}}));
        const auto steps = *rc::gen::inRange(1, 25);
        for (int i = 0; i < steps; ++i) {
            const Uuid product = *rc::gen::element(shop.screen, shop.cable);
            const auto quantity = *rc::gen::inRange<std::int64_t>(1, 20'000);
            switch (*rc::gen::inRange(0, 5)) {
                case 0: shop.must(shop.admin, moved(shop, product, quantity, movement::receipt)); break;
                case 1: shop.must(shop.admin, moved(shop, product, -quantity, movement::loss)); break;
                case 2: shop.must(shop.admin, counted(shop, product, quantity, shop.stock(product))); break;
                case 3: shop.must(shop.admin, saleOf(shop, shop.fresh(), {goods(1, product, quantity, 10)}, 0)); break;
                default:
                    shop.must(shop.admin,
                              stock::transferGoods(shop.fresh(), {{stock::transfer::Product, Value{product}},
                                                                  {stock::transfer::To, Value{uuid(70)}},
                                                                  {stock::transfer::Quantity, number(quantity)}}));
            }
        }
        checkSums(shop);
    }));
}
