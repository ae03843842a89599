#pragma once
// One desktop's way to the server: requests and one live channel, with everything a network does to them. Bytes in,
// bytes out; the engine's timeouts are kept here as the real transport keeps them. One thread.

#include <functional>
#include <map>
#include <memory>

#include "sync/engine/events.h"
#include "tests/sim/server_node.h"

namespace mostrador::sim {

class Link {
public:
    using Sink = std::function<void(const sync::Event&)>;

    Link(Env& env, ServerNode& server, const server::Caller& caller, Sink sink);
    ~Link();

    void request(std::uint64_t id, sync::Endpoint endpoint, const std::string& body, std::int64_t timeoutMs,
                 std::int64_t token);
    void cancel(std::uint64_t id) { m_open.erase(id); }
    void openLive(std::int64_t token, std::int64_t timeoutMs);
    void sendLive(const std::string& message);
    void closeLive();
    // The new pair, or why there is none.
    void refresh(std::int64_t token, std::function<void(Result<ServerNode::TokenPair>)> done);

    void setUp(bool up);  // the network of this computer
    void setSlow(bool slow) { m_slow = slow; }
    void blockLive(bool blocked) { m_liveBlocked = blocked; }
    void reset();  // the computer's program ended
    [[nodiscard]] bool up() const { return m_up; }
    [[nodiscard]] bool liveBlocked() const { return m_liveBlocked; }

private:
    class Channel;
    // The next life of the program counts its requests from 1 again; an answer still under way to an earlier life must
    // not pass for one to the request that has the same id now.
    struct Sent {
        std::uint64_t id = 0;      // the engine's
        std::uint64_t number = 0;  // ours, never given twice
    };
    void arrive(const Sent& sent, sync::Endpoint endpoint, const std::string& body, std::int64_t token);
    void answer(const Sent& sent, WireReply reply);
    void deliver(const Sent& sent, sync::event::HttpReply reply);
    void broken(const Sent& sent, ErrorCode code, std::int64_t delayMs);
    void page(const Sent& sent, int status, std::int64_t delayMs);
    [[nodiscard]] std::int64_t latency();
    void liveEnded(const std::shared_ptr<Channel>& channel, bool noticed);

    Env& m_env;
    ServerNode& m_server;
    server::Caller m_caller;
    Sink m_sink;
    bool m_up = true;
    bool m_slow = false;
    bool m_liveBlocked = false;
    std::map<std::uint64_t, std::uint64_t> m_open;  // unanswered: the engine's id → our number
    std::uint64_t m_lastNumber = 0;
    std::shared_ptr<Channel> m_channel;
    std::uint64_t m_opening = 0;
};

}  // namespace mostrador::sim
