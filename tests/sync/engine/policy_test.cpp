#include <catch2/catch.hpp>

#include "sync/engine/backoff.h"
#include "tests/sync/engine/world.h"

using namespace mostrador;
using namespace mostrador::sync;
using mostrador::sync::test::World;

TEST_CASE("back-off: between floor and a ceiling that doubles to the cap, reset to the start") {
    const Tuning tuning;
    SeededRandom random(1);
    for (int round = 0; round < 50; ++round) {
        Backoff backoff(tuning);
        std::int64_t ceiling = tuning.backoffFirstCeilingMs;
        for (int i = 0; i < 80; ++i) {
            const std::int64_t delay = backoff.next(random);
            CHECK(delay >= tuning.backoffFloorMs);
            CHECK(delay <= ceiling);
            ceiling = std::min(ceiling * 2, tuning.backoffCapMs);
        }
        backoff.reset();
        CHECK(backoff.next(random) <= tuning.backoffFirstCeilingMs);
    }
}

TEST_CASE("an answer that is not ours is a network error, whatever its status") {
    World w;
    w.start();
    const auto hello = w.next<action::SendHttp>();
    const int status = GENERATE(200, 302, 404, 502);
    w.give(event::HttpReply{hello->id, status, false, {}, "<html>Sign in to the hotel</html>", 0, {}});
    CHECK(w.engine.state() == Engine::State::Waiting);
    CHECK(w.engine.status().state == SyncState::Offline);
    CHECK(w.engine.status().lastError->code == ErrorCode::NotOurServer);
    CHECK(w.engine.status().lastContactAt == 0);
    CHECK(w.timer(TimerId::Retry));
    CHECK(w.engine.status().nextTryAt == w.now.utcMs + *w.timer(TimerId::Retry));
}

TEST_CASE("every kind of typed error has its consequence") {
    World w;
    w.syncedBefore(4);
    w.pendingCommands(2);
    w.start();
    const auto hello = w.next<action::SendHttp>();
    SyncError error;
    error.code = ErrorCode::ServerBusy;

    SECTION("retry: the server sets the time") {
        error.kind = SyncErrorKind::Retry;
        error.afterMs = 40'000;
        w.refuse(hello->id, 503, error);
        CHECK(w.engine.state() == Engine::State::Waiting);
        CHECK(*w.timer(TimerId::Retry) >= 40'000);
        CHECK(*w.timer(TimerId::Retry) <= 40'000 + w.engine.tuning().backoffFirstCeilingMs);
    }
    SECTION("reauth: refresh; a second refusal waits, for the session is good") {
        error.kind = SyncErrorKind::Reauth;
        w.refuse(hello->id, 401, error);
        CHECK(w.engine.state() == Engine::State::Reauth);
        REQUIRE(w.next<action::RefreshCredentials>());
        w.give(event::CredentialsReady{});
        w.refuse(w.next<action::SendHttp>()->id, 401, error);
        CHECK(w.engine.state() == Engine::State::Waiting);
        w.give(event::TimerFired{TimerId::Retry});
        w.refuse(w.next<action::SendHttp>()->id, 401, error);
        CHECK(w.next<action::RefreshCredentials>());
        w.give(event::CredentialsFailed{fail(ErrorCode::SignInNeeded)});
        CHECK(w.engine.status().blocked->code == ErrorCode::SignInNeeded);
        CHECK_FALSE(w.timer(TimerId::Retry));
        w.give(event::CredentialsReady{});  // signed in again
        w.hello();
        CHECK_FALSE(w.engine.status().blocked);
    }
    SECTION("upgrade: blocked, the outbox stays") {
        error.kind = SyncErrorKind::UpgradeClient;
        w.refuse(hello->id, 426, error);
        CHECK(w.engine.status().state == SyncState::Blocked);
        CHECK(w.engine.status().blocked->code == ErrorCode::UpgradeClient);
        CHECK(w.engine.status().pending == 2);
    }
    SECTION("revoked") {
        error.kind = SyncErrorKind::Revoked;
        w.refuse(hello->id, 403, error);
        CHECK(w.engine.status().blocked->code == ErrorCode::DeviceRevoked);
    }
    SECTION("fatal") {
        error.kind = SyncErrorKind::Fatal;
        error.code = ErrorCode::Malformed;
        w.refuse(hello->id, 400, error);
        CHECK(w.engine.status().blocked->code == ErrorCode::Malformed);
        w.give(event::TimerFired{TimerId::Retry});  // it never gives up
        CHECK(w.next<action::SendHttp>());
    }
    SECTION("unsupported") {
        error.kind = SyncErrorKind::Unsupported;
        w.refuse(hello->id, 501, error);
        CHECK(w.engine.status().blocked->code == ErrorCode::Unsupported);
    }
    SECTION("resync: a download beside the old file, although hello would not ask for one") {
        error.kind = SyncErrorKind::Resync;
        w.refuse(hello->id, 409, error);
        w.hello();
        CHECK(w.next<action::BeginBootstrap>());
        CHECK(w.engine.status().pending == 2);
    }
}

TEST_CASE("statuses without a typed body") {
    World w;
    w.start();
    const auto hello = w.next<action::SendHttp>();
    SECTION("401") {
        w.give(event::HttpReply{hello->id, 401, true, {}, {}, 0, {}});
        CHECK(w.engine.state() == Engine::State::Reauth);
    }
    SECTION("429 with Retry-After") {
        w.give(event::HttpReply{hello->id, 429, true, {}, {}, 7'000, {}});
        CHECK(*w.timer(TimerId::Retry) >= 7'000);
    }
    SECTION("404 of ours: an older server") {
        w.give(event::HttpReply{hello->id, 404, true, {}, {}, 0, {}});
        CHECK(w.engine.status().blocked->code == ErrorCode::UpgradeServer);
    }
    SECTION("500") {
        w.give(event::HttpReply{hello->id, 500, true, {}, {}, 0, {}});
        CHECK(w.engine.status().lastError->code == ErrorCode::ServerBusy);
        CHECK(w.engine.state() == Engine::State::Waiting);
    }
    SECTION("200 that cannot be read") {
        w.give(event::HttpReply{hello->id, 200, true, {}, "garbage", 0, {}});
        CHECK(w.engine.status().lastError->code == ErrorCode::Malformed);
        CHECK(w.engine.state() == Engine::State::Waiting);
    }
}

TEST_CASE("another lineage at the same address erases nobody") {
    World w;
    w.syncedBefore(4);
    w.pendingCommands(1);
    w.start();
    HelloReply reply = w.helloReply();
    SECTION("an empty server") { reply.lineage = {{LogId(Uuid::derive({}, 90)), 0}}; }
    SECTION("another organisation") { reply.org = OrgId(Uuid::derive({}, 91)); }
    SECTION("no lineage") { reply.lineage.clear(); }
    w.hello(reply);
    CHECK(w.engine.status().blocked->code == ErrorCode::ForeignServer);
    CHECK(w.count<action::TakePending>() == 0);
    CHECK(w.count<action::BeginBootstrap>() == 0);
    w.give(event::SyncNow{});
    CHECK(w.engine.status().state == SyncState::Blocked);  // still shown while it tries again
    w.hello();
    CHECK(w.engine.status().state == SyncState::Live);
}

TEST_CASE("a restored server of our lineage: downloaded afresh beside the old file") {
    World w;
    w.syncedBefore(4);
    w.start();
    const LogId old = w.log;
    w.log = LogId(Uuid::derive({}, 92));
    HelloReply reply = w.helloReply();
    reply.lineage = {{old, 3}, {w.log, 3}};
    w.hello(reply);
    CHECK(w.next<action::BeginBootstrap>());
}

TEST_CASE("schemas out of range") {
    World w;
    w.start();
    HelloReply reply = w.helloReply();
    SECTION("client too old") {
        reply.schemaMin = reply.schemaMax = schemaVersion + 1;
        w.hello(reply);
        CHECK(w.engine.status().blocked->code == ErrorCode::UpgradeClient);
    }
    SECTION("server too old") {
        reply.schemaMin = reply.schemaMax = schemaVersion - 1;
        w.hello(reply);
        CHECK(w.engine.status().blocked->code == ErrorCode::UpgradeServer);
    }
}

TEST_CASE("network up, sync now and stability reset the back-off") {
    World w;
    w.syncedBefore(4);
    w.start();
    const auto failOnce = [&] {
        const auto http = w.next<action::SendHttp>();
        REQUIRE(http);
        w.give(event::HttpReply{http->id, 0, false, {}, {}, 0, fail(ErrorCode::NetworkDown)});
    };
    for (int i = 0; i < 12; ++i) {
        failOnce();
        w.actions.clear();
        w.give(event::TimerFired{TimerId::Retry});
    }
    failOnce();
    SECTION("network up") { w.give(event::NetworkUp{}); }
    SECTION("sync now") { w.give(event::SyncNow{}); }
    CHECK(w.engine.state() == Engine::State::Connected);
    failOnce();
    CHECK(*w.timer(TimerId::Retry) <= w.engine.tuning().backoffFirstCeilingMs);
}

TEST_CASE("silence on the live channel is a dead connection") {
    World w;
    w.syncedBefore(4);
    w.goLive();
    w.give(event::TimerFired{TimerId::Beat});
    CHECK(w.count<action::SendLive>() == 1);
    w.give(event::TimerFired{TimerId::Silence});
    CHECK(w.count<action::CloseLive>() == 1);
    CHECK(w.engine.state() == Engine::State::Waiting);
    CHECK(w.engine.status().lastError->code == ErrorCode::TimedOut);
}

TEST_CASE("a server that is stopping names the time to come back") {
    World w;
    w.syncedBefore(4);
    w.goLive();
    w.receive(Drain{9'000});
    CHECK(*w.timer(TimerId::Retry) >= 9'000);
}

TEST_CASE("working locally by choice") {
    World w;
    w.syncedBefore(4);
    w.goLive();
    w.give(event::RoundWanted{4});
    CHECK(w.count<action::RoundDone>() == 0);
    w.give(event::ForceLocal{true});
    CHECK(w.count<action::RoundDone>() == 1);
    CHECK(w.engine.status().forcedLocal);
    CHECK(w.engine.status().state == SyncState::Offline);
    CHECK(w.count<action::CloseLive>() == 1);
    w.actions.clear();
    w.give(event::RoundWanted{5});
    CHECK_FALSE(w.next<action::RoundDone>()->result.ok());
    w.give(event::NetworkUp{});
    w.give(event::SyncNow{});
    CHECK(w.count<action::SendHttp>() == 0);
    w.give(event::ForceLocal{false});
    CHECK(w.next<action::SendHttp>());
}

TEST_CASE("a new session waits until the replica has answered the last one") {
    World w;
    w.syncedBefore(4);
    w.goLive();
    w.receive(w.frame(4, 5));
    const auto apply = w.next<action::ApplyFrame>();
    w.give(event::LiveClosed{fail(ErrorCode::NetworkDown)});
    w.actions.clear();
    w.give(event::TimerFired{TimerId::Retry});
    CHECK(w.count<action::SendHttp>() == 0);
    w.facts.position.seq = 5;
    w.facts.position.cursor = "cursor 5";
    w.done(apply->op);
    const auto hello = w.next<action::SendHttp>();
    REQUIRE(hello);
    CHECK(decodeHello(hello->body)->cursor == "cursor 5");
}

TEST_CASE("a round that cannot be done says why") {
    World w;
    w.syncedBefore(4);
    w.start();
    w.give(event::RoundWanted{8});
    const auto hello = w.next<action::SendHttp>();
    w.give(event::HttpReply{hello->id, 0, false, {}, {}, 0, fail(ErrorCode::TimedOut)});
    const auto round = w.next<action::RoundDone>();
    REQUIRE(round);
    CHECK(round->result.error().code == ErrorCode::TimedOut);
}

TEST_CASE("refreshing tokens: a network error waits, a refusal asks a person") {
    World w;
    w.start();
    w.give(event::HttpReply{w.next<action::SendHttp>()->id, 401, true, {}, {}, 0, {}});
    SECTION("network") {
        w.give(event::CredentialsFailed{fail(ErrorCode::NetworkDown)});
        CHECK(w.engine.state() == Engine::State::Waiting);
    }
    SECTION("refused") {
        w.give(event::CredentialsFailed{fail(ErrorCode::TokenRevoked)});
        CHECK(w.engine.status().blocked->code == ErrorCode::TokenRevoked);
    }
}
