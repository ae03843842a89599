#include "tests/sim/link.h"

#include <algorithm>

namespace mostrador::sim {

using sync::Endpoint;
namespace event = sync::event;

// Both ends of a WebSocket: ordered each way, until it breaks.
class Link::Channel final : public Peer, public std::enable_shared_from_this<Link::Channel> {
public:
    Channel(Link& owner) : link(&owner) {}

    bool send(const server::Payload& payload, Need need) override {
        if (dead || link == nullptr) return true;
        Env& env = link->m_env;
        if (need == Need::Droppable) {
            if (env.strikes(Fault::QueueOverflow)) return false;
            if (env.strikes(Fault::FrameLost)) return true;
            if (env.strikes(Fault::FrameRepeated)) deliver(payload);
        }
        deliver(payload);
        return true;
    }
    void closedByServer(bool politely) override {
        attached = false;
        if (link != nullptr) link->liveEnded(shared_from_this(), politely);
        dead = true;
    }
    void deliver(const server::Payload& payload) {
        toClient = std::max(toClient, link->m_env.scheduler.nowMs() + link->latency());
        link->m_env.scheduler.at(toClient, [self = shared_from_this(), payload] {
            if (self->dead || self->link == nullptr || self->link->m_channel != self || !self->link->m_up) return;
            self->link->m_sink(event::LiveReceived{*payload});
        });
    }

    Link* link;         // null once the program at the desktop has ended
    bool dead = false;  // nothing passes any more, whether or not the ends know
    bool opened = false;
    std::int64_t toClient = 0;
    std::int64_t toServer = 0;
};

Link::Link(Env& env, ServerNode& server, const server::Caller& caller, Sink sink)
    : m_env(env), m_server(server), m_caller(caller), m_sink(std::move(sink)) {}

Link::~Link() { reset(); }

std::int64_t Link::latency() { return m_slow ? m_env.between(80, 600) : m_env.between(1, 25); }

void Link::reset() {
    m_open.clear();
    ++m_opening;  // one that is not open yet is nobody's either
    if (!m_channel) return;
    m_channel->dead = true;
    m_channel->link = nullptr;
    m_server.disconnect(m_channel);
    m_channel.reset();
}

void Link::setUp(bool up) {
    m_up = up;
    if (up || !m_channel) return;
    // A cable that is pulled tells nobody; sometimes the system does.
    liveEnded(m_channel, m_env.chance(400));
}

void Link::deliver(const Sent& sent, event::HttpReply reply) {
    const auto open = m_open.find(sent.id);
    if (open == m_open.end() || open->second != sent.number) return;  // given up, a second copy, or an earlier life's
    m_open.erase(open);
    reply.id = sent.id;
    m_sink(reply);
}

void Link::broken(const Sent& sent, ErrorCode code, std::int64_t delayMs) {
    m_env.scheduler.after(delayMs, [this, sent, code] { deliver(sent, {0, 0, false, {}, {}, 0, fail(code)}); });
}

void Link::page(const Sent& sent, int status, std::int64_t delayMs) {
    m_env.scheduler.after(delayMs, [this, sent, status] {
        deliver(sent, {0, status, false, {}, "<html>Sign in</html>", 0, {}});
    });
}

void Link::request(std::uint64_t id, Endpoint endpoint, const std::string& body, std::int64_t timeoutMs,
                   std::int64_t token) {
    constexpr std::int64_t connectMs = 5'000;
    const Sent sent{id, ++m_lastNumber};
    m_open[id] = sent.number;
    m_env.trace("request", {static_cast<std::int64_t>(m_caller.device.uuid().hash() & 0xffff),
                            static_cast<std::int64_t>(endpoint), static_cast<std::int64_t>(body.size())});
    broken(sent, ErrorCode::TimedOut, timeoutMs);
    if (!m_up)
        return broken(sent, m_env.chance(500) ? ErrorCode::NetworkDown : ErrorCode::TimedOut,
                      m_env.between(0, connectMs));
    if (m_env.strikes(Fault::DropRequest)) return;
    if (m_env.strikes(Fault::ProxyPage)) return page(sent, m_env.chance(500) ? 200 : 404, latency());
    if (m_env.strikes(Fault::ProxyBusy)) return page(sent, 503, latency());
    const auto go = [this, sent, endpoint, body, token] { arrive(sent, endpoint, body, token); };
    m_env.scheduler.after(latency(), go);
    if (m_env.strikes(Fault::DuplicateRequest)) m_env.scheduler.after(latency() + m_env.between(0, 20'000), go);
}

void Link::arrive(const Sent& sent, Endpoint endpoint, const std::string& body, std::int64_t token) {
    if (!m_server.up()) return broken(sent, ErrorCode::NetworkDown, 1);  // the port is closed
    m_server.handle(endpoint, body, m_caller, token, [this, sent](WireReply reply) { answer(sent, std::move(reply)); });
}

void Link::answer(const Sent& sent, WireReply reply) {
    if (!m_up || m_env.strikes(Fault::DropReply)) return;
    std::int64_t delay = latency();
    if (m_env.strikes(Fault::LateReply)) delay += m_env.between(2'000, 45'000);
    if (m_env.strikes(Fault::CutReply)) return broken(sent, ErrorCode::NetworkDown, delay);
    if (m_env.strikes(Fault::ShortBody) && !reply.body.empty())
        reply.body.resize(m_env.random.below(reply.body.size()));
    m_env.scheduler.after(delay, [this, sent, reply = std::move(reply)] {
        if (m_up) deliver(sent, {0, reply.status, true, {}, reply.body, 0, {}});
    });
}

void Link::openLive(std::int64_t token, std::int64_t timeoutMs) {
    closeLive();
    const std::uint64_t opening = ++m_opening;
    const auto refuse = [this, opening](ErrorCode code, std::int64_t delay) {
        m_env.scheduler.after(delay, [this, opening, code] {
            if (opening == m_opening) m_sink(event::LiveClosed{fail(code)});
        });
    };
    if (!m_up) return refuse(ErrorCode::TimedOut, timeoutMs);
    if (m_liveBlocked) {
        m_env.struck(Fault::LiveBlocked);
        return refuse(ErrorCode::NetworkDown, latency());
    }
    m_env.scheduler.after(2 * latency(), [this, opening, token, refuse] {
        if (opening != m_opening) return;
        if (!m_up || !m_server.up()) return refuse(ErrorCode::NetworkDown, 1);
        auto channel = std::make_shared<Channel>(*this);
        channel->caller = m_caller;
        if (!m_server.connect(channel, token)) return refuse(ErrorCode::SignInNeeded, 1);
        m_channel = channel;
        m_env.trace("live", {static_cast<std::int64_t>(m_caller.device.uuid().hash() & 0xffff)});
        m_sink(event::LiveOpened{});
    });
}

void Link::sendLive(const std::string& message) {
    if (!m_channel || m_channel->dead) return;
    if (m_env.strikes(Fault::LiveCut)) return liveEnded(m_channel, true);
    if (m_env.strikes(Fault::LiveSilence)) return liveEnded(m_channel, false);
    auto channel = m_channel;
    channel->toServer = std::max(channel->toServer, m_env.scheduler.nowMs() + latency());
    m_env.scheduler.at(channel->toServer, [channel, message] {
        if (channel->dead || channel->link == nullptr || !channel->link->m_up) return;
        channel->link->m_server.live(channel, message);
    });
}

void Link::closeLive() {
    ++m_opening;
    if (!m_channel) return;
    m_channel->dead = true;
    m_server.disconnect(m_channel);
    m_channel.reset();
}

// The channel broke. The server's side always ends; the desktop is told, or finds out by silence.
void Link::liveEnded(const std::shared_ptr<Channel>& channel, bool noticed) {
    channel->dead = true;
    m_env.scheduler.after(1, [this, channel] { m_server.disconnect(channel); });
    if (!noticed) return;
    m_env.scheduler.after(latency(), [channel] {
        if (channel->link == nullptr || channel->link->m_channel != channel) return;
        Link& link = *channel->link;
        link.m_channel.reset();
        link.m_sink(event::LiveClosed{fail(ErrorCode::NetworkDown)});
    });
}

void Link::refresh(std::int64_t token, std::function<void(Result<ServerNode::TokenPair>)> done) {
    constexpr std::int64_t patienceMs = 30'000;
    const auto later = [this, done](std::int64_t delay, const Result<ServerNode::TokenPair>& result) {
        m_env.scheduler.after(delay, [done, result] { done(result); });
    };
    if (!m_up) return later(m_env.between(0, 5'000), fail(ErrorCode::NetworkDown));
    m_env.scheduler.after(latency(), [this, token, later] {
        if (!m_server.up() || !m_up) return later(1, fail(ErrorCode::NetworkDown));
        const auto fresh = m_server.refresh(m_caller.device, token);
        if (m_env.strikes(Fault::RefreshReplyLost)) return later(patienceMs, fail(ErrorCode::TimedOut));
        if (!fresh) return later(latency(), fail(ErrorCode::TokenRevoked));
        later(latency(), *fresh);
    });
}

}  // namespace mostrador::sim
