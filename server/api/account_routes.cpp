#include "server/api/account_routes.h"

#include "models/base/text.h"
#include "models/records/user.h"
#include "server/api/onetimecode.h"
#include "server/api/respond.h"
#include "server/api/route_docs.h"

namespace mostrador::server {
namespace {

struct Account {
    Person caller;
    Person target;
    std::string passwordHash;  // of the target; empty when none is stored yet
    [[nodiscard]] bool own() const { return caller.row.id == target.row.id; }
    [[nodiscard]] bool managed() const { return caller.may(Action::UsersManage) == Grant::Full; }
};

struct Call {
    const ApiContext* context;
    CloseSockets closeSockets;
    std::shared_ptr<Request> request;
    Reply reply;

    void refuse(const Error& error) const { reply(errorResponse(error, request->acceptLanguage())); }
    void change(CredentialChange one, std::function<void(const Call&)> answer) const {
        changeCredential(*context, closeSockets, std::move(one),
                         [call = *this, answer = std::move(answer)](const Result<>& result) {
                             if (result.ok()) answer(call);
                             else call.refuse(result.error());
                         });
    }
};

void finish(const Call& call) {
    JsonWriter json;
    json.beginObject().key("ok").boolean(true).endObject();
    call.reply(jsonResponse(200, json));
}

// For a first answer: what counts is read again in the transaction.
Result<Account> accountOf(const Call& call) {
    const auto id = Uuid::parse(call.request->parameter(0));
    if (!id) return fail(ErrorCode::NotFound, "id");
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(Person caller, personOf(*reader, callerOf(*call.request)));
    MOSTRADOR_TRY_ASSIGN(auto target, findPerson(*reader, caller.org, *id));
    if (!target) return fail(ErrorCode::NotFound, "id");
    MOSTRADOR_TRY_ASSIGN(auto stored, reader->accounts().credential(caller.org, UserId(*id)));
    return Account{std::move(caller), std::move(*target), stored ? stored->passwordHash : std::string()};
}

Result<std::string> newPassword(const JsonValue& body, std::string_view other = {}) {
    MOSTRADOR_TRY_ASSIGN(std::string password, requiredText(body, "clave", other));
    if (const auto form = PasswordHasher::checkForm(password); !form.ok())
        return fail(form.error().code, "clave", form.error().detail);
    return password;
}

CredentialChange changeOf(const Call& call, const Account& account) {
    return {callerOf(*call.request), account.target};
}

// One's own ends one's other sessions; a reset by an administrator ends them all. Own: `account.passwordHash` is the
// one the caller knew, and has to be it still.
Result<> setPassword(const Call& call, const Account& account, std::string password) {
    const auto hashed = [call, account](Result<std::string> hash) {
        if (!hash.ok()) return call.refuse(hash.error());
        CredentialChange one = changeOf(call, account);
        one.activates = true;
        one.ends = account.own() ? CredentialChange::Ends::OtherSessions : CredentialChange::Ends::Everything;
        one.edit = [own = account.own(), known = account.passwordHash, hash = *hash](Credential& stored) -> Result<> {
            if (own && stored.passwordHash != known) return fail(ErrorCode::BadCredentials, "clave_actual");
            stored.passwordHash = hash;
            stored.codeHash.clear();
            return success();
        };
        call.change(std::move(one), finish);
    };
    return call.context->passwords.hash(std::move(password), hashed);
}

Result<> changePassword(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*call.request));
    MOSTRADOR_TRY_ASSIGN(std::string password, newPassword(body));
    MOSTRADOR_TRY_ASSIGN(Account account, accountOf(call));
    if (!account.own()) {
        if (!account.managed()) return fail(ErrorCode::NotAllowed);
        return setPassword(call, account, std::move(password));
    }
    MOSTRADOR_TRY_ASSIGN(std::string current, requiredText(body, "clave_actual"));
    const std::string name = signInKey(account.target.row.text(user::UserName));
    const std::int64_t wait = call.context->limiter.admit(name, call.request->remoteAddress);
    if (wait > 0) return fail(ErrorCode::TooManyAttempts, {}, std::to_string(wait));
    return call.context->passwords.verify(account.passwordHash, std::move(current),
                                          [call, name, account, password](bool right) {
                                              if (!right)
                                                  return call.refuse(fail(ErrorCode::BadCredentials, "clave_actual"));
                                              call.context->limiter.succeeded(name, call.request->remoteAddress);
                                              if (auto queued = setPassword(call, account, password); !queued.ok())
                                                  call.refuse(queued.error());
                                          });
}

Result<> createCode(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const Account account, accountOf(call));
    if (!account.managed()) return fail(ErrorCode::NotAllowed);
    if (account.target.row.text(user::State) == user::suspended) return fail(ErrorCode::WrongState, "estado");
    const std::string code = makeOneTimeCode(call.context->random);
    const std::int64_t until = call.context->clock.utcMs() + codeLifetimeMs;
    CredentialChange one = changeOf(call, account);
    one.edit = [hash = oneTimeCodeHash(code), until](Credential& stored) {
        stored.codeHash = hash;
        stored.codeExpiresMs = until;
        return success();
    };
    call.change(std::move(one), [code, until](const Call& done) {
        JsonWriter json;
        json.beginObject().key("codigo").text(code).key("vence").text(formatUtc(until)).endObject();
        done.reply(jsonResponse(201, json).with("Cache-Control", "no-store"));
    });
    return success();
}

// A code is good once, and for one of two at once.
Result<> useCode(Credential& stored, const std::string& code, std::int64_t now) {
    if (stored.codeHash.empty() || !sameSecret(stored.codeHash, code)) return fail(ErrorCode::BadCredentials, "codigo");
    if (stored.codeExpiresMs < now) return fail(ErrorCode::CodeExpired, "codigo");
    stored.codeHash.clear();
    return success();
}

Result<> activate(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*call.request));
    MOSTRADOR_TRY_ASSIGN(const std::string name, requiredText(body, "usuario", "username"));
    MOSTRADOR_TRY_ASSIGN(const std::string typed, requiredText(body, "codigo"));
    MOSTRADOR_TRY_ASSIGN(std::string password, newPassword(body, "password"));
    const std::int64_t wait = call.context->limiter.admit(signInKey(name), call.request->remoteAddress);
    if (wait > 0) return fail(ErrorCode::TooManyAttempts, {}, std::to_string(wait));
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(auto person, findBySignInName(*reader, name));
    if (!person || person->row.text(user::State) == user::suspended) return fail(ErrorCode::BadCredentials, "codigo");
    MOSTRADOR_TRY_ASSIGN(auto credential, reader->accounts().credential(person->org, UserId(person->row.id)));
    if (!credential) return fail(ErrorCode::BadCredentials, "codigo");
    const std::string code = oneTimeCodeHash(typed);
    const std::int64_t now = call.context->clock.utcMs();
    MOSTRADOR_TRY(useCode(*credential, code, now));  // before the cost of a hash is paid
    call.context->limiter.succeeded(signInKey(name), call.request->remoteAddress);
    const auto hashed = [call, person = *person, code, now](Result<std::string> hash) {
        if (!hash.ok()) return call.refuse(hash.error());
        const UserId user(person.row.id);
        CredentialChange one{Caller{person.org, user, DeviceId(user.uuid()), {}}, person};
        one.signedIn = false;
        one.activates = true;
        one.ends = CredentialChange::Ends::Everything;  // whoever was signed in with a forgotten password is out
        one.edit = [code, now, hash = *hash](Credential& stored) -> Result<> {
            MOSTRADOR_TRY(useCode(stored, code, now));
            stored.passwordHash = hash;
            return success();
        };
        call.change(std::move(one), finish);
    };
    return call.context->passwords.hash(std::move(password), hashed);
}

Result<> closeSessions(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const Account account, accountOf(call));
    if (!account.own() && !account.managed()) return fail(ErrorCode::NotAllowed);
    CredentialChange one = changeOf(call, account);
    one.ends = CredentialChange::Ends::Everything;
    one.edit = [](Credential&) { return success(); };
    call.change(std::move(one), finish);
    return success();
}

}  // namespace

void addAccountRoutes(Router& router, const ApiContext& context, CloseSockets closeSockets) {
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
