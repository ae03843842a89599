// Where the organisation's days begin.

#include <catch2/catch.hpp>

#include "models/base/clock.h"
#include "models/records/organization.h"
#include "sync/transport/local_days.h"

using namespace mostrador;
using namespace mostrador::sync;

namespace {

FiguresQuery at(const char* zone, const char* utc, int days = 1) {
    Record organization(organization::type, Uuid{});
    organization.at(organization::TimeZone) = std::string(zone);
    organization.at(organization::Currency) = std::string("CLP");
    return figuresQueryFor(organization, *parseUtc(utc), days);
}

}  // namespace

TEST_CASE("a day begins where the organisation is") {
    const FiguresQuery evening = at("America/Santiago", "2026-06-16T02:00:00Z");  // the evening of the 15th there
    REQUIRE(evening.days.size() == 2);
    CHECK(formatUtc(evening.days.front()) == "2026-06-15T04:00:00.000Z");
    CHECK(formatUtc(evening.days.back()) == "2026-06-16T04:00:00.000Z");
    CHECK(formatUtc(evening.monthFrom) == "2026-06-01T04:00:00.000Z");
    CHECK(evening.currency == "CLP");
    CHECK(formatUtc(at("Asia/Tokyo", "2026-06-16T02:00:00Z").days.front()) == "2026-06-15T15:00:00.000Z");
}

TEST_CASE("a day of changed clocks is shorter or longer than the others") {
    // Madrid: clocks go forward on 29 March 2026.
    const FiguresQuery spring = at("Europe/Madrid", "2026-03-30T10:00:00Z", 3);
    REQUIRE(spring.days.size() == 4);
    CHECK(spring.days[1] - spring.days[0] == std::int64_t{24} * 3'600'000);
    CHECK(spring.days[2] - spring.days[1] == std::int64_t{23} * 3'600'000);
    CHECK(spring.days[3] - spring.days[2] == std::int64_t{24} * 3'600'000);
}

TEST_CASE("a zone nobody knows is this computer's") {
    const FiguresQuery query = at("Luna/Mar", "2026-06-16T02:00:00Z");
    CHECK(query.days.front() <= *parseUtc("2026-06-16T02:00:00Z"));
    CHECK(query.days.back() > *parseUtc("2026-06-16T02:00:00Z"));
}
