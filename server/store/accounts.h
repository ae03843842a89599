#pragma once
// What the server keeps beside the log and never sends in it: passwords, sessions, device keys, series, secrets.
// Written inside the writer's transaction (committer's thread); the same reads exist on every reader. Secrets come in
// as hashes; nothing here computes any.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"

namespace mostrador::server {

struct Credential {
    UserId user;
    std::string passwordHash;  // Argon2id, encoded form; empty = none set yet
    std::string codeHash;      // one-time code; empty = none
    std::int64_t codeExpiresMs = 0;
    std::int64_t generation = 0;  // "sign out everywhere" adds one: older sessions and tokens are void
};

struct DeviceCredential {
    DeviceId device;
    UserId user;       // who enrolled it
    std::string kind;  // device::desktop or device::api
    std::string publicKey;
    std::string series;
    std::string certificate;
    std::int64_t lastSeenMs = 0;
    bool revoked = false;
};

// A chain of rotating refresh tokens. The previous one stays valid until the new one is used (a lost reply must not
// sign anybody out).
struct Session {
    Uuid id;
    std::string tokenHash;
    std::string previousHash;  // empty once the current one has been used
    UserId user;
    DeviceId device;
    std::int64_t generation = 0;  // the credential's when it began
    std::int64_t createdMs = 0;
    std::int64_t expiresMs = 0;
    std::int64_t lastUsedMs = 0;
};

class AccountReads {
public:
    virtual ~AccountReads() = default;
    // All of them, oldest first.
    virtual Result<std::vector<OrgId>> organizations() = 0;
    virtual Result<std::optional<Credential>> credential(const OrgId& org, const UserId& user) = 0;
    virtual Result<std::optional<DeviceCredential>> deviceCredential(const OrgId& org, const DeviceId& device) = 0;
    virtual Result<std::optional<Session>> session(const OrgId& org, const Uuid& id) = 0;
    // By the current or the previous token.
    virtual Result<std::optional<Session>> sessionByToken(const OrgId& org, std::string_view tokenHash) = 0;
    virtual Result<std::vector<Session>> sessionsOf(const OrgId& org, const UserId& user) = 0;
    virtual Result<std::optional<std::string>> secret(std::string_view name) = 0;
    // Everybody who has ever signed in on the device.
    virtual Result<std::vector<UserId>> usersOf(const OrgId& org, const DeviceId& device) = 0;
};

// A number of the server's own series: for documents made by REST.
struct OwnNumber {
    std::int64_t series = 0;  // its place among the organisation's series, from 1
    std::int64_t number = 0;  // from 1, never given twice
};

class Accounts : public AccountReads {
public:
    virtual Result<> putCredential(const OrgId& org, const Credential& credential) = 0;
    virtual Result<> putDeviceCredential(const OrgId& org, const DeviceCredential& device) = 0;
    virtual Result<> putSession(const OrgId& org,
                                const Session& session) = 0;  // its user is a user of its device from now on
    virtual Result<> addDeviceUser(const OrgId& org, const DeviceId& device, const UserId& user) = 0;
    virtual Result<> removeSession(const OrgId& org, const Uuid& id) = 0;
    virtual Result<> removeSessionsOf(const OrgId& org, const UserId& user) = 0;
    virtual Result<> removeExpiredSessions(const OrgId& org, std::int64_t nowMs) = 0;
    virtual Result<> putSecret(std::string_view name, std::string_view value) = 0;
    // The organisation's next series number, from 1; used up even if nothing comes of it.
    virtual Result<std::int64_t> takeSeries(const OrgId& org) = 0;
    // The next number of the server's own series, which is taken with the first one.
    virtual Result<OwnNumber> takeOwnNumber(const OrgId& org) = 0;
};

}  // namespace mostrador::server
