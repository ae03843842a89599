#pragma once
// Drives one engine by hand: answers what it asks for, looks at what it does. No threads, no time but `now`.

#include <optional>
#include <vector>

#include "sync/engine/engine.h"
#include "sync/protocol/codec.h"

namespace mostrador::sync::test {

class World {
public:
    explicit World(Tuning tuning = {}) : engine(random, tuning) {
        facts.org = OrgId(Uuid::derive({}, 1));
        facts.replica = ReplicaId(Uuid::derive({}, 2));
        log = LogId(Uuid::derive({}, 3));
    }

    // The replica has synced before and stands at `seq`.
    void syncedBefore(std::int64_t seq) {
        facts.position = {log, seq, 1, "cursor " + std::to_string(seq), true};
        head = seq;
    }
    void pendingCommands(std::int64_t count, std::int64_t firstN = 1) {
        facts.outbox = {count, firstN, firstN + count - 1, firstN + count - 1, firstN, 5};
    }

    void give(const Event& event) {
        for (Action& action : engine.on(event, now)) actions.push_back(std::move(action));
    }
    void start() { give(event::Start{facts}); }

    // The oldest action of the type, taken out of the list with everything before it.
    template <class T>
    std::optional<T> next() {
        for (std::size_t i = 0; i < actions.size(); ++i) {
            if (auto* found = std::get_if<T>(&actions[i])) {
                T result = std::move(*found);
                actions.erase(actions.begin(), actions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
                return result;
            }
        }
        return std::nullopt;
    }
    template <class T>
    [[nodiscard]] int count() const {
        int n = 0;
        for (const Action& action : actions) n += std::holds_alternative<T>(action) ? 1 : 0;
        return n;
    }
    [[nodiscard]] std::optional<std::int64_t> timer(TimerId id) const {  // as last set
        std::optional<std::int64_t> delay;
        for (const Action& action : actions) {
            if (const auto* set = std::get_if<action::SetTimer>(&action); set && set->timer == id) delay = set->delayMs;
            if (const auto* off = std::get_if<action::CancelTimer>(&action); off && off->timer == id) delay.reset();
        }
        return delay;
    }

    [[nodiscard]] HelloReply helloReply() const {
        HelloReply reply;
        reply.org = facts.org;
        reply.lineage = {{log, head}};
        reply.head = head;
        reply.scopeVersion = 1;
        return reply;
    }
    template <class Message>
    void answer(std::uint64_t id, const Message& message) {
        give(event::HttpReply{id, 200, true, log.toString(), encode(message), 0, {}});
    }
    void refuse(std::uint64_t id, int status, const SyncError& error) {
        give(event::HttpReply{id, status, true, log.toString(), encode(error), 0, {}});
    }
    void hello() { hello(helloReply()); }
    void hello(const HelloReply& reply) { answer(next<action::SendHttp>()->id, reply); }
    void done(std::uint64_t op, Result<> result = {}) { give(event::ReplicaDone{op, std::move(result), facts}); }
    void receive(const LiveMessage& message) { give(event::LiveReceived{encodeLive(message)}); }

    [[nodiscard]] Page page(std::int64_t to, bool more) const {
        Page page;
        page.fromSeq = facts.position.seq;
        page.toSeq = to;
        page.log = log;
        page.scopeVersion = 1;
        page.more = more;
        page.cursor = "cursor " + std::to_string(to) + (more ? "…" : "");
        return page;
    }
    [[nodiscard]] Frame frame(std::int64_t prev, std::int64_t seq) const {
        Frame frame;
        frame.log = log;
        frame.scopeVersion = 1;
        frame.prev = prev;
        frame.seq = seq;
        frame.cursor = "cursor " + std::to_string(seq);
        return frame;
    }
    // To state Live with the channel attached.
    void goLive() {
        start();
        hello();
        give(event::LiveOpened{});
        next<action::SendLive>();
        receive(Beat{head});
        actions.clear();
    }
    [[nodiscard]] PushCommand command(std::int64_t n) const {
        PushCommand result;
        result.n = n;
        result.command.cid = CommandId(Uuid::derive({}, static_cast<std::uint32_t>(100 + n)));
        result.command.name = "client.set";
        result.command.args = std::string(1, '\xf6');
        return result;
    }
    [[nodiscard]] static PushReply applied(const std::vector<PushCommand>& commands, std::int64_t atSeq) {
        PushReply reply;
        reply.firstN = commands.front().n;
        for (const PushCommand& each : commands) {
            CommandResult result;
            result.n = each.n;
            result.cid = each.command.cid;
            result.atSeq = atSeq;
            reply.results.push_back(result);
            reply.lastN = each.n;
        }
        return reply;
    }
    // Answers TakePending with commands first…last.
    std::vector<PushCommand> handOver(std::int64_t first, std::int64_t last) {
        const auto take = next<action::TakePending>();
        std::vector<PushCommand> commands;
        for (std::int64_t n = first; n <= last; ++n) commands.push_back(command(n));
        give(event::PendingTaken{take->op, commands, facts});
        return commands;
    }

    SeededRandom random{7};
    Moment now{1'000, 1'000'000};
    Facts facts;
    LogId log;
    std::int64_t head = 0;
    Engine engine;
    std::vector<Action> actions;
};

}  // namespace mostrador::sync::test
