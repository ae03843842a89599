#pragma once
// Counts how often a value fell below each of a few bounds: durations, sizes. add() from any thread, without a lock;
// readers see each number by itself, which is enough for a graph.

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace mostrador {

class Histogram {
public:
    static constexpr std::size_t boundsMax = 16;

    // Ascending; a value equal to a bound counts below it.
    explicit Histogram(std::initializer_list<std::int64_t> bounds) : m_size(std::min(bounds.size(), boundsMax)) {
        std::copy_n(bounds.begin(), m_size, m_bounds.begin());
    }

    void add(std::int64_t value) {
        const auto end = m_bounds.begin() + static_cast<std::ptrdiff_t>(m_size);
        const auto place = std::lower_bound(m_bounds.begin(), end, value) - m_bounds.begin();
        m_counts[static_cast<std::size_t>(place)].fetch_add(1, std::memory_order_relaxed);
        m_sum.fetch_add(value, std::memory_order_relaxed);
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::int64_t bound(std::size_t index) const { return m_bounds[index]; }
    // Of values between this bound and the one before; index size(): above all of them.
    [[nodiscard]] std::uint64_t count(std::size_t index) const {
        return m_counts[index].load(std::memory_order_relaxed);
    }
    [[nodiscard]] std::int64_t sum() const { return m_sum.load(std::memory_order_relaxed); }

private:
    std::array<std::int64_t, boundsMax> m_bounds{};
    std::size_t m_size;
    std::array<std::atomic<std::uint64_t>, boundsMax + 1> m_counts{};
    std::atomic<std::int64_t> m_sum{0};
};

}  // namespace mostrador
