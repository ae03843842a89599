#pragma once
// Virtual time: things happen in order of their moment, ties in order of their making. One thread.

#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

#include "models/base/clock.h"

namespace mostrador::kit {

class Scheduler {
public:
    using Work = std::function<void()>;

    [[nodiscard]] std::int64_t nowMs() const { return m_nowMs; }
    void at(std::int64_t ms, Work work) { m_queue.push({ms < m_nowMs ? m_nowMs : ms, ++m_order, std::move(work)}); }
    void after(std::int64_t delayMs, Work work) { at(m_nowMs + delayMs, std::move(work)); }
    // Runs the next thing that is due by `untilMs`; false when there is none (the time is then `untilMs`).
    bool step(std::int64_t untilMs) {
        if (m_queue.empty() || m_queue.top().ms > untilMs) {
            m_nowMs = untilMs;
            return false;
        }
        Entry next = m_queue.top();
        m_queue.pop();
        m_nowMs = next.ms;
        ++m_steps;
        next.work();
        return true;
    }
    [[nodiscard]] std::uint64_t steps() const { return m_steps; }

private:
    struct Entry {
        std::int64_t ms;
        std::uint64_t order;
        Work work;
        bool operator<(const Entry& other) const {  // the queue's top is its largest
            return ms != other.ms ? ms > other.ms : order > other.order;
        }
    };
    std::priority_queue<Entry> m_queue;
    std::int64_t m_nowMs = 0;
    std::uint64_t m_order = 0;
    std::uint64_t m_steps = 0;
};

// A computer's clock: the scheduler's time, its own idea of the date.
class VirtualClock final : public Clock {
public:
    static constexpr std::int64_t epochMs = 1'790'000'000'000;
    explicit VirtualClock(const Scheduler& scheduler) : m_scheduler(scheduler) {}
    [[nodiscard]] std::int64_t utcMs() const override { return epochMs + m_scheduler.nowMs() + m_offsetMs; }
    [[nodiscard]] std::int64_t monotonicNs() const override { return m_scheduler.nowMs() * 1'000'000; }
    void jump(std::int64_t ms) { m_offsetMs += ms; }

private:
    const Scheduler& m_scheduler;
    std::int64_t m_offsetMs = 0;
};

}  // namespace mostrador::kit
