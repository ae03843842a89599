#pragma once
// One thread with two queues: what waits in the first always goes before the second. Destroying it runs what is left in
// the first queue (what a person did must not be lost), drops the second and waits for the running task. Thread-safe.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace mostrador::sync {

class Worker {
public:
    enum class Queue : unsigned char { First, Second };
    using Task = std::function<void()>;

    Worker() : m_thread([this] { run(); }) {}
    ~Worker() { stop(); }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(Queue queue, Task task) {
        {
            const std::lock_guard lock(m_mutex);
            (queue == Queue::First ? m_first : m_second).push_back(std::move(task));
        }
        m_wake.notify_one();
    }

    // The same and waits until it has run. Not from the worker's own thread.
    void postAndWait(Queue queue, const Task& task) {
        std::mutex mutex;
        std::condition_variable done;
        bool finished = false;
        post(queue, [&] {
            task();
            const std::lock_guard lock(mutex);
            finished = true;
            done.notify_one();
        });
        std::unique_lock lock(mutex);
        done.wait(lock, [&] { return finished; });
    }

    // Ends the thread; later tasks are not run.
    void stop() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_second.clear();
        }
        m_wake.notify_one();
        if (m_thread.joinable()) m_thread.join();
    }

private:
    void run() {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this] { return m_stopping || !m_first.empty() || !m_second.empty(); });
            std::deque<Task>& queue = m_first.empty() ? m_second : m_first;
            if (queue.empty()) return;
            {
                const Task task = std::move(queue.front());
                queue.pop_front();
                lock.unlock();
                task();
            }
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_first;
    std::deque<Task> m_second;
    bool m_stopping = false;
    std::thread m_thread;  // last: it uses all the others
};

}  // namespace mostrador::sync
