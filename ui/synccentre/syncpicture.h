#pragma once
// SyncPicture: everything the sync indicator and the sync page say, as one plain value; made by SyncWatch from engine
// and replica, or by hand for tests and pictures. Pure functions turn it into words and states. GUI thread.

#include <QString>
#include <optional>
#include <vector>

#include "sync/engine/status.h"
#include "sync/replica/types.h"
#include "ui/widgets/syncstate.h"

namespace mostrador {

// A change that waits here or is on its way.
struct QueueEntry {
    sync::OutboxItem item;
    std::optional<TableId> table;  // empty: made by a newer version of the program
    Uuid record;
    QString title;  // what a person calls the record
    QString what;   // "Phone, address"

    bool operator==(const QueueEntry& other) const {
        return item.n == other.item.n && item.state == other.item.state && item.tries == other.item.tries &&
               item.trouble == other.item.trouble && title == other.title && what == other.what;
    }
};

// A value somebody typed and the one that stands now.
struct ValuePair {
    QString field;
    QString mine;
    QString theirs;
    bool operator==(const ValuePair&) const = default;
};

// Something a person must see: refused, or replaced by somebody else's change.
struct InboxEntry {
    sync::InboxItem item;
    std::optional<TableId> table;
    Uuid record;
    QString title;
    QString what;
    QString byName;  // who arrived later; empty when not known here
    std::vector<ValuePair> values;

    bool operator==(const InboxEntry& other) const {
        return item.id == other.item.id && title == other.title && what == other.what && byName == other.byName &&
               values == other.values;
    }
};

struct SyncPicture {
    bool alone = false;
    sync::SyncStatus status;
    QString server;
    QString deviceName;
    QString series;
    std::int64_t queueTotal = 0;  // `queue` holds the oldest of them
    std::vector<QueueEntry> queue;
    std::vector<InboxEntry> inbox;  // open ones, newest first
};

// The four states of the indicator (C-28).
[[nodiscard]] SyncState syncStateOf(const SyncPicture& picture);

}  // namespace mostrador
