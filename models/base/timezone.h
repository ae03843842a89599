#pragma once
// Where a day and a month begin in a place of the world: the system's time-zone tables (TZif, RFC 8536). Times are UTC
// milliseconds. A value; any thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mostrador {

class TimeZone {
public:
    TimeZone() = default;  // UTC

    // "America/Santiago", from the folder TZDIR names or the usual one. Nothing when the system does not know it.
    [[nodiscard]] static std::optional<TimeZone> find(std::string_view name);
    [[nodiscard]] static std::optional<TimeZone> parse(std::string_view tzif);

    [[nodiscard]] std::int64_t offsetMs(std::int64_t utcMs) const;      // local time less UTC
    [[nodiscard]] std::int64_t startOfDay(std::int64_t utcMs) const;    // of the day that holds the moment
    [[nodiscard]] std::int64_t startOfMonth(std::int64_t utcMs) const;  // likewise

private:
    // When a year's summer time begins or ends: the n-th (5: the last) weekday of a month, at a local second.
    struct Change {
        int month = 0;
        int week = 0;
        int weekday = 0;
        std::int64_t second = 2 * 3600;
    };
    // What holds after the last transition of the table.
    struct Rule {
        std::int64_t standard = 0;  // seconds east of UTC
        std::int64_t summer = 0;
        std::optional<Change> begins;
        std::optional<Change> ends;
    };
    struct Transition {
        std::int64_t at = 0;      // UTC seconds
        std::int64_t offset = 0;  // seconds east of UTC, from then on
    };
    [[nodiscard]] static std::optional<Rule> parseRule(std::string_view text);
    [[nodiscard]] static std::int64_t offsetOf(const Rule& rule, std::int64_t utcSeconds);
    [[nodiscard]] std::int64_t startOf(std::int64_t localDay, std::int64_t near) const;

    std::vector<Transition> m_transitions;
    std::int64_t m_first = 0;  // before the first transition
    std::optional<Rule> m_rule;
};

}  // namespace mostrador
