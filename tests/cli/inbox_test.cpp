#include <catch2/catch.hpp>

#include "cli/inbox.h"
#include "models/commands/clients.h"
#include "tests/kit/make.h"

using namespace mostrador;
using namespace mostrador::cli;

namespace {

struct World {
    SeededRandom random{1};
    Record current{client::type, kit::uuid(7)};
    sync::InboxItem item;

    World() {
        current.at(client::Name) = std::string("Now");
        current.at(client::Phones) = SetValue{{2, {"222", {}, {}, {}}}};
        Edit edit;
        setField(edit, client::Name, Value{std::string("Mine")});
        item.command = client::set(current.id, edit);
    }
    Result<Edit> decide(const std::string& words) { return editFor(item, decisionFrom(words), &current, random); }
};

Edit nameEdit(const std::string& name) {
    Edit edit;
    setField(edit, client::Name, Value{name});
    return edit;
}

}  // namespace

TEST_CASE("inbox: a value of mine that has gone comes back only when I say so") {
    World world;
    world.item.kind = sync::InboxKind::Lost;
    world.item.overruled = {
        {client::type.table, world.current.id, client::Name, 0, Value{std::string("Mine")}, 3, true}};
    CHECK(*world.decide("theirs") == Edit{});
    CHECK(*world.decide("mine") == nameEdit("Mine"));
    CHECK(*world.decide("Third") == nameEdit("Third"));
}

TEST_CASE("inbox: a value of theirs that I replaced comes back only when I say so") {
    World world;
    world.item.kind = sync::InboxKind::Overruled;
    world.item.overruled = {
        {client::type.table, world.current.id, client::Name, 0, Value{std::string("Theirs")}, 3, false}};
    CHECK(*world.decide("mine") == Edit{});
    CHECK(*world.decide("theirs") == nameEdit("Theirs"));
}

TEST_CASE("inbox: a lost element of a set is put back beside the others") {
    World world;
    world.item.kind = sync::InboxKind::Lost;
    world.item.overruled = {
        {client::type.table, world.current.id, client::Phones, 1, Value{SetValue{{1, {"111", {}, {}, {}}}}}, 3, true}};
    const auto edit = world.decide("mine");
    REQUIRE(edit.ok());
    REQUIRE(edit->size() == 1);
    const auto& change = std::get<SetEdit>(edit->front().change);
    REQUIRE(change.puts.size() == 1);
    CHECK(change.puts.front().element.id == 1);
    CHECK(change.puts.front().isNew());
    CHECK(change.removes.empty());
}

TEST_CASE("inbox: a refused command is tried again, dropped, or given another value") {
    World world;
    world.item.kind = sync::InboxKind::Refused;
    CHECK(*world.decide("mine") == nameEdit("Mine"));
    CHECK(*world.decide("theirs") == Edit{});
    CHECK(*world.decide("Third") == nameEdit("Third"));
    CHECK(recordOf(world.item)->second == world.current.id);
    const auto wanted = wantedValues(world.item);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().second == Value{std::string("Mine")});

    Edit two = nameEdit("Mine");
    setField(two, client::Code, Value{std::string("X")});
    world.item.command = client::set(world.current.id, two);
    CHECK(world.decide("Third").error().code == ErrorCode::WrongState);
    world.item.command.name = "client.fly";
    CHECK(world.decide("mine").error().code == ErrorCode::CommandUnknown);
    CHECK_FALSE(recordOf(world.item));
}
