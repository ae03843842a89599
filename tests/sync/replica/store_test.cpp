#include <catch2/catch.hpp>

#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

Value text(const char* value) { return std::string(value); }

struct Shop {
    FakeServer server;
    Desk desk{server};
    Uuid ana = uuid(10);

    Shop() {
        desk.founded();
        server.other(admin, client::create(ana, clientNamed("Ana")));
        desk.pull();
        REQUIRE(desk.name(ana) == "Ana");
    }
};

}  // namespace

TEST_CASE("a local command shows at once and waits in the outbox", "[replica]") {
    Shop shop;
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
    Shop shop;
    const auto refused = shop.desk.tryRun(client::create(uuid(11), clientNamed("")), adviser);
    REQUIRE_FALSE(refused.ok());
    CHECK(shop.desk.store->outbox().count == 0);
    CHECK_FALSE(shop.desk.client(uuid(11)));
    const Receipt next = shop.desk.run(client::create(uuid(11), clientNamed("Eva")), adviser);
    CHECK(next.n == 1);
    shop.desk.check();
}

TEST_CASE("several drafts are one transaction, all or nothing", "[replica]") {
    Shop shop;
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

TEST_CASE("somebody else edits another field: both stay", "[replica]") {
    Shop shop;
    shop.desk.run(client::set(shop.ana, clientNamed("Ana Pérez")));
    shop.server.other(adviser, client::set(shop.ana, {{client::Notes, text("llamar")}}),
                      {{client::Notes, shop.server.version(shop.ana, client::Notes)}});
    shop.desk.frame();
    const auto row = shop.desk.client(shop.ana);
    CHECK(row->text(client::Name) == "Ana Pérez");
    CHECK(row->text(client::Notes) == "llamar");
    shop.desk.check();
    shop.desk.sync();
    CHECK(shop.desk.inbox().empty());
    shop.desk.check();
}

TEST_CASE("somebody else edits the same field: the later arrival wins and both are told", "[replica]") {
    Shop shop;
    shop.desk.run(client::set(shop.ana, clientNamed("Ana Pérez")));
    shop.server.other(adviser, client::set(shop.ana, clientNamed("Anita")),
                      {{client::Name, shop.server.version(shop.ana, client::Name)}});
    shop.desk.frame();
    CHECK(shop.desk.name(shop.ana) == "Ana Pérez");
    shop.desk.check();
    shop.desk.sync();
    CHECK(shop.desk.name(shop.ana) == "Ana Pérez");
    const auto items = shop.desk.inbox();
    REQUIRE(items.size() == 1);
    CHECK(items[0].kind == InboxKind::Overruled);
    REQUIRE(items[0].overruled.size() == 1);
    CHECK(textOf(items[0].overruled[0].earlier) == "Anita");
    shop.desk.pull();
    CHECK(shop.desk.inbox().size() == 1);
    ChangeSet changes;
    REQUIRE(shop.desk.store->resolveInbox(items[0].id, changes).ok());
    CHECK(shop.desk.inbox().empty());
    CHECK(shop.desk.store->inbox(true)->size() == 1);
    shop.desk.check();
}

TEST_CASE("a guarded field changed by another: trouble here, a refusal there, the input is kept", "[replica]") {
    Shop shop;
    shop.desk.run(client::set(shop.ana, {{client::CreditLimit, Value{std::int64_t{500}}}}));
    shop.server.other(admin, client::set(shop.ana, {{client::CreditLimit, Value{std::int64_t{900}}}}));
    shop.desk.frame();
    CHECK(shop.desk.client(shop.ana)->integer(client::CreditLimit) == 900);
    CHECK(shop.desk.store->recordState(TableId::Client, shop.ana) == RecordState::WillProbablyBeRefused);
    REQUIRE(shop.desk.outbox().size() == 1);
    CHECK(shop.desk.outbox()[0].trouble->code == ErrorCode::Conflict);
    shop.desk.check();
    shop.desk.sync();
    CHECK(shop.desk.store->recordState(TableId::Client, shop.ana) == RecordState::Confirmed);
    const auto items = shop.desk.inbox();
    REQUIRE(items.size() == 1);
    CHECK(items[0].kind == InboxKind::Refused);
    CHECK(items[0].reason.code == ErrorCode::Conflict);
    CHECK(items[0].command.name == client::setName);
    shop.desk.check();
}

TEST_CASE("an edit after one's own unsent edit names it as base", "[replica]") {
    Shop shop;
    const Receipt first = shop.desk.run(client::set(shop.ana, {{client::CreditLimit, Value{std::int64_t{1}}}}));
    shop.desk.run(client::set(shop.ana, {{client::CreditLimit, Value{std::int64_t{2}}}}));
    const auto items = shop.desk.outbox();
    REQUIRE(items.size() == 2);
    REQUIRE(items[1].command.base.size() == 1);
    CHECK(std::get<Uuid>(items[1].command.base[0].seen) == first.cid.uuid());
    shop.desk.sync();
    CHECK(shop.desk.inbox().empty());
    CHECK(shop.desk.client(shop.ana)->integer(client::CreditLimit) == 2);
    shop.desk.check();
}

TEST_CASE("a base the author brought along is kept when rows arrived since", "[replica]") {
    Shop shop;
    const std::int64_t seen = shop.server.version(shop.ana, client::Name);
    shop.server.other(adviser, client::set(shop.ana, clientNamed("Anita")), {{client::Name, seen}});
    shop.desk.pull();
    Command draft = client::set(shop.ana, clientNamed("Ana María"));
    draft.base = {{client::Name, seen}};
    const Receipt receipt = shop.desk.run(draft);
    CHECK(receipt.outcome.overruled.size() == 1);
    shop.desk.sync();
    CHECK(shop.desk.inbox().size() == 1);
}

TEST_CASE("a refused create is rolled away with what was built on it", "[replica]") {
    Shop shop;
    shop.server.other(admin, client::create(uuid(30), clientNamed("Del otro")));
    shop.desk.run(client::create(uuid(30), clientNamed("Mío")));
    shop.desk.run(client::set(uuid(30), {{client::Notes, text("n")}}));
    shop.desk.push();
    CHECK(shop.desk.name(uuid(30)) == "Mío");
    shop.desk.pull();
    CHECK(shop.desk.name(uuid(30)) == "Del otro");
    CHECK(shop.desk.client(uuid(30))->text(client::Notes) == "n");
    const auto items = shop.desk.inbox();
    REQUIRE(items.size() == 2);  // newest first: the edit met a stranger's record
    CHECK(items[0].kind == InboxKind::Overruled);
    CHECK(items[1].kind == InboxKind::Refused);
    CHECK(items[1].reason.code == ErrorCode::AlreadyExists);
    CHECK(shop.desk.store->outbox().count == 0);
    shop.desk.check();
}

TEST_CASE("a frame that does not connect asks for a pull, one already contained does nothing", "[replica]") {
    Shop shop;
    shop.server.other(admin, client::set(shop.ana, clientNamed("A")));
    const Frame first = shop.server.frame();
    shop.server.other(admin, client::set(shop.ana, clientNamed("B")));
    ChangeSet changes;
    const auto gap = shop.desk.store->apply(shop.server.frame(), changes);
    REQUIRE_FALSE(gap.ok());
    CHECK(gap.error().code == ErrorCode::ResyncNeeded);
    CHECK(shop.desk.name(shop.ana) == "Ana");
    REQUIRE(shop.desk.store->apply(first, changes).ok());
    REQUIRE(shop.desk.store->apply(shop.server.frame(), changes).ok());
    CHECK(shop.desk.name(shop.ana) == "B");
    REQUIRE(shop.desk.store->apply(first, changes).ok());
    CHECK(shop.desk.name(shop.ana) == "B");
    Frame foreign = shop.server.frame();
    foreign.log = LogId{uuid(0xbad)};
    CHECK(shop.desk.store->apply(foreign, changes).error().code == ErrorCode::ResyncNeeded);
    shop.desk.check();
}

TEST_CASE("a verdict before, with or after its row ends alike", "[replica]") {
    Shop shop;
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
    Shop shop;
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
    Shop shop;
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

TEST_CASE("a command that read a range runs again when rows arrive", "[replica]") {
    Shop shop;
    shop.desk.run(user::create(uuid(40), userNamed("rosa", "vendedor")));
    CHECK(shop.desk.store->find(user::type, uuid(40))->has_value());
    shop.server.other(admin, user::create(uuid(41), userNamed("rosa", "vendedor")));
    shop.desk.frame();
    CHECK_FALSE(shop.desk.store->find(user::type, uuid(40))->has_value());
    REQUIRE(shop.desk.outbox().at(0).trouble);
    CHECK(shop.desk.outbox().at(0).trouble->code == ErrorCode::NameTaken);
    shop.desk.check();
    shop.desk.sync();
    CHECK(shop.desk.inbox().at(0).reason.code == ErrorCode::NameTaken);
    shop.desk.check();
}

TEST_CASE("an author suspended meanwhile: his pending work is in trouble", "[replica]") {
    Shop shop;
    shop.desk.run(client::set(shop.ana, clientNamed("De Lucía")), adviser);
    shop.server.other(admin, user::suspend(adviser));
    shop.desk.frame();
    CHECK(shop.desk.name(shop.ana) == "Ana");
    CHECK(shop.desk.outbox().at(0).trouble->code == ErrorCode::NotAllowed);
    shop.desk.check();
}

TEST_CASE("an edit made before its author lost his rights here is run again as of then", "[replica]") {
    Shop shop;
    shop.desk.run(client::set(shop.ana, clientNamed("De Lucía")), adviser);
    shop.desk.run(user::suspend(adviser), admin);
    // only the client's row arrives, but the edit must not see the suspension that came after it
    shop.server.other(admin, client::set(shop.ana, {{client::Notes, text("n")}}));
    shop.desk.frame();
    CHECK(shop.desk.name(shop.ana) == "De Lucía");
    for (const OutboxItem& item : shop.desk.outbox()) CHECK_FALSE(item.trouble);
    shop.desk.check();
    shop.desk.sync();
    CHECK(shop.desk.inbox().empty());
    shop.desk.check();
}

TEST_CASE("a refused promotion takes along what only it allowed", "[replica]") {
    Shop shop;
    const Uuid technician = uuid(4);
    shop.server.found(uuid(3), "socia", "administrador");
    shop.server.found(technician, "tito", "tecnico");
    shop.desk.pull();
    shop.desk.run(user::set(technician, {{user::Roles, addElement(2, {std::string("asesor")})}}), admin);
    shop.desk.run(client::set(shop.ana, clientNamed("De Tito")), technician);
    CHECK(shop.desk.name(shop.ana) == "De Tito");
    shop.server.other(uuid(3), user::suspend(admin));
    const auto first = *shop.desk.store->takePending(0, 1, 1u << 20);
    REQUIRE(first.size() == 1);
    CHECK(shop.server.push(first, shop.desk.identity.device).results.at(0).status == ResultStatus::Rejected);
    shop.desk.pull();
    CHECK(shop.desk.name(shop.ana) == "Ana");
    REQUIRE(shop.desk.outbox().size() == 1);
    CHECK(shop.desk.outbox()[0].trouble->code == ErrorCode::NotAllowed);
    shop.desk.check();
    shop.desk.sync();
    CHECK(shop.desk.inbox().size() == 2);
    shop.desk.check();
}

TEST_CASE("rows that come again under a pending edit change nothing", "[replica]") {
    Shop shop;
    shop.desk.run(client::set(shop.ana, clientNamed("Ana Pérez")));
    shop.server.other(admin, client::create(uuid(11), clientNamed("Eva")));
    ChangeSet changes;
    REQUIRE(shop.desk.store->apply(shop.server.page(0), changes).ok());
    CHECK(shop.desk.name(shop.ana) == "Ana Pérez");
    CHECK(shop.desk.name(uuid(11)) == "Eva");
    REQUIRE(changes.tables.size() == 1);
    CHECK(changes.tables[0].ids == std::vector{uuid(11)});
    shop.desk.check();
}

TEST_CASE("a row that is gone takes its content along, the pending edit stays visible", "[replica]") {
    Shop shop;
    shop.desk.run(client::set(shop.ana, clientNamed("Ana P.")));
    shop.server.purge(TableId::Client, shop.ana);
    shop.desk.frame();
    CHECK_FALSE(shop.desk.client(shop.ana));
    CHECK(shop.desk.outbox().at(0).trouble->code == ErrorCode::NotFound);
    shop.desk.check();
    const Page old = [&] {
        Page page = shop.server.page(0);
        page.toSeq = 3;
        return page;
    }();
    ChangeSet changes;
    REQUIRE(shop.desk.store->apply(old, changes).ok());
    CHECK(shop.desk.store->position().seq == shop.server.seq);
    shop.desk.check();
}
