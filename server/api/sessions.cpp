#include "server/api/sessions.h"

#include "models/commands/users.h"
#include "models/records/device.h"
#include "models/records/organization.h"
#include "models/records/user.h"
#include "server/api/enrollment.h"
#include "server/api/writes.h"

namespace mostrador::server {
namespace {

Result<std::string> organizationName(Reader& reader, const OrgId& org) {
    MOSTRADOR_TRY_ASSIGN(const auto row, reader.find(org, organization::type, org.uuid()));
    return row ? std::string(row->text(organization::Name)) : std::string();
}

// One device of kind api for each user: programs that sign in without a certificate.
DeviceId apiDeviceOf(const UserId& user) { return DeviceId(Uuid::derive(user.uuid(), 0x41504900u)); }

}  // namespace

// A sign-in on its way through worker, password pool and committer.
struct Sessions::Attempt {
    SignInRequest request;
    SignInDone done;
    std::optional<Person> person;
    std::string organization;
    std::optional<DeviceCredential> device;  // already enrolled
    std::string passwordHash;                // of the credential whose password was right
    std::int64_t generation = 0;             // likewise
    bool desktop = false;
};

void Sessions::signIn(SignInRequest request, SignInDone done) const {
    const std::int64_t wait = m_context.limiter.admit(signInKey(request.userName), request.address);
    if (wait > 0) return done(fail(ErrorCode::TooManyAttempts, {}, std::to_string(wait)));
    auto attempt = std::make_shared<Attempt>();
    attempt->request = std::move(request);
    attempt->done = std::move(done);
    // The session object is a thin view of the context: copy it into what continues.
    const bool posted = m_context.workers.post([self = *this, attempt] {
        std::optional<std::string> stored;
        {
            auto reader = self.m_context.readers.lend();
            if (!reader.ok()) return attempt->done(reader.error());
            auto person = findBySignInName(**reader, attempt->request.userName);
            if (!person.ok()) return attempt->done(person.error());
            if (*person) {
                auto credential = (*reader)->accounts().credential((*person)->org, UserId((*person)->row.id));
                if (!credential.ok()) return attempt->done(credential.error());
                if (*credential && !(*credential)->passwordHash.empty()) {
                    stored = (*credential)->passwordHash;
                    attempt->passwordHash = *stored;
                    attempt->generation = (*credential)->generation;
                    attempt->person = std::move(*person);
                }
            }
        }
        const auto verified = [self, attempt](bool right) {
            if (!right || !attempt->person) return attempt->done(fail(ErrorCode::BadCredentials));
            self.admitted(attempt);
        };
        if (auto queued = self.m_context.passwords.verify(std::move(stored), attempt->request.password, verified);
            !queued.ok())
            attempt->done(queued.error());
    });
    if (!posted) attempt->done(fail(ErrorCode::ServerBusy, {}, "1"));
}

// The password was right. What follows may be told to the caller in plain words.
void Sessions::admitted(const std::shared_ptr<Attempt>& attempt) const {
    m_context.limiter.succeeded(signInKey(attempt->request.userName), attempt->request.address);
    const Person& person = *attempt->person;
    if (!person.active())
        return attempt->done(fail(ErrorCode::WrongState, "estado", std::string(person.row.text(user::State))));
    auto reader = m_context.readers.lend();
    if (!reader.ok()) return attempt->done(reader.error());
    auto name = organizationName(**reader, person.org);
    if (!name.ok()) return attempt->done(name.error());
    attempt->organization = std::move(*name);
    if (auto prepared = prepareDevice(*attempt, **reader); !prepared.ok()) return attempt->done(prepared.error());
    if (attempt->device) return issue(attempt);

    EnrollmentRequest enrol;
    enrol.org = person.org;
    enrol.user = UserId(person.row.id);
    if (attempt->desktop) {
        const SignInDevice& device = *attempt->request.device;
        enrol.device = DeviceId(IdSource(m_context.clock, m_context.random).next());
        enrol.kind = device::desktop;
        enrol.name = device.name;
        enrol.platform = device.platform;
        enrol.appVersion = device.appVersion;
        enrol.publicKey = device.publicKey;
    } else {
        enrol.device = apiDeviceOf(enrol.user);
        enrol.kind = device::api;
        enrol.name = "API " + std::string(person.row.text(user::UserName));
        enrol.appVersion = m_context.version;
    }
    enrollDevice(m_context.queue, m_context.certificates, m_context.clock, m_context.random, enrol,
                 [self = *this, attempt](Result<DeviceCredential> device) {
                     if (!device.ok()) return attempt->done(device.error());
                     attempt->device = std::move(*device);
                     self.issue(attempt);
                 });
}

Result<> Sessions::prepareDevice(Attempt& attempt, Reader& reader) const {
    const Person& person = *attempt.person;
    attempt.desktop = attempt.request.device.has_value();
    std::optional<DeviceId> known = apiDeviceOf(UserId(person.row.id));
    if (attempt.desktop) {
        const auto key = fromBase64Url(attempt.request.device->publicKey);
        if (!key.ok() || key->size() != Key32{}.size()) return fail(ErrorCode::FieldInvalid, "clave_publica");
        known = attempt.request.device->id;
    }
    if (!known) return success();
    MOSTRADOR_TRY_ASSIGN(auto device, reader.accounts().deviceCredential(person.org, *known));
    if (!device) return success();
    if (device->revoked) return fail(ErrorCode::DeviceRevoked);
    // Another key under a known id is another computer (a copied file): it is enrolled anew.
    if (attempt.desktop && device->publicKey != attempt.request.device->publicKey) return success();
    attempt.device = std::move(*device);
    return success();
}

void Sessions::issue(const std::shared_ptr<Attempt>& attempt) const {
    const Person& person = *attempt->person;
    const UserId user(person.row.id);
    const std::int64_t now = m_context.clock.utcMs();
    const RefreshToken refresh = makeRefreshToken(m_context.random);
    Session session;
    session.id = IdSource(m_context.clock, m_context.random).next();
    session.tokenHash = refresh.hash;
    session.user = user;
    session.device = attempt->device->device;
    session.generation = attempt->generation;
    session.createdMs = session.lastUsedMs = now;
    session.expiresMs = now + sessionLifetimeMs;
    const Caller author{person.org, user, attempt->device->device, session.id, session.generation};
    Write one;
    one.system = true;
    one.commands.push_back(
        completeDraft(m_context, author, user::signedIn(person.row.id, now, attempt->device->device.uuid()), {}));
    // The password may have been changed while it was being checked: then it was the old one.
    one.before = [org = person.org, session, now, hash = attempt->passwordHash](StoreWriter& writer) -> Result<> {
        Accounts& accounts = writer.accounts();
        MOSTRADOR_TRY_ASSIGN(const auto credential, accounts.credential(org, session.user));
        if (!credential || credential->passwordHash != hash || credential->generation != session.generation)
            return fail(ErrorCode::BadCredentials);
        MOSTRADOR_TRY(accounts.removeExpiredSessions(org, now));
        return accounts.putSession(org, session);
    };
    postWrite(m_context, author, std::move(one),
              [self = *this, attempt, session, text = refresh.text](const Result<sync::CommandResult>& result) {
                  if (!result.ok()) return attempt->done(result.error());
                  SignedIn signedIn = self.tokensFor(*attempt->person, session, text);
                  signedIn.organization = attempt->organization;
                  if (attempt->desktop) signedIn.device = attempt->device;
                  attempt->done(std::move(signedIn));
              });
}

SignedIn Sessions::tokensFor(const Person& person, const Session& session, std::string refreshText) const {
    AccessClaims claims;
    claims.org = person.org;
    claims.user = UserId(person.row.id);
    claims.device = session.device;
    claims.session = session.id;
    claims.generation = session.generation;
    return {
        m_context.tokens.mint(claims), std::move(refreshText), m_context.tokens.lifetimeMs() / 1000, person, {}, {}};
}

namespace {

struct Found {
    Session session;
    Person person;
    std::string organization;
};

Result<Found> findSession(Reader& reader, const std::string& hash, std::int64_t now) {
    MOSTRADOR_TRY_ASSIGN(const auto orgs, reader.accounts().organizations());
    for (const OrgId& org : orgs) {
        MOSTRADOR_TRY_ASSIGN(const auto session, reader.accounts().sessionByToken(org, hash));
        if (!session) continue;
        if (session->expiresMs < now) return fail(ErrorCode::TokenExpired);
        MOSTRADOR_TRY_ASSIGN(const auto credential, reader.accounts().credential(org, session->user));
        MOSTRADOR_TRY_ASSIGN(const auto device, reader.accounts().deviceCredential(org, session->device));
        MOSTRADOR_TRY_ASSIGN(const auto person, findPerson(reader, org, session->user.uuid()));
        if (device && device->revoked) return fail(ErrorCode::DeviceRevoked);
        if (!person || !person->active() || !credential || credential->generation != session->generation)
            return fail(ErrorCode::TokenRevoked);
        MOSTRADOR_TRY_ASSIGN(std::string name, organizationName(reader, org));
        return Found{*session, *person, std::move(name)};
    }
    return fail(ErrorCode::TokenRevoked);  // unknown, or older than the previous one: sign in again
}

}  // namespace

void Sessions::refresh(const std::string& refreshToken, SignInDone done) const {
    const auto hash = refreshTokenHash(refreshToken);
    if (!hash.ok()) return done(hash.error());
    const bool posted = m_context.workers.post([self = *this, hash = *hash, done] {
        auto reader = self.m_context.readers.lend();
        if (!reader.ok()) return done(reader.error());
        const std::int64_t now = self.m_context.clock.utcMs();
        auto found = findSession(**reader, hash, now);
        if (!found.ok()) return done(found.error());
        const RefreshToken fresh = makeRefreshToken(self.m_context.random);
        PushJob job;
        job.org = found->person.org;
        job.device = found->session.device;
        job.replica = serverReplica(job.device);
        job.numbered = false;
        job.system = true;
        // Read again inside the transaction: two refreshes at once must not both become "the current one".
        job.before = [org = job.org, hash, fresh, now](StoreWriter& writer) -> Result<> {
            MOSTRADOR_TRY_ASSIGN(auto session, writer.accounts().sessionByToken(org, hash));
            if (!session) return fail(ErrorCode::TokenRevoked);
            if (session->tokenHash == hash)
                session->previousHash = hash;  // else: the previous one again, after a lost reply
            session->tokenHash = fresh.hash;
            session->lastUsedMs = now;
            session->expiresMs = now + sessionLifetimeMs;
            return writer.accounts().putSession(org, *session);
        };
        job.done = [self, found = *found, text = fresh.text, done](const PushOutcome& outcome) {
            if (!outcome.ok()) return done(outcome.error());
            SignedIn signedIn = self.tokensFor(found.person, found.session, text);
            signedIn.organization = found.organization;
            done(std::move(signedIn));
        };
        if (!self.m_context.queue.post(std::move(job))) done(fail(ErrorCode::ServerBusy, {}, "1"));
    });
    if (!posted) done(fail(ErrorCode::ServerBusy, {}, "1"));
}

void Sessions::signOut(const Caller& caller, std::function<void(Result<>)> done) const {
    PushJob job;
    job.org = caller.org;
    job.device = caller.device;
    job.replica = serverReplica(caller.device);
    job.numbered = false;
    job.system = true;
    job.before = [caller](StoreWriter& writer) { return writer.accounts().removeSession(caller.org, caller.session); };
    job.done = [self = *this, caller, done](const PushOutcome& outcome) {
        if (!outcome.ok()) return done(outcome.error());
        // A token of `token issue` has no session; revoking "none" would take all of those.
        if (!caller.session.isNil()) self.m_context.revocations.revokeSession(caller.session);
        done(success());
    };
    if (!m_context.queue.post(std::move(job))) done(fail(ErrorCode::ServerBusy, {}, "1"));
}

}  // namespace mostrador::server
