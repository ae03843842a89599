#pragma once
// What was asked and how it was answered: counters that every reply touches, so atomics only. Filled by connections on
// the I/O threads, read by anybody.

#include "models/base/histogram.h"

#include <array>
#include <atomic>
#include <cstdint>

namespace mostrador::server {

// One for each route, and one for what found none.
class StatusCounts {
public:
    static constexpr int least = 100, most = 599;
    void add(int status) {
        if (status >= least && status <= most)
            m_counts[static_cast<std::size_t>(status - least)].fetch_add(1, std::memory_order_relaxed);
    }
    [[nodiscard]] std::uint64_t of(int status) const {
        return m_counts[static_cast<std::size_t>(status - least)].load(std::memory_order_relaxed);
    }

private:
    std::array<std::atomic<std::uint64_t>, most - least + 1> m_counts{};
};

// From the first byte of a request's head to its reply on the way, in nanoseconds.
struct RequestTimes : Histogram {
    RequestTimes()
        : Histogram({500'000, 1'000'000, 2'500'000, 5'000'000, 10'000'000, 25'000'000, 50'000'000, 100'000'000,
                     250'000'000, 500'000'000, 1'000'000'000, 2'500'000'000, 10'000'000'000}) {}
};

}  // namespace mostrador::server
