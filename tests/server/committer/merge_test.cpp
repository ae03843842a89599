#include <catch2/catch.hpp>

#include "models/records/wire.h"
#include "sync/protocol/codec.h"
#include "tests/kit/server_world.h"

using namespace mostrador;
using namespace mostrador::kit;
using sync::ResultStatus;

namespace {

const Uuid one = uuid(0x1001);
const Uuid a = uuid(0xa1);
const Uuid b = uuid(0xb1);

Command create(std::uint32_t cid, const Uuid& id, const std::string& name) {
    return by(ServerWorld::ana, cid, client::create(id, clientNamed(name)));
}

Command rename(std::uint32_t cid, const Uuid& id, const std::string& name, std::vector<FieldBase> base = {}) {
    return by(ServerWorld::ana, cid, client::set(id, clientNamed(name)), std::move(base));
}

Command limit(std::uint32_t cid, const Uuid& id, std::int64_t amount, std::vector<FieldBase> base) {
    return by(ServerWorld::ana, cid, client::set(id, {{client::CreditLimit, Value{amount}}}), std::move(base));
}

FieldBase seen(FieldIndex field, std::int64_t seq) { return {field, seq}; }
FieldBase seen(FieldIndex field, const Command& command) { return {field, command.cid.uuid()}; }

}  // namespace

TEST_CASE("two pushes of one group see each other's fields") {
    ServerWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const std::int64_t base = world.head().seq;
    const auto mine = world.push(a, {rename(2, one, "De A", {seen(client::Name, base)})});
    const auto theirs = world.push(b, {rename(3, one, "De B", {seen(client::Name, base)})});
    const auto commit = world.commit({mine, theirs});
    const auto& first = commit.replies[0]->results[0];
    const auto& second = commit.replies[1]->results[0];
    CHECK(first.atSeq == base + 1);
    CHECK(second.atSeq == base + 2);
    CHECK(first.overruled.empty());
    REQUIRE(second.overruled.size() == 1);
    CHECK(textOf(second.overruled[0].earlier) == "De A");
    CHECK(second.overruled[0].earlierSeq == base + 1);
    CHECK(second.by == UserId(world.ana));
    CHECK(world.client(one).text(client::Name) == "De B");

    SECTION("one frame, over both numbers, with each row once") {
        REQUIRE(commit.orgs.size() == 1);
        CHECK(commit.orgs[0].prev == base);
        CHECK(commit.orgs[0].head.seq == base + 2);
        CHECK(commit.orgs[0].rows.size() == 1);
        CHECK(commit.orgs[0].noticed == std::vector<ReplicaId>{ReplicaId(a)});
        CHECK(world.cursors.decode(commit.orgs[0].cursor)->seq == base + 2);
    }
    SECTION("history and a notice") {
        auto reader = *world.readers->lend();
        const auto history = *reader->history(world.org, TableId::Client, one);
        REQUIRE(history.size() == 1);
        CHECK(history[0].seq == base + 2);
        CHECK(history[0].earlierSeq == base + 1);
        CborReader value(history[0].value);
        CHECK(textOf(decodeValue(value, client::type.field(client::Name))) == "De A");
        std::vector<server::Notice> notices;
        REQUIRE(
            reader
                ->noticesBetween(world.org, ReplicaId(a), base, base + 2, [&](const auto& n) { notices.push_back(n); })
                .ok());
        REQUIRE(notices.size() == 1);
        CHECK(notices[0].cid == mine.commands[0].command.cid);
        CHECK(notices[0].n == mine.commands[0].n);
        CborReader list(notices[0].overruled);
        const auto overruled = *sync::decodeOverruled(list);
        CHECK(textOf(overruled[0].earlier) == "De A");
        CHECK(overruled[0].lost);
    }
}

TEST_CASE("the notice goes to the author of the element, not of the set") {
    ServerWorld world;
    Edit edit = clientNamed("Ana");
    setField(edit, client::Phones, addElement(1, {std::string("111"), {}, {}, {}}));
    world.run(world.push(a, {by(world.ana, 1, client::create(one, edit))}));
    const auto change = [&](std::int64_t id, const std::string& was, const std::string& now) {
        ElementPut put{{id, {now, {}, {}, {}}}, {was, {}, {}, {}}};
        return Edit{{client::Phones, SetEdit{{put}, {}}}};
    };
    const auto writer = world.push(b, {by(world.ana, 2, client::set(one, change(1, "111", "222")))});
    world.run(writer);
    world.run(world.push(
        uuid(0xc1),
        {by(world.ana, 3, client::set(one, {{client::Phones, addElement(2, {std::string("999"), {}, {}, {}})}}))}));
    const auto commit = world.commit({world.push(a, {by(world.ana, 4, client::set(one, change(1, "111", "333")))})});
    REQUIRE(commit.replies[0]->results[0].overruled.size() == 1);
    CHECK(commit.orgs[0].noticed == std::vector<ReplicaId>{ReplicaId(b)});
}

TEST_CASE("a guarded field changed meanwhile is refused") {
    ServerWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const std::int64_t base = world.head().seq;
    world.run(world.push(a, {limit(2, one, 500, {seen(client::CreditLimit, base)})}));
    const auto reply = world.run(world.push(b, {limit(3, one, 900, {seen(client::CreditLimit, base)})}));
    CHECK(reply.results[0].code == ErrorCode::Conflict);
    CHECK(world.client(one).integer(client::CreditLimit) == 500);
}

TEST_CASE("a base that names an own command means the number it got") {
    ServerWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const std::int64_t base = world.head().seq;
    const Command first = limit(2, one, 500, {seen(client::CreditLimit, base)});
    const Command second = limit(3, one, 600, {seen(client::CreditLimit, first)});
    const Command third = limit(4, one, 700, {seen(client::CreditLimit, second)});
    world.run(world.push(a, {first, second}));
    CHECK(world.run(world.push(a, {third})).results[0].status == ResultStatus::Applied);
    // Somebody else in between.
    world.run(world.push(
        b, {limit(5, one, 800, {seen(client::CreditLimit, world.client(one).versions[client::CreditLimit])})}));
    CHECK(world.run(world.push(a, {limit(6, one, 900, {seen(client::CreditLimit, third)})})).results[0].code ==
          ErrorCode::Conflict);
}

TEST_CASE("a base that names a refused command means that command's own base") {
    ServerWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const std::int64_t base = world.head().seq;
    Edit edit{{client::CreditLimit, Value{std::int64_t{500}}}};
    setField(edit, client::Name, Value{std::string()});  // refused: a name is required
    const Command refused = by(world.ana, 2, client::set(one, edit), {seen(client::CreditLimit, base)});
    const Command refusedToo = by(world.ana, 3, client::set(one, edit), {seen(client::CreditLimit, refused)});
    const Command good = limit(4, one, 700, {seen(client::CreditLimit, refusedToo)});
    const auto reply = world.run(world.push(a, {refused, refusedToo, good}));
    CHECK(reply.results[0].status == ResultStatus::Rejected);
    CHECK(reply.results[1].status == ResultStatus::Rejected);
    CHECK(reply.results[2].status == ResultStatus::Applied);
    // An unknown cid is never taken for "untouched".
    const auto other = world.run(world.push(a, {limit(5, one, 900, {{client::CreditLimit, uuid(0x123456)}})}));
    CHECK(other.results[0].code == ErrorCode::Conflict);
}
