// The simulated network must not do what no network can: hand one process what was meant for another.
#include "tests/sim/link.h"

#include <catch2/catch.hpp>

#include "tests/sim/blueprint.h"

using namespace mostrador;
using namespace mostrador::sim;
namespace event = mostrador::sync::event;

namespace {

constexpr std::int64_t longPatienceMs = 100'000;  // longer than any answer is late

struct Office {
    Office() { token = server.signIn(caller.device).access; }
    std::uint16_t& rate(Fault fault) { return env.plan.rate[static_cast<std::size_t>(fault)]; }
    void runUntil(std::int64_t ms) {
        while (env.scheduler.step(ms)) {}
    }

    const Blueprint blueprint = Blueprint::draw();
    Env env{1, false};
    ServerNode server{env, blueprint.server, blueprint.org};
    const server::Caller caller = blueprint.computers.front().caller;
    std::vector<sync::Event> heard;
    Link link{env, server, caller, [this](const sync::Event& e) { heard.push_back(e); }};
    std::int64_t token = 0;
};

}  // namespace

TEST_CASE("link: a late answer is heard, by the life of the program that asked") {
    Office office;
    office.rate(Fault::LateReply) = 1'000;
    office.link.request(1, sync::Endpoint::Hello, "?", longPatienceMs, office.token);
    office.runUntil(1'000);
    REQUIRE(office.server.requests(sync::Endpoint::Hello) == 1);
    REQUIRE(office.heard.empty());

    SECTION("the same life") {
        office.runUntil(longPatienceMs - 1);
        REQUIRE(office.heard.size() == 1);
        const auto& reply = std::get<event::HttpReply>(office.heard.front());
        CHECK(reply.id == 1);
        CHECK(reply.ours);
    }
    SECTION("the next life, whose first request has the same id") {
        office.link.reset();
        office.rate(Fault::DropRequest) = 1'000;
        office.link.request(1, sync::Endpoint::Pull, "?", longPatienceMs, office.token);
        // neither the late answer nor the end of the first request's time
        office.runUntil(longPatienceMs + 999);
        CHECK(office.heard.empty());
        office.runUntil(longPatienceMs + 1'000);
        REQUIRE(office.heard.size() == 1);
        CHECK(std::get<event::HttpReply>(office.heard.front()).broken->code == ErrorCode::TimedOut);
    }
}

TEST_CASE("link: a live channel that was being opened when the program ended opens for nobody") {
    Office office;
    office.link.openLive(office.token, longPatienceMs);
    SECTION("the same life") {
        office.runUntil(1'000);
        REQUIRE(office.heard.size() == 1);
        CHECK(std::holds_alternative<event::LiveOpened>(office.heard.front()));
    }
    SECTION("the next life") {
        office.link.reset();
        office.runUntil(longPatienceMs + 1'000);
        CHECK(office.heard.empty());
    }
}
