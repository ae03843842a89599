// Admin: founding an organisation, and the care of its data.
#include "server/admin.h"

#include <cstdio>
#include <filesystem>

#include "models/base/money.h"
#include "models/base/timezone.h"
#include "models/records/organization.h"
#include "models/rules/permissions.h"
#include "server/admin_desk.h"
#include "server/admin_files.h"
#include "server/api/enrollment.h"
#include "server/auth/tokens.h"
#include "server/data.h"

namespace mostrador::server {

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

Result<> Admin::backup(const std::string& file) {
    MOSTRADOR_TRY_ASSIGN(const DataFolder data, openData(m_config, Opening::Read));
    MOSTRADOR_TRY(data.store->backup(file));
    MOSTRADOR_TRY_ASSIGN(const auto reader, data.store->openReader());
    MOSTRADOR_TRY_ASSIGN(const auto orgs, reader->accounts().organizations());
    MOSTRADOR_TRY(copyContents(orgs, m_config.filesFolder(), contentsBeside(file)));
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
    MOSTRADOR_TRY_ASSIGN(const auto reader, data.store->openReader());
    MOSTRADOR_TRY_ASSIGN(const auto orgs, reader->accounts().organizations());
    MOSTRADOR_TRY_ASSIGN(const ContentFaults contents, checkContents(*reader, orgs, m_config.filesFolder()));
    // Its computer may still be offline: no fault of the server's, but good to know after a restore.
    for (const std::string& hash : contents.missing) std::printf("content not here: %s\n", hash.c_str());
    for (const std::string& hash : contents.damaged) std::printf("fault: damaged content %s\n", hash.c_str());
    if (!contents.damaged.empty()) return fail(ErrorCode::StorageCorrupt, "contenido", contents.damaged.front());
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
