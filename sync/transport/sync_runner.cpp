#include "sync/transport/sync_runner.h"

#include <QThread>
#include <map>
#include <utility>

#include "sync/transport/auth_json.h"
#include "sync/transport/sync_worker.h"

namespace mostrador::sync {

struct SyncRunner::Impl {
    Impl(SyncRunner* owner, Replica& r, const Clock& c) : replica(r), clock(c), post(owner) {}

    Replica& replica;
    const Clock& clock;
    QtPost post;  // to the runner's thread
    std::unique_ptr<QThread> thread;
    SyncWorker* worker = nullptr;  // lives on `thread`
    std::uint64_t run = 0;         // reports of an earlier start are dropped
    SyncStatus status;
    std::uint64_t lastRound = 0;  // numbers what waits for an answer
    std::map<std::uint64_t, std::function<void(Result<RoundReport>)>> rounds;
    std::map<std::uint64_t, std::function<void(Result<std::string>)>> calls;  // in the air; numbered with the rounds

    void tell(Event event) {
        if (worker == nullptr) return;
        worker->post()([w = worker, e = std::make_shared<Event>(std::move(event))] { w->handle(std::move(*e)); });
    }

    void send(HttpCall call, const std::string& path, std::function<void(Result<std::string>)> done) {
        if (worker == nullptr) {
            post([done = std::move(done)] { done(fail(ErrorCode::SignInNeeded)); });
            return;
        }
        const std::uint64_t id = ++lastRound;
        calls.emplace(id, std::move(done));
        worker->post()(
            [this, id, w = worker, path, post = post, call = std::make_shared<HttpCall>(std::move(call))]() mutable {
                call->url = w->url(path);
                w->call(std::move(*call), [this, id, post](Result<HttpAnswer> answer) {
                    const Result<> good = answer.ok() ? checkAnswer(*answer) : Result<>(answer.error());
                    post([this, id, good,
                          body = std::make_shared<std::string>(answer.ok() ? std::move(answer->body) : std::string())] {
                        auto waiting = calls.extract(id);
                        if (waiting.empty()) return;
                        good.ok() ? waiting.mapped()(std::move(*body)) : waiting.mapped()(good.error());
                    });
                });
            });
    }
};

SyncRunner::SyncRunner(Replica& replica, const Clock& clock, QObject* parent)
    : QObject(parent), m(std::make_unique<Impl>(this, replica, clock)) {}

SyncRunner::~SyncRunner() {
    m->rounds.clear();
    m->calls.clear();
    stop();
}

void SyncRunner::start(Settings settings, Tokens tokens) {
    stop();
    QUrl server;
    if (auto address = serverAddress(settings.serverUrl); address.ok()) server = address.value();
    const std::uint64_t run = ++m->run;
    SyncWorker::Reports reports;
    reports.status = [this, run, post = m->post](const SyncStatus& status) {
        post([this, run, status] {
            if (run != m->run || status == m->status) return;
            m->status = status;
            Q_EMIT statusChanged(status);
        });
    };
    reports.round = [this, post = m->post](std::uint64_t id, Result<RoundReport> result) {
        post([this, id, result = std::move(result)] {
            const auto found = m->rounds.find(id);
            if (found == m->rounds.end()) return;
            const auto done = std::move(found->second);
            m->rounds.erase(found);
            done(result);
        });
    };
    m->worker =
        new SyncWorker(m->replica, m->clock, server, std::move(settings), std::move(tokens), std::move(reports));
    m->thread = std::make_unique<QThread>();
    m->thread->setObjectName(QStringLiteral("sync"));
    m->worker->moveToThread(m->thread.get());
    m->thread->start();
    m->worker->post()([w = m->worker] { w->begin(); });
}

void SyncRunner::stop() {
    if (!m->thread) return;
    ++m->run;
    SyncWorker* worker = std::exchange(m->worker, nullptr);
    QThread* thread = m->thread.get();
    worker->post()([worker, thread] {
        worker->end();
        delete worker;
        thread->quit();
    });
    thread->wait();
    m->thread.reset();
    for (auto& [id, done] : std::exchange(m->rounds, {})) {
        m->post([done = std::move(done)] { done(fail(ErrorCode::Cancelled)); });
    }
    for (auto& [id, done] : std::exchange(m->calls, {})) {
        m->post([done = std::move(done)] { done(fail(ErrorCode::Cancelled)); });
    }
    SyncStatus off = m->status;
    off.state = SyncState::Offline;
    off.pushLive = false;
    off.nextTryAt = 0;
    if (off == m->status) return;
    m->status = off;
    Q_EMIT statusChanged(off);
}

bool SyncRunner::running() const { return m->thread != nullptr; }

void SyncRunner::setTokens(Tokens tokens) {
    if (m->worker == nullptr) return;
    m->worker->post()([w = m->worker, tokens = std::move(tokens)] { w->setTokens(tokens); });
}

void SyncRunner::setForcedLocal(bool forced) { m->tell(event::ForceLocal{forced}); }
void SyncRunner::setPollInterval(std::int64_t ms) { m->tell(event::PollInterval{ms}); }
void SyncRunner::syncNow() { m->tell(event::SyncNow{}); }

void SyncRunner::round(std::function<void(Result<RoundReport>)> done) {
    if (m->worker == nullptr) {
        m->post([done = std::move(done)] { done(fail(ErrorCode::SignInNeeded)); });
        return;
    }
    const std::uint64_t id = ++m->lastRound;
    m->rounds.emplace(id, std::move(done));
    m->tell(event::RoundWanted{id});
}

void SyncRunner::call(const std::string& verb, const std::string& path, const std::string& json,
                      std::function<void(Result<std::string>)> done) {
    HttpCall call;
    call.verb = verb;
    call.body = json;
    call.accept = "application/json";
    if (!json.empty()) call.contentType = "application/json";
    m->send(std::move(call), path, std::move(done));
}

void SyncRunner::callBytes(const std::string& verb, const std::string& path, std::string bytes, std::size_t answerMax,
                           std::function<void(Result<std::string>)> done) {
    HttpCall call;
    call.verb = verb;
    call.accept = "*/*";
    if (!bytes.empty()) call.contentType = "application/octet-stream";
    call.body = std::move(bytes);
    call.answerMax = answerMax;
    m->send(std::move(call), path, std::move(done));
}

SyncStatus SyncRunner::status() const { return m->status; }

}  // namespace mostrador::sync
