#include <catch2/catch.hpp>

#include "models/records/exceptions.h"
#include "tests/kit/shop.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

Command reversing(Shop& shop, const Uuid& sale, const Edit& more, bool whole) {
    Edit edit = more;
    setField(edit, sale::reversal::Sale, Value{sale});
    setField(edit, sale::reversal::Number, text(shop.nextNumber()));
    setField(edit, sale::reversal::Reason, text("arrepentido"));
    return whole ? sale::voidSale(shop.fresh(), edit) : sale::refundSale(shop.fresh(), edit);
}

SetEdit someOf(std::int64_t line, std::int64_t quantity) { return elements({{1, {line, quantity}}}); }

}  // namespace

TEST_CASE("a void reverses the whole document and its goods", "[sales]") {
    Shop shop;
    shop.receive(shop.screen, 5000);
    const Uuid id = shop.fresh();
    shop.must(shop.seller, saleOf(shop, id, {goods(1, shop.screen, 2000, 10'000), labour(2, 1'111)}, 21'111));
    CHECK(shop.refusal(shop.seller, reversing(shop, id, {}, true)).first == ErrorCode::NotAllowed);
    const Outcome done = shop.must(shop.supervisor, reversing(shop, id, {}, true));
    const Record sold = shop.row(sale::type, id);
    const Record back = shop.row(sale::type, done.record);
    CHECK(sold.text(sale::State) == sale::voided);
    CHECK(sold.reference(sale::ReversedBy) == back.id);
    CHECK(back.text(sale::Kind) == sale::voiding);
    CHECK(back.integer(sale::Total) == -sold.integer(sale::Total));
    CHECK(back.integer(sale::Tax) == -sold.integer(sale::Tax));
    CHECK(back.integer(sale::Due) == 0);
    CHECK(shop.stock(shop.screen) == 5000);
    CHECK(shop.refusal(shop.supervisor, reversing(shop, id, {}, true)).first == ErrorCode::WrongState);
    CHECK(shop.refusal(shop.supervisor, reversing(shop, back.id, {}, true)).first == ErrorCode::WrongState);
    CHECK(shop.refusal(shop.supervisor, reversing(shop, uuid(999), {}, true)) ==
          std::pair{ErrorCode::NotFound, std::string("venta_id")});
}

TEST_CASE("a refund takes back what was sold, and no more", "[sales]") {
    Shop shop(Authority::Speculative);
    shop.receive(shop.screen, 5000);
    const Uuid id = shop.fresh();
    SetElement discounted = goods(1, shop.screen, 3000, 10'000);
    discounted.fields[line::Discount] = std::int64_t{1'000};
    shop.must(shop.seller, saleOf(shop, id, {discounted}, 29'000));
    const auto refund = [&](std::int64_t quantity, std::int64_t line = 1) {
        return reversing(shop, id, {{sale::reversal::Lines, someOf(line, quantity)}}, false);
    };
    shop.twice(shop.supervisor, refund(1000));
    CHECK(shop.stock(shop.screen) == 3000);
    CHECK(shop.row(sale::type, id).text(sale::State) == sale::completed);
    CHECK(shop.refusal(shop.supervisor, refund(2001)) == invalid("lineas.cantidad"));
    CHECK(shop.refusal(shop.supervisor, refund(-1000)) == invalid("lineas.cantidad"));
    CHECK(shop.refusal(shop.supervisor, refund(1000, 9)) == invalid("lineas.linea"));
    CHECK(shop.refusal(shop.supervisor, reversing(shop, id, {}, true)).first == ErrorCode::WrongState);
    shop.must(shop.supervisor, refund(2000));
    CHECK(shop.row(sale::type, id).text(sale::State) == sale::refunded);
    std::int64_t sum = 0;
    for (const Record& row : shop.store.all(sale::type)) sum += row.integer(sale::Total);
    CHECK(sum == 0);
    CHECK(shop.stock(shop.screen) == 5000);
    CHECK(shop.refusal(shop.supervisor, refund(1000)).first == ErrorCode::WrongState);
}

TEST_CASE("a drawer knows its cash, its count and what came too late", "[cash]") {
    Shop shop;
    shop.must(shop.seller, cash_session::openSession(uuid(80), {{cash_session::Float, number(20'000)}}));
    const auto sell = [&](std::int64_t price) {
        Edit edit{{sale::Number, text(shop.nextNumber())},
                  {sale::Session, Value{uuid(80)}},
                  {sale::Lines, elements({labour(1, price)})},
                  {sale::Payments, elements({paid(1, payment::cash, price - 1'000), paid(2, payment::card, 1'000)})}};
        return sale::post(shop.fresh(), edit);
    };
    shop.must(shop.seller, sell(10'000));
    CHECK(shop.refusal(shop.adviser, sell(10'000)) == std::pair{ErrorCode::NotAllowed, std::string("caja_id")});
    const auto close = [&](std::int64_t counted) {
        return cash_session::closeSession(uuid(80), {{cash_session::Counted, number(counted)}});
    };
    CHECK(shop.refusal(shop.adviser, close(1)).first == ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.seller, cash_session::closeSession(uuid(80), {})) ==
          std::pair{ErrorCode::FieldRequired, std::string("contado")});
    CHECK(shop.refusal(shop.seller, close(-1)) == invalid("contado"));
    shop.must(shop.seller, close(28'500));
    Record drawer = shop.row(cash_session::type, uuid(80));
    CHECK(drawer.integer(cash_session::Expected) == 29'000);
    CHECK(drawer.integer(cash_session::Difference) == -500);
    CHECK(drawer.integer(cash_session::SalesTotal) == 10'000);
    CHECK(shop.refusal(shop.seller, close(1)).first == ErrorCode::WrongState);
    const Outcome late = shop.must(shop.seller, sell(5'000));  // it waited on a till
    CHECK(flagged(shop.row(sale::type, late.record), sale::Exceptions, exception::sessionClosed));
    drawer = shop.row(cash_session::type, uuid(80));
    CHECK(drawer.integer(cash_session::LateTotal) == 5'000);
    CHECK(drawer.integer(cash_session::Expected) == 29'000);
    CHECK(shop.refusal(shop.technician, cash_session::openSession(uuid(82), {})).first == ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.seller, cash_session::openSession(uuid(82), {{cash_session::Float, number(-1)}})) ==
          invalid("fondo_inicial"));
}
