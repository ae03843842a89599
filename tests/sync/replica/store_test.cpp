// What is done at this desk: shown at once, all or nothing, numbered, taken back.
#include <catch2/catch.hpp>

#include "tests/sync/replica/desk_with_ana.h"

using namespace mostrador;
using namespace mostrador::kit;

TEST_CASE("a local command shows at once and waits in the outbox", "[replica]") {
    DeskWithAna shop;
    const Receipt receipt = shop.desk.run(client::set(shop.ana, clientNamed("Ana Pérez")), adviser);
    CHECK(receipt.n == 1);
    CHECK(shop.desk.name(shop.ana) == "Ana Pérez");
    CHECK(shop.desk.changes.local);
    CHECK(shop.desk.changes.outboxChanged);
    REQUIRE(shop.desk.changes.tables.size() == 1);
    CHECK(shop.desk.changes.tables[0].ids == std::vector{shop.ana});
    CHECK(shop.desk.store->recordState(TableId::Client, shop.ana) == RecordState::Pending);
    CHECK(shop.desk.store->outbox().count == 1);
    shop.desk.check();

    shop.desk.sync();
    CHECK(shop.desk.store->outbox().count == 0);
    CHECK(shop.desk.store->recordState(TableId::Client, shop.ana) == RecordState::Confirmed);
    CHECK(shop.desk.name(shop.ana) == "Ana Pérez");
    CHECK(shop.desk.inbox().empty());
    shop.desk.check();
}

TEST_CASE("a refusal leaves nothing behind", "[replica]") {
    DeskWithAna shop;
    const auto refused = shop.desk.tryRun(client::create(uuid(11), clientNamed("")), adviser);
    REQUIRE_FALSE(refused.ok());
    CHECK(shop.desk.store->outbox().count == 0);
    CHECK_FALSE(shop.desk.client(uuid(11)));
    const Receipt next = shop.desk.run(client::create(uuid(11), clientNamed("Eva")), adviser);
    CHECK(next.n == 1);
    shop.desk.check();
}

TEST_CASE("several drafts are one transaction, all or nothing", "[replica]") {
    DeskWithAna shop;
    ChangeSet changes;
    std::vector<Command> drafts{client::create(uuid(20), clientNamed("Uno")), client::set(uuid(20), clientNamed("Dos")),
                                client::create(uuid(21), clientNamed(""))};
    CHECK_FALSE(shop.desk.store->executeAll(drafts, UserId{admin}, changes).ok());
    CHECK_FALSE(shop.desk.client(uuid(20)));
    CHECK(changes.empty());
    drafts.pop_back();
    REQUIRE(shop.desk.store->executeAll(drafts, UserId{admin}, changes).ok());
    CHECK(shop.desk.name(uuid(20)) == "Dos");
    CHECK(shop.desk.store->outbox().lastN == 2);
    shop.desk.check();
    shop.desk.sync();
    shop.desk.check();
    CHECK(shop.desk.inbox().empty());
}

TEST_CASE("a verdict before, with or after its row ends alike", "[replica]") {
    DeskWithAna shop;
    shop.desk.run(client::set(shop.ana, {{client::CreditLimit, Value{std::int64_t{7}}}}));
    const PushReply reply = shop.desk.pushOnly();
    SECTION("reply, then frame") {
        REQUIRE(shop.desk.store->recordReply(reply, shop.desk.changes).ok());
        CHECK(shop.desk.outbox().at(0).state == OutboxState::Acked);
        CHECK(shop.desk.store->outbox().count == 0);
        shop.desk.frame();
    }
    SECTION("frame, then reply") {
        shop.desk.frame();
        CHECK(shop.desk.outbox().size() == 1);
        shop.desk.checkSelf();
        REQUIRE(shop.desk.store->recordReply(reply, shop.desk.changes).ok());
    }
    SECTION("the reply is lost") { shop.desk.pull(); }
    SECTION("the reply comes twice") {
        REQUIRE(shop.desk.store->recordReply(reply, shop.desk.changes).ok());
        REQUIRE(shop.desk.store->recordReply(reply, shop.desk.changes).ok());
        shop.desk.pull();
        REQUIRE(shop.desk.store->recordReply(reply, shop.desk.changes).ok());
    }
    CHECK(shop.desk.outbox().empty());
    CHECK(shop.desk.inbox().empty());
    CHECK(shop.desk.client(shop.ana)->integer(client::CreditLimit) == 7);
    CHECK(shop.desk.store->recordState(TableId::Client, shop.ana) == RecordState::Confirmed);
    shop.desk.check();
    // numbers go on
    CHECK(shop.desk.run(client::set(shop.ana, clientNamed("Z"))).n == 2);
}

TEST_CASE("a document takes the next number of the series, and a refused one leaves no hole", "[replica]") {
    DeskWithAna shop;
    std::string given;
    const auto named = [&](const std::string& number) {
        given = number;
        return client::create(uuid(8000 + static_cast<std::uint32_t>(number.back())), clientNamed(number));
    };
    ChangeSet changes;
    REQUIRE(shop.desk.store->executeNumbered(named, UserId{admin}, changes).ok());
    CHECK(given == "A-000001");
    const auto refused = shop.desk.store->executeNumbered(
        [&](const std::string& number) {
            given = number;
            return client::create(uuid(8100), {});
        },
        UserId{admin}, changes);
    CHECK(refused.error().code == ErrorCode::FieldRequired);
    CHECK(given == "A-000002");
    REQUIRE(shop.desk.store->executeNumbered(named, UserId{admin}, changes).ok());
    CHECK(given == "A-000002");
}

TEST_CASE("withdrawing takes the effect back and keeps the number", "[replica]") {
    DeskWithAna shop;
    const Receipt first = shop.desk.run(client::set(shop.ana, {{client::CreditLimit, Value{std::int64_t{1}}}}));
    shop.desk.run(client::set(shop.ana, {{client::CreditLimit, Value{std::int64_t{2}}}}));
    ChangeSet changes;
    REQUIRE(shop.desk.store->withdraw(first.n, changes).ok());
    CHECK(shop.desk.client(shop.ana)->integer(client::CreditLimit) == 2);
    CHECK(shop.desk.outbox().at(0).state == OutboxState::Noop);
    CHECK(shop.desk.outbox().at(0).command.cid == first.cid);
    shop.desk.check();
    shop.desk.sync();
    CHECK(shop.desk.inbox().empty());
    CHECK(shop.desk.store->outbox().count == 0);
    CHECK(shop.desk.client(shop.ana)->integer(client::CreditLimit) == 2);
    shop.desk.check();
    const Receipt sent = shop.desk.run(client::set(shop.ana, clientNamed("Q")));
    shop.desk.take();
    CHECK(shop.desk.store->withdraw(sent.n, changes).error().code == ErrorCode::WrongState);
}
