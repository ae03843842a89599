// Rows arrive under pending commands: what runs again, what stays, what is taken back.
#include <catch2/catch.hpp>

#include "tests/sync/replica/desk_with_ana.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

Value text(const char* value) { return std::string(value); }

}  // namespace

TEST_CASE("a command that read a range runs again when rows arrive", "[replica]") {
    DeskWithAna shop;
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
    DeskWithAna shop;
    shop.desk.run(client::set(shop.ana, clientNamed("De Lucía")), adviser);
    shop.server.other(admin, user::suspend(adviser));
    shop.desk.frame();
    CHECK(shop.desk.name(shop.ana) == "Ana");
    CHECK(shop.desk.outbox().at(0).trouble->code == ErrorCode::NotAllowed);
    shop.desk.check();
}

TEST_CASE("an edit made before its author lost his rights here is run again as of then", "[replica]") {
    DeskWithAna shop;
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
    DeskWithAna shop;
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
    DeskWithAna shop;
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
    DeskWithAna shop;
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
