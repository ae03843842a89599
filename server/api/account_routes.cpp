#include "server/api/account_routes.h"

#include "models/base/text.h"
#include "models/commands/users.h"
#include "models/records/user.h"
#include "server/api/onetimecode.h"
#include "server/api/people.h"
#include "server/api/respond.h"
#include "server/api/route_docs.h"
#include "server/api/writes.h"

namespace mostrador::server {
namespace {

struct Account {
    Person caller;
    Person target;
    Credential credential;  // of the target; empty when none is stored yet
    [[nodiscard]] bool own() const { return caller.row.id == target.row.id; }
    [[nodiscard]] bool managed() const { return caller.may(Action::UsersManage) == Grant::Full; }
};

struct Call {
    const ApiContext* context;
    std::function<void(const UserId&)> closeSockets;
    std::shared_ptr<Request> request;
    Reply reply;

    void refuse(const Error& error) const { reply(errorResponse(error, request->acceptLanguage())); }
    void finish(const Result<sync::CommandResult>& result) const {
        if (!result.ok()) return refuse(result.error());
        JsonWriter json;
        json.beginObject().key("ok").boolean(true).endObject();
        reply(jsonResponse(200, json));
    }
};

Result<Account> accountOf(const Call& call) {
    const auto id = Uuid::parse(call.request->parameter(0));
    if (!id) return fail(ErrorCode::NotFound, "id");
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(Person caller, personOf(*reader, callerOf(*call.request)));
    MOSTRADOR_TRY_ASSIGN(auto target, findPerson(*reader, caller.org, *id));
    if (!target) return fail(ErrorCode::NotFound, "id");
    MOSTRADOR_TRY_ASSIGN(auto stored, reader->accounts().credential(caller.org, UserId(*id)));
    Credential credential = stored ? *stored : Credential{};
    credential.user = UserId(*id);
    return Account{std::move(caller), std::move(*target), std::move(credential)};
}

// Stores the credential, ends the user's sessions but `keep` and, for somebody who was invited, makes him active, in
// one transaction. `code`: hash of the one-time code that allows it, empty for none; it is good for one of two at once.
void storeCredential(const Call& call, const Caller& author, const Person& target, Credential credential,
                     const std::string& code, const Uuid& keep = {}) {
    Write one;
    one.system = true;
    one.command = completeDraft(*call.context, author, user::activate(target.row.id), {});
    one.before = [org = target.org, credential, code, keep](StoreWriter& writer) -> Result<> {
        Accounts& accounts = writer.accounts();
        MOSTRADOR_TRY_ASSIGN(const auto now, accounts.credential(org, credential.user));
        if (!code.empty() && (!now || now->codeHash != code)) return fail(ErrorCode::BadCredentials, "codigo");
        MOSTRADOR_TRY(accounts.putCredential(org, credential));
        MOSTRADOR_TRY_ASSIGN(const auto sessions, accounts.sessionsOf(org, credential.user));
        for (const Session& session : sessions)
            if (session.id != keep) MOSTRADOR_TRY(accounts.removeSession(org, session.id));
        return success();
    };
    postWrite(*call.context, author, std::move(one),
              [call](const Result<sync::CommandResult>& result) { call.finish(result); });
}

void setPassword(const Call& call, Account account, std::string password) {
    const auto hashed = [call, account](Result<std::string> hash) mutable {
        if (!hash.ok()) return call.refuse(hash.error());
        account.credential.passwordHash = std::move(*hash);
        account.credential.codeHash.clear();
        const Caller caller = callerOf(*call.request);
        const UserId target = account.credential.user;
        if (!account.own()) {  // a reset by an administrator signs the user out everywhere
            ++account.credential.generation;
            call.context->revocations.revokeUser(target);
            call.closeSockets(target);
        }
        storeCredential(call, caller, account.target, account.credential, {}, account.own() ? caller.session : Uuid{});
    };
    if (auto queued = call.context->passwords.hash(std::move(password), hashed); !queued.ok())
        call.refuse(queued.error());
}

Result<> changePassword(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*call.request));
    MOSTRADOR_TRY_ASSIGN(std::string password, requiredText(body, "clave"));
    if (const auto form = PasswordHasher::checkForm(password); !form.ok())
        return fail(form.error().code, "clave", form.error().detail);
    MOSTRADOR_TRY_ASSIGN(Account account, accountOf(call));
    if (!account.own()) {
        if (!account.managed()) return fail(ErrorCode::NotAllowed);
        setPassword(call, std::move(account), std::move(password));
        return success();
    }
    MOSTRADOR_TRY_ASSIGN(std::string current, requiredText(body, "clave_actual"));
    const std::string name = signInKey(account.target.row.text(user::UserName));
    const std::int64_t wait = call.context->limiter.admit(name, call.request->remoteAddress);
    if (wait > 0) return fail(ErrorCode::TooManyAttempts, {}, std::to_string(wait));
    std::string stored = account.credential.passwordHash;
    return call.context->passwords.verify(std::move(stored), std::move(current),
                                          [call, name, account = std::move(account), password](bool right) mutable {
                                              if (!right)
                                                  return call.refuse(fail(ErrorCode::BadCredentials, "clave_actual"));
                                              call.context->limiter.succeeded(name, call.request->remoteAddress);
                                              setPassword(call, std::move(account), std::move(password));
                                          });
}

Result<> createCode(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(Account account, accountOf(call));
    if (!account.managed()) return fail(ErrorCode::NotAllowed);
    if (account.target.row.text(user::State) == user::suspended) return fail(ErrorCode::WrongState, "estado");
    const std::string code = makeOneTimeCode(call.context->random);
    account.credential.codeHash = oneTimeCodeHash(code);
    account.credential.codeExpiresMs = call.context->clock.utcMs() + codeLifetimeMs;
    PushJob job;
    const Caller caller = callerOf(*call.request);
    job.org = caller.org;
    job.device = caller.device;
    job.replica = serverReplica(caller.device);
    job.numbered = false;
    job.system = true;
    job.before = [org = caller.org, credential = account.credential](StoreWriter& writer) {
        return writer.accounts().putCredential(org, credential);
    };
    job.done = [call, code, until = account.credential.codeExpiresMs](const PushOutcome& outcome) {
        if (!outcome.ok()) return call.refuse(outcome.error());
        JsonWriter json;
        json.beginObject().key("codigo").text(code).key("vence").text(formatUtc(until)).endObject();
        call.reply(jsonResponse(201, json).with("Cache-Control", "no-store"));
    };
    if (!call.context->queue.post(std::move(job))) return fail(ErrorCode::ServerBusy, {}, "1");
    return success();
}

Result<> activate(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*call.request));
    MOSTRADOR_TRY_ASSIGN(const std::string name, requiredText(body, "usuario", "username"));
    MOSTRADOR_TRY_ASSIGN(const std::string code, requiredText(body, "codigo"));
    MOSTRADOR_TRY_ASSIGN(std::string password, requiredText(body, "clave", "password"));
    if (const auto form = PasswordHasher::checkForm(password); !form.ok())
        return fail(form.error().code, "clave", form.error().detail);
    const std::int64_t wait = call.context->limiter.admit(signInKey(name), call.request->remoteAddress);
    if (wait > 0) return fail(ErrorCode::TooManyAttempts, {}, std::to_string(wait));
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(auto person, findBySignInName(*reader, name));
    std::optional<Credential> credential;
    if (person) {
        MOSTRADOR_TRY_ASSIGN(credential, reader->accounts().credential(person->org, UserId(person->row.id)));
    }
    const bool right =
        credential && !credential->codeHash.empty() && sameSecret(credential->codeHash, oneTimeCodeHash(code));
    if (!right || person->row.text(user::State) == user::suspended) return fail(ErrorCode::BadCredentials, "codigo");
    if (credential->codeExpiresMs < call.context->clock.utcMs()) return fail(ErrorCode::CodeExpired, "codigo");
    call.context->limiter.succeeded(signInKey(name), call.request->remoteAddress);
    const auto hashed = [call, person = *person, credential = *credential](Result<std::string> hash) mutable {
        if (!hash.ok()) return call.refuse(hash.error());
        const std::string used = std::exchange(credential.codeHash, {});
        credential.passwordHash = std::move(*hash);
        ++credential.generation;  // whoever was signed in with a forgotten password is out
        const Caller author{person.org, credential.user, DeviceId(credential.user.uuid()), {}};
        const UserId target = credential.user;
        call.context->revocations.revokeUser(target);
        call.closeSockets(target);
        storeCredential(call, author, person, credential, used);
    };
    return call.context->passwords.hash(std::move(password), hashed);
}

Result<> closeSessions(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(Account account, accountOf(call));
    if (!account.own() && !account.managed()) return fail(ErrorCode::NotAllowed);
    ++account.credential.generation;
    const Caller caller = callerOf(*call.request);
    PushJob job;
    job.org = caller.org;
    job.device = caller.device;
    job.replica = serverReplica(caller.device);
    job.numbered = false;
    job.system = true;
    job.before = [org = caller.org, credential = account.credential](StoreWriter& writer) -> Result<> {
        MOSTRADOR_TRY(writer.accounts().putCredential(org, credential));
        return writer.accounts().removeSessionsOf(org, credential.user);
    };
    job.done = [call, target = account.credential.user](const PushOutcome& outcome) {
        if (!outcome.ok()) return call.refuse(outcome.error());
        call.context->revocations.revokeUser(target);
        call.closeSockets(target);
        call.finish(sync::CommandResult{});
    };
    if (!call.context->queue.post(std::move(job))) return fail(ErrorCode::ServerBusy, {}, "1");
    return success();
}

}  // namespace

void addAccountRoutes(Router& router, const ApiContext& context, std::function<void(const UserId&)> closeSockets) {
    const auto onWorker = [&](Result<> (*work)(const Call&)) -> Handler {
        return [&context, closeSockets, work](Request request, Reply reply) {
            const Call call{&context, closeSockets, std::make_shared<Request>(std::move(request)), std::move(reply)};
            const bool posted = context.workers.post([call, work] {
                if (auto done = work(call); !done.ok()) call.refuse(done.error());
            });
            if (!posted) call.refuse(fail(ErrorCode::ServerBusy, {}, "1"));
        };
    };
    constexpr std::size_t small = 16 * 1024;
    router.add({Method::Put, "/usuarios/{id}/clave", Access::Token, small, onWorker(changePassword), "setPassword",
                docs::setPassword});
    router.add({Method::Post, "/usuarios/{id}/codigo", Access::Token, small, onWorker(createCode), "createCode",
                docs::createCode});
    router.add({Method::Post, "/usuarios/{id}/cerrar-sesiones", Access::Token, small, onWorker(closeSessions),
                "closeSessions", docs::closeSessions});
    router.add(
        {Method::Post, "/api/auth/activar", Access::Public, small, onWorker(activate), "activate", docs::activate});
}

}  // namespace mostrador::server
