#include "sync/transport/workspace_core.h"

#include "models/base/cbor.h"
#include "models/base/text.h"

namespace mostrador::sync {
namespace {

constexpr std::string_view sessionName = "session";
constexpr std::string_view usersName = "users";
// A lease is renewed by contact; storing it more often than this would write for nothing.
constexpr std::int64_t contactEveryMs = 3'600'000;

}  // namespace

std::string encodeSession(const StoredSession& session) {
    CborWriter out;
    out.array(4).bytes(session.user.uuid().bytes()).text(session.tokens.access).text(session.tokens.refresh);
    out.integer(session.tokens.accessUntil);
    return out.take();
}

Result<StoredSession> decodeSession(std::string_view encoded) {
    CborReader in(encoded);
    StoredSession session;
    if (in.array() != 4) in.setFailed();
    const auto id = Uuid::fromBytes(in.bytes());
    session.tokens.access = in.text();
    session.tokens.refresh = in.text();
    session.tokens.accessUntil = in.integer();
    if (!in.finished() || !id) return fail(ErrorCode::StorageCorrupt, {}, "session");
    session.user = UserId(*id);
    return session;
}

SignedInUser signedIn(const KnownUser& known, bool offline, bool leased) {
    return {known.id, known.userName, known.name, known.roles, {}, leased ? leaseUntil(known) : 0, offline};
}

WorkspaceCore::WorkspaceCore(Workspace& f, Workspace::Options o, const Clock& c, Random& r)
    : face(f), options(std::move(o)), clock(c), random(r), ids(c, r), post(&f) {}

Result<> WorkspaceCore::open() {
    MOSTRADOR_TRY_ASSIGN(auto home, Home::open(options.home));
    contents = std::make_unique<LocalFiles>(home->folder());
    if (!options.keys) options.keys = std::make_unique<FileKeyStore>(home->folder());
    MOSTRADOR_TRY_ASSIGN(replica, Replica::open(std::move(home), clock, random, options.readers));
    vault = std::make_unique<Vault>(*replica, random);
    MOSTRADOR_TRY(vault->open(*options.keys));
    MOSTRADOR_TRY_ASSIGN(keys, deviceKeys(*vault, random));
    MOSTRADOR_TRY_ASSIGN(const auto stored, vault->get(usersName));
    if (stored) { MOSTRADOR_TRY_ASSIGN(known, decodeKnownUsers(*stored)); }
    MOSTRADOR_TRY_ASSIGN(const auto waiting, vault->get("join"));
    joining = waiting && !waiting->empty();
    http = std::make_unique<HttpClient>();
    runner = std::make_unique<SyncRunner>(*replica, clock);
    courier = std::make_unique<FileCourier>(*replica, *runner, *contents, random);
    followPerson();
    QObject::connect(runner.get(), &SyncRunner::statusChanged, &face, [this](const SyncStatus& s) { onStatus(s); });
    return success();
}

Membership WorkspaceCore::membership() const {
    const auto identity = replica->identity();
    if (!identity) return Membership::None;
    return identity->alone ? Membership::Alone : Membership::Connected;
}

std::string WorkspaceCore::serverUrl() const {
    const auto identity = replica->identity();
    if (identity && !identity->alone && !options.serverUrl.empty()) return options.serverUrl;
    return identity ? identity->serverUrl : std::string();
}

Result<SignedInUser> WorkspaceCore::resume() {
    MOSTRADOR_TRY_ASSIGN(const auto stored, vault->get(sessionName));
    if (!stored || stored->empty()) return fail(ErrorCode::SignInNeeded);
    MOSTRADOR_TRY_ASSIGN(const StoredSession session, decodeSession(*stored));
    const bool leased = membership() == Membership::Connected;
    for (const KnownUser& each : known) {
        if (each.id != session.user) continue;
        if (leased && clock.utcMs() > leaseUntil(each)) return fail(ErrorCode::OfflineLeaseExpired);
        setUser(signedIn(each, true, leased));
        return *user;
    }
    return fail(ErrorCode::SignInNeeded);
}

void WorkspaceCore::signOut() {
    runner->stop();
    const auto stored = vault->get(sessionName);
    if (const auto identity = replica->identity(); identity && !identity->alone && stored.ok() && *stored) {
        // The server forgets the tokens too, if it can be reached; here they are gone in any case.
        const auto session = decodeSession(**stored);
        const auto server = serverAddress(serverUrl());
        if (session.ok() && server.ok()) {
            HttpCall call;
            call.verb = "POST";
            call.url = endpointUrl(*server, "/api/auth/logout");
            call.bearer = session->tokens.access;
            call.contentType = call.accept = "application/json";
            call.body = "{}";
            http->send(call, [](const HttpAnswer&) {});
        }
    }
    (void)vault->put(sessionName, {});
    setUser(std::nullopt);
}

void WorkspaceCore::startSync(bool forcedLocal) {
    const auto identity = replica->identity();
    if (!identity || identity->alone) return;
    ready = isReady();
    Tokens tokens;
    if (const auto stored = vault->get(sessionName); stored.ok() && *stored) {
        if (auto session = decodeSession(**stored); session.ok()) tokens = session->tokens;
    }
    SyncRunner::Settings settings;
    settings.serverUrl = serverUrl();
    settings.forcedLocal = forcedLocal || options.forcedLocal;
    settings.liveChannel = liveChannel;
    settings.saveTokens = [this](const Tokens& fresh) { saveSession(fresh); };
    runner->start(std::move(settings), std::move(tokens));
}

// The session's user is the one stored with the old tokens: refreshing never changes who it is.
void WorkspaceCore::saveSession(const Tokens& tokens) {
    const auto stored = vault->get(sessionName);
    if (!stored.ok() || !*stored) return;
    auto session = decodeSession(**stored);
    if (!session.ok()) return;  // signed out meanwhile
    session->tokens = tokens;
    (void)vault->put(sessionName, encodeSession(*session));
}

bool WorkspaceCore::isReady() const { return membership() == Membership::Alone || replica->position().bootstrapped; }

std::optional<Error> WorkspaceCore::whyNoWork() const {
    if (user && isReady()) return std::nullopt;
    return fail(user ? ErrorCode::FirstDownload : ErrorCode::SignInNeeded);
}

void WorkspaceCore::executeTogether(NumberedDrafts drafts, Callback<std::vector<Receipt>> done) {
    if (const auto reason = whyNoWork()) return post([done = std::move(done), reason] { done(*reason); });
    replica->write(Replica::Priority::Local, [drafts = std::move(drafts), author = user->id, post = post,
                                              done = std::move(done)](ReplicaStore& store, ChangeSet& changes) {
        post([done, result = store.executeAllNumbered(drafts, author, changes)] { done(result); });
    });
}

void WorkspaceCore::execute(Work work, Callback<Receipt> done) {
    if (const auto reason = whyNoWork()) return post([done = std::move(done), reason] { done(*reason); });
    replica->write(Replica::Priority::Local, [work = std::move(work), author = user->id, post = post,
                                              done = std::move(done)](ReplicaStore& store, ChangeSet& changes) {
        post([done, result = work(store, author, changes)] { done(result); });
    });
}

void WorkspaceCore::setUser(std::optional<SignedInUser> who) {
    user = std::move(who);
    courier->tryRefusedAgain();  // this one may be allowed what the other was not
    Q_EMIT face.userChanged();
    readPerson();
}

void WorkspaceCore::saveKnownUsers() {
    const std::string sealed = vault->seal(encodeKnownUsers(known));
    replica->write(Replica::Priority::Local, [sealed](ReplicaStore& store, ChangeSet&) {
        (void)store.setValue(Vault::valueName(usersName), sealed);
    });
}

KnownUser* WorkspaceCore::findKnown(std::string_view userName) {
    const std::string folded = foldForSearch(trimmed(userName));
    for (KnownUser& each : known) {
        if (foldForSearch(each.userName) == folded) return &each;
    }
    return nullptr;
}

KnownUser& WorkspaceCore::rememberUser(const UserId& id, std::string_view userName) {
    for (KnownUser& each : known) {
        if (each.id == id) return each;
    }
    KnownUser& fresh = known.emplace_back();
    fresh.id = id;
    fresh.userName = userName;
    return fresh;
}

void WorkspaceCore::onStatus(const SyncStatus& status) {
    if (user && status.lastContactAt > contactNoted + contactEveryMs) {
        contactNoted = status.lastContactAt;
        rememberUser(user->id, user->userName).lastContactAt = status.lastContactAt;
        user->leaseUntil = status.lastContactAt + offlineLeaseMs;
        saveKnownUsers();
    }
    if (joining && status.state == SyncState::Live) finishJoin();
    if (!std::exchange(ready, isReady()) && ready) Q_EMIT face.becameReady();
}

}  // namespace mostrador::sync
