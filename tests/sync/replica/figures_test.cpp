// The figures of the dashboard, and clients that look alike.
#include <catch2/catch.hpp>

#include "models/records/order.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/storage/sqlite/connection.h"
#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

// A desk over a real file, and a reader on it.
struct Counter {
    TestFolder folder;
    FakeServer server;
    Desk desk{server, 1, folder.file("replica-1.db")};
    std::unique_ptr<Reader> reader;

    Counter() {
        desk.founded();
        auto opened = Reader::open(desk.path);
        REQUIRE(opened.ok());
        reader = std::move(*opened);
    }
    // Rows as they would have come from the server.
    void sql(const std::string& statement) {
        const Result<> done = desk.store->connection().exec(statement);
        INFO((done.ok() ? std::string() : done.error().detail));
        REQUIRE(done.ok());
    }
    void sale(int number, const char* kind, std::int64_t at, std::int64_t total, const char* currency) {
        sql("INSERT INTO sale (id, last_seq, versions, number, kind, sold_at, total, currency, search) VALUES "
            "(randomblob(16), 1, x'80', 'V-" +
            std::to_string(number) + "', '" + kind + "', " + std::to_string(at) + ", " + std::to_string(total) + ", '" +
            currency + "', '')");
    }
    void order(int number, const char* state, int archived) {
        sql("INSERT INTO service_order (id, last_seq, versions, number, state, archived, search) VALUES "
            "(randomblob(16), 1, x'80', 'A-" +
            std::to_string(number) + "', '" + state + "', " + std::to_string(archived) + ", '')");
    }
    void product(const char* name, int low, int archived) {
        sql(std::string("INSERT INTO product (id, last_seq, versions, name, low, archived, search) VALUES "
                        "(randomblob(16), 1, x'80', '") +
            name + "', " + std::to_string(low) + ", " + std::to_string(archived) + ", '')");
    }
};

}  // namespace

TEST_CASE("figures: sales net of reversals, by day, in one currency", "[figures]") {
    Counter counter;
    FiguresQuery query;
    query.currency = "CLP";
    query.days = {1000, 2000, 3000, 4000};
    query.today = 1;
    counter.sale(1, "venta", 999, 7, "CLP");    // the month before
    counter.sale(2, "venta", 1000, 10, "CLP");  // the first moment of the first day
    counter.sale(3, "venta", 2500, 100, "CLP");
    counter.sale(4, "anulacion", 2600, -40, "CLP");
    counter.sale(5, "venta", 2700, 5000, "USD");
    counter.sale(6, "venta", 4000, 9, "CLP");  // the month after
    const auto figures = counter.reader->figures(query);
    REQUIRE(figures.ok());
    CHECK(figures->salesByDay == std::vector<std::int64_t>{10, 60, 0});
    CHECK(figures->salesToday == 60);
    CHECK(figures->countToday == 1);
    CHECK(figures->salesMonth == 70);
    CHECK(figures->countMonth == 2);
}

TEST_CASE("figures: open orders by state in their order, clients and low stock without the archived", "[figures]") {
    Counter counter;
    counter.order(1, "lista", 0);
    counter.order(2, "recibida", 0);
    counter.order(3, "recibida", 0);
    counter.order(4, "recibida", 1);
    counter.order(5, "entregada", 0);
    counter.order(6, "cancelada", 0);
    counter.product("Cable", 1, 0);
    counter.product("Vidrio", 0, 0);
    counter.product("Viejo", 1, 1);
    counter.desk.run(client::create(uuid(500), clientNamed("Ana")));
    counter.desk.run(client::create(uuid(501), clientNamed("Bea")));
    const auto figures = counter.reader->figures({});
    REQUIRE(figures.ok());
    CHECK(figures->openOrders == std::vector<StateCount>{{"recibida", 2}, {"lista", 1}});
    CHECK(figures->lowStock == 1);
    CHECK(figures->clients == 2);
}

TEST_CASE("likely pairs: same phone, tax id, e-mail or name, each pair once, the archived left out", "[figures]") {
    Counter counter;
    const auto add = [&](std::uint32_t id, const char* name, const Edit& more) {
        Edit edit = more;
        setField(edit, client::Name, Value{std::string(name)});
        counter.desk.run(client::create(uuid(id), edit));
    };
    const auto phone = [](const char* number) {
        return Edit{{client::Phones, addElement(1, {std::string(number), {}, {}, {}})}};
    };
    const auto mail = [](const char* address) {
        return Edit{{client::Emails, addElement(1, {std::string(address), {}, {}})}};
    };
    add(500, "Ana Díaz", phone("+56 9 1111 2222"));
    add(501, "Bea", phone("911112222"));
    add(502, "ana diaz", mail("ana@x.cl"));
    add(503, "Caro", mail("ANA@x.cl"));
    add(504, "Dora", phone("222"));  // too short to say anything
    add(505, "Elsa", phone("222"));
    add(506, "Bea", {});
    counter.desk.run(client::archive(uuid(506)));
    const auto pairs = counter.reader->likelyPairs(10);
    REQUIRE(pairs.ok());
    REQUIRE(pairs->size() == 3);
    CHECK((*pairs)[0].first.id == uuid(500));
    CHECK((*pairs)[0].second.id == uuid(501));
    CHECK((*pairs)[0].same == maskOf(client::Phones));
    CHECK((*pairs)[1].second.id == uuid(502));
    CHECK((*pairs)[1].same == maskOf(client::Name));
    CHECK((*pairs)[2].first.id == uuid(502));
    CHECK((*pairs)[2].same == maskOf(client::Emails));
    CHECK(counter.reader->likelyPairs(1)->size() == 1);
}
