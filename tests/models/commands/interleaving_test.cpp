// What must hold whatever devices do to the stock, in whatever order it arrives (I9).

#include <rapidcheck.h>

#include <map>

#include "tests/kit/shop.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

// One thing that a device did to the stock.
struct Act {
    int kind = 0;
    bool otherProduct = false;
    bool otherPlace = false;
    std::int64_t quantity = 1;
};

// Commands are made once, so that the server and the device run the very same.
class Books {
public:
    explicit Books(Shop& shop) : m_shop(shop), m_store(uuid(70)) {
        m_shop.must(m_shop.admin, place::create(m_store, {{place::Name, text("Bodega")}}));
    }

    Command make(const Act& act) {
        const Value product{act.otherProduct ? m_shop.cable : m_shop.screen};
        const Value here{act.otherPlace ? m_store : m_shop.principal()};
        const Value there{act.otherPlace ? m_shop.principal() : m_store};
        const Uuid id = m_shop.fresh();
        const Value amount = number(act.quantity * quantityOne);
        switch (act.kind) {
            case 0:
                return stock::moveGoods(id, {{stock::move::Product, product},
                                             {stock::move::Place, here},
                                             {stock::move::Quantity, amount},
                                             {stock::move::Kind, text(movement::receipt)}});
            case 1:
                return stock::moveGoods(id, {{stock::move::Product, product},
                                             {stock::move::Place, here},
                                             {stock::move::Quantity, number(-act.quantity * quantityOne)},
                                             {stock::move::Kind, text(movement::loss)}});
            case 2:
                return stock::countGoods(id, {{stock::count::Product, product},
                                              {stock::count::Place, here},
                                              {stock::count::Counted, amount},
                                              {stock::count::Seen, number(3 * quantityOne)}});
            case 3:
                return stock::transferGoods(id, {{stock::transfer::Product, product},
                                                 {stock::transfer::From, here},
                                                 {stock::transfer::To, there},
                                                 {stock::transfer::Quantity, amount}});
            default: {
                const Uuid goodsId = act.otherProduct ? m_shop.cable : m_shop.screen;
                return saleOf(m_shop, id, {goods(1, goodsId, act.quantity * quantityOne, 1990)}, 0);
            }
        }
    }

    // Empty: balances and products equal the sums of the movements.
    static std::string problem(const MemoryTransaction& store) {
        std::map<Uuid, std::int64_t> byProduct;
        std::map<Uuid, std::int64_t> byBalance;
        for (const Record& one : store.all(movement::type)) {
            const Uuid product = one.reference(movement::Product);
            byProduct[product] += one.integer(movement::Quantity);
            byBalance[balance::idOf(product, one.reference(movement::Place))] += one.integer(movement::Quantity);
        }
        for (const Record& one : store.all(balance::type)) {
            const auto sum = byBalance.find(one.id);
            if (one.integer(balance::OnHand) != (sum == byBalance.end() ? 0 : sum->second)) return "a balance";
            byBalance.erase(one.id);
        }
        if (!byBalance.empty()) return "movements without a balance";
        for (const Record& one : store.all(product::type))
            if (one.integer(product::Stock) != byProduct[one.id]) return "a product";
        return {};
    }

private:
    Shop& m_shop;
    Uuid m_store;
};

rc::Gen<Act> anyAct() {
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 6), rc::gen::arbitrary<bool>(), rc::gen::arbitrary<bool>(),
                                       rc::gen::inRange<std::int64_t>(1, 9)),
                        [](const auto& parts) {
                            return Act{std::get<0>(parts), std::get<1>(parts), std::get<2>(parts), std::get<3>(parts)};
                        });
}

// One order in which the server may hear of them: each device's own order is kept.
std::vector<std::size_t> anyInterleaving(const std::vector<std::vector<Command>>& devices) {
    std::vector<std::size_t> turns;
    std::vector<std::size_t> left;
    for (const auto& commands : devices) left.push_back(commands.size());
    for (;;) {
        std::vector<std::size_t> waiting;
        for (std::size_t i = 0; i < left.size(); ++i)
            if (left[i] > 0) waiting.push_back(i);
        if (waiting.empty()) return turns;
        const std::size_t turn = waiting[*rc::gen::inRange<std::size_t>(0, waiting.size())];
        --left[turn];
        turns.push_back(turn);
    }
}

std::map<Uuid, std::int64_t> stocks(const MemoryTransaction& store) {
    std::map<Uuid, std::int64_t> out;
    for (const Record& one : store.all(product::type)) out[one.id] = one.integer(product::Stock);
    return out;
}

}  // namespace

TEST_CASE("balances equal the sums of the movements, whatever devices do and in whatever order it arrives (I9)") {
    CHECK(rc::check("any interleaving of movements", [] {
        Shop shop;
        Books books(shop);
        const auto deviceCount = *rc::gen::inRange<std::size_t>(1, 5);
        std::vector<std::vector<Command>> devices(deviceCount);
        for (std::size_t i = 0; i < deviceCount; ++i) {
            Shop here = shop;  // what this device knows when it goes offline
            const auto acts = *rc::gen::container<std::vector<Act>>(anyAct());
            for (const Act& act : acts) {
                shop.cid += 1;
                Command command = by(shop.admin, shop.cid, books.make(act));
                RC_ASSERT(here.apply(command).ok());
                RC_ASSERT(Books::problem(here.store) == "");
                devices[i].push_back(std::move(command));
            }
        }
        std::map<Uuid, std::int64_t> first;
        for (int arrival = 0; arrival < 2; ++arrival) {
            Shop server = shop;
            server.store.first = false;
            std::vector<std::size_t> next(deviceCount, 0);
            for (const std::size_t device : anyInterleaving(devices)) {
                RC_ASSERT(server.apply(devices[device][next[device]++]).ok());
                RC_ASSERT(Books::problem(server.store) == "");
            }
            if (arrival == 0) first = stocks(server.store);
            RC_ASSERT(stocks(server.store) == first);  // facts add up to the same, whoever came first
        }
    }));
}
