// Admin: users and tokens.
#include <cstdio>

#include "models/base/json.h"
#include "models/commands/users.h"
#include "models/records/json.h"
#include "models/records/user.h"
#include "server/admin.h"
#include "server/admin_desk.h"
#include "server/api/enrollment.h"
#include "server/api/onetimecode.h"
#include "server/api/people.h"
#include "server/auth/tokens.h"

namespace mostrador::server {
namespace {

Result<Person> personNamed(Store& store, const std::string& userName) {
    MOSTRADOR_TRY_ASSIGN(const auto reader, store.openReader());
    MOSTRADOR_TRY_ASSIGN(auto person, findBySignInName(*reader, userName));
    if (!person) return fail(ErrorCode::NotFound, "usuario", userName);
    return std::move(*person);
}

}  // namespace

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

}  // namespace mostrador::server
