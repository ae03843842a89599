#pragma once
// A person who signed in on this computer with the server's consent, and the rules by which he may do so again without
// it: a lease by the last contact, and a growing delay after wrong passwords. Pure but for verifier work, which takes
// a tenth of a second and 64 MiB: not on the GUI thread.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"

namespace mostrador::sync {

struct KnownUser {
    UserId id;
    std::string userName;
    std::string name;
    std::vector<std::string> roles;
    std::string verifier;            // Argon2id, encoded form; empty: only the server can check
    std::int64_t lastContactAt = 0;  // UTC ms
    std::int64_t failures = 0;
    std::int64_t lockedUntil = 0;  // UTC ms
    bool operator==(const KnownUser&) const = default;
};

inline constexpr std::int64_t offlineLeaseMs = std::int64_t{14} * 24 * 3600 * 1000;
// Five tries are free; then 30 s, doubling to an hour.
inline constexpr std::int64_t freeAttempts = 5;
inline constexpr std::int64_t firstDelayMs = 30'000;
inline constexpr std::int64_t longestDelayMs = 3'600'000;
// A clock may be set back by mistake; further back than this the lease cannot be judged.
inline constexpr std::int64_t clockSlackMs = std::int64_t{24} * 3600 * 1000;

// Whether a password may be tried now: TooManyAttempts (detail: seconds), OfflineLeaseExpired, SignInNeeded.
[[nodiscard]] Result<> mayTry(const KnownUser& user, std::int64_t nowMs, bool leased);
// Counts an attempt as failed; done, and stored, before the password is looked at, so that ending the program does not
// win a free try. A success clears it.
void countAttempt(KnownUser& user, std::int64_t nowMs);
void clearAttempts(KnownUser& user);
[[nodiscard]] std::int64_t leaseUntil(const KnownUser& user);

[[nodiscard]] Result<std::string> makeVerifier(std::string_view password);            // slow
[[nodiscard]] bool verifies(const std::string& verifier, std::string_view password);  // slow

[[nodiscard]] std::string encodeKnownUsers(const std::vector<KnownUser>& users);
[[nodiscard]] Result<std::vector<KnownUser>> decodeKnownUsers(std::string_view encoded);

}  // namespace mostrador::sync
