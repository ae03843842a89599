#pragma once
// Real time that a test can move forward: tokens expire and waits end without anybody waiting. Thread-safe.

#include <atomic>

#include "models/base/clock.h"

namespace mostrador::kit {

class ShiftedClock final : public Clock {
public:
    [[nodiscard]] std::int64_t utcMs() const override { return m_real.utcMs() + m_shiftMs; }
    [[nodiscard]] std::int64_t monotonicNs() const override { return m_real.monotonicNs() + m_shiftMs * 1'000'000; }
    void advance(std::int64_t ms) { m_shiftMs += ms; }

private:
    SystemClock m_real;
    std::atomic<std::int64_t> m_shiftMs{0};
};

}  // namespace mostrador::kit
