#pragma once
// A clock that moves only when a test says so.

#include "models/base/clock.h"

namespace mostrador {

class HandClock final : public Clock {
public:
    [[nodiscard]] std::int64_t utcMs() const override { return m_ms; }
    [[nodiscard]] std::int64_t monotonicNs() const override { return m_ms * 1'000'000; }
    void advance(std::int64_t ms) { m_ms += ms; }

private:
    std::int64_t m_ms = 1'800'000'000'000;
};

}  // namespace mostrador
