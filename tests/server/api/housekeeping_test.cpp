#include <catch2/catch.hpp>

#include "server/jobs/housekeeping.h"
#include "tests/kit/server_world.h"

using namespace mostrador;
using namespace mostrador::kit;
using server::Housekeeping;
using sync::ResultStatus;

namespace {

const Uuid replica = uuid(0xa1);
constexpr std::int64_t dayMs = 24LL * 3600 * 1000;

Command create(std::uint32_t cid) {
    return by(ServerWorld::ana, cid, client::create(uuid(0x1000 + cid), clientNamed("Ana")));
}

struct HousekeepingWorld : ServerWorld {
    Housekeeping housekeeping{[this](const Housekeeping::Work& work) {
                                  server::PushJob job;
                                  job.before = work;
                                  const auto done = commit({job});
                                  REQUIRE(done.replies.at(0).ok());
                                  REQUIRE(done.orgs.empty());
                              },
                              clock,
                              {90 * dayMs, 2}};

    // Verdicts still known of commands 1 to 5.
    std::size_t known() {
        std::size_t count = 0;
        server::PushJob job;
        job.before = [&count](server::StoreWriter& writer) -> Result<> {
            count = 0;
            for (std::uint32_t cid = 1; cid <= 5; ++cid) {
                MOSTRADOR_TRY_ASSIGN(const auto found, writer.findResult(org, CommandId{uuid(0xc000'0000u + cid)}));
                count += found.has_value();
            }
            return success();
        };
        (void)commit({job});
        return count;
    }
};

}  // namespace

TEST_CASE("verdicts go when their replica has confirmed them and they are old, a few in one pass") {
    HousekeepingWorld world;
    world.run(world.push(replica, {create(1), create(2), create(3), create(4)}));
    world.clock.advance(91 * dayMs);
    world.housekeeping.pass();
    CHECK(world.known() == 4);  // old, but the replica may still ask
    auto next = world.push(replica, {create(5)});
    next.outboxFirst = 4;
    world.run(next);
    world.housekeeping.pass();
    CHECK(world.known() == 3);  // two in one pass
    world.housekeeping.pass();
    CHECK(world.known() == 2);  // 4 is held by the replica, 5 is new
    world.housekeeping.pass();
    CHECK(world.known() == 2);
    const auto again = world.run(next);
    CHECK(again.results.at(0).status == ResultStatus::Duplicate);
}

TEST_CASE("what REST requests left is forgotten by age alone") {
    HousekeepingWorld world;
    server::PushJob job;
    job.org = ServerWorld::org;
    job.device = ServerWorld::device;
    job.replica = server::serverReplica(ServerWorld::device);
    job.numbered = false;
    job.commands.push_back({0, create(1)});
    world.run(job);
    world.clock.advance(89 * dayMs);
    world.housekeeping.pass();
    CHECK(world.known() == 1);
    world.clock.advance(2 * dayMs);
    for (int i = 0; i < 3; ++i) world.housekeeping.pass();  // the founding of the organisation goes too
    CHECK(world.known() == 0);
}
