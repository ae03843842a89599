#pragma once
// Sessions, devices and users whose access tokens count no longer, though they have not expired. An entry
// matters only until the last token it covers has expired, so memory is bounded by what was revoked within
// one token lifetime. The store keeps the lasting truth; this answers without it. Thread-safe.

#include "models/base/uuid.h"

#include <cstdint>
#include <shared_mutex>
#include <unordered_map>

namespace mostrador {
class Clock;
}

namespace mostrador::server {

struct AccessClaims;

class Revocations {
public:
    // `lifetimeMs`: of access tokens, as TokenSigner has it.
    Revocations(const Clock& clock, std::int64_t lifetimeMs) : m_clock(clock), m_lifetimeMs(lifetimeMs) {}

    // Each covers the tokens issued until now; one issued later counts again.
    void revokeSession(const Uuid& session) { revoke(session); }
    void revokeDevice(const DeviceId& device) { revoke(device.uuid()); }
    void revokeUser(const UserId& user) { revoke(user.uuid()); }

    [[nodiscard]] bool covers(const AccessClaims& claims) const;
    [[nodiscard]] std::size_t size() const;

private:
    void revoke(const Uuid& id);

    const Clock& m_clock;
    const std::int64_t m_lifetimeMs;
    mutable std::shared_mutex m_mutex;
    std::unordered_map<Uuid, std::int64_t> m_revokedMs;  // one map: ids of all kinds differ
};

}  // namespace mostrador::server
