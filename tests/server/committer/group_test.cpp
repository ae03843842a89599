// What one group writes once although many commands changed it.

#include <catch2/catch.hpp>

#include "models/records/wire.h"
#include "tests/kit/server_world.h"

using namespace mostrador;
using namespace mostrador::kit;
using sync::ResultStatus;

namespace {

const Uuid one = uuid(0x1001);
const Uuid two = uuid(0x1002);
const Uuid a = uuid(0xa1);
const Uuid b = uuid(0xb1);

Command create(std::uint32_t cid, const Uuid& id, const std::string& name) {
    return by(ServerWorld::ana, cid, client::create(id, clientNamed(name)));
}

Command note(std::uint32_t cid, const Uuid& id, const std::string& text, std::vector<FieldBase> base = {}) {
    return by(ServerWorld::ana, cid, client::set(id, {{client::Notes, Value{text}}}), std::move(base));
}

Uuid cidOf(std::uint32_t cid) { return uuid(0xc000'0000u + cid); }

std::size_t changesOf(ServerWorld& world, const Uuid& id) {
    auto reader = *world.readers->lend();
    return reader->changesOf(world.org, TableId::Client, id)->size();
}

}  // namespace

TEST_CASE("a row that several pushes of a group changed is told once, as they left it") {
    ServerWorld world;
    const std::int64_t before = world.head().seq;
    const auto commit = world.commit({world.push(a, {create(1, one, "Ana"), note(2, one, "a"), note(3, one, "b")}),
                                      world.push(b, {note(4, one, "c"), create(5, two, "Beto"), note(6, one, "d")})});
    for (const auto& reply : commit.replies)
        for (const auto& result : reply->results) CHECK(result.status == ResultStatus::Applied);
    REQUIRE(commit.orgs.size() == 1);
    REQUIRE(commit.orgs[0].rows.size() == 2);
    const server::RowChange& told = commit.orgs[0].rows[0];
    CHECK(told.record == one);
    CHECK(told.op == server::ChangeOp::Insert);
    const Record row = world.client(one);
    CHECK(decodeRow(client::type, told.wire).value() == row);
    CHECK(row.text(client::Notes) == "d");
    CHECK(row.lastSeq == before + 2);
    CHECK(row.versions[client::Name] == before + 1);
    CHECK(row.versions[client::Notes] == before + 2);
    CHECK(changesOf(world, one) == 5);  // each command is in the log
    CHECK(world.store->check()->empty());

    const auto later = world.commit({world.push(a, {note(7, one, "e")})});
    REQUIRE(later.orgs[0].rows.size() == 1);
    CHECK(later.orgs[0].rows[0].op == server::ChangeOp::Update);
    CHECK(world.client(one).text(client::Notes) == "e");
}

TEST_CASE("a chain of bases inside one push and from the one before it") {
    const TempFolder folder;
    ServerWorld world(ServerWorld::inFile(folder.file("chain.db")));
    world.run(world.push(a, {create(1, one, "Ana"), note(2, one, "a", {{client::Notes, cidOf(1)}}),
                             note(3, one, "b", {{client::Notes, cidOf(2)}})}));
    const auto reply = world.run(world.push(
        a, {note(4, one, "c", {{client::Notes, cidOf(3)}}), note(5, one, "d", {{client::Notes, cidOf(4)}})}));
    for (const auto& result : reply.results) CHECK(result.overruled.empty());
    world.reopen();  // nothing of it was only in memory
    const auto after = world.run(world.push(a, {note(6, one, "e", {{client::Notes, cidOf(5)}})}));
    CHECK(after.results[0].overruled.empty());
    CHECK(world.client(one).text(client::Notes) == "e");
}

TEST_CASE("commands that have run already among new ones, in order and out of order") {
    ServerWorld world;
    auto job = world.push(a, {create(1, one, "Ana"), note(3, one, "a")});
    world.run(job);
    auto again = world.push(a, {note(4, one, "b"), note(5, one, "c")});
    again.firstN = 1;
    again.commands.insert(again.commands.begin(), job.commands.begin(), job.commands.end());
    const auto reply = world.run(again);
    REQUIRE(reply.results.size() == 4);
    CHECK(reply.firstN == 1);
    CHECK(reply.results[0].status == ResultStatus::Duplicate);
    CHECK(reply.results[1].status == ResultStatus::Duplicate);
    CHECK(reply.results[3].status == ResultStatus::Applied);
    // under new numbers, the latest first, one of them twice
    const auto renumbered = world.run(world.push(b, {note(5, one, "c"), note(4, one, "b"), note(5, one, "c")}));
    for (const auto& result : renumbered.results) CHECK(result.status == ResultStatus::Duplicate);
    CHECK(changesOf(world, one) == 4);
    const auto twice = world.run(world.push(b, {note(9, one, "x"), note(9, one, "x")}));
    CHECK(twice.results[0].status == ResultStatus::Applied);
    CHECK(twice.results[1].status == ResultStatus::Duplicate);
    CHECK(changesOf(world, one) == 5);
}

TEST_CASE("a name that is taken inside one group refuses the later command and keeps everything around it") {
    ServerWorld world;
    const auto person = [](std::uint32_t cid, const Uuid& id) {
        return by(ServerWorld::ana, cid, user::create(id, userNamed("beto", "asesor")));
    };
    const auto commit = world.commit({world.push(a, {create(1, one, "Ana"), person(2, uuid(0x71)), note(3, one, "a")}),
                                      world.push(b, {person(4, uuid(0x72)), note(5, one, "b")})});
    REQUIRE(commit.replies[0].ok());
    REQUIRE(commit.replies[1].ok());
    CHECK(commit.replies[0]->results[1].status == ResultStatus::Applied);
    CHECK(commit.replies[1]->results[0].status == ResultStatus::Rejected);
    CHECK(commit.replies[1]->results[1].status == ResultStatus::Applied);
    CHECK(world.client(one).text(client::Notes) == "b");
    std::size_t told = 0;
    for (const auto& org : commit.orgs) told += org.rows.size();
    CHECK(told >= 2);  // the client and the one person
    CHECK(world.store->check()->empty());
}
