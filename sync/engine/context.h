#pragma once
// What the parts of one engine share while an event is handled: the facts, the status being built, the actions going
// out, and how the session ended if it did. Owned by the engine; private to this layer.

#include <optional>
#include <utility>
#include <vector>

#include "models/base/random.h"
#include "sync/engine/actions.h"
#include "sync/engine/tuning.h"

namespace mostrador::sync {

// Why a session cannot go on, and what follows.
struct Failure {
    enum class Kind : std::uint8_t {
        Retry,    // wait (afterMs if the server set it, else back-off), then a new session
        Reauth,   // tokens first
        Blocked,  // a person
        Resync,   // a new session that downloads afresh beside the old file
        Restart,  // a new session at once (the replica has a new id)
    };
    Kind kind = Kind::Retry;
    Error error;
    std::int64_t afterMs = 0;
};

struct Context {
    Context(Random& r, Tuning t) : random(r), tuning(t) {}

    Random& random;
    Tuning tuning;
    Moment now;
    Facts facts;
    SyncStatus status;
    std::vector<Action> out;
    std::optional<Failure> failure;
    std::uint64_t lastId = 0;
    int replicaOps = 0;  // asked for and not yet answered, of this or an earlier session

    void emit(Action action) { out.push_back(std::move(action)); }
    [[nodiscard]] std::uint64_t newId() { return ++lastId; }
    [[nodiscard]] std::uint64_t newOp() {
        ++replicaOps;
        return newId();
    }
    void setTimer(TimerId timer, std::int64_t delayMs) { emit(action::SetTimer{timer, delayMs}); }
    void cancelTimer(TimerId timer) { emit(action::CancelTimer{timer}); }
    void fail(Failure::Kind kind, Error error, std::int64_t afterMs = 0) {
        if (!failure) failure = Failure{kind, std::move(error), afterMs};  // the first reason is the true one
    }
    void fail(Failure what) {
        if (!failure) failure = std::move(what);
    }
};

}  // namespace mostrador::sync
