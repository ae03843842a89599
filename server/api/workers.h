#pragma once
// Threads for what may block: reading the database, preparing writes. Bounded: a full queue answers "try again" instead
// of growing. post() from any thread. The destructor finishes what is running and drops what waits (a dropped Reply
// answers 500 by itself).

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mostrador::server {

class Workers {
public:
    explicit Workers(int threads, std::size_t waitingMax = 4096);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    // Finishes what is running; post() refuses from then on. Once, from the owner's thread.
    void stop();
    [[nodiscard]] bool post(std::function<void()> work);  // false: too much waits already

private:
    void run();

    const std::size_t m_waitingMax;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_waiting;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}  // namespace mostrador::server
