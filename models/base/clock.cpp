#include "models/base/clock.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace mostrador {

using namespace std::chrono;

std::int64_t SystemClock::utcMs() const {
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::int64_t SystemClock::monotonicNs() const {
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

std::string formatUtc(std::int64_t utcMs) {
    const sys_time<milliseconds> at{milliseconds{utcMs}};
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss time{at - day};
    std::array<char, 40> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                      static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

namespace {

bool number(std::string_view text, std::size_t at, std::size_t length, int& out) {
    if (text.size() < at + length) return false;
    for (std::size_t i = at; i < at + length; ++i)
        if (text[i] < '0' || text[i] > '9') return false;  // from_chars would take a sign
    const char* end = text.data() + at + length;
    const auto [stopped, error] = std::from_chars(text.data() + at, end, out);
    return error == std::errc{} && stopped == end;
}

}  // namespace

std::optional<std::int64_t> parseUtc(std::string_view text) {
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0;
    if (!number(text, 0, 4, y) || !number(text, 5, 2, mo) || !number(text, 8, 2, d)) return std::nullopt;
    if (text[4] != '-' || text[7] != '-') return std::nullopt;
    const year_month_day date{year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
    if (!date.ok()) return std::nullopt;
    std::int64_t ms = duration_cast<milliseconds>(sys_days{date}.time_since_epoch()).count();
    if (text.size() == 10) return ms;  // a date alone is midnight UTC
    if (text[10] != 'T' && text[10] != ' ') return std::nullopt;
    if (!number(text, 11, 2, h) || !number(text, 14, 2, mi) || !number(text, 17, 2, s)) return std::nullopt;
    if (text[13] != ':' || text[16] != ':' || h > 23 || mi > 59 || s > 60) return std::nullopt;
    ms += ((h * 60 + mi) * 60 + s) * 1000LL;
    std::string_view rest = text.substr(19);
    if (!rest.empty() && rest.front() == '.') {
        int scale = 100;
        if (rest.size() < 2 || rest[1] < '0' || rest[1] > '9') return std::nullopt;
        for (rest.remove_prefix(1); !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
             rest.remove_prefix(1)) {
            ms += (rest.front() - '0') * scale;
            scale /= 10;
        }
    }
    if (rest.empty() || rest == "Z" || rest == "z") return ms;
    int oh = 0, om = 0;
    if (rest.size() != 6 || rest[3] != ':' || !number(rest, 1, 2, oh) || !number(rest, 4, 2, om) || oh > 23 || om > 59)
        return std::nullopt;
    if (rest[0] != '+' && rest[0] != '-') return std::nullopt;
    return ms - (rest[0] == '+' ? 1 : -1) * (oh * 60 + om) * 60'000LL;
}

}  // namespace mostrador
