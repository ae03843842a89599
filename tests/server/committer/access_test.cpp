#include <catch2/catch.hpp>

#include "tests/kit/server_world.h"

using namespace mostrador;
using namespace mostrador::kit;
using sync::ResultStatus;

TEST_CASE("a suspended user's sessions and tokens are gone with the same commit, and stay gone when he is back") {
    ServerWorld world;
    const Uuid luis = uuid(0x11);
    world.run(world.push(uuid(0xa1), {by(ServerWorld::ana, 1, user::create(luis, userNamed("luis", "asesor")))}));
    server::PushJob job;
    job.org = ServerWorld::org;
    job.before = [&](server::StoreWriter& writer) -> Result<> {
        MOSTRADOR_TRY(writer.accounts().putCredential(ServerWorld::org, {UserId(luis), "hash", {}, 0, 4}));
        return writer.accounts().putSession(
            ServerWorld::org, {uuid(0x50), "t1", {}, UserId(luis), ServerWorld::device, 4, 100, 900, 100});
    };
    world.run(job);
    const auto sessions = [&] {
        auto reader = *world.readers->lend();
        return reader->accounts().sessionsOf(ServerWorld::org, UserId(luis))->size();
    };
    CHECK(sessions() == 1);
    const auto gone = world.run(world.push(uuid(0xa1), {by(ServerWorld::ana, 2, user::suspend(luis))}));
    REQUIRE(gone.results[0].status == ResultStatus::Applied);
    CHECK(sessions() == 0);
    const auto back = world.run(world.push(uuid(0xa1), {by(ServerWorld::ana, 3, user::restore(luis))}));
    REQUIRE(back.results[0].status == ResultStatus::Applied);
    auto reader = *world.readers->lend();
    CHECK((*reader->accounts().credential(ServerWorld::org, UserId(luis)))->generation == 5);
}
