#include "sync/transport/sync_worker.h"

#include <QNetworkInformation>
#include <QTimer>
#include <utility>

#include "sync/protocol/codec.h"
#include "sync/transport/auth_json.h"

namespace mostrador::sync {
namespace {

constexpr std::string_view cborType = "application/cbor";

// A pull has no body: what it asks stands in the address, so that logs and proxies see a plain GET.
std::string pullPath(const Pull& pull) {
    const auto base64 = [](std::string_view bytes) {
        return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
            .toStdString();
    };
    return "/sync/pull?replica=" + pull.replica.toString() + "&cursor=" + base64(pull.cursor) +
           "&max_bytes=" + std::to_string(pull.bytesMax) + "&have_schema=" + std::to_string(pull.schema) +
           "&known_n=" + std::to_string(pull.knownN);
}

}  // namespace

SyncWorker::SyncWorker(Replica& replica, const Clock& clock, QUrl server, SyncRunner::Settings settings, Tokens tokens,
                       Reports reports)
    : m_replica(replica),
      m_clock(clock),
      m_server(std::move(server)),
      m_settings(std::move(settings)),
      m_tokens(std::move(tokens)),
      m_reports(std::move(reports)),
      m_engine(m_random, Tuning{}, m_settings.liveChannel),
      m_post(this),
      m_port(replica, [this, post = m_post](std::function<Event()> make) {
          post([this, make = std::move(make)] { handle(make()); });
      }) {}

SyncWorker::~SyncWorker() = default;

Moment SyncWorker::now() const { return {m_clock.monotonicMs(), m_clock.utcMs()}; }

void SyncWorker::begin() {
    m_http = std::make_unique<HttpClient>();
    m_live = std::make_unique<LiveSocket>();
    connect(m_live.get(), &LiveSocket::opened, this, [this] { handle(event::LiveOpened{}); });
    connect(m_live.get(), &LiveSocket::closed, this,
            [this](const Error& reason) { handle(event::LiveClosed{reason}); });
    connect(m_live.get(), &LiveSocket::received, this,
            [this](const QByteArray& message) { handle(event::LiveReceived{message.toStdString()}); });
    for (std::size_t i = 0; i < timerCount; ++i) {
        m_timers[i] = new QTimer(this);
        m_timers[i]->setSingleShot(true);
        connect(m_timers[i], &QTimer::timeout, this, [this, i] { handle(event::TimerFired{static_cast<TimerId>(i)}); });
    }
    listenToReplica();
    listenToNetwork();
    handle(event::Start{factsOf(m_replica), m_settings.forcedLocal, m_settings.pollIntervalMs});
}

void SyncWorker::listenToReplica() {
    m_listener = m_replica.addListener([this, post = m_post, replica = &m_replica](const ChangeSet& changes) {
        if (!changes.local || !changes.outboxChanged) return;  // the engine knows what it did itself
        post([this, facts = factsOf(*replica)] { handle(event::ReplicaChanged{facts}); });
    });
}

// A hint only: where the system tells, a network that comes back is used at once.
void SyncWorker::listenToNetwork() {
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) return;
    auto* information = QNetworkInformation::instance();
    connect(
        information, &QNetworkInformation::reachabilityChanged, this, [this](QNetworkInformation::Reachability how) {
            if (how == QNetworkInformation::Reachability::Online || how == QNetworkInformation::Reachability::Local) {
                handle(event::NetworkUp{});
            }
        });
}

void SyncWorker::end() {
    m_ended = true;
    m_replica.removeListener(m_listener);
    for (QTimer* timer : m_timers) delete timer;
    m_timers = {};
    m_http.reset();
    m_live.reset();
}

void SyncWorker::handle(Event event) {
    if (m_ended) return;
    m_events.push_back(std::move(event));
    if (m_stepping) return;  // an action caused it: after the ones before it
    m_stepping = true;
    while (!m_events.empty() && !m_ended) {
        const Event next = std::move(m_events.front());
        m_events.pop_front();
        step(next);
    }
    m_stepping = false;
}

void SyncWorker::step(const Event& event) {
    for (Action& action : m_engine.on(event, now())) {
        std::visit([this](auto& each) { perform(each); }, action);
    }
}

void SyncWorker::perform(action::SendHttp& a) {
    HttpCall call;
    call.accept = cborType;
    call.bearer = m_tokens.access;
    call.timeoutMs = a.timeoutMs;
    call.answerMax = pageBytesAccepted;
    switch (a.endpoint) {
        case Endpoint::Hello:
        case Endpoint::Push:
            call.verb = "POST";
            call.url = endpointUrl(m_server, a.endpoint == Endpoint::Hello ? "/sync/hello" : "/sync/push");
            call.contentType = cborType;
            call.body = std::move(a.body);
            call.compress = true;
            break;
        case Endpoint::Pull:
            if (const auto pull = decodePull(a.body); pull.ok())
                call.url = endpointUrl(m_server, pullPath(pull.value()));
            break;
    }
    m_requests[a.id] = m_http->send(call, [this, id = a.id](HttpAnswer answer) {
        m_requests.erase(id);
        handle(event::HttpReply{id, answer.status, answer.ours, std::move(answer.log), std::move(answer.body),
                                answer.retryAfterMs, std::move(answer.broken), answer.receivedBytes});
    });
}

void SyncWorker::perform(action::CancelHttp& a) {
    const auto found = m_requests.find(a.id);
    if (found == m_requests.end()) return;
    m_http->cancel(found->second);
    m_requests.erase(found);
}

void SyncWorker::perform(action::OpenLive& a) { m_live->open(m_server, m_tokens.access, a.timeoutMs); }

void SyncWorker::perform(action::SetTimer& a) {
    m_timers[static_cast<std::size_t>(a.timer)]->start(std::chrono::milliseconds(a.delayMs));
}

void SyncWorker::perform(action::CancelTimer& a) { m_timers[static_cast<std::size_t>(a.timer)]->stop(); }

void SyncWorker::perform(action::RefreshCredentials&) {
    refresh([this](Result<> result) {
        if (result.ok()) handle(event::CredentialsReady{});
        else handle(event::CredentialsFailed{result.error()});
    });
}

void SyncWorker::refresh(std::function<void(Result<>)> done) {
    m_refreshing.push_back(std::move(done));
    if (m_refreshing.size() > 1) return;
    if (m_tokens.refresh.empty()) {  // signed in without the server
        m_post([this] {
            for (auto& each : std::exchange(m_refreshing, {})) each(fail(ErrorCode::SignInNeeded));
        });
        return;
    }
    HttpCall call;
    call.verb = "POST";
    call.url = endpointUrl(m_server, "/token");
    call.contentType = "application/x-www-form-urlencoded";
    call.accept = "application/json";
    call.body = "grant_type=refresh_token&refresh_token=" +
                QUrl::toPercentEncoding(QString::fromStdString(m_tokens.refresh)).toStdString();
    m_http->send(call, [this](const HttpAnswer& answer) {
        const Result<> result = takeTokens(answer);
        for (auto& each : std::exchange(m_refreshing, {})) each(result);
    });
}

Result<> SyncWorker::takeTokens(const HttpAnswer& answer) {
    MOSTRADOR_TRY(checkAnswer(answer));
    MOSTRADOR_TRY_ASSIGN(const Tokens fresh, parseTokens(answer.body, m_clock.utcMs()));
    // Kept before the first use: until then the server still takes the old ones, so a crash here locks nobody out.
    if (m_settings.saveTokens) m_settings.saveTokens(fresh);
    m_tokens = fresh;
    return success();
}

void SyncWorker::setTokens(Tokens tokens) {
    m_tokens = std::move(tokens);
    handle(event::CredentialsReady{});
}

void SyncWorker::call(HttpCall call, CallDone done) {
    call.bearer = m_tokens.access;
    m_http->send(call, [this, call, done = std::move(done)](HttpAnswer answer) {
        if (answer.broken || !answer.ours || answer.status != 401) {
            done(std::move(answer));
            return;
        }
        refresh([this, call, done](const Result<>& result) mutable {
            if (!result.ok()) {
                done(result.error());
                return;
            }
            call.bearer = m_tokens.access;
            m_http->send(call, [done](HttpAnswer again) { done(std::move(again)); });
        });
    });
}

}  // namespace mostrador::sync
