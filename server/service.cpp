#include "server/service.h"

#include <condition_variable>
#include <mutex>
#include <thread>

#include <spdlog/spdlog.h>

#include "server/api/call.h"
#include "server/api/events.h"
#include "server/api/guard.h"
#include "server/api/live_sessions.h"
#include "server/api/respond.h"
#include "server/api/routes.h"
#include "server/committer/committer.h"
#include "server/data.h"
#include "server/http/listener.h"
#include "server/jobs/housekeeping.h"
#include "server/metrics.h"
#include "server/store/filestore.h"
#include "sync/protocol/limits.h"

namespace mostrador::server {
namespace {

// Calls `work` every `periodMs` on a thread of its own until destroyed.
class Ticker {
public:
    Ticker(std::int64_t periodMs, std::function<void()> work)
        : m_thread([this, periodMs, work = std::move(work)] {
              std::unique_lock lock(m_mutex);
              while (!m_wake.wait_for(lock, std::chrono::milliseconds(periodMs), [this] { return m_stopping; })) work();
          }) {}
    ~Ticker() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

constexpr int workerThreads = 2;
constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
constexpr std::int64_t reconnectSpreadMs = 2'000;
constexpr std::int64_t stopGraceMs = 6'000;  // of the ten seconds a stop may take

}  // namespace

// In the order of construction; destroyed backwards, so nothing outlives what it uses.
struct Service::Parts {
    Parts(const Config& configIn, DataFolder dataIn, const Secrets& secrets, const Key32& certificateSeed,
          const Clock& clock, Random& random, std::string logIdIn)
        : config(configIn),
          data(std::move(dataIn)),
          logId(std::move(logIdIn)),
          cursors(secrets.cursorKey),
          core(data.store->writer(), cursors, clock, random),
          readers(*data.store),
          revocations(clock, TokenSigner::defaultLifetimeMs),
          tokens(secrets.tokenKey, clock, &revocations),
          certificates(certificateSeed),
          challenges(secrets.tokenKey, clock, random),
          limiter(clock),
          passwords(PasswordHasher()),
          workers(workerThreads),
          committer(core, [this](const OrgCommit& commit) { announce(commit); }),
          sync(readers, committer, hub, cursors, clock),
          files(config.filesFolder(), std::int64_t{config.filesMb} << 20),
          context{readers,     committer,    sync,       hub,   workers, passwords, limiter,          tokens,
                  revocations, certificates, challenges, clock, random,  files,     MOSTRADOR_VERSION},
          hubListener(SyncService::announceTo(hub, [this](const OrgCommit& commit) { return events(commit); })),
          housekeeping([this](Housekeeping::Work work) { tidy(std::move(work)); }, clock,
                       {config.verdictDays * dayMs, Housekeeping::Settings{}.countMax}) {
        live.bind(context);
    }

    void announce(const OrgCommit& commit) {
        for (const UserId& user : suspendedBy(commit)) {
            revocations.revokeUser(user);
            live.closeUser(user);
        }
        hubListener(commit);
    }

    std::vector<Hub::Event> events(const OrgCommit& commit) {
        Currency currency;
        if (auto reader = readers.lend(); reader.ok())
            if (auto known = currencyOf(**reader, commit.org); known.ok()) currency = std::move(*known);
        return eventsOf(commit, currency);
    }

    void tidy(Housekeeping::Work work) {
        PushJob job;
        job.numbered = false;
        job.before = std::move(work);
        job.done = [](const PushOutcome& outcome) {
            if (!outcome.ok()) spdlog::warn("housekeeping: {}", codeName(outcome.error().code));
        };
        (void)committer.post(std::move(job));  // full: there will be a next time
    }

    HttpHandlers handlers() {
        HttpHandlers all;
        addRoutes(all.router, context,
                  {[this](const Uuid& session) { live.closeSession(session); },
                   [this](const UserId& user, const Uuid& keep) { live.closeUser(user, keep); },
                   [this](MetricsText& text) {
                       writeMetrics(text, {*http, committer, config.database()});
                   }});
        all.upgrades.push_back(live.route());
        all.renderError = [](const Error& error, int status, std::string_view language) {
            return errorResponse(error, language, status);
        };
        all.guard = makeGuard(context);
        all.logId = [this] { return logId; };
        return all;
    }

    Config config;
    DataFolder data;
    std::string logId;
    CursorCodec cursors;
    CommitterCore core;
    ReaderPool readers;
    Revocations revocations;
    TokenSigner tokens;
    CertificateSigner certificates;
    Challenges challenges;
    SignInLimiter limiter;
    Hub hub;
    LiveSessions live;
    PasswordPool passwords;
    Workers workers;
    Committer committer;
    SyncService sync;
    FileStore files;
    ApiContext context;
    CommitQueue::Listener hubListener;
    Housekeeping housekeeping;
    std::unique_ptr<HttpServer> http;
    std::unique_ptr<Ticker> beats;
    std::unique_ptr<Ticker> ticks;
    std::unique_ptr<Ticker> tidying;
};

Service::Service(std::unique_ptr<Parts> parts) : m(std::move(parts)) {}
Service::~Service() { stop(); }

Result<std::unique_ptr<Service>> Service::open(const Config& config, const Clock& clock, Random& random) {
    MOSTRADOR_TRY_ASSIGN(DataFolder data, openData(config, Opening::Write));
    MOSTRADOR_TRY_ASSIGN(const Secrets secrets, loadSecrets(*data.store));
    MOSTRADOR_TRY_ASSIGN(const Key32 seed, loadOrCreateKey(config.certificateKeyFile(), random));
    MOSTRADOR_TRY_ASSIGN(const auto reader, data.store->openReader());
    MOSTRADOR_TRY_ASSIGN(const auto orgs, reader->accounts().organizations());
    if (orgs.empty()) return fail(ErrorCode::NotFound, "DIR", config.database());
    MOSTRADOR_TRY_ASSIGN(const auto head, reader->head(orgs.front()));
    const std::string logId = head ? head->log.toString() : std::string();
    return std::unique_ptr<Service>(
        new Service(std::make_unique<Parts>(config, std::move(data), secrets, seed, clock, random, logId)));
}

Result<int> Service::start() {
    HttpConfig http;
    http.address = m->config.listen;
    http.port = static_cast<std::uint16_t>(m->config.port);
    http.ioThreads = m->config.ioThreads;
    http.certificateFile = m->config.certificateFile;
    http.keyFile = m->config.keyFile;
    http.allowedAddresses = m->config.allowedAddresses;
    m->http = std::make_unique<HttpServer>(http, m->handlers());
    const auto started = m->http->start();
    if (!started.ok()) {  // "locked" alone would speak of the data folder
        m->http.reset();
        const bool taken = started.error().code == ErrorCode::Locked;
        return fail(started.error().code, taken ? "port" : started.error().field, started.error().detail);
    }
    m->beats = std::make_unique<Ticker>(sync::beatMs, [this] { m->hub.beat(); });
    m->tidying = std::make_unique<Ticker>(Housekeeping::periodMs, [this] { m->housekeeping.pass(); });
    m->ticks = std::make_unique<Ticker>(1'000, [this] { m->live.tick(); });
    return int{*started};
}

void Service::stop() {
    if (!m->http) return;
    m->tidying.reset();
    m->ticks.reset();
    m->beats.reset();
    m->hub.drain(reconnectSpreadMs);
    m->http->stop(stopGraceMs);
    // Nobody is answered any more. What still runs gives its writes to the committer, which ends last.
    m->passwords.stop();
    m->workers.stop();
    m->committer.stop();
    m->http.reset();
    spdlog::info("stopped");
}

}  // namespace mostrador::server
