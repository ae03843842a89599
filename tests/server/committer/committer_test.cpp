#include <catch2/catch.hpp>

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

}  // namespace

TEST_CASE("a push takes one number however many commands it has") {
    ServerWorld world;
    const std::int64_t before = world.head().seq;
    const auto reply =
        world.run(world.push(a, {create(1, one, "Ana"), rename(2, one, "Anita"), rename(3, one, "Anita")}));
    REQUIRE(reply.results.size() == 3);
    for (const auto& result : reply.results) {
        CHECK(result.status == ResultStatus::Applied);
        CHECK(result.atSeq == before + 1);
    }
    CHECK(reply.lastN == 3);
    CHECK(world.head().seq == before + 1);
    const Record row = world.client(one);
    CHECK(row.text(client::Name) == "Anita");
    CHECK(row.lastSeq == before + 1);
    CHECK(row.versions[client::Name] == before + 1);
}

TEST_CASE("a push that changes nothing uses up no number") {
    ServerWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const std::int64_t before = world.head().seq;
    const auto commit = world.commit({world.push(a, {rename(2, one, "Ana")})});
    CHECK(commit.orgs.empty());
    CHECK(commit.replies[0]->results[0].status == ResultStatus::Applied);
    CHECK(commit.replies[0]->results[0].atSeq == before);
    CHECK(world.head().seq == before);
    // … and its verdict reaches a replica that stands at that number.
    auto reader = *world.readers->lend();
    std::vector<server::StoredResult> acks;
    REQUIRE(reader
                ->resultsBetween(world.org, {ReplicaId(a), before, before, 0},
                                 [&](const auto& ack) { acks.push_back(ack); })
                .ok());
    REQUIRE(acks.size() == 1);
    CHECK(acks[0].cid == CommandId{uuid(0xc000'0002)});
    CHECK(acks[0].quiet);
}

TEST_CASE("the same push twice has one effect and the same verdicts") {
    ServerWorld world;
    const auto job = world.push(a, {create(1, one, "Ana"), rename(2, uuid(0x9999), "Nadie")});
    const auto first = world.run(job);
    const std::int64_t head = world.head().seq;
    const auto second = world.run(job);
    CHECK(world.head().seq == head);
    REQUIRE(second.results.size() == 2);
    CHECK(second.results[0].status == ResultStatus::Duplicate);
    CHECK(second.results[0].atSeq == first.results[0].atSeq);
    CHECK(first.results[1].status == ResultStatus::Rejected);
    CHECK(second.results[1].status == ResultStatus::Rejected);
    CHECK(second.results[1].code == ErrorCode::NotFound);
    CHECK(second.results[1].atSeq == first.results[1].atSeq);
    CHECK(second.lastN == first.lastN);
}

TEST_CASE("a command that comes again under another replica id does not run again") {
    ServerWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    world.run(world.push(b, {rename(5, one, "Beto")}));
    const auto again = world.run(world.push(uuid(0xa2), {create(1, one, "Ana"), rename(2, one, "Caro")}));
    CHECK(again.results[0].status == ResultStatus::Duplicate);
    CHECK(again.results[0].n == 1);
    CHECK(again.results[1].status == ResultStatus::Applied);
    CHECK(again.lastN == 2);
}

TEST_CASE("a gap runs nothing and names the number expected") {
    ServerWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const auto lost = world.push(a, {rename(2, one, "B")});
    const auto ahead = world.push(a, {rename(3, one, "C")});
    const auto reply = world.run(ahead);
    CHECK(reply.expectedN == 2);
    CHECK(reply.lastN == 1);
    CHECK(reply.results.empty());
    CHECK(world.client(one).text(client::Name) == "Ana");
    CHECK(world.run(lost).expectedN == 0);
    CHECK(world.run(ahead).expectedN == 0);
    CHECK(world.client(one).text(client::Name) == "C");
}

TEST_CASE("numbers with holes are no push") {
    ServerWorld world;
    auto job = world.push(a, {create(1, one, "Ana"), rename(2, one, "B")});
    job.commands[1].n = 3;
    const auto commit = world.commit({job});
    REQUIRE_FALSE(commit.replies[0].ok());
    CHECK(commit.replies[0].error().code == ErrorCode::Malformed);
    CHECK(commit.orgs.empty());
}

TEST_CASE("a used number under a new cid: a copied file goes its own way, and is told to take new numbers") {
    ServerWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    auto job = world.push(a, {rename(2, one, "B")});
    job.firstN = 1;
    job.commands[0].n = 1;
    const auto reply = world.run(job);
    CHECK(reply.expectedN == 2);
    CHECK(reply.results.empty());
    CHECK(world.client(one).text(client::Name) == "Ana");
}

TEST_CASE("a used number whose verdict may be forgotten is unknown, not run") {
    ServerWorld world;
    auto first = world.push(a, {create(1, one, "Ana")});
    first.outboxFirst = 2;
    world.run(first);
    auto job = world.push(a, {rename(2, one, "B")});
    job.firstN = 1;
    job.commands[0].n = 1;
    const auto reply = world.run(job);
    CHECK(reply.results[0].status == ResultStatus::Unknown);
    CHECK(world.client(one).text(client::Name) == "Ana");
}

TEST_CASE("judged numbers may have holes between them") {
    ServerWorld world;
    const auto first = world.push(a, {create(1, one, "Ana"), rename(2, one, "B"), rename(3, one, "C")});
    world.run(first);
    auto again = first;
    again.commands.erase(again.commands.begin() + 1);
    const auto reply = world.run(again);
    REQUIRE(reply.results.size() == 2);
    CHECK(reply.results[0].status == ResultStatus::Duplicate);
    CHECK(reply.results[1].status == ResultStatus::Duplicate);
}

TEST_CASE("a refused command leaves its verdict and nothing else, the others run") {
    ServerWorld world;
    const std::int64_t before = world.head().seq;
    Command bad = rename(2, one, "");
    const auto reply = world.run(world.push(a, {create(1, one, "Ana"), bad, rename(3, one, "Anita")}));
    CHECK(reply.results[0].status == ResultStatus::Applied);
    CHECK(reply.results[1].status == ResultStatus::Rejected);
    CHECK(reply.results[1].code == ErrorCode::FieldRequired);
    CHECK(reply.results[1].field == "nombre");
    CHECK(reply.results[1].atSeq == before + 1);
    CHECK(reply.results[2].status == ResultStatus::Applied);
    CHECK(reply.lastN == 3);
    CHECK(world.client(one).text(client::Name) == "Anita");
}

TEST_CASE("a command is judged by its author's row") {
    ServerWorld world;
    const Uuid luis = uuid(0x11);
    world.run(world.push(a, {by(world.ana, 1, user::create(luis, userNamed("luis", "lectura")))}));
    Command his = create(2, one, "Ana");
    his.user = UserId(luis);
    CHECK(world.run(world.push(b, {his})).results[0].code == ErrorCode::NotAllowed);  // invited, never active
    Command nobody = create(3, one, "Ana");
    nobody.user = UserId(uuid(0x7777));
    CHECK(world.run(world.push(b, {nobody})).results[0].code == ErrorCode::NotAllowed);
    // The author's row is remembered between commands, and forgotten when it changes.
    const Uuid eva = uuid(0x12);
    auto made = world.push(a, {by(world.ana, 4, user::create(eva, userNamed("eva", "administrador")))});
    auto active = world.push(server::serverReplica(world.device).uuid(), {by(world.ana, 5, user::activate(eva))});
    active.system = true;
    active.numbered = false;
    Command hers = create(6, one, "Ana");
    hers.user = UserId(eva);
    Command hersAgain = rename(8, one, "B");
    hersAgain.user = UserId(eva);
    const auto commit =
        world.commit({made, active, world.push(b, {hers}), world.push(a, {by(world.ana, 7, user::suspend(eva))}),
                      world.push(b, {hersAgain})});
    CHECK(commit.replies[2]->results[0].status == ResultStatus::Applied);
    CHECK(commit.replies[4]->results[0].code == ErrorCode::NotAllowed);
}

TEST_CASE("a replica belongs to the device that used it first") {
    ServerWorld world;
    world.run(world.push(a, {create(1, one, "Ana")}));
    const auto commit = world.commit({world.push(a, {rename(2, one, "B")}, DeviceId(uuid(0x21)))});
    REQUIRE_FALSE(commit.replies[0].ok());
    CHECK(commit.replies[0].error().code == ErrorCode::NotAllowed);
}

TEST_CASE("work of the server beside the commands goes with them or not at all") {
    ServerWorld world;
    const std::int64_t before = world.head().seq;
    server::PushJob job;
    job.org = world.org;
    job.device = world.device;
    job.replica = server::serverReplica(world.device);
    job.system = true;
    job.numbered = false;
    job.atomic = true;
    job.before = [&](server::StoreWriter& writer) { return writer.accounts().putSecret("k", "v"); };
    job.commands.push_back({0, create(1, one, "Ana")});
    const auto secret = [&] { return *(*world.readers->lend())->accounts().secret("k"); };

    SECTION("a refusal takes it back") {
        job.commands.push_back({0, rename(2, uuid(0x9999), "Nadie")});
        const auto commit = world.commit({job, world.push(a, {create(9, uuid(0x1002), "Otra")})});
        REQUIRE_FALSE(commit.replies[0].ok());
        CHECK(commit.replies[0].error().code == ErrorCode::NotFound);
        CHECK_FALSE(secret());
        CHECK(commit.replies[1]->results[0].atSeq == before + 1);
        CHECK(commit.orgs[0].rows.size() == 1);
        CHECK(world.head().seq == before + 1);
    }
    SECTION("an error after the commands too") {
        job.after = [](server::StoreWriter&) -> Result<> { return fail(ErrorCode::NotAllowed); };
        CHECK_FALSE(world.commit({job}).replies[0].ok());
        CHECK_FALSE(secret());
        CHECK(world.head().seq == before);
    }
    SECTION("success keeps both") {
        CHECK(world.commit({job}).replies[0].ok());
        CHECK(secret() == std::optional<std::string>("v"));
        CHECK(world.head().seq == before + 1);
    }
}

TEST_CASE("too many rows for a frame are left out of it") {
    ServerWorld world;
    std::vector<Command> commands;
    for (std::uint32_t i = 0; i < 60; ++i) {
        Edit edit = clientNamed("Cliente");
        setField(edit, client::Notes, Value{std::string(6000, 'x')});
        commands.push_back(by(world.ana, i + 1, client::create(uuid(0x2000 + i), edit)));
    }
    const auto users = [&](std::uint32_t n) {
        return world.push(
            b, {by(world.ana, 100 + n, user::create(uuid(0x40 + n), userNamed("u" + std::to_string(n), "lectura")))});
    };
    const auto before = users(1);
    const auto after = users(2);
    const auto commit = world.commit({before, world.push(a, std::move(commands)), after});
    REQUIRE(commit.orgs.size() == 1);
    CHECK(commit.orgs[0].large);
    REQUIRE(commit.orgs[0].rows.size() == 2);  // users are always told of
    CHECK(commit.orgs[0].rows[0].record == uuid(0x41));
    CHECK(commit.orgs[0].rows[1].record == uuid(0x42));
}

TEST_CASE("only what was committed is there after a crash") {
    const TempFolder folder;
    ServerWorld world(ServerWorld::inFile(folder.file("s.db")));
    const auto job = world.push(a, {create(1, one, "Ana")});
    const auto first = world.run(job);
    const server::Head head = world.head();
    REQUIRE(world.store->writer().begin().ok());
    REQUIRE(world.store->writer().accounts().putSecret("k", "v").ok());
    world.reopen();
    CHECK(world.head() == head);
    CHECK_FALSE(*(*world.readers->lend())->accounts().secret("k"));
    const auto again = world.run(job);
    CHECK(again.results[0].status == ResultStatus::Duplicate);
    CHECK(again.results[0].atSeq == first.results[0].atSeq);
    CHECK(world.store->check()->empty());
}
