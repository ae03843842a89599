// What is done here and elsewhere meets: merge rules and verdicts as the desks see them.
#include <catch2/catch.hpp>

#include "tests/sync/replica/desk_with_ana.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

Value text(const char* value) { return std::string(value); }

}  // namespace

TEST_CASE("somebody else edits another field: both stay", "[replica]") {
    DeskWithAna shop;
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
    DeskWithAna shop;
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
    DeskWithAna shop;
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
    DeskWithAna shop;
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
    DeskWithAna shop;
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
    DeskWithAna shop;
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
    DeskWithAna shop;
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
