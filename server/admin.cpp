#include "server/admin.h"

#include <cstdio>
#include <filesystem>

#include "models/base/json.h"
#include "models/base/money.h"
#include "models/base/timezone.h"
#include "models/commands/users.h"
#include "models/records/json.h"
#include "models/records/organization.h"
#include "models/records/user.h"
#include "server/api/enrollment.h"
#include "server/api/onetimecode.h"
#include "server/api/people.h"
#include "server/auth/password.h"
#include "server/auth/tokens.h"
#include "server/data.h"

namespace mostrador::server {
namespace {

// A writer for one command line: commits at once, tells nobody (no server is running: the lock says so).
struct Desk {
    DataFolder data;
    CursorCodec cursors;
    CommitterCore core;
    DirectQueue queue;

    Desk(DataFolder dataIn, const std::string& cursorKey, const Clock& clock, Random& random)
        : data(std::move(dataIn)),
          cursors(cursorKey),
          core(data.store->writer(), cursors, clock, random),
          queue(core, [](const OrgCommit&) {}) {}
};

Result<std::unique_ptr<Desk>> openDesk(const Config& config, const Clock& clock, Random& random) {
    MOSTRADOR_TRY_ASSIGN(DataFolder data, openData(config, Opening::Write));
    MOSTRADOR_TRY_ASSIGN(const Secrets secrets, loadSecrets(*data.store));
    return std::make_unique<Desk>(std::move(data), secrets.cursorKey, clock, random);
}

// Posts one job and waits for its end, which with a DirectQueue is the next drain.
Result<> runJob(Desk& desk, PushJob job) {
    Result<> result = fail(ErrorCode::Internal);
    job.done = [&result](const PushOutcome& outcome) {
        result = success();
        if (!outcome.ok()) result = outcome.error();
        else
            for (const sync::CommandResult& one : outcome->results)
                if (one.status == sync::ResultStatus::Rejected) result = fail(one.code, one.field, one.detail);
    };
    if (!desk.queue.post(std::move(job))) return fail(ErrorCode::ServerBusy);
    desk.queue.drain();
    return result;
}

PushJob systemJob(const OrgId& org) {
    PushJob job;
    job.org = org;
    job.device = DeviceId(Uuid::derive(org.uuid(), 0x53525600u));
    job.replica = serverReplica(job.device);
    job.numbered = false;
    job.system = true;
    job.atomic = true;
    return job;
}

Result<Person> personNamed(Store& store, const std::string& userName) {
    MOSTRADOR_TRY_ASSIGN(const auto reader, store.openReader());
    MOSTRADOR_TRY_ASSIGN(auto person, findBySignInName(*reader, userName));
    if (!person) return fail(ErrorCode::NotFound, "usuario", userName);
    return std::move(*person);
}

Edit userEdit(const std::string& userName, const std::string& name, const std::string& role) {
    return {{user::UserName, Value{userName}},
            {user::Name, Value{name.empty() ? userName : name}},
            {user::Roles, SetEdit{{{{1, {role}}, {}}}, {}}}};
}

Result<std::string> hashOf(const std::string& password) {
    MOSTRADOR_TRY(PasswordHasher::checkForm(password));
    return PasswordHasher().hash(password);
}

}  // namespace

Result<> Admin::init(const InitRequest& request) {
    if (!request.country.empty() && !currencyOfCountry(request.country))
        return fail(ErrorCode::FieldInvalid, "pais", request.country);
    if (!request.timeZone.empty() && !TimeZone::find(request.timeZone))
        return fail(ErrorCode::FieldInvalid, "zona_horaria", request.timeZone);
    std::error_code ignored;
    const bool folderWasThere = std::filesystem::exists(m_config.dataFolder, ignored);
    if (std::filesystem::exists(m_config.dataFolder, ignored) &&
        !std::filesystem::is_empty(m_config.dataFolder, ignored))
        return fail(ErrorCode::AlreadyExists, "DIR", m_config.dataFolder);
    if (std::filesystem::exists(m_config.database(), ignored))
        return fail(ErrorCode::AlreadyExists, "DB_PATH", m_config.database());
    MOSTRADOR_TRY_ASSIGN(const std::string hash, hashOf(request.password));
    auto founded = found(request, hash);
    if (founded.ok()) return success();
    // Half an organisation would only be in the way of the next try.
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(m_config.database() + suffix, ignored);
    for (const std::string& file : {m_config.lockFile(), m_config.databaseLockFile(), m_config.certificateKeyFile()})
        std::filesystem::remove(file, ignored);
    if (!folderWasThere) std::filesystem::remove(m_config.dataFolder, ignored);
    return founded;
}

Result<> Admin::found(const InitRequest& request, const std::string& hash) {
    MOSTRADOR_TRY_ASSIGN(DataFolder data, openData(m_config, Opening::Create));
    StoreWriter& writer = data.store->writer();
    MOSTRADOR_TRY(writer.begin());
    auto secrets = createSecrets(writer, m_random);
    if (!secrets.ok()) {
        writer.rollback();
        return secrets.error();
    }
    MOSTRADOR_TRY(writer.commit());
    MOSTRADOR_TRY(loadOrCreateKey(m_config.certificateKeyFile(), m_random));
    Desk desk(std::move(data), secrets->cursorKey, m_clock, m_random);
    IdSource ids(m_clock, m_random);
    FoundingRequest founding;
    founding.org = ids.make<OrgId>();
    founding.organization = {{organization::Name, Value{request.organization}}};
    if (!request.country.empty()) setField(founding.organization, organization::Country, Value{request.country});
    if (!request.timeZone.empty()) setField(founding.organization, organization::TimeZone, Value{request.timeZone});
    founding.administrator = ids.make<UserId>();
    founding.user = userEdit(request.administrator, {}, std::string(roleName(Role::Administrador)));
    founding.passwordHash = hash;
    Result<> result = fail(ErrorCode::Internal);
    foundOrganization(desk.queue, m_clock, m_random, founding, [&result](Result<> done) { result = std::move(done); });
    desk.queue.drain();
    MOSTRADOR_TRY(result);
    std::printf("%s\n", m_config.database().c_str());
    if (!request.demo) return success();
    const TokenSigner signer(secrets->tokenKey, m_clock, nullptr, 30LL * 24 * 3600 * 1000);
    AccessClaims claims;
    claims.org = founding.org;
    claims.user = founding.administrator;
    claims.device = DeviceId(Uuid::derive(founding.org.uuid(), 0x53525600u));
    std::printf("token %s\n", signer.mint(claims).c_str());
    return success();
}

Result<> Admin::addUser(const NewUser& request) {
    std::string hash;
    if (!request.password.empty()) { MOSTRADOR_TRY_ASSIGN(hash, hashOf(request.password)); }
    MOSTRADOR_TRY_ASSIGN(const auto desk, openDesk(m_config, m_clock, m_random));
    MOSTRADOR_TRY_ASSIGN(const auto reader, desk->data.store->openReader());
    MOSTRADOR_TRY_ASSIGN(const auto orgs, reader->accounts().organizations());
    if (orgs.size() != 1) return fail(ErrorCode::NotFound, "org");
    IdSource ids(m_clock, m_random);
    const UserId id = ids.make<UserId>();
    PushJob job = systemJob(orgs.front());
    const auto add = [&](Command draft) {
        draft.cid = ids.make<CommandId>();
        draft.user = id;
        draft.madeAt = m_clock.utcMs();
        job.commands.push_back({0, std::move(draft)});
    };
    add(user::create(id.uuid(), userEdit(request.userName, request.name, request.role)));
    Credential credential;
    credential.user = id;
    credential.passwordHash = hash;
    const std::string code = hash.empty() ? makeOneTimeCode(m_random) : std::string();
    if (hash.empty()) {
        credential.codeHash = oneTimeCodeHash(code);
        credential.codeExpiresMs = m_clock.utcMs() + codeLifetimeMs;
    } else {
        add(user::activate(id.uuid()));
    }
    job.after = [org = orgs.front(), credential](StoreWriter& writer) {
        return writer.accounts().putCredential(org, credential);
    };
    MOSTRADOR_TRY(runJob(*desk, std::move(job)));
    std::printf("%s\n", id.toString().c_str());
    if (!code.empty()) std::printf("code %s\n", code.c_str());
    return success();
}

Result<> Admin::setPassword(const std::string& userName, const std::string& password) {
    MOSTRADOR_TRY_ASSIGN(const std::string hash, hashOf(password));
    MOSTRADOR_TRY_ASSIGN(const auto desk, openDesk(m_config, m_clock, m_random));
    MOSTRADOR_TRY_ASSIGN(const Person person, personNamed(*desk->data.store, userName));
    PushJob job = systemJob(person.org);
    Command draft = user::activate(person.row.id);
    draft.cid = IdSource(m_clock, m_random).make<CommandId>();
    draft.user = UserId(person.row.id);
    draft.madeAt = m_clock.utcMs();
    job.commands.push_back({0, std::move(draft)});
    job.after = [org = person.org, id = UserId(person.row.id), hash](StoreWriter& writer) -> Result<> {
        MOSTRADOR_TRY_ASSIGN(auto stored, writer.accounts().credential(org, id));
        Credential credential = stored.value_or(Credential{});
        credential.user = id;
        credential.passwordHash = hash;
        credential.codeHash.clear();
        ++credential.generation;  // whoever was signed in with the old one is out
        MOSTRADOR_TRY(writer.accounts().putCredential(org, credential));
        return writer.accounts().removeSessionsOf(org, id);
    };
    return runJob(*desk, std::move(job));
}

Result<> Admin::suspend(const std::string& userName) {
    MOSTRADOR_TRY_ASSIGN(const auto desk, openDesk(m_config, m_clock, m_random));
    MOSTRADOR_TRY_ASSIGN(const Person person, personNamed(*desk->data.store, userName));
    PushJob job = systemJob(person.org);
    Command draft = user::suspend(person.row.id);
    draft.cid = IdSource(m_clock, m_random).make<CommandId>();
    draft.user = UserId(job.device.uuid());  // the server, not the person himself
    draft.madeAt = m_clock.utcMs();
    job.commands.push_back({0, std::move(draft)});
    return runJob(*desk, std::move(job));
}

Result<> Admin::listUsers(bool json) {
    MOSTRADOR_TRY_ASSIGN(const DataFolder data, openData(m_config, Opening::Read));
    MOSTRADOR_TRY_ASSIGN(const auto reader, data.store->openReader());
    MOSTRADOR_TRY_ASSIGN(const auto orgs, reader->accounts().organizations());
    JsonWriter out;
    out.beginArray();
    for (const OrgId& org : orgs) {
        ListQuery query;
        query.withArchived = true;
        query.limit = INT32_MAX;
        MOSTRADOR_TRY_ASSIGN(const auto rows, reader->list(org, user::type, query));
        for (const Record& row : rows) {
            if (json) {
                recordToJson(out, row);
                continue;
            }
            std::string roles;
            for (const SetElement& role : row.set(user::Roles))
                roles += (roles.empty() ? "" : ",") + std::string(textOf(role.fields.front()));
            std::printf("%-20s %-12s %-24s %s\n", std::string(row.text(user::UserName)).c_str(),
                        std::string(row.text(user::State)).c_str(), roles.c_str(),
                        std::string(row.text(user::Name)).c_str());
        }
    }
    out.endArray();
    if (json) std::printf("%s\n", out.str().c_str());
    return success();
}

Result<> Admin::issueToken(const std::string& userName, int days) {
    MOSTRADOR_TRY_ASSIGN(const DataFolder data, openData(m_config, Opening::Read));
    MOSTRADOR_TRY_ASSIGN(const Secrets secrets, loadSecrets(*data.store));
    MOSTRADOR_TRY_ASSIGN(const Person person, personNamed(*data.store, userName));
    if (!person.active()) return fail(ErrorCode::WrongState, "estado", std::string(person.row.text(user::State)));
    const TokenSigner signer(secrets.tokenKey, m_clock, nullptr, days * 24LL * 3600 * 1000);
    AccessClaims claims;
    claims.org = person.org;
    claims.user = UserId(person.row.id);
    claims.device = DeviceId(Uuid::derive(person.row.id, 0x41504900u));
    MOSTRADOR_TRY_ASSIGN(const auto reader, data.store->openReader());
    MOSTRADOR_TRY_ASSIGN(const auto credential, reader->accounts().credential(person.org, claims.user));
    claims.generation = credential ? credential->generation : 0;
    std::printf("%s\n", signer.mint(claims).c_str());
    return success();
}

Result<> Admin::backup(const std::string& file) {
    MOSTRADOR_TRY_ASSIGN(const DataFolder data, openData(m_config, Opening::Read));
    MOSTRADOR_TRY(data.store->backup(file));
    std::printf("%s\n", file.c_str());
    return success();
}

Result<> Admin::doctor() {
    MOSTRADOR_TRY_ASSIGN(const DataFolder data, openData(m_config, Opening::Read));
    MOSTRADOR_TRY(loadSecrets(*data.store));
    std::error_code ignored;
    if (!std::filesystem::exists(m_config.certificateKeyFile(), ignored))
        return fail(ErrorCode::FileUnreadable, {}, m_config.certificateKeyFile());
    MOSTRADOR_TRY_ASSIGN(const auto faults, data.store->check());
    for (const std::string& fault : faults) std::printf("fault: %s\n", fault.c_str());
    if (!faults.empty()) return fail(ErrorCode::StorageCorrupt, {}, faults.front());
    std::printf("ok %s\n", m_config.database().c_str());
    return success();
}

Result<> Admin::status() {
    MOSTRADOR_TRY_ASSIGN(const DataFolder data, openData(m_config, Opening::Read));
    const auto lock = FolderLock::take(m_config.lockFile());
    const bool running = !lock.ok() && lock.error().code == ErrorCode::Locked;
    MOSTRADOR_TRY_ASSIGN(const auto reader, data.store->openReader());
    MOSTRADOR_TRY_ASSIGN(const auto orgs, reader->accounts().organizations());
    std::printf("%s %s\n", running ? "running" : "stopped", m_config.database().c_str());
    for (const OrgId& org : orgs) {
        MOSTRADOR_TRY_ASSIGN(const auto head, reader->head(org));
        MOSTRADOR_TRY_ASSIGN(const auto row, reader->find(org, organization::type, org.uuid()));
        std::printf("%s seq %lld\n", row ? std::string(row->text(organization::Name)).c_str() : "?",
                    static_cast<long long>(head ? head->seq : 0));
    }
    return success();
}

}  // namespace mostrador::server
