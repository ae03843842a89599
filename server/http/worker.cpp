#include "server/http/worker.h"

#include "server/http/responsehead.h"

#include <vector>

namespace mostrador::server {

Worker::Worker(std::int64_t tickMs)
    : m_gate(std::make_shared<Gate>(m_context)), m_tickMs(tickMs), m_timer(m_context.get_executor()) {}

Worker::~Worker() {
    join();
    m_gate->close();
    m_peers.clear();  // before the loop that their sockets belong to
}

void Worker::start() {
    sweep();
    m_thread = std::thread([this] {
        m_gate->setThread(std::this_thread::get_id());
        const auto keepRunning = asio::make_work_guard(m_context);
        m_context.run();
    });
}

void Worker::join() {
    m_context.stop();
    if (m_thread.joinable()) m_thread.join();
}

void Worker::add(std::shared_ptr<Peer> peer) {
    const Peer* key = peer.get();
    m_peers.emplace(key, std::move(peer));
    if (m_draining) m_peers.at(key)->drain();
}

std::int64_t Worker::nowMs() const {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

const std::string& Worker::date() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::int64_t second = std::chrono::duration_cast<std::chrono::seconds>(now).count();
    if (second != m_dateSecond) {
        m_dateSecond = second;
        m_date = httpDate(second);
    }
    return m_date;
}

void Worker::drainAll() {
    m_gate->post([this] {
        m_draining = true;
        std::vector<std::shared_ptr<Peer>> peers;  // a copy: draining may end some at once
        for (const auto& [key, peer] : m_peers) peers.push_back(peer);
        for (const auto& peer : peers) peer->drain();
    });
}

void Worker::cutAll() {
    m_gate->post([this] {
        std::vector<std::shared_ptr<Peer>> peers;
        for (const auto& [key, peer] : m_peers) peers.push_back(peer);
        for (const auto& peer : peers) peer->cut();
    });
}

// One timer for all connections: 10,000 deadlines looked at once a tick cost less than 10,000 timers that
// nearly never fire but move with every request.
void Worker::sweep() {
    m_timer.expires_after(std::chrono::milliseconds(m_tickMs));
    m_timer.async_wait([this](const NetError& error) {
        if (error) return;
        const std::int64_t now = nowMs();
        std::vector<std::shared_ptr<Peer>> peers;
        peers.reserve(m_peers.size());
        for (const auto& [key, peer] : m_peers) peers.push_back(peer);
        for (const auto& peer : peers) peer->checkDeadlines(now);
        sweep();
    });
}

}  // namespace mostrador::server
