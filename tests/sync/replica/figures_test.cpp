// The figures of the first page, as a replica counts them.

#include "models/commands/orders.h"
#include "models/commands/products.h"
#include "models/commands/sales.h"
#include "models/commands/stock.h"
#include "models/records/line.h"
#include "models/records/movement.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/rules/numbering.h"
#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;
using namespace mostrador::sync;

namespace {

constexpr std::int64_t dayMs = std::int64_t{24} * 60 * 60 * 1000;

Value text(std::string_view words) { return Value{std::string(words)}; }
Value number(std::int64_t n) { return Value{n}; }

struct World {
    FakeServer server;
    TestFolder folder;
    Desk desk{server, 1, folder.file("replica.db")};
    const Uuid ana = uuid(50), screen = uuid(60);
    std::uint32_t ids = 1000;
    int numbers = 0;

    World() {
        desk.founded();
        desk.run(client::create(ana, clientNamed("Ana")));
        desk.run(product::create(
            screen,
            {{product::Name, text("Pantalla")}, {product::Price, number(1000)}, {product::Minimum, number(2'000)}}));
    }
    [[nodiscard]] Uuid fresh() { return uuid(++ids); }
    [[nodiscard]] Value next() { return text(documentNumber("A", ++numbers)); }

    Uuid sell(std::int64_t quantity, std::string_view currency = {}) {
        const Uuid id = fresh();
        SetElement one{1, std::vector<Scalar>(line::ElementCount)};
        one.fields[line::Kind] = std::string(line::product);
        one.fields[line::Product] = screen.toString();
        one.fields[line::Quantity] = quantity;
        one.fields[line::Price] = std::int64_t{1000};
        Edit edit{{sale::Number, next()}, {sale::Lines, SetEdit{{{one, {}}}, {}}}};
        if (!currency.empty()) setField(edit, sale::Currency, text(currency));
        desk.run(sale::post(id, edit));
        return id;
    }
    Uuid order() {
        const Uuid id = fresh();
        desk.run(order::create(id, {{order::Number, next()},
                                    {order::Client, Value{ana}},
                                    {order::Item, text("TV")},
                                    {order::Fault, text("x")}}));
        return id;
    }
    // Today is the second of two days.
    Figures read(std::optional<Uuid> seller = {}) {
        const std::int64_t now = desk.clock.utcMs();
        auto reader = Reader::open(desk.path);
        REQUIRE(reader.ok());
        const auto figures =
            (*reader)->figures({{now - 2 * dayMs, now - dayMs, now + 1}, now - 20 * dayMs, {}, seller});
        REQUIRE(figures.ok());
        return *figures;
    }
};

}  // namespace

TEST_CASE("the dashboard counts clients, open orders by state and stock that runs low") {
    World world;
    CHECK(world.read().clients == 1);
    CHECK(world.read().lowStock == 1);  // nothing there, two wanted
    world.desk.run(stock::moveGoods(world.fresh(), {{stock::move::Product, Value{world.screen}},
                                                    {stock::move::Quantity, number(5'000)},
                                                    {stock::move::Kind, text(movement::receipt)}}));
    CHECK(world.read().lowStock == 0);
    world.sell(3'000);
    CHECK(world.read().lowStock == 1);  // at the minimum
    world.desk.run(product::archive(world.screen));
    CHECK(world.read().lowStock == 0);
    CHECK(world.read().products == 0);

    world.order();
    const Uuid given = world.order();
    world.desk.run(order::transition(given, {{order::step::From, text(order::received)},
                                             {order::step::To, text(order::cancelled)},
                                             {order::step::Reason, text("no vuelve")}}));
    const Figures after = world.read();
    CHECK(after.openOrders == 1);
    REQUIRE_FALSE(after.ordersByState.empty());
    CHECK(after.ordersByState.front() == std::pair<std::string, std::int64_t>(order::received, 1));
    for (const auto& [state, count] : after.ordersByState) CHECK(state != order::cancelled);
}

TEST_CASE("what was sold is net of refunds and voids, on the day each was made") {
    World world;
    const Uuid first = world.sell(3'000);
    const Uuid second = world.sell(1'000);
    world.sell(1'000, "USD");  // another currency is not added up
    CHECK(world.read().today == SalesFigures{2, 4000});
    CHECK(world.read(admin).today == SalesFigures{2, 4000});
    CHECK(world.read(adviser).today == SalesFigures{});

    world.desk.clock.advance(dayMs);
    CHECK(world.read().today == SalesFigures{});
    CHECK(world.read().salesByDay.front() == SalesFigures{2, 4000});
    world.desk.run(sale::refundSale(
        world.fresh(), {{sale::reversal::Sale, Value{first}},
                        {sale::reversal::Number, world.next()},
                        {sale::reversal::Reason, text("sobraba")},
                        {sale::reversal::Lines, SetEdit{{{{1, {std::int64_t{1}, std::int64_t{1'000}}}, {}}}, {}}}}));
    world.desk.run(sale::voidSale(world.fresh(), {{sale::reversal::Sale, Value{second}},
                                                  {sale::reversal::Number, world.next()},
                                                  {sale::reversal::Reason, text("error")}}));
    CHECK(world.read().today == SalesFigures{0, -2000});
    CHECK(world.read().month == SalesFigures{1, 2000});
}
