#include "server/auth/revocations.h"

#include "models/base/clock.h"
#include "server/auth/tokens.h"

#include <mutex>

namespace mostrador::server {

void Revocations::revoke(const Uuid& id) {
    const std::int64_t now = m_clock.utcMs();
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_revokedMs, [&](const auto& entry) { return entry.second + m_lifetimeMs < now; });
    m_revokedMs[id] = now;
}

bool Revocations::covers(const AccessClaims& claims) const {
    const std::shared_lock lock(m_mutex);
    if (m_revokedMs.empty()) return false;
    for (const Uuid& id : {claims.session, claims.device.uuid(), claims.user.uuid()}) {
        const auto found = m_revokedMs.find(id);
        if (found != m_revokedMs.end() && claims.issuedMs <= found->second) return true;
    }
    return false;
}

std::size_t Revocations::size() const {
    const std::shared_lock lock(m_mutex);
    return m_revokedMs.size();
}

}  // namespace mostrador::server
