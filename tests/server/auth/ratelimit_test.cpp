#include "server/auth/ratelimit.h"
#include "handclock.h"

#include <catch2/catch.hpp>

using namespace mostrador;
using namespace mostrador::server;

TEST_CASE("five free tries, then a wait that doubles up to a quarter of an hour") {
    HandClock clock;
    SignInLimiter limiter(clock);
    for (int i = 0; i < 5; ++i) REQUIRE(limiter.admit("ana", "10.0.0.1") == 0);
    std::int64_t expected = 1;
    for (int i = 0; i < 14; ++i) {
        const std::string address = "10.0.1." + std::to_string(i);
        CHECK(limiter.admit("ana", address) == std::min<std::int64_t>(expected, 900));
        clock.advance(std::min<std::int64_t>(expected, 900) * 1000 - 1);
        CHECK(limiter.admit("ana", address) == 1);
        clock.advance(1);
        REQUIRE(limiter.admit("ana", address) == 0);
        expected *= 2;
    }
    CHECK(limiter.admit("luis", "10.0.0.2") == 0);
}

TEST_CASE("success forgives the user but gives the address one attempt back only") {
    HandClock clock;
    SignInLimiter limiter(clock);
    for (int round = 0; round < 10; ++round) {
        for (int i = 0; i < 4; ++i) REQUIRE(limiter.admit("ana", "10.0.0." + std::to_string(round)) == 0);
        limiter.succeeded("ana", "10.0.0." + std::to_string(round));
    }
    // One good account and many names tried from one address: the address is slowed down.
    int admitted = 0;
    while (admitted < 100 && limiter.admit("victim" + std::to_string(admitted), "192.0.2.7") == 0) {
        ++admitted;
        if (limiter.admit("mine", "192.0.2.7") == 0) limiter.succeeded("mine", "192.0.2.7");
    }
    CHECK(admitted <= 20);
}

TEST_CASE("after a quiet time the tries are free again") {
    HandClock clock;
    SignInLimiter limiter(clock);
    for (int i = 0; i < 5; ++i) REQUIRE(limiter.admit("ana", "10.0.0.1") == 0);
    CHECK(limiter.admit("ana", "10.0.0.1") > 0);
    clock.advance(16 * 60'000);
    for (int i = 0; i < 5; ++i) CHECK(limiter.admit("ana", "10.0.0.1") == 0);
    CHECK(limiter.admit("ana", "10.0.0.1") > 0);
}

TEST_CASE("an IPv6 network counts as one, IPv4 addresses do not") {
    HandClock clock;
    SignInLimiter limiter(clock, {.freePerUser = 1000, .freePerAddress = 2});
    CHECK(limiter.admit("a", "2001:db8:1:2::1") == 0);
    CHECK(limiter.admit("b", "2001:db8:1:2::2") == 0);
    CHECK(limiter.admit("c", "2001:db8:1:2:ffff::3") == 1);
    CHECK(limiter.admit("c", "2001:db8:1:3::1") == 0);
    CHECK(limiter.admit("c", "::ffff:10.0.0.1") == 0);
    CHECK(limiter.admit("c", "::ffff:10.0.0.2") == 0);
    CHECK(limiter.admit("c", "::ffff:10.0.0.3") == 0);
}

TEST_CASE("memory is bounded and keeps those who are being guessed") {
    HandClock clock;
    SignInLimiter limiter(clock,
                          {.freePerUser = 5, .freePerAddress = 1'000'000, .waitMaxMs = 900'000, .entriesMax = 100});
    for (int i = 0; i < 6; ++i) {
        REQUIRE(limiter.admit("victim", "10.0.0.1") == 0);
        if (i >= 4) clock.advance(60'000);
    }
    REQUIRE(limiter.admit("victim", "10.0.0.1") == 0);
    for (int i = 0; i < 5000; ++i) REQUIRE(limiter.admit("name" + std::to_string(i), "10.0.0.1") == 0);
    CHECK(limiter.entries() <= 101);
    CHECK(limiter.admit("victim", "10.0.0.1") > 0);
}
