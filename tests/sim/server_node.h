#pragma once
// The central computer: the server's real core (store, committer, sync service, hub) on a simulated disk, with tokens,
// stops, power cuts and failing commits. Messages come in as bytes and go out as bytes. One thread.

#include <memory>
#include <vector>

#include "server/api/sync_service.h"
#include "server/store/sqlite/sqlite_store.h"
#include "sync/engine/actions.h"
#include "tests/kit/loopback/disk.h"
#include "tests/sim/env.h"
#include "tests/sim/model.h"

namespace mostrador::sim {

struct WireReply {
    int status = 200;
    std::string body;
};

// One live connection as the server sees it.
class Peer : public server::Subscriber {
public:
    virtual void closedByServer(bool politely) = 0;
    server::Caller caller;
    ReplicaId id;
    server::Hub::Handle handle = 0;
    bool attached = false;

    [[nodiscard]] Kind kind() const override { return Kind::Sync; }
    [[nodiscard]] ReplicaId replica() const override { return id; }
};

class ServerNode {
public:
    using Reply = std::function<void(WireReply)>;

    ServerNode(Env& env, const kit::Disk::Image& image, const OrgId& org);
    ~ServerNode();

    [[nodiscard]] bool up() const { return m_service != nullptr; }
    void handle(sync::Endpoint endpoint, const std::string& body, const server::Caller& caller, std::int64_t token,
                Reply reply);
    void live(const std::shared_ptr<Peer>& peer, const std::string& message);
    bool connect(const std::shared_ptr<Peer>& peer, std::int64_t token);  // false: the token is no good
    void disconnect(const std::shared_ptr<Peer>& peer);

    // Access and refresh tokens are numbers here; the rule of rotation is the server's (see sync_runner.h).
    struct TokenPair {
        std::int64_t access = 0;
        std::int64_t refresh = 0;
    };
    [[nodiscard]] TokenPair signIn(const DeviceId& device);
    [[nodiscard]] std::optional<TokenPair> refresh(const DeviceId& device, std::int64_t token);

    void stop(bool powerCut);  // and starts again after a while
    void start();
    void beat();

    [[nodiscard]] std::int64_t head() const { return m_head; }
    [[nodiscard]] const Model& model() const { return m_model; }
    [[nodiscard]] server::SqliteStore& store() { return *m_store; }
    [[nodiscard]] std::uint64_t requests(sync::Endpoint endpoint) const {
        return m_requests[static_cast<std::size_t>(endpoint)];
    }
    [[nodiscard]] bool hasVerdict(const CommandId& cid);
    [[nodiscard]] const OrgId& org() const { return m_org; }

private:
    struct Session {
        TokenPair current;
        std::int64_t previousRefresh = 0;
    };
    void open();
    void close();
    void readModel();
    void onCommit(const server::OrgCommit& commit);
    void scheduleDrain();
    void drain();
    [[nodiscard]] bool admits(const DeviceId& device, std::int64_t token);

    Env& m_env;
    OrgId m_org;
    kit::VirtualClock m_clock;
    SeededRandom m_random;
    kit::Disk m_disk;
    server::CursorCodec m_cursors;
    std::unique_ptr<server::SqliteStore> m_store;
    std::unique_ptr<server::ReaderPool> m_readers;
    std::unique_ptr<server::CommitterCore> m_core;
    std::unique_ptr<server::Hub> m_hub;
    std::unique_ptr<server::DirectQueue> m_queue;
    std::unique_ptr<server::SyncService> m_service;
    server::CommitQueue::Listener m_announce;
    std::vector<std::shared_ptr<Peer>> m_peers;
    std::uint64_t m_life = 0;  // counts starts: what was meant for an earlier one is void
    bool m_drainPlanned = false;
    bool m_dying = false;  // commits, but nobody hears the answers
    std::int64_t m_head = 0;
    Model m_model;
    std::map<DeviceId, Session> m_sessions;
    std::int64_t m_lastToken = 0;
    std::array<std::uint64_t, 3> m_requests{};
};

inline constexpr std::string_view serverFile = "server.db";
[[nodiscard]] inline std::string cursorKey() { return std::string(server::CursorCodec::keyBytes, 'k'); }

}  // namespace mostrador::sim
