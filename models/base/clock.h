#pragma once
// The only source of time. Injected everywhere, so tests and the simulator own it. Thread-safe.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mostrador {

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::int64_t utcMs() const = 0;        // milliseconds since 1970, may jump
    [[nodiscard]] virtual std::int64_t monotonicNs() const = 0;  // never goes back; CLOCK_MONOTONIC
    [[nodiscard]] std::int64_t monotonicMs() const { return monotonicNs() / 1'000'000; }
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] std::int64_t utcMs() const override;
    [[nodiscard]] std::int64_t monotonicNs() const override;
};

// RFC 3339 in UTC with milliseconds: 2026-11-21T03:24:33.000Z
[[nodiscard]] std::string formatUtc(std::int64_t utcMs);
[[nodiscard]] std::optional<std::int64_t> parseUtc(std::string_view text);

}  // namespace mostrador
