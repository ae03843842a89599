#pragma once
// What a screen or the command line may say about synchronization (sync-protocol §12). A plain value, made by the
// engine and copied to whoever shows it; no threads.

#include <cstdint>
#include <optional>

#include "models/base/result.h"

namespace mostrador::sync {

enum class SyncState : std::uint8_t {
    Offline,     // no server now: work goes on here and is sent later (see nextTryAt, lastError, forcedLocal)
    Connecting,  // asking the server who it is
    CatchingUp,  // receiving what happened meanwhile (rowsDone of rowsTotal)
    Live,        // everything received; changes arrive by push (pushLive) or by asking at intervals
    Blocked,     // a person must do something (blocked says what); nothing is lost, the outbox is kept
};

struct SyncStatus {
    SyncState state = SyncState::Offline;
    bool forcedLocal = false;    // the user chose to work locally
    bool pushLive = false;       // changes come over the live channel; else by polling
    bool firstDownload = false;  // the catching up is the first download, or a fresh one beside the old file
    std::int64_t rowsDone = 0;
    std::int64_t rowsTotal = 0;  // announced by the server; 0 = unknown
    std::int64_t bytesDone = 0;
    int percent = 0;                   // 0…100 of the catching up
    std::int64_t pending = 0;          // commands not yet acknowledged
    std::int64_t oldestPendingAt = 0;  // UTC ms; 0 = none
    std::int64_t nextTryAt = 0;        // UTC ms of the next attempt; 0 = none planned
    std::int64_t lastContactAt = 0;    // UTC ms of the last answer from our server; 0 = never
    std::int64_t seq = 0;              // server number this replica stands at
    std::optional<Error> lastError;    // why the last attempt ended; empty while all is well
    std::optional<Error> blocked;      // set in state Blocked
    bool operator==(const SyncStatus&) const = default;
};

// How one "sync now and tell me" round went.
struct RoundReport {
    std::int64_t sent = 0;      // commands that got their final verdict
    std::int64_t received = 0;  // rows
    std::int64_t refused = 0;   // of those sent
    std::int64_t seq = 0;
    bool operator==(const RoundReport&) const = default;
};

}  // namespace mostrador::sync
