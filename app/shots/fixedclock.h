#pragma once
// FixedClock: the wall clock of the pictures stands still, so that two runs give the same pixels. Thread-safe.

#include "models/base/clock.h"

namespace mostrador::shots {

class FixedClock final : public Clock {
public:
    static constexpr std::int64_t at = 1'773'312'120'000;  // 2026-03-12T10:42:00Z
    [[nodiscard]] std::int64_t utcMs() const override { return at; }
    [[nodiscard]] std::int64_t monotonicNs() const override { return m_system.monotonicNs(); }

private:
    SystemClock m_system;
};

}  // namespace mostrador::shots
