#include "ui/synccentre/syncpicture.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/tables/words.h"

namespace mostrador {

namespace {

// A class only to give the texts of these free functions a translation context.
struct SyncReasons {
    Q_DECLARE_TR_FUNCTIONS(SyncReasons)
};

int small(std::int64_t count) { return static_cast<int>(std::clamp<std::int64_t>(count, 0, 1'000'000'000)); }

SyncState offline(const sync::SyncStatus& status) {
    SyncState state;
    state.kind = SyncState::Kind::Offline;
    state.pending = small(status.pending);
    if (status.lastContactAt > 0) state.since = QDateTime::fromMSecsSinceEpoch(status.lastContactAt);
    if (status.forcedLocal) state.reason = SyncReasons::tr("You chose to work locally.");
    else if (status.lastError) state.reason = words::described(*status.lastError);
    return state;
}

}  // namespace

SyncState syncStateOf(const SyncPicture& picture) {
    const sync::SyncStatus& status = picture.status;
    SyncState state;
    state.pending = small(status.pending);
    if (picture.alone) {
        state.kind = SyncState::Kind::Offline;
        state.local = true;
        state.reason = SyncReasons::tr("This business lives on this computer alone.");
        return state;
    }
    switch (status.state) {
        case sync::SyncState::Blocked:
            state.kind = SyncState::Kind::Attention;
            if (status.blocked) state.reason = words::described(*status.blocked);
            return state;
        case sync::SyncState::Offline: return offline(status);
        case sync::SyncState::Connecting:
            // A further try after a failure is still being offline: the indicator must not flicker with each of them.
            if (status.lastError) return offline(status);
            state.kind = SyncState::Kind::Syncing;
            return state;
        case sync::SyncState::CatchingUp:
            state.kind = SyncState::Kind::Syncing;
            state.pending = small(status.pending + std::max<std::int64_t>(0, status.rowsTotal - status.rowsDone));
            return state;
        case sync::SyncState::Live: break;
    }
    if (!picture.inbox.empty()) {
        state.kind = SyncState::Kind::Attention;
        state.reason =
            SyncReasons::tr("%n change(s) wait for your decision.", "", static_cast<int>(picture.inbox.size()));
        return state;
    }
    state.kind = status.pending > 0 ? SyncState::Kind::Syncing : SyncState::Kind::Connected;
    return state;
}

}  // namespace mostrador
