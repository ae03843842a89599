#pragma once
// Inside this folder only: the LiveSocket that the hub holds. A bounded queue between any thread and the
// socket's own; outlives the socket and then does nothing.

#include "server/http/limits.h"
#include "server/http/live.h"
#include "server/http/worker.h"

#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace mostrador::server {

class LiveTarget {
public:
    virtual ~LiveTarget() = default;
    virtual void pump() = 0;        // something waits to be written; on the socket's thread
    virtual void overflowed() = 0;  // likewise
};

class LiveQueue final : public LiveSocket {
public:
    struct Message {
        std::shared_ptr<const std::string> payload;
        bool binary = false;
    };
    struct CloseWanted {
        std::uint16_t code = 0;
        std::string reason;
    };

    LiveQueue(std::shared_ptr<Gate> gate, std::weak_ptr<LiveTarget> target, const Limits& limits, std::string address,
              std::string subprotocol, Request request);

    void send(std::shared_ptr<const std::string> payload, bool binary) override;
    void close(std::uint16_t code, std::string_view reason) override;
    [[nodiscard]] bool isOpen() const override;
    [[nodiscard]] std::size_t queuedBytes() const override;
    [[nodiscard]] const std::string& remoteAddress() const override { return m_address; }
    [[nodiscard]] const std::string& subprotocol() const override { return m_subprotocol; }
    [[nodiscard]] const Request& upgradeRequest() const override { return m_request; }

    // For the socket's thread. take() without a result means that the next send() wakes it again.
    [[nodiscard]] std::optional<Message> take();
    [[nodiscard]] std::optional<CloseWanted> closeWanted() const;
    void end();

private:
    void wake();

    const std::shared_ptr<Gate> m_gate;
    const std::weak_ptr<LiveTarget> m_target;
    const std::size_t m_bytesMax;
    const std::size_t m_messagesMax;
    const std::string m_address;
    const std::string m_subprotocol;
    const Request m_request;

    mutable std::mutex m_mutex;
    std::deque<Message> m_waiting;
    std::size_t m_bytes = 0;
    std::optional<CloseWanted> m_close;
    bool m_awake = false;  // the socket's thread will look again by itself
    bool m_open = true;
};

}  // namespace mostrador::server
