#include <QThreadPool>

#include "models/base/text.h"
#include "models/records/user.h"
#include "sync/protocol/device_proof.h"
#include "sync/transport/workspace_core.h"

namespace mostrador::sync {
namespace {

// Errors that say nothing about the password: the server could not be asked.
bool serverOutOfReach(ErrorCode code) {
    return code == ErrorCode::NetworkDown || code == ErrorCode::TimedOut || code == ErrorCode::NotOurServer ||
           code == ErrorCode::ServerBusy;
}

// Runs `work` (slow) on a pool thread and `then` back here.
template <class T>
void inBackground(const QtPost& post, std::function<T()> work, std::function<void(T)> then) {
    QThreadPool::globalInstance()->start([post, work = std::move(work), then = std::move(then)] {
        T result = work();
        post([then, result = std::move(result)]() mutable { then(std::move(result)); });
    });
}

}  // namespace

void WorkspaceCore::login(const QUrl& server, LoginRequest request, Callback<LoginReply> done) {
    request.platform = options.platform;
    request.appVersion = options.appVersion;
    request.publicKey = toBase64Url(keys.publicKey);
    HttpCall call;
    call.verb = "POST";
    call.url = endpointUrl(server, "/api/auth/login");
    call.contentType = call.accept = "application/json";
    call.body = loginJson(request);
    http->send(call, [this, server, request, done = std::move(done)](const HttpAnswer& answer) mutable {
        const auto good = checkAnswer(answer);
        if (good.ok()) {
            done(parseLogin(answer.body, clock.utcMs()));
            return;
        }
        const bool asked = good.error().code == ErrorCode::DeviceProofNeeded && request.challenge.empty();
        request.challenge = asked ? challengeOf(answer.body) : std::string();
        if (request.challenge.empty()) {
            done(good.error());
            return;
        }
        request.signature = toBase64Url(keys.sign(deviceProofMessage(request.challenge, request.device)));
        login(server, std::move(request), std::move(done));
    });
}

void WorkspaceCore::signIn(const std::string& userName, const std::string& password, Callback<SignedInUser> done) {
    const auto identity = replica->identity();
    if (!identity) {
        post([done = std::move(done)] { done(fail(ErrorCode::SignInNeeded)); });
        return;
    }
    const auto server = serverAddress(serverUrl());
    if (identity->alone || !server.ok()) {
        signInOffline(userName, password, std::move(done));
        return;
    }
    LoginRequest request;
    request.userName = userName;
    request.password = password;
    request.deviceName = identity->deviceName;
    request.device = identity->device;
    login(*server, std::move(request), [this, userName, password, old = *identity, done](Result<LoginReply> reply) {
        if (!reply.ok()) {
            if (serverOutOfReach(reply.error().code)) signInOffline(userName, password, done);
            else done(reply.error());
            return;
        }
        if (reply->org != old.org) {
            done(fail(ErrorCode::ForeignServer));
            return;
        }
        if (reply->device == old.device) {
            welcome(*reply, password, done);
            return;
        }
        // Our device key was lost, or this home is a copy: the server sees another device, and so must this file.
        runner->stop();
        adopt(*reply, *serverAddress(old.serverUrl), old.deviceName,
              [this, reply = *reply, password, done](const Result<Unit>& adopted) {
                  if (!adopted.ok()) {
                      done(adopted.error());
                      return;
                  }
                  welcome(reply, password, done);
              });
    });
}

void WorkspaceCore::welcome(const LoginReply& reply, const std::string& password, Callback<SignedInUser> done) {
    inBackground<Result<std::string>>(
        post, [password] { return makeVerifier(password); },
        [this, reply, done = std::move(done)](Result<std::string> verifier) {
            KnownUser& person = rememberUser(reply.user, reply.userName);
            person.userName = reply.userName;
            person.name = reply.name;
            person.roles = reply.roles;
            // Without one, this person can sign in here only while the server is reached: no reason to refuse now.
            person.verifier = verifier.ok() ? *verifier : std::string();
            person.lastContactAt = contactNoted = clock.utcMs();
            clearAttempts(person);
            const SignedInUser who = signedIn(person, false, true);
            saveKnownUsers();
            // A refresh for the one who was here before must not write his tokens into the new session.
            runner->stop();
            const std::string sealed = vault->seal(encodeSession({reply.user, reply.tokens}));
            replica->write(Replica::Priority::Local,
                           [this, post = post, sealed, who, done](ReplicaStore& store, ChangeSet&) {
                               const Result<> stored = store.setValue(Vault::valueName("session"), sealed);
                               post([this, stored, who, done] {
                                   if (!stored.ok()) {
                                       if (user) startSync(false);  // he stays, with his own session
                                       done(stored.error());
                                       return;
                                   }
                                   setUser(who);
                                   startSync(false);
                                   done(who);
                               });
                           });
        });
}

void WorkspaceCore::signInOffline(const std::string& userName, const std::string& password,
                                  Callback<SignedInUser> done) {
    const std::int64_t now = clock.utcMs();
    KnownUser* person = findKnown(userName);
    const bool leased = membership() == Membership::Connected;
    const Result<> allowed = person != nullptr ? mayTry(*person, now, leased) : Result<>(fail(ErrorCode::SignInNeeded));
    if (!allowed.ok()) {
        post([done = std::move(done), allowed] { done(allowed.error()); });
        return;
    }
    countAttempt(*person, now);
    const std::string sealed = vault->seal(encodeKnownUsers(known));
    replica->write(Replica::Priority::Local, [this, post = post, sealed, verifier = person->verifier, userName,
                                              password, done = std::move(done)](ReplicaStore& store, ChangeSet&) {
        const Result<> stored = store.setValue(Vault::valueName("users"), sealed);
        post([this, stored, verifier, userName, password, done] {
            if (!stored.ok()) {
                done(stored.error());
                return;
            }
            inBackground<bool>(
                this->post, [verifier, password] { return verifies(verifier, password); },
                [this, userName, done](bool good) { offlineChecked(userName, good, done); });
        });
    });
}

void WorkspaceCore::offlineChecked(const std::string& userName, bool good, const Callback<SignedInUser>& done) {
    KnownUser* person = findKnown(userName);
    if (person == nullptr || !good) {
        done(fail(ErrorCode::BadCredentials));
        return;
    }
    // The rights are those of his row here, which the server may have changed since he last signed in.
    std::optional<Record> row;
    replica->readAndWait([&](Reader& reader) {
        if (auto found = reader.find(user::type, person->id.uuid()); found.ok()) row = std::move(*found);
    });
    if (row) {
        if (row->text(user::State) == user::suspended || row->archived()) {
            done(fail(ErrorCode::NotAllowed));
            return;
        }
        person->name = row->text(user::Name);
        person->roles.clear();
        for (const SetElement& role : row->set(user::Roles)) person->roles.emplace_back(textOf(role.fields.at(0)));
    }
    clearAttempts(*person);
    saveKnownUsers();
    const bool leased = membership() == Membership::Connected;
    const UserId id = person->id;
    // Tokens of an earlier session of the same person go on; another person's do not become his, nor may a refresh that
    // is in the air put them back.
    runner->stop();
    const auto stored = vault->get("session");
    const bool same = stored.ok() && *stored && [&] {
        const auto session = decodeSession(**stored);
        return session.ok() && session->user == id;
    }();
    if (!same) (void)vault->put("session", encodeSession({id, {}}));
    setUser(signedIn(*person, true, leased));
    startSync(false);
    done(*user);
}

void WorkspaceCore::activate(const Workspace::Activation& activation, Callback<Unit> done) {
    const auto server = serverAddress(activation.url.empty() ? serverUrl() : activation.url);
    if (!server.ok()) {
        post([done = std::move(done), error = server.error()] { done(error); });
        return;
    }
    HttpCall call;
    call.verb = "POST";
    call.url = endpointUrl(*server, "/api/auth/activar");
    call.contentType = call.accept = "application/json";
    call.body = activationJson(activation.userName, activation.code, activation.password);
    http->send(call, [done = std::move(done)](const HttpAnswer& answer) {
        if (const auto good = checkAnswer(answer); !good.ok()) done(good.error());
        else done(Unit{});
    });
}

}  // namespace mostrador::sync
