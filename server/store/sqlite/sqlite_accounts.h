#pragma once
// Accounts on SQLite. See accounts.h.

#include "models/storage/sqlite/connection.h"
#include "server/store/accounts.h"

namespace mostrador::server {

class SqliteAccounts final : public Accounts {
public:
    explicit SqliteAccounts(sqlite::Connection& connection) : m_connection(connection) {}

    Result<std::vector<OrgId>> organizations() override;
    Result<std::optional<Credential>> credential(const OrgId& org, const UserId& user) override;
    Result<std::optional<DeviceCredential>> deviceCredential(const OrgId& org, const DeviceId& device) override;
    Result<std::optional<Session>> session(const OrgId& org, const Uuid& id) override;
    Result<std::optional<Session>> sessionByToken(const OrgId& org, std::string_view tokenHash) override;
    Result<std::vector<Session>> sessionsOf(const OrgId& org, const UserId& user) override;
    Result<std::optional<std::string>> secret(std::string_view name) override;
    Result<std::vector<UserId>> usersOf(const OrgId& org, const DeviceId& device) override;

    Result<> putCredential(const OrgId& org, const Credential& credential) override;
    Result<> putDeviceCredential(const OrgId& org, const DeviceCredential& device) override;
    Result<> putSession(const OrgId& org, const Session& session) override;
    Result<> addDeviceUser(const OrgId& org, const DeviceId& device, const UserId& user) override;
    Result<> removeSession(const OrgId& org, const Uuid& id) override;
    Result<> removeSessionsOf(const OrgId& org, const UserId& user) override;
    Result<> removeExpiredSessions(const OrgId& org, std::int64_t nowMs) override;
    Result<> putSecret(std::string_view name, std::string_view value) override;
    Result<std::int64_t> takeSeries(const OrgId& org) override;
    Result<OwnNumber> takeOwnNumber(const OrgId& org) override;

private:
    sqlite::Connection& m_connection;
};

}  // namespace mostrador::server
