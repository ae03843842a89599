// Days and months of a place, by the system's tables.
#include <catch2/catch.hpp>

#include "models/base/clock.h"
#include "models/base/timezone.h"

using namespace mostrador;

namespace {

std::int64_t at(std::string_view text) {
    const auto parsed = parseUtc(text);
    REQUIRE(parsed);
    return *parsed;
}

TimeZone zoneNamed(std::string_view name) {
    const auto zone = TimeZone::find(name);
    INFO(name);
    REQUIRE(zone);
    return *zone;
}

}  // namespace

TEST_CASE("a day begins at local midnight") {
    const TimeZone santiago = zoneNamed("America/Santiago");
    CHECK(formatUtc(santiago.startOfDay(at("2026-11-27T02:59:59Z"))) == "2026-11-26T03:00:00.000Z");
    CHECK(formatUtc(santiago.startOfDay(at("2026-11-27T03:00:00Z"))) == "2026-11-27T03:00:00.000Z");
    CHECK(formatUtc(santiago.startOfDay(at("2026-07-01T12:00:00Z"))) == "2026-07-01T04:00:00.000Z");
    const TimeZone madrid = zoneNamed("Europe/Madrid");
    CHECK(formatUtc(madrid.startOfDay(at("2026-07-01T21:59:59Z"))) == "2026-06-30T22:00:00.000Z");
    CHECK(formatUtc(TimeZone{}.startOfDay(at("2026-07-01T21:59:59Z"))) == "2026-07-01T00:00:00.000Z");
}

TEST_CASE("where the clock jumps over midnight the day begins with the jump") {
    const TimeZone santiago = zoneNamed("America/Santiago");  // 2026-09-06 has no 00:00
    CHECK(formatUtc(santiago.startOfDay(at("2026-09-06T15:00:00Z"))) == "2026-09-06T04:00:00.000Z");
    CHECK(formatUtc(santiago.startOfDay(at("2026-04-05T15:00:00Z"))) == "2026-04-05T04:00:00.000Z");
}

TEST_CASE("a month begins with its first day, whatever the clock did since") {
    const TimeZone santiago = zoneNamed("America/Santiago");
    CHECK(formatUtc(santiago.startOfMonth(at("2026-09-20T12:00:00Z"))) == "2026-09-01T04:00:00.000Z");
    CHECK(formatUtc(santiago.startOfMonth(at("2026-12-01T02:00:00Z"))) == "2026-11-01T03:00:00.000Z");
    CHECK(formatUtc(zoneNamed("America/Mexico_City").startOfMonth(at("2026-01-31T23:00:00Z"))) ==
          "2026-01-01T06:00:00.000Z");
}

TEST_CASE("after the table's last entry its rule holds") {
    CHECK(zoneNamed("Europe/Madrid").offsetMs(at("2090-07-01T12:00:00Z")) == 2 * 3600 * 1000);
    CHECK(zoneNamed("Europe/Madrid").offsetMs(at("2090-01-01T12:00:00Z")) == 3600 * 1000);
    CHECK(zoneNamed("America/Santiago").offsetMs(at("2090-01-01T12:00:00Z")) == -3 * 3600 * 1000);
    CHECK(zoneNamed("America/Santiago").offsetMs(at("2090-07-01T12:00:00Z")) == -4 * 3600 * 1000);
}

TEST_CASE("names of no zone, and files that are none, are nothing") {
    CHECK_FALSE(TimeZone::find(""));
    CHECK_FALSE(TimeZone::find("Marte/Olympus"));
    CHECK_FALSE(TimeZone::find("../../etc/passwd"));
    CHECK_FALSE(TimeZone::find("/etc/passwd"));
    CHECK_FALSE(TimeZone::parse(""));
    CHECK_FALSE(TimeZone::parse("TZif2"));
    std::string wrong = "TZif2" + std::string(39, '\xff');
    CHECK_FALSE(TimeZone::parse(wrong));
}
