#pragma once
// Inside this folder only. One I/O thread with its own event loop and the connections that live on it.
// A connection never leaves its worker, so nothing of it needs a lock. Other threads reach a worker through
// its Gate, which outlives it: after the end of the server their calls fall on the floor.

#include "server/http/net.h"

#include <boost/asio/post.hpp>

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>

namespace mostrador::server {

// What a worker does with a connection or a WebSocket; all on the worker's thread.
class Peer {
public:
    virtual ~Peer() = default;
    virtual void checkDeadlines(std::int64_t nowMs) = 0;  // ends it if it is overdue
    virtual void drain() = 0;                             // the server stops: finish what is under way
    virtual void cut() = 0;                               // now
};

class Gate {
public:
    explicit Gate(asio::io_context& context) : m_context(&context) {}

    template <class Work>
    void post(Work work) {
        const std::lock_guard lock(m_mutex);
        if (m_context) asio::post(*m_context, std::move(work));
    }
    // Without the way through the loop when this is the worker's thread already.
    template <class Work>
    void dispatch(Work work) {
        if (m_thread == std::this_thread::get_id()) work();
        else post(std::move(work));
    }
    void setThread(std::thread::id thread) { m_thread = thread; }  // before anything runs
    void close() {
        const std::lock_guard lock(m_mutex);
        m_context = nullptr;
    }

private:
    std::mutex m_mutex;
    asio::io_context* m_context;
    std::atomic<std::thread::id> m_thread{};
};

class Worker {
public:
    explicit Worker(std::int64_t tickMs);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void start();
    void join();  // after the loop was told to end

    [[nodiscard]] asio::io_context& context() { return m_context; }
    [[nodiscard]] const std::shared_ptr<Gate>& gate() const { return m_gate; }

    // On the worker's thread:
    void add(std::shared_ptr<Peer> peer);
    void remove(const Peer* peer) { m_peers.erase(peer); }
    [[nodiscard]] std::int64_t nowMs() const;  // steady, for deadlines
    [[nodiscard]] const std::string& date();   // for the Date header, made once a second

    // From any thread:
    void drainAll();
    void cutAll();

private:
    void sweep();

    asio::io_context m_context{1};  // one thread runs it
    std::shared_ptr<Gate> m_gate;
    const std::int64_t m_tickMs;
    Timer m_timer;
    std::thread m_thread;
    std::unordered_map<const Peer*, std::shared_ptr<Peer>> m_peers;
    bool m_draining = false;
    std::int64_t m_dateSecond = 0;
    std::string m_date;
};

}  // namespace mostrador::server
