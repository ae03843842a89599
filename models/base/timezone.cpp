#include "models/base/timezone.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace mostrador {
namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
constexpr std::size_t fileBytesMax = 1 << 20;

std::int64_t floorDiv(std::int64_t value, std::int64_t by) {
    return value / by - (value % by != 0 && (value < 0) != (by < 0) ? 1 : 0);
}

// Big-endian numbers of a block of bytes; zero and `failed` past its end.
struct Bytes {
    std::string_view rest;
    bool failed = false;

    std::string_view take(std::size_t count) {
        if (count > rest.size()) failed = true;
        const std::string_view taken = rest.substr(0, std::min(count, rest.size()));
        rest.remove_prefix(taken.size());
        return failed ? std::string_view() : taken;
    }
    std::int64_t number(std::size_t bytes) {
        std::uint64_t value = 0;
        const std::string_view taken = take(bytes);
        if (taken.empty()) return 0;
        if (taken.front() & 0x80) value = ~std::uint64_t{0};
        for (const char c : taken) value = (value << 8) | static_cast<unsigned char>(c);
        return static_cast<std::int64_t>(value);
    }
};

struct Counts {
    std::size_t utcFlags, standardFlags, leaps, transitions, types, letters;
};

std::optional<Counts> readHeader(Bytes& in, char& version) {
    if (in.take(4) != "TZif") return std::nullopt;
    const std::string_view kind = in.take(16);
    version = kind.empty() ? '\0' : kind.front();
    Counts counts{};
    for (std::size_t* one :
         {&counts.utcFlags, &counts.standardFlags, &counts.leaps, &counts.transitions, &counts.types, &counts.letters})
        *one = static_cast<std::size_t>(in.number(4)) & 0xffffff;
    if (in.failed) return std::nullopt;
    return counts;
}

// "<-04>4", "EST5", "+5:30": reads a number of hours, minutes and seconds as seconds.
std::optional<std::int64_t> takeClock(std::string_view& text) {
    std::int64_t sign = 1;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        sign = text.front() == '-' ? -1 : 1;
        text.remove_prefix(1);
    }
    std::int64_t seconds = 0;
    for (const std::int64_t unit : {3600, 60, 1}) {
        std::int64_t part = 0;
        std::size_t digits = 0;
        while (digits < text.size() && digits < 3 && text[digits] >= '0' && text[digits] <= '9')
            part = part * 10 + (text[digits++] - '0');
        if (digits == 0) return std::nullopt;
        seconds += part * unit;
        text.remove_prefix(digits);
        if (text.empty() || text.front() != ':') break;
        text.remove_prefix(1);
    }
    return sign * seconds;
}

bool takeName(std::string_view& text) {
    std::size_t end = 0;
    if (!text.empty() && text.front() == '<') {
        end = std::min(text.find('>'), text.size() - 1) + 1;
    } else {
        while (end < text.size() && ((text[end] | 32) >= 'a' && (text[end] | 32) <= 'z')) ++end;
    }
    text.remove_prefix(end);
    return end > 0;
}

std::optional<int> takeNumber(std::string_view& text, char after) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < 2 && text[digits] >= '0' && text[digits] <= '9')
        value = value * 10 + (text[digits++] - '0');
    if (digits == 0) return std::nullopt;
    text.remove_prefix(digits);
    if (after == '\0') return value;
    if (text.empty() || text.front() != after) return std::nullopt;
    text.remove_prefix(1);
    return value;
}

std::int64_t daysOf(const std::chrono::sys_days& day) { return day.time_since_epoch().count(); }

}  // namespace

std::optional<TimeZone> TimeZone::find(std::string_view name) {
    if (name.empty() || name.size() > 64 || name.front() == '/' || name.find("..") != std::string_view::npos)
        return std::nullopt;
    const char* folder = std::getenv("TZDIR");
    std::ifstream file((folder ? std::string(folder) : std::string("/usr/share/zoneinfo")) + "/" + std::string(name),
                       std::ios::binary);
    if (!file) return std::nullopt;
    const std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return content.size() > fileBytesMax ? std::nullopt : parse(content);
}

std::optional<TimeZone> TimeZone::parse(std::string_view tzif) {
    Bytes in{tzif};
    char version = '\0';
    auto counts = readHeader(in, version);
    if (!counts) return std::nullopt;
    std::size_t width = 4;
    if (version >= '2') {  // a block of 32-bit times, then the same in 64 bits, then a rule for later years
        in.take(counts->transitions * 5 + counts->types * 6 + counts->letters + counts->leaps * 8 +
                counts->standardFlags + counts->utcFlags);
        counts = readHeader(in, version);
        width = 8;
    }
    if (!counts || in.failed || counts->types == 0) return std::nullopt;
    TimeZone zone;
    for (std::size_t i = 0; i < counts->transitions && !in.failed; ++i)
        zone.m_transitions.push_back({in.number(width), 0});
    const std::string_view kinds = in.take(counts->transitions);
    std::vector<std::int64_t> offsets;
    for (std::size_t i = 0; i < counts->types && !in.failed; ++i) {
        offsets.push_back(in.number(4));
        in.take(2);
    }
    if (in.failed) return std::nullopt;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto kind = static_cast<unsigned char>(kinds[i]);
        if (kind >= offsets.size()) return std::nullopt;
        zone.m_transitions[i].offset = offsets[kind];
    }
    zone.m_first = offsets.front();
    if (width == 4) return zone;
    in.take(counts->letters + counts->leaps * 12 + counts->standardFlags + counts->utcFlags);
    const std::size_t from = in.rest.find('\n');
    const std::size_t to = from == std::string_view::npos ? from : in.rest.find('\n', from + 1);
    if (to != std::string_view::npos) zone.m_rule = parseRule(in.rest.substr(from + 1, to - from - 1));
    return zone;
}

// POSIX: "CST6CDT,M3.2.0,M11.1.0/3". Offsets there count west of Greenwich.
std::optional<TimeZone::Rule> TimeZone::parseRule(std::string_view text) {
    Rule rule;
    if (!takeName(text)) return std::nullopt;
    const auto standard = takeClock(text);
    if (!standard) return std::nullopt;
    rule.standard = -*standard;
    rule.summer = rule.standard + 3600;
    if (text.empty()) return rule;
    if (!takeName(text)) return std::nullopt;
    if (!text.empty() && text.front() != ',') {
        const auto summer = takeClock(text);
        if (!summer) return std::nullopt;
        rule.summer = -*summer;
    }
    for (std::optional<Change>* one : {&rule.begins, &rule.ends}) {
        if (text.substr(0, 2) != ",M") return std::nullopt;  // days of the year: no zone in use has them
        text.remove_prefix(2);
        const auto month = takeNumber(text, '.');
        const auto week = month ? takeNumber(text, '.') : std::nullopt;
        const auto weekday = week ? takeNumber(text, '\0') : std::nullopt;
        if (!weekday) return std::nullopt;
        Change change{*month, *week, *weekday};
        if (!text.empty() && text.front() == '/') {
            text.remove_prefix(1);
            const auto at = takeClock(text);
            if (!at) return std::nullopt;
            change.second = *at;
        }
        *one = change;
    }
    return rule;
}

std::int64_t TimeZone::offsetOf(const Rule& rule, std::int64_t utcSeconds) {
    if (!rule.begins || !rule.ends) return rule.standard;
    using namespace std::chrono;
    const sys_days today{days{floorDiv(utcSeconds + rule.standard, 86400)}};
    const auto thisYear = year_month_day{today}.year();
    const auto when = [&](const Change& change, std::int64_t offset) {
        const weekday day{static_cast<unsigned>(change.weekday)};
        const month of{static_cast<unsigned>(change.month)};
        const sys_days date = change.week == 5 ? sys_days{thisYear / of / day[last]}
                                               : sys_days{thisYear / of / day[static_cast<unsigned>(change.week)]};
        return daysOf(date) * 86400 + change.second - offset;
    };
    const std::int64_t begins = when(*rule.begins, rule.standard);
    const std::int64_t ends = when(*rule.ends, rule.summer);
    const bool summer = begins < ends ? utcSeconds >= begins && utcSeconds < ends
                                      : utcSeconds >= begins || utcSeconds < ends;  // south of the equator
    return summer ? rule.summer : rule.standard;
}

std::int64_t TimeZone::offsetMs(std::int64_t utcMs) const {
    const std::int64_t seconds = floorDiv(utcMs, 1000);
    if (m_rule && (m_transitions.empty() || seconds >= m_transitions.back().at))
        return offsetOf(*m_rule, seconds) * 1000;
    const auto after = std::upper_bound(m_transitions.begin(), m_transitions.end(), seconds,
                                        [](std::int64_t at, const Transition& one) { return at < one.at; });
    return (after == m_transitions.begin() ? m_first : std::prev(after)->offset) * 1000;
}

// The first moment of a local day. Where the clock jumps over midnight, the moment of the jump.
std::int64_t TimeZone::startOf(std::int64_t localDay, std::int64_t near) const {
    const std::int64_t midnight = localDay * dayMs;
    const std::int64_t guess = midnight - offsetMs(near);
    const std::int64_t offset = offsetMs(guess);
    const std::int64_t start = midnight - offset;
    return offsetMs(start) == offset ? start : std::max(guess, start);
}

std::int64_t TimeZone::startOfDay(std::int64_t utcMs) const {
    return startOf(floorDiv(utcMs + offsetMs(utcMs), dayMs), utcMs);
}

std::int64_t TimeZone::startOfMonth(std::int64_t utcMs) const {
    using namespace std::chrono;
    const sys_days today{days{floorDiv(utcMs + offsetMs(utcMs), dayMs)}};
    const year_month_day date{today};
    return startOf(daysOf(sys_days{date.year() / date.month() / 1}), utcMs);
}

}  // namespace mostrador
