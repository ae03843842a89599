#include <catch2/catch.hpp>

#include <atomic>
#include <future>

#include "server/committer/committer.h"
#include "tests/kit/server_world.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

Command create(std::uint32_t n) {
    return by(ServerWorld::ana, n, client::create(uuid(0x5000 + n), clientNamed("Cliente")));
}

}  // namespace

TEST_CASE("every reply goes out before the frame with its rows") {
    ServerWorld world;
    std::vector<std::string> heard;
    server::DirectQueue queue(*world.core, [&](const server::OrgCommit& commit) {
        heard.push_back("frame " + std::to_string(commit.rows.size()));
    });
    for (std::uint32_t i = 1; i <= 2; ++i) {
        auto job = world.push(uuid(0xa0 + i), {create(i)});
        job.done = [&heard](const server::PushOutcome& outcome) { heard.push_back(outcome.ok() ? "reply" : "error"); };
        REQUIRE(queue.post(std::move(job)));
    }
    queue.drain();
    CHECK(heard == std::vector<std::string>{"reply", "reply", "frame 2"});
    queue.drain();
    CHECK(heard.size() == 3);
}

TEST_CASE("the committer's thread answers everything that was taken, also what waits at its end") {
    const TempFolder folder;
    ServerWorld world(ServerWorld::inFile(folder.file("s.db")));
    const std::int64_t before = world.head().seq;
    constexpr std::uint32_t jobs = 200;
    std::atomic<std::uint32_t> answered = 0;
    std::atomic<std::int64_t> announced = 0;
    std::vector<server::PushJob> work;
    for (std::uint32_t i = 1; i <= jobs; ++i) {
        work.push_back(world.push(uuid(0xa000 + i), {create(i)}));
        work.back().done = [&](const server::PushOutcome& outcome) { answered += outcome.ok(); };
    }
    {
        server::Committer committer(*world.core, [&](const server::OrgCommit& commit) { announced = commit.head.seq; });
        for (auto& job : work) REQUIRE(committer.post(std::move(job)));
        committer.stop();
        CHECK_FALSE(committer.post(world.push(uuid(0xa1), {create(9999)})));
    }
    CHECK(answered == jobs);
    CHECK(announced == before + jobs);
    CHECK(world.head().seq == before + jobs);
}

TEST_CASE("a full queue refuses at once") {
    ServerWorld world;
    std::promise<void> hold;
    std::promise<void> running;
    server::Committer committer(*world.core, nullptr, {2, 100, 100});
    auto blocking = world.push(uuid(0xa1), {create(1)});
    blocking.done = [&](const server::PushOutcome&) {
        running.set_value();
        hold.get_future().wait();
    };
    REQUIRE(committer.post(std::move(blocking)));
    running.get_future().wait();
    CHECK(committer.post(world.push(uuid(0xa2), {create(2)})));
    CHECK(committer.post(world.push(uuid(0xa3), {create(3)})));
    CHECK_FALSE(committer.post(world.push(uuid(0xa4), {create(4)})));
    hold.set_value();
    committer.stop();
    CHECK(committer.waiting() == 0);
}
