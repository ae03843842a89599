#include <catch2/catch.hpp>

#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

// The server's rows cut into pages of a few rows, as a first download gets them.
std::vector<Page> pagesOf(const FakeServer& server, const DeviceId& device, std::size_t rowsEach) {
    const Page whole = server.page(0, device);
    std::vector<Page> pages;
    Page one = whole;
    one.rows.clear();
    one.acks.clear();
    one.gone.clear();
    one.more = true;
    for (const RowsBlock& block : whole.rows) {
        CborReader in(block.rows);
        for (std::uint64_t i = 0; i < block.count;) {
            RowsBlock part;
            part.table = block.table;
            for (; i < block.count && part.count < rowsEach; ++i, ++part.count) part.rows += in.skip();
            one.rows = {part};
            pages.push_back(one);
        }
    }
    pages.back().more = false;
    pages.back().acks = whole.acks;
    pages.back().gone = whole.gone;
    return pages;
}

struct Shop {
    TestFolder folder;
    FakeServer server;
    Desk desk{server, 1, folder.file("replica-1.db")};

    Shop() {
        desk.founded();
        for (std::uint32_t i = 0; i < 50; ++i)
            server.other(admin, client::create(uuid(100 + i), clientNamed("Cliente " + std::to_string(i))));
    }

    std::unique_ptr<ReplicaStore> fresh() {
        auto opened = ReplicaStore::open({folder.file("replica-2.db"), {}, true, 2048}, desk.clock, desk.random);
        REQUIRE(opened.ok());
        REQUIRE((*opened)->beginBootstrap().ok());
        return std::move(*opened);
    }
    void switchTo(std::unique_ptr<ReplicaStore> store) {
        desk.store = std::move(store);
        desk.path = folder.file("replica-2.db");
    }
};

}  // namespace

TEST_CASE("a bootstrap carries over what the old file holds beside rows", "[bootstrap]") {
    Shop shop;
    shop.desk.pull();
    shop.desk.run(client::set(uuid(100), {{client::CreditLimit, Value{std::int64_t{1}}}}));
    shop.server.other(admin, client::set(uuid(100), {{client::CreditLimit, Value{std::int64_t{2}}}}));
    shop.desk.sync();
    REQUIRE(shop.desk.inbox().size() == 1);
    const Receipt sent = shop.desk.run(client::set(uuid(101), clientNamed("Enviado")));
    const PushReply unheard = shop.desk.pushOnly();
    const Receipt waiting = shop.desk.run(client::set(uuid(102), clientNamed("En espera")));
    const Receipt gone = shop.desk.run(client::create(uuid(500), clientNamed("Nuevo")));
    ChangeSet changes;
    REQUIRE(shop.desk.store->withdraw(gone.n, changes).ok());
    REQUIRE(shop.desk.store->setValue("vault", "secret").ok());
    CHECK(*shop.desk.store->nextNumber() == 1);

    auto fresh = shop.fresh();
    for (const Page& page : pagesOf(shop.server, shop.desk.identity.device, 7))
        REQUIRE(fresh->bootstrapPage(page).ok());
    changes = {};
    const auto finished = fresh->finishBootstrap(shop.desk.store.get(), changes);
    INFO((finished.ok() ? std::string() : finished.error().detail));
    REQUIRE(finished.ok());
    CHECK(changes.generationChanged);
    shop.switchTo(std::move(fresh));

    CHECK(shop.desk.store->identity()->replica == shop.desk.identity.replica);
    CHECK(shop.desk.store->position().bootstrapped);
    CHECK(shop.desk.store->position().seq == shop.server.seq);
    CHECK(shop.desk.inbox().size() == 1);
    CHECK(*shop.desk.store->getValue("vault") == "secret");
    CHECK(*shop.desk.store->nextNumber() == 2);
    CHECK(shop.desk.name(uuid(101)) == "Enviado");
    CHECK(shop.desk.name(uuid(102)) == "En espera");
    CHECK_FALSE(shop.desk.client(uuid(500)));
    REQUIRE(shop.desk.outbox().size() == 2);
    CHECK(shop.desk.outbox()[0].n == waiting.n);
    CHECK(shop.desk.outbox()[1].state == OutboxState::Noop);
    CHECK(sent.n == 2);
    shop.desk.check();
    shop.desk.open();
    shop.desk.check();
    shop.desk.sync();
    CHECK(shop.desk.store->outbox().count == 0);
    CHECK(shop.desk.run(client::set(uuid(103), clientNamed("Z"))).n == gone.n + 1);
    shop.desk.check();
}

TEST_CASE("rows that change or go while the download runs", "[bootstrap]") {
    Shop shop;
    auto fresh = shop.fresh();
    auto pages = pagesOf(shop.server, shop.desk.identity.device, 20);
    pages.back().more = true;
    for (const Page& page : pages) REQUIRE(fresh->bootstrapPage(page).ok());
    const std::int64_t before = shop.server.seq;
    shop.server.other(admin, client::set(uuid(100), clientNamed("Cambiado")));
    shop.server.other(admin, client::create(uuid(700), clientNamed("Llegado")));
    shop.server.purge(TableId::Client, uuid(120));
    ChangeSet changes;
    CHECK(fresh->finishBootstrap(shop.desk.store.get(), changes).error().code == ErrorCode::WrongState);
    REQUIRE(fresh->bootstrapPage(shop.server.page(before)).ok());
    REQUIRE(fresh->bootstrapPage(shop.server.page(before)).ok());
    REQUIRE(fresh->prepareBootstrap().ok());
    REQUIRE(fresh->finishBootstrap(shop.desk.store.get(), changes).ok());
    shop.switchTo(std::move(fresh));
    CHECK(shop.desk.name(uuid(100)) == "Cambiado");
    CHECK_FALSE(shop.desk.client(uuid(120)));
    shop.desk.check();
    shop.desk.run(client::set(uuid(100), clientNamed("Y otra vez")));
    shop.desk.sync();
    shop.desk.check();
}

TEST_CASE("a bootstrap needs a new file", "[bootstrap]") {
    Shop shop;
    CHECK(shop.desk.store->beginBootstrap().error().code == ErrorCode::WrongState);
    CHECK(shop.desk.store->bootstrapPage({}).error().code == ErrorCode::WrongState);
}

TEST_CASE("pages of a catch-up are revealed together", "[staging]") {
    Shop shop;
    shop.desk.run(client::create(uuid(600), clientNamed("Mío")));
    auto pages = pagesOf(shop.server, shop.desk.identity.device, 10);
    REQUIRE(pages.size() > 3);
    for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
        REQUIRE(shop.desk.store->stage(pages[i]).ok());
        CHECK_FALSE(shop.desk.client(uuid(100)));
    }
    SECTION("to the end") {
        ChangeSet changes;
        REQUIRE(shop.desk.store->apply(pages.back(), changes).ok());
        CHECK(shop.desk.name(uuid(100)) == "Cliente 0");
        CHECK(changes.tables.size() == 1);
        shop.desk.check();
    }
    SECTION("dropped, then fetched again") {
        shop.desk.store->dropStage();
        shop.desk.pull();
        shop.desk.check();
    }
    SECTION("the program ends between") {
        shop.desk.open();
        CHECK_FALSE(shop.desk.client(uuid(100)));
        Page later = shop.server.page(0);
        later.fromSeq = shop.server.seq;
        ChangeSet changes;
        CHECK(shop.desk.store->apply(later, changes).error().code == ErrorCode::ResyncNeeded);
        shop.desk.pull();
        shop.desk.check();
    }
    SECTION("a row changes between the pages") {
        shop.server.other(admin, client::set(uuid(100), clientNamed("Nuevo nombre")));
        Page last = shop.server.page(shop.server.seq - 1, shop.desk.identity.device);
        REQUIRE(shop.desk.store->stage(pages.back()).ok());
        ChangeSet changes;
        REQUIRE(shop.desk.store->apply(last, changes).ok());
        CHECK(shop.desk.name(uuid(100)) == "Nuevo nombre");
        shop.desk.check();
    }
    CHECK(shop.desk.name(uuid(600)) == "Mío");
}
