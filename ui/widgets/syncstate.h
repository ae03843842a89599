#pragma once
// SyncState: what the indicator and the sync page say about the connection, as a plain value; made by whoever watches
// the engine. Four states (C-28); each is told in words and by a symbol. GUI thread.

#include <QDateTime>
#include <QString>

#include "ui/theme/symbols.h"
#include "ui/theme/tokens.h"

namespace mostrador {

struct SyncState {
    enum class Kind {
        Connected,  // live, nothing to send
        Syncing,    // live, `pending` changes or rows on their way
        Offline,    // no server since `since`; work goes on
        Attention,  // something needs a person: refused changes, expired sign-in
    };
    Kind kind = Kind::Offline;
    int pending = 0;
    QDateTime since;     // invalid: never connected since the start
    QString reason;      // Attention and Offline: in words, already translated
    bool local = false;  // no server by choice: the words say "Local" instead of "Offline"

    bool operator==(const SyncState&) const = default;
};

namespace syncwords {

[[nodiscard]] QString text(const SyncState& state);  // "Offline since 10:42 · 3 changes to send"
[[nodiscard]] Symbol symbol(SyncState::Kind kind);
[[nodiscard]] Tone tone(SyncState::Kind kind);

}  // namespace syncwords

}  // namespace mostrador
