#include "sync/transport/file_courier.h"

#include <QTimer>
#include <algorithm>
#include <memory>
#include <utility>

#include "models/records/attachment.h"

namespace mostrador::sync {
namespace {

std::string contentPath(const std::string& hash) { return "/archivos/" + hash + "/contenido"; }

// What trying again may mend without anybody doing anything; everything else is the server's answer to this content.
bool isPassing(ErrorCode code) {
    const int band = static_cast<int>(code) / 100;
    return band == 3 || band == 4 || code == ErrorCode::Cancelled || code == ErrorCode::Malformed ||
           code == ErrorCode::Internal;
}

}  // namespace

FileCourier::FileCourier(Replica& replica, SyncRunner& runner, LocalFiles& files, Random& random, QObject* parent)
    : QObject(parent),
      m_replica(replica),
      m_runner(runner),
      m_files(files),
      m_random(random),
      m_backoff(m_tuning),
      m_post(this),
      m_retry(new QTimer(this)),
      m_refused(new QTimer(this)) {
    m_retry->setSingleShot(true);
    m_refused->setSingleShot(true);
    connect(m_retry, &QTimer::timeout, this, &FileCourier::pump);
    connect(m_refused, &QTimer::timeout, this, &FileCourier::tryRefusedAgain);
    connect(&m_runner, &SyncRunner::statusChanged, this, &FileCourier::onStatus);
    m_listener = m_replica.addListener([this](const ChangeSet& changes) { onReplica(changes); });
}

FileCourier::~FileCourier() { m_replica.removeListener(m_listener); }

void FileCourier::onReplica(const ChangeSet& changes) {
    const bool named = std::any_of(changes.tables.begin(), changes.tables.end(),
                                   [](const TableChange& change) { return change.table == attachment::type.table; });
    if (!named && !changes.outboxChanged) return;
    m_post([this] {
        m_lookAgain = true;
        pump();
    });
}

bool FileCourier::offline() const {
    const SyncState state = m_runner.status().state;
    return !m_runner.running() || state == SyncState::Offline || state == SyncState::Blocked;
}

void FileCourier::onStatus(const SyncStatus& status) {
    const bool live = status.state == SyncState::Live;
    if (live == std::exchange(m_live, live) || !live) return;
    m_retry->stop();  // the server is there again
    m_backoff.reset();
    m_lookAgain = true;
    pump();
}

void FileCourier::tryRefusedAgain() {
    m_skip.clear();
    m_lookAgain = true;
    pump();
}

void FileCourier::fetch(const std::string& hash, std::function<void(Result<>)> done) {
    const auto [waiting, first] = m_fetching.try_emplace(hash);
    waiting->second.push_back(std::move(done));
    if (!first) return;
    m_post([this, hash] {
        if (!isContentHash(hash)) return finishFetch(hash, fail(ErrorCode::NotFound, "contenido"));
        if (m_files.has(hash)) return finishFetch(hash, success());
        if (offline()) return finishFetch(hash, fail(ErrorCode::NetworkDown, "contenido"));
        m_wanted.push_back(hash);
        pump();
    });
}

void FileCourier::settle(std::function<void(FileReport)> done) {
    m_settling.push_back(std::move(done));
    m_report = {};
    m_post([this] {
        m_lookAgain = true;
        pump();
    });
}

// What a person waits for goes first.
void FileCourier::pump() {
    if (m_busy) return;
    if (!m_wanted.empty()) return download();
    const bool may = m_runner.running() && !m_retry->isActive() && (m_live || (!m_settling.empty() && !offline()));
    if (may && m_lookAgain) return look();
    settleIfDone();
}

void FileCourier::download() {
    const std::string hash = m_wanted.front();
    m_wanted.pop_front();
    m_busy = true;
    m_runner.callBytes("GET", contentPath(hash), {}, static_cast<std::size_t>(attachment::bytesMax),
                       [this, hash](Result<std::string> body) { downloaded(hash, std::move(body)); });
}

void FileCourier::downloaded(const std::string& hash, Result<std::string> body) {
    if (!body.ok()) {
        m_busy = false;
        finishFetch(hash, body.error());
        return pump();
    }
    m_replica.read([this, hash, post = m_post, files = &m_files,
                    content = std::make_shared<const std::string>(std::move(*body))](Reader&) {
        Result<> stored = files->store(hash, *content);
        if (!stored.ok() && stored.error().code == ErrorCode::FieldInvalid)
            stored = fail(ErrorCode::StorageCorrupt, "contenido", hash);
        post([this, hash, stored] {
            m_busy = false;
            finishFetch(hash, stored);
            pump();
        });
    });
}

void FileCourier::finishFetch(const std::string& hash, const Result<>& result) {
    auto waiting = m_fetching.extract(hash);
    if (waiting.empty()) return;
    for (const auto& done : waiting.mapped()) done(result);
    if (result.ok()) Q_EMIT changed(QString::fromStdString(hash));
}

// The first content that waits and whose record the server has accepted.
std::optional<FileCourier::Outgoing> FileCourier::nextOutgoing(Reader& reader, LocalFiles& files,
                                                               const std::set<std::string>& skip) {
    for (const std::string& hash : files.waiting()) {
        if (skip.contains(hash)) continue;
        ListQuery query;
        query.table = attachment::type.table;
        query.where = {{attachment::Hash, Value{hash}}};
        const auto rows = reader.list(query);
        if (!rows.ok()) continue;
        const bool accepted = std::any_of(rows->begin(), rows->end(),
                                          [](const ListRow& row) { return row.state == RecordState::Confirmed; });
        if (!accepted) continue;
        auto content = files.read(hash);
        if (content.ok()) return Outgoing{hash, std::move(*content), {}};
        return Outgoing{hash, {}, content.error()};
    }
    return std::nullopt;
}

void FileCourier::look() {
    m_busy = true;
    m_lookAgain = false;
    m_replica.read([this, post = m_post, files = &m_files, skip = m_skip](Reader& reader) {
        const auto next = std::make_shared<std::optional<Outgoing>>(nextOutgoing(reader, *files, skip));
        post([this, next] {
            m_busy = false;
            if (!*next) return pump();
            m_lookAgain = true;  // after this one
            if ((*next)->unreadable) return refuse((*next)->hash, *(*next)->unreadable);
            upload(std::move(**next));
        });
    });
}

void FileCourier::upload(Outgoing outgoing) {
    m_busy = true;
    m_runner.callBytes("PUT", contentPath(outgoing.hash), std::move(outgoing.content), 64u << 10,
                       [this, hash = outgoing.hash](const Result<std::string>& answer) {
                           m_busy = false;
                           uploaded(hash, answer.ok() ? success() : Result<>(answer.error()));
                       });
}

void FileCourier::uploaded(const std::string& hash, const Result<>& result) {
    if (!result.ok() && isPassing(result.error().code)) {
        m_report.stopped = result.error();
        m_retry->start(std::chrono::milliseconds(m_backoff.next(m_random)));
        return pump();
    }
    m_backoff.reset();
    if (!result.ok()) return refuse(hash, result.error());
    m_busy = true;
    m_replica.read([this, hash, post = m_post, files = &m_files](Reader&) {
        post([this, hash, moved = files->markSent(hash)] {
            m_busy = false;
            if (!moved.ok())
                return refuse(hash, moved.error());  // a full disk: it is sent once more, that harms nobody
            ++m_report.sent;
            Q_EMIT changed(QString::fromStdString(hash));
            pump();
        });
    });
}

void FileCourier::refuse(const std::string& hash, const Error& why) {
    m_skip.insert(hash);
    m_report.refused.push_back(why);
    m_refused->start(std::chrono::milliseconds(m_tuning.blockedRetryMs));
    m_busy = true;
    m_replica.read([this, hash, why, post = m_post, files = &m_files](Reader&) {
        (void)files->noteRefusal(hash, why);  // the note is for people; without it the next start tries again as well
        post([this, hash] {
            m_busy = false;
            Q_EMIT changed(QString::fromStdString(hash));
            pump();
        });
    });
}

void FileCourier::settleIfDone() {
    if (m_settling.empty()) return;
    if (offline() && !m_report.stopped) m_report.stopped = m_runner.status().lastError;
    m_report.waiting = std::ssize(m_files.waiting());
    for (const auto& done : std::exchange(m_settling, {})) done(m_report);
}

}  // namespace mostrador::sync
