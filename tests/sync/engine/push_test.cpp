// A long outbox: several batches on their way, and what goes wrong between them.

#include <catch2/catch.hpp>

#include "tests/sync/engine/world.h"

using namespace mostrador;
using namespace mostrador::sync;
using mostrador::sync::test::World;

namespace {

Tuning smallBatches() {
    Tuning tuning;
    tuning.pushCommandsMax = 2;
    tuning.livePushesMax = 2;
    tuning.drainFrom = 4;
    return tuning;
}

// Live, with commands 1…8 waiting and 1…2, 3…4 in the air, 5…6 read.
struct Draining : World {
    Draining() : World(smallBatches()) {
        syncedBefore(9);
        goLive();
        pendingCommands(8);
        give(event::ReplicaChanged{facts});
        first = handOver(1, 2);
        second = handOver(3, 4);
        third = handOver(5, 6);
    }
    std::int64_t nextSent() {
        const auto sent = next<action::SendLive>();
        return sent ? std::get<Push>(decodeLive(sent->message).value()).firstN : 0;
    }
    void recorded(std::int64_t left) {
        const auto record = next<action::RecordReply>();
        REQUIRE(record);
        facts.outbox.count = left;
        done(record->op);
    }
    std::vector<PushCommand> first, second, third;
};

std::int64_t firstOf(const action::SendHttp& request) {
    REQUIRE(request.endpoint == Endpoint::Push);
    return decodePush(request.body)->firstN;
}

}  // namespace

TEST_CASE("batches follow each other on the live channel without waiting for replies") {
    World w(smallBatches());
    w.syncedBefore(9);
    w.goLive();
    w.pendingCommands(8);
    w.give(event::ReplicaChanged{w.facts});
    const auto first = w.handOver(1, 2);
    CHECK(w.count<action::SendLive>() == 1);
    w.handOver(3, 4);
    CHECK(w.count<action::SendLive>() == 1);  // the first has been taken out of the list
    w.handOver(5, 6);
    CHECK(w.count<action::SendLive>() == 0);     // two are in the air
    CHECK(w.count<action::TakePending>() == 0);  // and one is ready
    w.receive(World::applied(first, 10));
    CHECK(w.count<action::RecordReply>() == 1);
    CHECK(w.count<action::SendLive>() == 1);
    CHECK(w.next<action::TakePending>()->afterN == 6);
    CHECK(w.timer(TimerId::PushReply) == std::nullopt);
}

TEST_CASE("the reply timer runs while anything is in the air") {
    Draining w;
    w.actions.clear();
    w.receive(World::applied(w.first, 10));
    CHECK(w.timer(TimerId::PushReply) == w.engine.tuning().livePushTimeoutMs);
    w.receive(World::applied(w.second, 11));
    w.receive(World::applied(w.third, 12));
    CHECK(w.timer(TimerId::PushReply) == std::nullopt);
}

TEST_CASE("by HTTP one batch is in the air, the next is ready") {
    World w(smallBatches());
    w.syncedBefore(9);
    w.start();
    w.hello();
    w.give(event::LiveClosed{fail(ErrorCode::NetworkDown)});
    w.pendingCommands(6);
    w.give(event::ReplicaChanged{w.facts});
    const auto first = w.handOver(1, 2);
    const auto push = w.next<action::SendHttp>();
    REQUIRE(push);
    const auto second = w.handOver(3, 4);
    CHECK(w.count<action::SendHttp>() == 0);
    w.answer(push->id, World::applied(first, 10));
    const auto next = w.next<action::SendHttp>();  // before the verdicts are recorded
    REQUIRE(next);
    CHECK(firstOf(*next) == 3);
}

TEST_CASE("a reply that is out of turn is not taken for another's") {
    Draining w;
    w.receive(World::applied(w.second, 11));
    CHECK(w.count<action::RecordReply>() == 0);
    w.receive(World::applied(w.first, 10));
    CHECK(w.count<action::RecordReply>() == 1);
}

TEST_CASE("a gap in the middle: read again from there; the answers to what was behind it say nothing") {
    Draining w;
    w.receive(World::applied(w.first, 10));
    CHECK(w.nextSent() == 5);
    PushReply gap;
    gap.firstN = 3;
    gap.expectedN = 2;
    w.receive(gap);
    gap.firstN = 5;
    w.receive(gap);
    CHECK(w.count<action::Renumber>() == 0);
    auto take = w.next<action::TakePending>();
    while (take && take->afterN != 1) take = w.next<action::TakePending>();
    REQUIRE(take);
    w.give(event::PendingTaken{take->op, std::vector{w.command(2), w.command(3)}, w.facts});
    CHECK(w.nextSent() == 2);
    w.receive(World::applied({w.command(2), w.command(3)}, 11));
    CHECK(w.count<action::RecordReply>() == 1);
    CHECK(w.count<action::Renumber>() == 0);
}

TEST_CASE("replies that were swallowed: everything in the air goes by HTTP, in order") {
    Draining w;
    w.actions.clear();
    w.give(event::TimerFired{TimerId::PushReply});
    const auto again = w.next<action::SendHttp>();
    REQUIRE(again);
    CHECK(firstOf(*again) == 1);
    CHECK(w.count<action::SendHttp>() == 0);
    w.answer(again->id, World::applied(w.first, 10));
    const auto after = w.next<action::SendHttp>();
    REQUIRE(after);
    CHECK(firstOf(*after) == 3);
}

TEST_CASE("a refused batch in the middle leaves those around it alone") {
    Draining w;
    w.receive(World::applied(w.first, 10));
    PushReply refused = World::applied(w.second, 11);
    for (CommandResult& result : refused.results) result.status = ResultStatus::Rejected;
    w.receive(refused);
    w.receive(World::applied(w.third, 12));
    CHECK(w.count<action::RecordReply>() == 3);
    CHECK(w.count<action::Renumber>() == 0);
}

TEST_CASE("rows wait until a long outbox is sent, but not for ever") {
    Draining w;
    w.actions.clear();
    w.receive(w.frame(9, 10));
    CHECK(w.count<action::ApplyFrame>() == 0);
    CHECK(w.timer(TimerId::Behind) == w.engine.tuning().behindMs);
    SECTION("it takes long") {
        w.give(event::TimerFired{TimerId::Behind});
        CHECK(w.count<action::ApplyFrame>() == 1);
    }
    SECTION("it ends") {
        std::vector<std::uint64_t> ops;
        const auto judged = [&](const std::vector<PushCommand>& batch) {
            w.receive(World::applied(batch, 10));
            const auto record = w.next<action::RecordReply>();
            REQUIRE(record);
            ops.push_back(record->op);
        };
        judged(w.first);
        const auto take = w.next<action::TakePending>();
        REQUIRE(take);
        w.give(event::PendingTaken{take->op, std::vector{w.command(7), w.command(8)}, w.facts});
        judged(w.second);
        judged(w.third);
        judged({w.command(7), w.command(8)});
        CHECK(w.count<action::ApplyFrame>() == 0);
        for (std::size_t i = 0; i < ops.size(); ++i) {
            const auto left = static_cast<std::int64_t>(6 - 2 * i);
            w.facts.outbox = {left, 1, 8, 8, 0, 5, 8 - left};
            CHECK(w.count<action::ApplyFrame>() == 0);
            w.done(ops[i]);
        }
        CHECK(w.count<action::ApplyFrame>() == 1);
    }
}

TEST_CASE("a pull says up to where the verdicts are known") {
    World w;
    w.syncedBefore(9);
    w.facts.outbox = {1, 3, 7, 7, 0, 5, 6};
    w.start();
    w.head = 10;
    w.hello();
    auto request = w.next<action::SendHttp>();
    while (request && request->endpoint != Endpoint::Pull) request = w.next<action::SendHttp>();
    REQUIRE(request);
    CHECK(decodePull(request->body)->knownN == 6);
}
