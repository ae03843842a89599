#include "server/api/workers.h"

namespace mostrador::server {

Workers::Workers(int threads, std::size_t waitingMax) : m_waitingMax(waitingMax) {
    for (int i = 0; i < threads; ++i) m_threads.emplace_back([this] { run(); });
}

Workers::~Workers() { stop(); }

void Workers::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads) thread.join();
    m_threads.clear();
}

bool Workers::post(std::function<void()> work) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_waiting.size() >= m_waitingMax) return false;
        m_waiting.push_back(std::move(work));
    }
    m_wake.notify_one();
    return true;
}

void Workers::run() {
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
            if (m_stopping) return;
            work = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        work();
    }
}

}  // namespace mostrador::server
