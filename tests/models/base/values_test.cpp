// Ids, times, chance and error codes.
#include "models/base/clock.h"
#include "models/base/random.h"
#include "models/base/result.h"
#include "models/base/uuid.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace mostrador;

namespace {

class FixedClock final : public Clock {
public:
    [[nodiscard]] std::int64_t utcMs() const override { return now; }
    [[nodiscard]] std::int64_t monotonicNs() const override { return now * 1'000'000; }
    std::int64_t now = 1'795'000'000'000;
};

}  // namespace

TEST_CASE("uuids are read in their one form") {
    const auto id = Uuid::parse("0190163D-8694-739b-AEA5-966c26f8ad90");
    REQUIRE(id);
    CHECK(id->toString() == "0190163d-8694-739b-aea5-966c26f8ad90");
    for (const char* bad : {"", "0190163d8694739baea5966c26f8ad90", "0190163d-8694-739b-aea5-966c26f8ad9",
                            "0190163d-8694-739b-aea5-966c26f8ad901", "0190163g-8694-739b-aea5-966c26f8ad90",
                            "0190163d-8694-739b-aea5_966c26f8ad90", "-190163d08694-739b-aea5-966c26f8ad90"})
        CHECK_FALSE(Uuid::parse(bad));
    CHECK_FALSE(Uuid::fromBytes("123456789012345"));
    CHECK(Uuid{}.isNil());
}

TEST_CASE("uuid properties") {
    CHECK(rc::check("text and bytes come back, order is that of the text", [] {
        const auto bytes = *rc::gen::container<std::string>(32, rc::gen::arbitrary<char>());
        const Uuid a = *Uuid::fromBytes(std::string_view(bytes).substr(0, 16));
        const Uuid b = *Uuid::fromBytes(std::string_view(bytes).substr(16));
        RC_ASSERT(Uuid::parse(a.toString()) == a);
        RC_ASSERT(Uuid::fromBytes(a.bytes()) == a);
        RC_ASSERT((a < b) == (a.toString() < b.toString()));
        RC_ASSERT(Uuid::derive(a, 1) == Uuid::derive(a, 1));
        RC_ASSERT(Uuid::derive(a, 1) != Uuid::derive(a, 2));
    }));
}

TEST_CASE("new ids grow, carry the time and survive a clock that goes back") {
    FixedClock clock;
    SeededRandom random(1);
    IdSource source(clock, random);
    Uuid last = source.next();
    CHECK(last.toString().substr(14, 1) == "7");
    CHECK(last.toString().substr(0, 13) == "01a1ee56-5e00");
    for (int i = 0; i < 10'000; ++i) {
        if (i == 5'000) clock.now -= 3'600'000;
        const Uuid next = source.next();
        REQUIRE(last < next);
        last = next;
    }
}

TEST_CASE("times are written and read in UTC") {
    CHECK(formatUtc(0) == "1970-01-01T00:00:00.000Z");
    CHECK(formatUtc(-1) == "1969-12-31T23:59:59.999Z");
    CHECK(parseUtc("2026-11-21T03:24:33.000Z") == parseUtc("2026-11-21 00:24:33-03:00"));
    CHECK(parseUtc("2026-11-21T03:24:33.5Z") == *parseUtc("2026-11-21T03:24:33Z") + 500);
    CHECK(parseUtc("2026-11-21T03:24:33.1239Z") == *parseUtc("2026-11-21T03:24:33Z") + 123);
    CHECK(parseUtc("1970-01-02") == 86'400'000);
    for (const char* bad :
         {"", "2026", "2026-02-30", "2026-13-01", "2026-11-21T", "2026-11-21T3:24:33", "2026-11-21T24:00:00Z",
          "2026-11-21T-1:00:00Z", "2026-11-21T03:60:00Z", "2026-11-21T03:24:33.Z", "2026-11-21T03:24:33+0300",
          "2026-11-21T03:24:33+-1:00", "2026-11-21T03:24:33+99:00", "2026-11-21T03:24:33Zx", "20261-1-211"})
        CHECK_FALSE(parseUtc(bad));
}

TEST_CASE("time properties") {
    CHECK(rc::check("every millisecond of four-digit years comes back", [] {
        const auto ms = *rc::gen::inRange<std::int64_t>(-62'135'596'800'000, 253'402'300'800'000);
        RC_ASSERT(parseUtc(formatUtc(ms)) == ms);
    }));
}

TEST_CASE("the same seed gives the same numbers, below stays below") {
    SeededRandom a(42);
    SeededRandom b(42);
    SeededRandom other(43);
    CHECK(a.next() == b.next());
    CHECK(a.next() != other.next());
    bool seen[7] = {};
    for (int i = 0; i < 1000; ++i) {
        const std::uint64_t value = a.below(7);
        REQUIRE(value < 7);
        seen[value] = true;
    }
    for (const bool each : seen) CHECK(each);
}

TEST_CASE("error codes have one name each") {
    for (const ErrorCode code :
         {ErrorCode::FieldRequired, ErrorCode::NotAllowed, ErrorCode::SignInNeeded, ErrorCode::NetworkDown,
          ErrorCode::StorageFull, ErrorCode::Locked, ErrorCode::Internal})
        CHECK(codeFromName(codeName(code)) == code);
    CHECK(codeFromName("no such") == ErrorCode::Internal);
}
