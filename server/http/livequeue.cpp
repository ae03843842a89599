#include "server/http/livequeue.h"

#include <utility>

namespace mostrador::server {

LiveQueue::LiveQueue(std::shared_ptr<Gate> gate, std::weak_ptr<LiveTarget> target, const Limits& limits,
                     std::string address, std::string subprotocol, Request request)
    : m_gate(std::move(gate)),
      m_target(std::move(target)),
      m_bytesMax(limits.liveQueueBytes),
      m_messagesMax(limits.liveQueueMessages),
      m_address(std::move(address)),
      m_subprotocol(std::move(subprotocol)),
      m_request(std::move(request)) {}

void LiveQueue::send(std::shared_ptr<const std::string> payload, bool binary) {
    std::deque<Message> dropped;  // freed after the lock
    bool overflow = false;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_open || m_close) return;
        // An idle socket takes any one payload, however large; the limit is on what piles up.
        if (!m_waiting.empty() && (m_bytes + payload->size() > m_bytesMax || m_waiting.size() >= m_messagesMax)) {
            dropped.swap(m_waiting);
            m_bytes = 0;
            overflow = true;
        } else {
            m_bytes += payload->size();
            m_waiting.push_back({std::move(payload), binary});
            if (std::exchange(m_awake, true)) return;
        }
    }
    if (!overflow) return wake();
    m_gate->post([target = m_target] {
        if (const auto socket = target.lock()) socket->overflowed();
    });
}

void LiveQueue::close(std::uint16_t code, std::string_view reason) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_open || m_close) return;
        m_close = CloseWanted{code, std::string(reason)};
        if (std::exchange(m_awake, true)) return;
    }
    wake();
}

bool LiveQueue::isOpen() const {
    const std::lock_guard lock(m_mutex);
    return m_open && !m_close;
}

std::size_t LiveQueue::queuedBytes() const {
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

std::optional<LiveQueue::Message> LiveQueue::take() {
    const std::lock_guard lock(m_mutex);
    if (m_waiting.empty()) {
        m_awake = false;
        return std::nullopt;
    }
    Message message = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_bytes -= message.payload->size();
    return message;
}

std::optional<LiveQueue::CloseWanted> LiveQueue::closeWanted() const {
    const std::lock_guard lock(m_mutex);
    return m_close;
}

void LiveQueue::end() {
    std::deque<Message> dropped;
    const std::lock_guard lock(m_mutex);
    m_open = false;
    m_bytes = 0;
    dropped.swap(m_waiting);
}

void LiveQueue::wake() {
    m_gate->post([target = m_target] {
        if (const auto socket = target.lock()) socket->pump();
    });
}

}  // namespace mostrador::server
