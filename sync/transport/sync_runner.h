#pragma once
// The engine with its thread: owns a QThread with the network objects, carries the engine's actions out and brings the
// outcomes back. Lives on, and is called from, the thread that made it (GUI or main); signals arrive there. Only values
// cross. Destroying it stops the thread; a request in the air is given up, which is always safe.

#include <QObject>
#include <functional>
#include <memory>
#include <string>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "sync/engine/status.h"
#include "sync/replica/replica.h"

namespace mostrador::sync {

// The tokens of the signed-in user. A refresh token may be used once; the server keeps the previous one valid until
// the new one is used, so losing a reply locks nobody out.
struct Tokens {
    std::string access;
    std::string refresh;
    std::int64_t accessUntil = 0;  // UTC ms, 0 = unknown
    bool operator==(const Tokens&) const = default;
};

class SyncRunner : public QObject {
    Q_OBJECT

public:
    struct Settings {
        std::string serverUrl;                  // "https://host[:port][/prefix]"
        std::int64_t pollIntervalMs = 300'000;  // when no live channel is possible
        bool forcedLocal = false;
        bool liveChannel = true;  // false: never open a WebSocket (tests, odd proxies)
        // Called on the network thread with fresh tokens before their first use; must store them durably.
        std::function<void(const Tokens&)> saveTokens;
    };

    // `replica`, `clock` outlive the runner.
    SyncRunner(Replica& replica, const Clock& clock, QObject* parent = nullptr);
    ~SyncRunner() override;

    void start(Settings settings, Tokens tokens);  // a second start replaces the first
    void stop();                                   // waits for the thread; start() may follow
    [[nodiscard]] bool running() const;

    void setTokens(Tokens tokens);  // after signing in again
    void setForcedLocal(bool forced);
    void setPollInterval(std::int64_t ms);
    void syncNow();  // at once, also when blocked or waiting for the next try
    // One full round: everything pending is acknowledged and everything at the server has been received, or the error
    // that prevented it. `done` runs on this object's thread, exactly once unless the runner is destroyed.
    void round(std::function<void(Result<RoundReport>)> done);

    [[nodiscard]] SyncStatus status() const;  // last one received here

    // A request of the REST interface with the user's token (refreshed when needed): JSON in, JSON out. Refusals arrive
    // as the server's error code and field. SignInNeeded when not running. `done` as for round().
    void call(const std::string& verb, const std::string& path, const std::string& json,
              std::function<void(Result<std::string>)> done);
    // The same with bytes as they are, in both directions; more than `answerMax` of them is TooLarge.
    void callBytes(const std::string& verb, const std::string& path, std::string bytes, std::size_t answerMax,
                   std::function<void(Result<std::string>)> done);

Q_SIGNALS:
    void statusChanged(const mostrador::sync::SyncStatus& status);  // not emitted when nothing differs

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

}  // namespace mostrador::sync
