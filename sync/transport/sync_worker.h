#pragma once
// Hosts the engine on the network thread: events go in one by one, actions are carried out in order. Owns timers,
// HTTP, the live socket and the tokens. Made on the runner's thread, moved to its own, used there; `post` from
// anywhere.

#include <QObject>
#include <QUrl>
#include <array>
#include <deque>
#include <memory>
#include <unordered_map>

#include "sync/engine/engine.h"
#include "sync/transport/http_client.h"
#include "sync/transport/live_socket.h"
#include "sync/transport/mailbox.h"
#include "sync/transport/qt_post.h"
#include "sync/transport/replica_port.h"
#include "sync/transport/sync_runner.h"

class QTimer;

namespace mostrador::sync {

class SyncWorker final : public QObject {
    Q_OBJECT

public:
    struct Reports {  // called on the network thread
        std::function<void(const SyncStatus&)> status;
        std::function<void(std::uint64_t, Result<RoundReport>)> round;
    };
    using CallDone = std::function<void(Result<HttpAnswer>)>;

    SyncWorker(Replica& replica, const Clock& clock, QUrl server, SyncRunner::Settings settings, Tokens tokens,
               Reports reports);
    ~SyncWorker() override;

    [[nodiscard]] const QtPost& post() const { return m_post; }
    void begin();              // on the network thread
    void end();                // there too: network objects die where they lived
    void handle(Event event);  // there too
    void setTokens(Tokens tokens);
    [[nodiscard]] QUrl url(const std::string& path) const { return endpointUrl(m_server, path); }
    // With the user's token; refreshes it once when the server says so.
    void call(HttpCall call, CallDone done);

private:
    void step(const Event& event);
    void perform(action::SendHttp& a);
    void perform(action::CancelHttp& a);
    void perform(action::OpenLive& a);
    void perform(action::CloseLive&) { m_live->close(); }
    void perform(action::SendLive& a) { m_live->send(a.message); }
    void perform(action::SetTimer& a);
    void perform(action::CancelTimer& a);
    void perform(action::StatusChanged& a) { m_reports.status(a.status); }
    void perform(action::RefreshCredentials&);
    void perform(action::RoundDone& a) { m_reports.round(a.id, std::move(a.result)); }
    template <class Replicas>
    void perform(Replicas& a) {
        m_port(std::move(a));
    }

    void refresh(std::function<void(Result<>)> done);
    Result<> takeTokens(const HttpAnswer& answer);
    [[nodiscard]] Moment now() const;
    void listenToReplica();
    void listenToNetwork();

    static constexpr std::size_t timerCount = static_cast<std::size_t>(TimerId::PushReply) + 1;

    Replica& m_replica;
    const Clock& m_clock;
    const QUrl m_server;
    const SyncRunner::Settings m_settings;
    Tokens m_tokens;
    Reports m_reports;
    SystemRandom m_random;
    Engine m_engine;
    QtPost m_post;
    ReplicaPort m_port;
    int m_listener = 0;
    bool m_ended = false;
    std::deque<Event> m_events;
    bool m_stepping = false;
    std::array<QTimer*, timerCount> m_timers{};
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<LiveSocket> m_live;
    std::unordered_map<std::uint64_t, std::uint64_t> m_requests;  // the engine's id → the client's
    std::vector<std::function<void(Result<>)>> m_refreshing;      // wait for the one refresh in the air
};

}  // namespace mostrador::sync
