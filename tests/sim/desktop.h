#pragma once
// One computer: the real replica store and the real engine on a simulated disk and link, a person who types, and the
// ways it can end. Every commit of the replica is held against the model. One thread.

#include <map>
#include <memory>
#include <optional>
#include <set>

#include "sync/engine/engine.h"
#include "sync/replica/store.h"
#include "tests/sim/link.h"

namespace mostrador::sim {

// What a person was told is saved.
struct Acknowledged {
    CommandId cid;
    UserId user;
    bool resolved = false;
    bool forfeited = false;  // made after the copy that was brought back: gone by the person's own hand
};

class Desktop {
public:
    struct Options {
        sync::Tuning tuning;
        std::string file;  // database in the image
        UserId user;
        server::Caller caller;
        const std::string* emptyReplica = nullptr;
    };

    Desktop(Env& env, ServerNode& server, const kit::Disk::Image& image, Options options);
    ~Desktop();

    // A local command by the person at this computer; refusals stay here.
    void type(const Command& draft);
    // A document, with the next number of this computer.
    void typeNumbered(const std::function<Command(const std::string& number)>& make);
    void typeSet(const Uuid& record, FieldIndex field, const std::string& text);  // and it must stay visible (I5)
    void end(kit::Disk::End how);                                                 // and starts again after a while
    void diesInWrite(kit::Disk::End how) { m_disk.endAfterWrites(static_cast<int>(m_env.between(1, 9)), how); }
    void keepCopy();     // of the file, as people do
    bool restoreCopy();  // and bring back: the program ends and finds an older file; false: no copy
    void diskFails(bool full) { m_disk.failAfterWrites(static_cast<int>(m_env.between(1, 9)), full); }
    void calm();  // no planned faults any more
    void give(const sync::Event& event);

    [[nodiscard]] bool running() const { return m_store != nullptr; }
    [[nodiscard]] sync::ReplicaStore& store() { return *m_store; }
    [[nodiscard]] sync::Engine& engine() { return *m_engine; }
    [[nodiscard]] Link& link() { return m_link; }
    [[nodiscard]] kit::VirtualClock& clock() { return m_clock; }
    [[nodiscard]] const std::vector<Acknowledged>& acknowledged() const { return m_acknowledged; }
    [[nodiscard]] bool mayHaveMade(const CommandId& cid) const { return m_lost.contains(cid); }
    [[nodiscard]] const UserId& user() const { return m_options.user; }
    [[nodiscard]] const std::optional<Result<sync::RoundReport>>& lastRound() const { return m_lastRound; }
    void startRound();  // ends once, or with the program
    [[nodiscard]] bool roundOpen() const { return m_roundOpen; }
    [[nodiscard]] bool restored() const { return m_restored; }
    [[nodiscard]] std::uint64_t frames() const { return m_frames; }
    [[nodiscard]] std::int64_t number() const { return m_number; }

private:
    using Work = std::function<Result<>(sync::ReplicaStore&, sync::ChangeSet&)>;

    void start();
    [[nodiscard]] Result<std::unique_ptr<sync::ReplicaStore>> open(const std::string& file);
    void perform(sync::Action& action);
    void onReplica(std::uint64_t op, Work work, bool reveals);
    void takePending(const sync::action::TakePending& action);
    void refresh();
    void later(std::function<void()> work);  // on the replica's writer: in order, a moment from now
    void beginBootstrap(std::uint64_t op);
    void bootstrapPage(std::uint64_t op, std::shared_ptr<sync::Page> page);
    void finishBootstrap(std::uint64_t op);
    void done(std::uint64_t op, Result<> result);
    [[nodiscard]] sync::Facts facts() const;
    [[nodiscard]] bool survived();  // false: the disk ended during the last call, and so does the program
    void tell(const Result<sync::Receipt>& receipt);
    void checkReveal();
    void checkLedger();
    void checkOwnWrites();
    void checkAfterStart();
    [[nodiscard]] sync::Moment now() const { return {m_clock.monotonicMs(), m_clock.utcMs()}; }

    struct Shown {  // what this person wrote last in a field
        CommandId cid;
        std::string text;
    };

    Env& m_env;
    ServerNode& m_server;
    Options m_options;
    kit::VirtualClock m_clock;
    SeededRandom m_random;
    kit::Disk m_disk;
    std::string m_file;  // what CURRENT would name
    int m_generation = 0;
    std::string m_freshFile;
    std::unique_ptr<sync::ReplicaStore> m_store;
    std::unique_ptr<sync::ReplicaStore> m_fresh;  // being filled
    std::unique_ptr<sync::Engine> m_engine;
    Link m_link;
    ServerNode::TokenPair m_tokens;
    std::uint64_t m_life = 0;
    std::int64_t m_writerFreeAt = 0;
    std::array<std::uint64_t, 16> m_timerLife{};
    std::vector<Acknowledged> m_acknowledged;
    std::set<CommandId> m_lost;  // commands whose fate this desktop does not know: it ended meanwhile
    std::map<std::pair<Uuid, FieldIndex>, Shown> m_shown;
    std::optional<Result<sync::RoundReport>> m_lastRound;
    bool m_roundOpen = false;
    std::int64_t m_seqSeen = 0;
    struct Copy {
        kit::Disk::Image image;
        std::string file;
        std::size_t acknowledged = 0;  // how many were acknowledged by then
    };
    std::optional<Copy> m_copy;
    bool m_restoring = false;
    bool m_restored = false;
    std::uint64_t m_frames = 0;
    std::int64_t m_number;
};

}  // namespace mostrador::sim
