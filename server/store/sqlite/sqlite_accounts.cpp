#include "server/store/sqlite/sqlite_accounts.h"

#include "server/store/sqlite/statements.h"

namespace mostrador::server {
namespace {

constexpr std::string_view sessionColumns =
    "SELECT id,token,previous,user,device,generation,created,expires,last_used FROM session ";

std::string sessionQuery(std::string_view where) {
    std::string sql(sessionColumns);
    return sql.append(where);
}

Session decodeSession(const sqlite::Statement& row) {
    Session session;
    session.id = row.uuid(0);
    session.tokenHash = row.blob(1);
    session.previousHash = row.blob(2);
    session.user = UserId(row.uuid(3));
    session.device = DeviceId(row.uuid(4));
    session.generation = row.integer(5);
    session.createdMs = row.integer(6);
    session.expiresMs = row.integer(7);
    session.lastUsedMs = row.integer(8);
    return session;
}

Result<std::optional<Session>> oneSession(sqlite::Statement& statement) {
    MOSTRADOR_TRY_ASSIGN(const bool row, statement.step());
    return row ? std::optional<Session>(decodeSession(statement)) : std::nullopt;
}

}  // namespace

Result<std::vector<OrgId>> SqliteAccounts::organizations() {
    MOSTRADOR_TRY_ASSIGN(auto list, m_connection.prepare("SELECT org FROM org_head ORDER BY org"));
    std::vector<OrgId> orgs;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, list->step());
        if (!row) return orgs;
        orgs.emplace_back(list->uuid(0));
    }
}

Result<std::optional<Credential>> SqliteAccounts::credential(const OrgId& org, const UserId& user) {
    MOSTRADOR_TRY_ASSIGN(
        auto find,
        m_connection.prepare("SELECT password,code,code_expires,generation FROM credential WHERE org=? AND user=?"));
    find->bindUuid(1, org.uuid());
    find->bindUuid(2, user.uuid());
    MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
    if (!row) return std::optional<Credential>();
    return std::optional<Credential>(
        Credential{user, std::string(find->text(0)), std::string(find->text(1)), find->integer(2), find->integer(3)});
}

Result<std::optional<DeviceCredential>> SqliteAccounts::deviceCredential(const OrgId& org, const DeviceId& device) {
    MOSTRADOR_TRY_ASSIGN(
        auto find,
        m_connection.prepare("SELECT user,kind,public_key,series,certificate,last_seen,revoked FROM device_credential"
                             " WHERE org=? AND device=?"));
    find->bindUuid(1, org.uuid());
    find->bindUuid(2, device.uuid());
    MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
    if (!row) return std::optional<DeviceCredential>();
    DeviceCredential found;
    found.device = device;
    found.user = UserId(find->uuid(0));
    found.kind = find->text(1);
    found.publicKey = find->blob(2);
    found.series = find->text(3);
    found.certificate = find->blob(4);
    found.lastSeenMs = find->integer(5);
    found.revoked = find->integer(6) != 0;
    return std::optional<DeviceCredential>(std::move(found));
}

Result<std::optional<Session>> SqliteAccounts::session(const OrgId& org, const Uuid& id) {
    static const std::string sql = sessionQuery("WHERE org=? AND id=?");
    MOSTRADOR_TRY_ASSIGN(auto find, m_connection.prepare(sql));
    find->bindUuid(1, org.uuid());
    find->bindUuid(2, id);
    return oneSession(*find);
}

Result<std::optional<Session>> SqliteAccounts::sessionByToken(const OrgId& org, std::string_view tokenHash) {
    static const std::string current = sessionQuery("WHERE org=? AND token=?");
    static const std::string previous = sessionQuery("WHERE org=? AND previous=?");
    for (const std::string* sql : {&current, &previous}) {
        MOSTRADOR_TRY_ASSIGN(auto find, m_connection.prepare(*sql));
        find->bindUuid(1, org.uuid());
        find->bindBlob(2, tokenHash);
        MOSTRADOR_TRY_ASSIGN(auto found, oneSession(*find));
        if (found) return found;
    }
    return std::optional<Session>();
}

Result<std::vector<Session>> SqliteAccounts::sessionsOf(const OrgId& org, const UserId& user) {
    static const std::string sql = sessionQuery("WHERE org=? AND user=? ORDER BY created, id");
    MOSTRADOR_TRY_ASSIGN(auto list, m_connection.prepare(sql));
    list->bindUuid(1, org.uuid());
    list->bindUuid(2, user.uuid());
    std::vector<Session> sessions;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, list->step());
        if (!row) return sessions;
        sessions.push_back(decodeSession(*list));
    }
}

Result<std::optional<std::string>> SqliteAccounts::secret(std::string_view name) {
    MOSTRADOR_TRY_ASSIGN(auto find, m_connection.prepare("SELECT value FROM secret WHERE name=?"));
    find->bindText(1, name);
    MOSTRADOR_TRY_ASSIGN(const bool row, find->step());
    return row ? std::optional<std::string>(find->blob(0)) : std::nullopt;
}

Result<std::vector<UserId>> SqliteAccounts::usersOf(const OrgId& org, const DeviceId& device) {
    MOSTRADOR_TRY_ASSIGN(auto list, m_connection.prepare("SELECT user FROM device_user WHERE org=? AND device=?"));
    list->bindUuid(1, org.uuid());
    list->bindUuid(2, device.uuid());
    std::vector<UserId> users;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, list->step());
        if (!row) return users;
        users.emplace_back(list->uuid(0));
    }
}

Result<> SqliteAccounts::addDeviceUser(const OrgId& org, const DeviceId& device, const UserId& user) {
    MOSTRADOR_TRY_ASSIGN(auto put,
                         m_connection.prepare("INSERT OR IGNORE INTO device_user (org,device,user) VALUES (?,?,?)"));
    put->bindUuid(1, org.uuid());
    put->bindUuid(2, device.uuid());
    put->bindUuid(3, user.uuid());
    return put->run();
}

Result<> SqliteAccounts::putCredential(const OrgId& org, const Credential& credential) {
    MOSTRADOR_TRY_ASSIGN(
        auto put,
        m_connection.prepare(
            "INSERT OR REPLACE INTO credential (org,user,password,code,code_expires,generation) VALUES (?,?,?,?,?,?)"));
    put->bindUuid(1, org.uuid());
    put->bindUuid(2, credential.user.uuid());
    bindTextOrNull(*put, 3, credential.passwordHash);
    bindTextOrNull(*put, 4, credential.codeHash);
    put->bindInteger(5, credential.codeExpiresMs);
    put->bindInteger(6, credential.generation);
    return put->run();
}

Result<> SqliteAccounts::putDeviceCredential(const OrgId& org, const DeviceCredential& device) {
    MOSTRADOR_TRY_ASSIGN(auto put,
                         m_connection.prepare("INSERT OR REPLACE INTO device_credential "
                                              "(org,device,user,kind,public_key,series,certificate,last_seen,revoked)"
                                              " VALUES (?,?,?,?,?,?,?,?,?)"));
    put->bindUuid(1, org.uuid());
    put->bindUuid(2, device.device.uuid());
    put->bindUuid(3, device.user.uuid());
    put->bindText(4, device.kind);
    bindBlobOrNull(*put, 5, device.publicKey);
    bindTextOrNull(*put, 6, device.series);
    bindBlobOrNull(*put, 7, device.certificate);
    put->bindInteger(8, device.lastSeenMs);
    put->bindInteger(9, device.revoked);
    return put->run();
}

Result<> SqliteAccounts::putSession(const OrgId& org, const Session& session) {
    MOSTRADOR_TRY_ASSIGN(
        auto put, m_connection.prepare(
                      "INSERT INTO session (org,id,token,previous,user,device,generation,created,expires,last_used)"
                      " VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (org,id) DO UPDATE SET token=excluded.token,"
                      " previous=excluded.previous, generation=excluded.generation, expires=excluded.expires,"
                      " last_used=excluded.last_used"));
    put->bindUuid(1, org.uuid());
    put->bindUuid(2, session.id);
    put->bindBlob(3, session.tokenHash);
    bindBlobOrNull(*put, 4, session.previousHash);
    put->bindUuid(5, session.user.uuid());
    put->bindUuid(6, session.device.uuid());
    put->bindInteger(7, session.generation);
    put->bindInteger(8, session.createdMs);
    put->bindInteger(9, session.expiresMs);
    put->bindInteger(10, session.lastUsedMs);
    MOSTRADOR_TRY(put->run());
    return addDeviceUser(org, session.device, session.user);
}

Result<> SqliteAccounts::removeSession(const OrgId& org, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto remove, m_connection.prepare("DELETE FROM session WHERE org=? AND id=?"));
    remove->bindUuid(1, org.uuid());
    remove->bindUuid(2, id);
    return remove->run();
}

Result<> SqliteAccounts::removeSessionsOf(const OrgId& org, const UserId& user) {
    MOSTRADOR_TRY_ASSIGN(auto remove, m_connection.prepare("DELETE FROM session WHERE org=? AND user=?"));
    remove->bindUuid(1, org.uuid());
    remove->bindUuid(2, user.uuid());
    return remove->run();
}

Result<> SqliteAccounts::removeExpiredSessions(const OrgId& org, std::int64_t nowMs) {
    MOSTRADOR_TRY_ASSIGN(auto remove, m_connection.prepare("DELETE FROM session WHERE org=? AND expires<?"));
    remove->bindUuid(1, org.uuid());
    remove->bindInteger(2, nowMs);
    return remove->run();
}

Result<> SqliteAccounts::putSecret(std::string_view name, std::string_view value) {
    MOSTRADOR_TRY_ASSIGN(auto put, m_connection.prepare("INSERT OR REPLACE INTO secret (name,value) VALUES (?,?)"));
    put->bindText(1, name);
    put->bindBlob(2, value);
    return put->run();
}

Result<std::int64_t> SqliteAccounts::takeSeries(const OrgId& org) {
    MOSTRADOR_TRY_ASSIGN(
        auto take,
        m_connection.prepare(
            "INSERT INTO series (org,next) VALUES (?,2) ON CONFLICT (org) DO UPDATE SET next=next+1 RETURNING next-1"));
    take->bindUuid(1, org.uuid());
    MOSTRADOR_TRY_ASSIGN(const bool row, take->step());
    if (!row) return fail(ErrorCode::StorageFailed, {}, "no series");
    const std::int64_t number = take->integer(0);
    MOSTRADOR_TRY(take->step());
    return number;
}

Result<OwnNumber> SqliteAccounts::takeOwnNumber(const OrgId& org) {
    constexpr std::string_view next =
        "UPDATE series SET own_number=own_number+1 WHERE org=? AND own_series IS NOT NULL"
        " RETURNING own_series,own_number";
    for (int round = 0; round < 2; ++round) {
        MOSTRADOR_TRY_ASSIGN(auto take, m_connection.prepare(next));
        take->bindUuid(1, org.uuid());
        MOSTRADOR_TRY_ASSIGN(const bool row, take->step());
        if (row) {
            const OwnNumber own{take->integer(0), take->integer(1)};
            MOSTRADOR_TRY(take->step());
            return own;
        }
        MOSTRADOR_TRY_ASSIGN(const std::int64_t series, takeSeries(org));
        MOSTRADOR_TRY_ASSIGN(auto claim, m_connection.prepare("UPDATE series SET own_series=? WHERE org=?"));
        claim->bindInteger(1, series);
        claim->bindUuid(2, org.uuid());
        MOSTRADOR_TRY(claim->run());
    }
    return fail(ErrorCode::StorageFailed, {}, "no series of its own");
}

}  // namespace mostrador::server
