#pragma once
// One or two threads that hash and check passwords, with a bounded queue: a flood of sign-ins waits there
// or is told to come later, and never holds more than `threads` × 64 MiB. submit() from any thread; the
// answers come on the pool's threads. The destructor finishes what is running and drops what waits.

#include "models/base/result.h"
#include "server/auth/password.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace mostrador::server {

class PasswordPool {
public:
    explicit PasswordPool(PasswordHasher hasher = PasswordHasher(), int threads = 1, std::size_t waitingMax = 64);
    ~PasswordPool();
    PasswordPool(const PasswordPool&) = delete;
    PasswordPool& operator=(const PasswordPool&) = delete;

    // Finishes what is running; from then on everything is refused as busy. From the owner's thread.
    void stop();
    // ServerBusy (detail: seconds) when the queue is full; `done` is then not called.
    // `encoded` is empty for a user that does not exist.
    [[nodiscard]] Result<> verify(std::optional<std::string> encoded, std::string password,
                                  std::function<void(bool)> done);
    [[nodiscard]] Result<> hash(std::string password, std::function<void(Result<std::string>)> done);

    [[nodiscard]] const PasswordHasher& hasher() const { return m_hasher; }

private:
    [[nodiscard]] Result<> submit(std::function<void()> work);
    void run();

    const PasswordHasher m_hasher;
    const std::size_t m_waitingMax;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_waiting;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}  // namespace mostrador::server
