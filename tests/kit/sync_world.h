#pragma once
// ServerWorld with the sync endpoints and a hub on it, and a socket that remembers what it was sent. For tests.

#include "server/api/sync_service.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"
#include "tests/kit/server_world.h"

namespace mostrador::kit {

class FakeSocket final : public server::Subscriber {
public:
    explicit FakeSocket(const Uuid& replica, Kind kind = Kind::Sync) : m_kind(kind), m_replica(replica) {}
    bool full = false;
    std::vector<std::string> sent;

    [[nodiscard]] Kind kind() const override { return m_kind; }
    [[nodiscard]] ReplicaId replica() const override { return m_replica; }
    bool send(const server::Payload& payload, Need need) override {
        if (full && need == Need::Droppable) return false;
        sent.push_back(*payload);
        return true;
    }
    // The messages as alternatives' names would read: what kind, in order.
    [[nodiscard]] std::vector<sync::LiveMessage> messages() const {
        std::vector<sync::LiveMessage> all;
        for (const std::string& one : sent) all.push_back(*sync::decodeLive(one));
        return all;
    }

private:
    Kind m_kind;
    ReplicaId m_replica;
};

class SyncWorld : public ServerWorld {
public:
    explicit SyncWorld(server::SqliteOptions options = inMemory()) : ServerWorld(std::move(options)) {}

    server::Hub hub;
    server::DirectQueue queue{*core, server::SyncService::announceTo(hub, nullptr)};
    server::SyncService service{*readers, queue, hub, cursors, clock};
    const server::Caller caller{org, UserId(ana), device, {}};

    sync::Page page(const Uuid& replica, const sync::Cursor& cursor, std::uint32_t bytesMax = 0) {
        auto made = service.page(caller, {ReplicaId(replica), cursor, bytesMax, sync::schemaVersion});
        assert(std::holds_alternative<sync::Page>(made));
        return std::get<sync::Page>(std::move(made));
    }
    sync::SyncError refusal(const Uuid& replica, const sync::Cursor& cursor) {
        auto made = service.page(caller, {ReplicaId(replica), cursor, 0, sync::schemaVersion});
        assert(std::holds_alternative<sync::SyncError>(made));
        return std::get<sync::SyncError>(std::move(made));
    }
};

}  // namespace mostrador::kit
