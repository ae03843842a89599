#include "server/auth/passwordpool.h"

#include <sodium.h>

#include <utility>

namespace mostrador::server {
namespace {

// A password that is wiped when it goes, whether it was used or the queue was dropped.
class Secret {
public:
    explicit Secret(std::string text) : m_text(std::move(text)) {}
    ~Secret() { sodium_memzero(m_text.data(), m_text.size()); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

}  // namespace

PasswordPool::PasswordPool(PasswordHasher hasher, int threads, std::size_t waitingMax)
    : m_hasher(std::move(hasher)), m_waitingMax(waitingMax) {
    for (int i = 0; i < threads; ++i) m_threads.emplace_back([this] { run(); });
}

PasswordPool::~PasswordPool() { stop(); }

void PasswordPool::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads) thread.join();
    m_threads.clear();
}

Result<> PasswordPool::verify(std::optional<std::string> encoded, std::string password,
                              std::function<void(bool)> done) {
    auto secret = std::make_shared<const Secret>(std::move(password));
    return submit([this, encoded = std::move(encoded), secret = std::move(secret), done = std::move(done)] {
        done(encoded ? m_hasher.verify(*encoded, secret->text()) : m_hasher.verifyDummy(secret->text()));
    });
}

Result<> PasswordPool::hash(std::string password, std::function<void(Result<std::string>)> done) {
    auto secret = std::make_shared<const Secret>(std::move(password));
    return submit([this, secret = std::move(secret), done = std::move(done)] { done(m_hasher.hash(secret->text())); });
}

Result<> PasswordPool::submit(std::function<void()> work) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_waiting.size() >= m_waitingMax) return fail(ErrorCode::ServerBusy, {}, "2");
        m_waiting.push_back(std::move(work));
    }
    m_changed.notify_one();
    return success();
}

void PasswordPool::run() {
    while (true) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
            if (m_stopping) return;
            work = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        work();
    }
}

}  // namespace mostrador::server
