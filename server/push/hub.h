#pragma once
// Live sockets by organisation. A commit is encoded once and the same bytes are queued on every socket; a socket that
// cannot take them is told once to pull. It is only an accelerator: whatever is lost here costs a heartbeat, never
// data. Thread-safe; a broadcast holds no lock while it sends.

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "server/push/subscriber.h"
#include "sync/protocol/messages.h"

namespace mostrador::server {

class Hub {
public:
    using Handle = std::uint64_t;
    // What plain clients hear. `topic`: the kind of record it tells of (its table), as not everybody may read all.
    struct Event {
        std::string text;
        std::uint32_t topic = 0;
    };
    // Makes them; called once per commit and only if there are plain clients.
    using EventTexts = std::function<std::vector<Event>()>;

    // A commit as the hub needs it.
    struct News {
        OrgId org;
        std::int64_t head = 0;
        const sync::Frame* frame = nullptr;  // null: too large, desktops are told to pull
        std::span<const ReplicaId> noticed;  // have a new verdict on an older command
        EventTexts events;
    };

    // From here on the subscriber gets frames. Whoever attaches a desktop subscribes first and compares its cursor
    // with the head afterwards, so nothing falls between.
    Handle subscribe(const OrgId& org, std::shared_ptr<Subscriber> subscriber);
    void unsubscribe(const OrgId& org, Handle handle);

    void broadcast(const News& news);
    // Every sync::beatMs, by whoever owns a timer: each desktop hears the head.
    void beat();
    // The server is about to stop: reconnect after `afterMs` (spread by the caller's choice of value per call).
    void drain(std::int64_t afterMs);

    void setHead(const OrgId& org, std::int64_t head);  // known from elsewhere (an attach); never goes back
    [[nodiscard]] std::size_t count(const OrgId& org) const;
    [[nodiscard]] std::size_t count() const;

private:
    struct Entry {
        Handle handle = 0;
        std::shared_ptr<Subscriber> subscriber;
        bool lagging = false;  // was told to pull; guarded by Room::sending
    };
    using Entries = std::vector<std::shared_ptr<Entry>>;
    struct Room {
        std::mutex sending;  // one message after another, so all sockets see one order
        std::shared_ptr<const Entries> entries = std::make_shared<const Entries>();  // guarded by m_mutex
        std::int64_t head = 0;                                                       // guarded by m_mutex
    };
    std::shared_ptr<Room> roomOf(const OrgId& org);
    std::vector<std::shared_ptr<Room>> rooms() const;
    std::shared_ptr<const Entries> entriesOf(Room& room, std::int64_t head);
    static void sendFrame(Entry& entry, const Payload& frame, const Payload& notice);

    mutable std::mutex m_mutex;
    std::map<OrgId, std::shared_ptr<Room>> m_rooms;
    Handle m_next = 1;
};

}  // namespace mostrador::server
