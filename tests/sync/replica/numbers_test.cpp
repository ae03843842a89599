// Numbers on paper: one after another, none twice, none lost to a refusal.

#include "models/commands/orders.h"
#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;
using namespace mostrador::sync;

namespace {

std::function<Command(const std::string& number)> orderFor(const Uuid& id, const Uuid& client,
                                                           const std::string& fault) {
    return [=](const std::string& number) {
        Edit edit{
            {order::Number, Value{number}}, {order::Client, Value{client}}, {order::Item, Value{std::string("TV")}}};
        if (!fault.empty()) setField(edit, order::Fault, Value{fault});
        return order::create(id, edit);
    };
}

}  // namespace

TEST_CASE("a document's number is minted with it; a refusal and a restart leave no hole") {
    FakeServer server;
    server.organizationId = OrgId{uuid(0x0a)};
    TestFolder folder;
    Desk desk(server, 1, folder.file("replica.db"));
    desk.founded();
    desk.run(client::create(uuid(50), clientNamed("Ana")));
    const auto make = [&](std::uint32_t id, const std::string& fault) {
        ChangeSet changes;
        return desk.store->executeNumbered(orderFor(uuid(id), uuid(50), fault), UserId{admin}, changes);
    };
    const auto numberOf = [&](std::uint32_t id) {
        const auto row = *desk.store->find(order::type, uuid(id));
        return row ? std::string(row->text(order::Number)) : std::string("-");
    };
    REQUIRE(make(100, "no enciende").ok());
    CHECK(numberOf(100) == "A-000001");
    CHECK_FALSE(make(101, "").ok());  // an order without a fault is refused
    REQUIRE(make(102, "no enciende").ok());
    CHECK(numberOf(102) == "A-000002");
    desk.open();
    REQUIRE(make(103, "no enciende").ok());
    CHECK(numberOf(103) == "A-000003");
    desk.sync();
    desk.check();
}
