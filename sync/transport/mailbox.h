#pragma once
// How values cross threads: a queue behind a std::mutex. The event-loop call that wakes the other side carries nothing,
// so every hand-over is one a thread checker understands. Any thread puts, one thread takes.

#include <mutex>
#include <utility>
#include <vector>

namespace mostrador::sync {

template <class T>
class Mailbox {
public:
    // True when the box was empty: the taker must be woken.
    bool put(T value) {
        const std::lock_guard lock(m_mutex);
        m_values.push_back(std::move(value));
        return m_values.size() == 1;
    }
    [[nodiscard]] std::vector<T> takeAll() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_values, {});
    }

private:
    std::mutex m_mutex;
    std::vector<T> m_values;
};

}  // namespace mostrador::sync
