#include "sync/engine/backoff.h"

#include <algorithm>

namespace mostrador::sync {

std::int64_t Backoff::next(Random& random) {
    const int doublings = std::min(m_failures, 20);  // far past the cap, far below overflow
    ++m_failures;
    const std::int64_t ceiling = std::min(m_tuning.backoffFirstCeilingMs << doublings, m_tuning.backoffCapMs);
    const std::int64_t span = std::max<std::int64_t>(0, ceiling - m_tuning.backoffFloorMs);
    return m_tuning.backoffFloorMs + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(span) + 1));
}

}  // namespace mostrador::sync
