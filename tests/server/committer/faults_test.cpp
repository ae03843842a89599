#include <catch2/catch.hpp>

#include <sqlite3.h>

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

// Lets the next `failures` commits fail, as a disk would.
struct CommitFailures {
    CommitFailures(ServerWorld& world, int failures) : left(failures), handle(world.store->connection().handle()) {
        sqlite3_commit_hook(
            handle, [](void* self) { return static_cast<CommitFailures*>(self)->left-- > 0 ? 1 : 0; }, this);
    }
    ~CommitFailures() { sqlite3_commit_hook(handle, nullptr, nullptr); }
    CommitFailures(const CommitFailures&) = delete;
    CommitFailures& operator=(const CommitFailures&) = delete;
    int left;
    sqlite3* handle;
};

}  // namespace

TEST_CASE("after a failed commit the jobs are tried one by one before anybody is answered") {
    ServerWorld world;
    const std::int64_t before = world.head().seq;
    const CommitFailures disk(world, 1);
    const auto commit = world.commit({world.push(a, {create(1, one, "Ana")}), world.push(b, {create(2, two, "Beto")})});
    REQUIRE(commit.replies.size() == 2);
    CHECK(commit.replies[0]->results[0].atSeq == before + 1);
    CHECK(commit.replies[1]->results[0].atSeq == before + 2);
    CHECK(commit.orgs.size() == 2);  // one transaction each, so one frame each
    CHECK(world.head().seq == before + 2);
    CHECK(world.store->check()->empty());
}

TEST_CASE("a job that cannot be stored is told to come again, the others are kept") {
    ServerWorld world;
    const std::int64_t before = world.head().seq;
    const auto first = world.push(a, {create(1, one, "Ana")});
    const auto second = world.push(b, {create(2, two, "Beto")});
    {
        const CommitFailures disk(world, 2);  // the group, then the first job alone
        const auto commit = world.commit({first, second});
        REQUIRE_FALSE(commit.replies[0].ok());
        CHECK(commit.replies[0].error().code == ErrorCode::ServerBusy);
        CHECK(commit.replies[1]->results[0].status == ResultStatus::Applied);
    }
    CHECK(world.head().seq == before + 1);
    CHECK(world.run(first).results[0].status == ResultStatus::Applied);
    CHECK(world.client(one).lastSeq == before + 2);
}

TEST_CASE("what was read before a failed commit is not believed after it") {
    ServerWorld world;
    const Uuid eva = uuid(0x12);
    auto made = world.push(a, {by(world.ana, 4, user::create(eva, userNamed("eva", "administrador")))});
    auto active = world.push(server::serverReplica(world.device).uuid(), {by(world.ana, 5, user::activate(eva))});
    active.system = true;
    active.numbered = false;
    world.commit({made});
    Command hers = create(6, one, "Ana");
    hers.user = UserId(eva);
    const auto push = world.push(b, {hers});
    {
        const CommitFailures disk(world, 2);  // the activation is never stored
        CHECK_FALSE(world.commit({active}).replies[0].ok());
    }
    CHECK(world.run(push).results[0].code == ErrorCode::NotAllowed);
}

TEST_CASE("a command that the database itself refuses is refused alone") {
    ServerWorld world;
    REQUIRE(world.store->connection()
                .exec("CREATE TRIGGER poison BEFORE INSERT ON client WHEN NEW.name='veneno'"
                      " BEGIN SELECT RAISE(ABORT,'poison'); END")
                .ok());
    const auto commit =
        world.commit({world.push(a, {create(1, one, "Ana"), create(2, two, "veneno"), create(3, uuid(0x1003), "Caro")}),
                      world.push(b, {create(4, uuid(0x1004), "Beto")})});
    REQUIRE(commit.replies.size() == 2);
    CHECK(commit.replies[0]->results[0].status == ResultStatus::Applied);
    CHECK(commit.replies[0]->results[1].status == ResultStatus::Rejected);
    CHECK(commit.replies[0]->results[1].code == ErrorCode::AlreadyExists);
    CHECK(commit.replies[0]->results[2].status == ResultStatus::Applied);
    CHECK(commit.replies[1]->results[0].status == ResultStatus::Applied);
    CHECK(world.store->check()->empty());
}

TEST_CASE("a row that cannot be read refuses its command, not the push") {
    const TempFolder folder;
    ServerWorld world(ServerWorld::inFile(folder.file("corrupt.db")));
    world.run(world.push(a, {create(1, one, "Ana"), create(2, two, "Beto")}));
    REQUIRE(world.store->connection().exec("UPDATE client SET wire=x'00' WHERE name='Ana'").ok());
    world.reopen();  // the row as it was is no longer in memory
    const auto reply = world.run(world.push(a, {by(world.ana, 3, client::set(one, clientNamed("B"))),
                                                by(world.ana, 4, client::set(two, clientNamed("C")))}));
    CHECK(reply.results[0].code == ErrorCode::StorageCorrupt);
    CHECK(reply.results[1].status == ResultStatus::Applied);
    CHECK_FALSE(world.store->check()->empty());
}
