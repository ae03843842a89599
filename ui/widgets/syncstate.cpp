#include "ui/widgets/syncstate.h"

#include <QCoreApplication>

#include "ui/widgets/dates.h"

namespace mostrador::syncwords {

namespace {

// A class only to give the texts of these free functions a translation context.
struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

QString offline(const SyncState& state) {
    if (state.local) return SyncWords::tr("Local", "works without a server by choice");
    // A time alone would mislead after midnight.
    const bool today = state.since.isValid() && state.since.date() == QDateTime::currentDateTime().date();
    const QString moment = today ? dates::clockTime(state.since) : dates::dayAndTime(state.since);
    const QString start =
        state.since.isValid() ? SyncWords::tr("Offline since %1").arg(moment) : SyncWords::tr("Offline");
    if (state.pending <= 0) return start;
    return SyncWords::tr("%1 · %2", "offline since…, n changes to send")
        .arg(start, SyncWords::tr("%n change(s) to send", "", state.pending));
}

}  // namespace

QString text(const SyncState& state) {
    switch (state.kind) {
        case SyncState::Kind::Connected: return SyncWords::tr("Connected");
        case SyncState::Kind::Syncing:
            return state.pending > 0 ? SyncWords::tr("Syncing %n", "", state.pending) : SyncWords::tr("Syncing");
        case SyncState::Kind::Offline: return offline(state);
        case SyncState::Kind::Attention: return SyncWords::tr("Needs attention");
    }
    return {};
}

Symbol symbol(SyncState::Kind kind) {
    switch (kind) {
        case SyncState::Kind::Connected: return Symbol::CloudOk;
        case SyncState::Kind::Syncing: return Symbol::Sync;
        case SyncState::Kind::Offline: return Symbol::CloudOff;
        case SyncState::Kind::Attention: return Symbol::Alert;
    }
    return Symbol::Info;
}

Tone tone(SyncState::Kind kind) {
    switch (kind) {
        case SyncState::Kind::Connected: return Tone::Ok;
        case SyncState::Kind::Syncing: return Tone::Accent;
        case SyncState::Kind::Offline: return Tone::Neutral;
        case SyncState::Kind::Attention: return Tone::Warn;
    }
    return Tone::Neutral;
}

}  // namespace mostrador::syncwords
