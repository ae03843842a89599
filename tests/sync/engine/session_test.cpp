#include <catch2/catch.hpp>

#include "tests/sync/engine/world.h"

using namespace mostrador;
using namespace mostrador::sync;
using mostrador::sync::test::World;

TEST_CASE("a new file says hello and downloads into a new generation, pages pipelined") {
    World w;
    w.start();
    CHECK(w.engine.status().state == SyncState::Connecting);
    w.head = 9;
    HelloReply reply = w.helloReply();
    reply.rowsBehind = 200;
    w.hello(reply);
    CHECK(w.engine.status().state == SyncState::CatchingUp);
    CHECK(w.engine.status().firstDownload);
    const auto begin = w.next<action::BeginBootstrap>();
    const auto first = w.next<action::SendHttp>();
    REQUIRE(begin);
    REQUIRE(first);
    CHECK(decodePull(first->body)->cursor.empty());

    Page page = w.page(9, true);
    page.rows = {{TableId::Client, 150, {}}};
    page.rows[0].rows = std::string(150, '\xf6');
    w.answer(first->id, page);
    CHECK(w.count<action::BootstrapPage>() == 0);  // the new file is still being made
    w.done(begin->op);
    CHECK(w.count<action::BootstrapPage>() == 1);
    CHECK(w.next<action::SendHttp>());
    CHECK(w.engine.status().percent == 75);
}

TEST_CASE("the next page is asked for while one is stored, and no more than one waits") {
    World w;
    w.syncedBefore(3);
    w.head = 9;
    w.start();
    w.hello();
    const auto first = w.next<action::SendHttp>();
    CHECK(decodePull(first->body)->cursor == "cursor 3");
    w.answer(first->id, w.page(8, true));
    const auto second = w.next<action::SendHttp>();  // before Stage is answered
    REQUIRE(second);
    CHECK(decodePull(second->body)->cursor == "cursor 8…");
    w.answer(second->id, w.page(9, true));
    CHECK(w.count<action::SendHttp>() == 0);
}

TEST_CASE("staged pages are revealed by the last, then the live channel opens") {
    World w;
    w.syncedBefore(3);
    w.head = 9;
    w.start();
    w.hello();
    w.answer(w.next<action::SendHttp>()->id, w.page(8, true));
    auto request = w.actions;
    std::uint64_t op = 0;
    std::uint64_t id = 0;
    for (const Action& a : request) {
        if (const auto* stage = std::get_if<action::Stage>(&a)) op = stage->op;
        if (const auto* http = std::get_if<action::SendHttp>(&a)) id = http->id;
    }
    w.actions.clear();
    w.done(op);
    w.answer(id, w.page(9, false));
    const auto apply = w.next<action::ApplyPage>();
    REQUIRE(apply);
    w.facts.position.seq = 9;
    w.done(apply->op);
    CHECK(w.engine.status().state == SyncState::Live);
    CHECK(w.count<action::OpenLive>() == 1);
    CHECK_FALSE(w.engine.status().pushLive);
    w.give(event::LiveOpened{});
    CHECK(w.engine.status().pushLive);
}

TEST_CASE("a replica at the head pulls nothing") {
    World w;
    w.syncedBefore(9);
    w.goLive();
    CHECK(w.engine.status().state == SyncState::Live);
    CHECK(w.count<action::SendHttp>() == 0);
    w.receive(Beat{9});
    CHECK(w.count<action::SendHttp>() == 0);
}

TEST_CASE("frames: in order applied one by one, repeats ignored, a gap pulls") {
    World w;
    w.syncedBefore(9);
    w.goLive();
    w.receive(w.frame(9, 10));
    w.receive(w.frame(10, 11));
    const auto first = w.next<action::ApplyFrame>();
    REQUIRE(first);
    CHECK(w.count<action::ApplyFrame>() == 0);
    w.facts.position.seq = 10;
    w.done(first->op);
    const auto second = w.next<action::ApplyFrame>();
    REQUIRE(second);
    CHECK(second->frame.seq == 11);
    w.facts.position.seq = 11;
    w.done(second->op);
    w.receive(w.frame(9, 10));
    CHECK(w.count<action::ApplyFrame>() == 0);
    CHECK(w.count<action::SendHttp>() == 0);

    SECTION("gap") { w.receive(w.frame(12, 13)); }
    SECTION("another scope version") {
        Frame frame = w.frame(11, 12);
        frame.scopeVersion = 2;
        w.receive(frame);
    }
    SECTION("notice") { w.receive(PullNotice{PullReason::Lagging, 13}); }
    SECTION("a heartbeat that shows a lost frame") { w.receive(Beat{13}); }
    SECTION("the replica says it does not connect") {
        w.receive(w.frame(11, 12));
        w.done(w.next<action::ApplyFrame>()->op, fail(ErrorCode::ResyncNeeded));
    }
    CHECK(w.count<action::ApplyFrame>() == 0);
    const auto pull = w.next<action::SendHttp>();
    REQUIRE(pull);
    CHECK(pull->endpoint == Endpoint::Pull);
}

TEST_CASE("frames that come during a pull wait for it") {
    World w;
    w.syncedBefore(9);
    w.goLive();
    w.receive(PullNotice{PullReason::Behind, 11});
    const auto pull = w.next<action::SendHttp>();
    w.receive(w.frame(10, 11));
    w.receive(w.frame(11, 12));
    CHECK(w.count<action::ApplyFrame>() == 0);
    w.answer(pull->id, w.page(11, false));
    const auto apply = w.next<action::ApplyPage>();
    w.facts.position.seq = 11;
    w.done(apply->op);
    const auto frame = w.next<action::ApplyFrame>();
    REQUIRE(frame);
    CHECK(frame->frame.seq == 12);
}

TEST_CASE("too many waiting frames are dropped and pulled") {
    Tuning tuning;
    tuning.waitingFramesMax = 2;
    World w(tuning);
    w.syncedBefore(9);
    w.goLive();
    w.receive(PullNotice{PullReason::Behind, 10});
    const auto pull = w.next<action::SendHttp>();
    for (int i = 0; i < 3; ++i) w.receive(w.frame(10 + i, 11 + i));
    w.answer(pull->id, w.page(10, false));
    const auto apply = w.next<action::ApplyPage>();
    w.facts.position.seq = 10;
    w.done(apply->op);
    CHECK(w.count<action::ApplyFrame>() == 0);
    CHECK(w.next<action::SendHttp>()->endpoint == Endpoint::Pull);
}

TEST_CASE("pushes travel on the live channel; a swallowed reply goes again by HTTP") {
    World w;
    w.syncedBefore(9);
    w.goLive();
    w.pendingCommands(2);
    w.give(event::ReplicaChanged{w.facts});
    const auto commands = w.handOver(1, 2);
    const auto sent = w.next<action::SendLive>();
    REQUIRE(sent);
    const auto live = decodeLive(sent->message);
    CHECK(std::get<Push>(live.value()).commands.size() == 2);
    CHECK(w.timer(TimerId::PushReply) == w.engine.tuning().livePushTimeoutMs);
    PushReply reply = World::applied(commands, 10);

    SECTION("answered") { w.receive(reply); }
    SECTION("swallowed") {
        w.give(event::TimerFired{TimerId::PushReply});
        const auto again = w.next<action::SendHttp>();
        REQUIRE(again);
        CHECK(again->endpoint == Endpoint::Push);
        w.receive(reply);  // late: not taken for the new request's
        CHECK(w.count<action::RecordReply>() == 0);
        w.answer(again->id, reply);
    }
    const auto record = w.next<action::RecordReply>();
    REQUIRE(record);
    w.facts.outbox.count = 0;
    w.done(record->op);
    CHECK(w.timer(TimerId::Behind) == w.engine.tuning().behindMs);  // the frame ought to follow
    w.give(event::TimerFired{TimerId::Behind});
    CHECK(w.next<action::SendHttp>()->endpoint == Endpoint::Pull);
}

TEST_CASE("a gap is filled from the outbox, or the replica takes new numbers") {
    World w;
    w.syncedBefore(9);
    w.goLive();
    w.pendingCommands(3, 4);
    w.give(event::ReplicaChanged{w.facts});
    w.handOver(4, 6);
    PushReply gap;
    gap.firstN = 4;
    gap.expectedN = 5;
    w.receive(gap);
    SECTION("held") {
        w.handOver(5, 6);
        CHECK(w.next<action::SendLive>());
        gap.firstN = 5;
        w.receive(gap);  // asked for again although it was sent: hopeless
    }
    SECTION("not held") { w.handOver(6, 6); }
    const auto renumber = w.next<action::Renumber>();
    REQUIRE(renumber);
    w.facts.replica = ReplicaId(Uuid::derive({}, 50));
    w.done(renumber->op);
    const auto hello = w.next<action::SendHttp>();
    REQUIRE(hello);
    CHECK(decodeHello(hello->body)->replica == w.facts.replica);
}

TEST_CASE("numbers this file never gave out: it is a copy, and takes new ones") {
    World w;
    w.syncedBefore(9);
    w.pendingCommands(2);
    w.start();
    HelloReply reply = w.helloReply();
    SECTION("never given out") { reply.lastN = 7; }
    SECTION("given out, never sent") { reply.lastN = 1; }
    w.hello(reply);
    CHECK(w.next<action::Renumber>());
}

TEST_CASE("without the channel: pushes by HTTP, a pull after them, and asking at intervals") {
    World w;
    w.syncedBefore(9);
    w.start();
    w.hello();
    CHECK(w.next<action::OpenLive>());
    w.give(event::LiveClosed{fail(ErrorCode::NetworkDown)});
    CHECK(w.engine.status().state == SyncState::Live);
    CHECK(w.timer(TimerId::LiveRetry) == w.engine.tuning().liveRetryMs);
    w.pendingCommands(1);
    w.give(event::ReplicaChanged{w.facts});
    const auto commands = w.handOver(1, 1);
    const auto push = w.next<action::SendHttp>();
    REQUIRE(push->endpoint == Endpoint::Push);
    w.answer(push->id, World::applied(commands, 10));
    w.facts.outbox.count = 0;
    w.done(w.next<action::RecordReply>()->op);
    const auto pull = w.next<action::SendHttp>();
    REQUIRE(pull);
    CHECK(pull->endpoint == Endpoint::Pull);
    w.answer(pull->id, w.page(10, false));
    w.facts.position.seq = 10;
    w.done(w.next<action::ApplyPage>()->op);
    w.actions.clear();
    w.give(event::TimerFired{TimerId::Poll});
    CHECK(w.next<action::SendHttp>()->endpoint == Endpoint::Pull);
}

TEST_CASE("a batch that is too large for the server is halved") {
    World w;
    w.syncedBefore(9);
    w.pendingCommands(4);
    w.start();
    w.hello();
    w.handOver(1, 4);
    const auto push = w.next<action::SendHttp>();
    w.give(event::HttpReply{push->id, 413, true, {}, {}, 0, {}});
    CHECK(w.next<action::TakePending>()->countMax == 2);
}

TEST_CASE("a round ends when everything is acknowledged and pulled") {
    World w;
    w.syncedBefore(9);
    w.goLive();
    w.give(event::RoundWanted{77});
    const auto pull = w.next<action::SendHttp>();
    REQUIRE(pull);
    w.answer(pull->id, w.page(9, false));
    const auto apply = w.next<action::ApplyPage>();
    CHECK(w.count<action::RoundDone>() == 0);
    w.done(apply->op);
    const auto round = w.next<action::RoundDone>();
    REQUIRE(round);
    CHECK(round->id == 77);
    CHECK(round->result->seq == 9);
}
