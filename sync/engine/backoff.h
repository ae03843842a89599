#pragma once
// How long to wait before the next attempt: full jitter between the floor and a ceiling that doubles. A value owned by
// the engine.

#include <cstdint>

#include "models/base/random.h"
#include "sync/engine/tuning.h"

namespace mostrador::sync {

class Backoff {
public:
    explicit Backoff(const Tuning& tuning) : m_tuning(tuning) {}
    [[nodiscard]] std::int64_t next(Random& random);
    void reset() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    const Tuning& m_tuning;
    int m_failures = 0;
};

}  // namespace mostrador::sync
