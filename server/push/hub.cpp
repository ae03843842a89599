#include "server/push/hub.h"

#include <algorithm>

#include "sync/protocol/codec.h"

namespace mostrador::server {
namespace {

Payload live(const sync::LiveMessage& message) {
    return std::make_shared<const std::string>(sync::encodeLive(message));
}

Payload pullNotice(sync::PullReason reason, std::int64_t head) { return live(sync::PullNotice{reason, head}); }

}  // namespace

std::shared_ptr<Hub::Room> Hub::roomOf(const OrgId& org) {
    const std::lock_guard lock(m_mutex);
    auto& room = m_rooms[org];
    if (!room) room = std::make_shared<Room>();
    return room;
}

std::vector<std::shared_ptr<Hub::Room>> Hub::rooms() const {
    const std::lock_guard lock(m_mutex);
    std::vector<std::shared_ptr<Room>> all;
    for (const auto& [org, room] : m_rooms) all.push_back(room);
    return all;
}

std::shared_ptr<const Hub::Entries> Hub::entriesOf(Room& room, std::int64_t head) {
    const std::lock_guard lock(m_mutex);
    room.head = std::max(room.head, head);
    return room.entries;
}

Hub::Handle Hub::subscribe(const OrgId& org, std::shared_ptr<Subscriber> subscriber) {
    const auto room = roomOf(org);
    const std::lock_guard lock(m_mutex);
    auto entries = std::make_shared<Entries>(*room->entries);
    const Handle handle = m_next++;
    entries->push_back(std::make_shared<Entry>(Entry{handle, std::move(subscriber), false}));
    room->entries = std::move(entries);
    return handle;
}

void Hub::unsubscribe(const OrgId& org, Handle handle) {
    const auto room = roomOf(org);
    const std::lock_guard lock(m_mutex);
    auto entries = std::make_shared<Entries>(*room->entries);
    std::erase_if(*entries, [handle](const auto& entry) { return entry->handle == handle; });
    room->entries = std::move(entries);
}

void Hub::sendFrame(Entry& entry, const Payload& frame, const Payload& notice) {
    if (entry.subscriber->send(frame, Subscriber::Need::Droppable)) {
        entry.lagging = false;
        return;
    }
    if (entry.lagging) return;  // told already; it will find its way when the queue has emptied
    entry.lagging = true;
    entry.subscriber->send(notice, Subscriber::Need::Must);
}

void Hub::broadcast(const News& news) {
    const auto room = roomOf(news.org);
    const std::lock_guard sending(room->sending);
    const auto entries = entriesOf(*room, news.head);
    Payload frame;
    Payload lagging;
    Payload verdict;
    std::optional<std::vector<std::pair<std::uint32_t, Payload>>> events;
    for (const auto& entry : *entries) {
        if (entry->subscriber->kind() == Subscriber::Kind::Events) {
            if (!events) {
                events.emplace();
                for (Event& event : news.events())
                    events->emplace_back(event.topic, std::make_shared<const std::string>(std::move(event.text)));
            }
            for (const auto& [topic, text] : *events)
                if (entry->subscriber->hears(topic)) entry->subscriber->send(text, Subscriber::Need::Droppable);
            continue;
        }
        if (!frame) {
            frame = news.frame ? live(*news.frame) : pullNotice(sync::PullReason::LargeChange, news.head);
            lagging = pullNotice(sync::PullReason::Lagging, news.head);
        }
        const ReplicaId replica = entry->subscriber->replica();
        if (std::find(news.noticed.begin(), news.noticed.end(), replica) == news.noticed.end()) {
            sendFrame(*entry, frame, lagging);
            continue;
        }
        // Instead of the frame: with it the cursor would pass the verdict, which only a pull from before it brings.
        if (!verdict) verdict = pullNotice(sync::PullReason::Verdict, news.head);
        entry->subscriber->send(verdict, Subscriber::Need::Must);
    }
}

void Hub::beat() {
    for (const auto& room : rooms()) {
        const std::lock_guard sending(room->sending);
        std::int64_t head = 0;
        std::shared_ptr<const Entries> entries;
        {
            const std::lock_guard lock(m_mutex);
            head = room->head;
            entries = room->entries;
        }
        Payload beat;
        for (const auto& entry : *entries) {
            if (entry->subscriber->kind() != Subscriber::Kind::Sync) continue;
            if (!beat) beat = live(sync::Beat{head});
            entry->subscriber->send(beat, Subscriber::Need::Droppable);
        }
    }
}

void Hub::drain(std::int64_t afterMs) {
    const Payload message = live(sync::Drain{afterMs});
    for (const auto& room : rooms()) {
        const std::lock_guard sending(room->sending);
        for (const auto& entry : *entriesOf(*room, 0))
            if (entry->subscriber->kind() == Subscriber::Kind::Sync)
                entry->subscriber->send(message, Subscriber::Need::Must);
    }
}

void Hub::setHead(const OrgId& org, std::int64_t head) { entriesOf(*roomOf(org), head); }

std::size_t Hub::count(const OrgId& org) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_rooms.find(org);
    return found == m_rooms.end() ? 0 : found->second->entries->size();
}

std::size_t Hub::count() const {
    std::size_t total = 0;
    const std::lock_guard lock(m_mutex);
    for (const auto& [org, room] : m_rooms) total += room->entries->size();
    return total;
}

}  // namespace mostrador::server
