#pragma once
// Access tokens: base64url(CBOR claims) "." base64url(HMAC-SHA256 by the server's key). Short-lived, checked
// without the database. Refresh tokens: 32 random bytes; only their hash is stored. Thread-safe.

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "server/auth/secrets.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace mostrador {
class Clock;
class Random;
}  // namespace mostrador

namespace mostrador::server {

class Revocations;

struct AccessClaims {
    OrgId org;
    UserId user;
    DeviceId device;
    Uuid session;
    std::int64_t issuedMs = 0;
    std::int64_t expiresMs = 0;
    std::int64_t generation = 0;  // of the credential when it was minted: "sign out everywhere" raises it

    bool operator==(const AccessClaims&) const = default;
};

class TokenSigner {
public:
    static constexpr std::int64_t defaultLifetimeMs = 15 * 60 * 1000;  // how long a stolen one is of use
    static constexpr std::size_t lengthMax = 512;                      // far above what mint() makes

    // `revocations` may be null; it and the clock outlive the signer.
    TokenSigner(const Key32& key, const Clock& clock, const Revocations* revocations = nullptr,
                std::int64_t lifetimeMs = defaultLifetimeMs);
    ~TokenSigner();
    TokenSigner(const TokenSigner&) = delete;
    TokenSigner& operator=(const TokenSigner&) = delete;

    // Sets issuedMs and expiresMs.
    [[nodiscard]] std::string mint(AccessClaims claims) const;
    // SignInNeeded: not a token of ours; TokenExpired; TokenRevoked.
    [[nodiscard]] Result<AccessClaims> verify(std::string_view token) const;
    [[nodiscard]] std::int64_t lifetimeMs() const { return m_lifetimeMs; }

private:
    [[nodiscard]] std::string sign(std::string_view text) const;

    Key32 m_key;
    const Clock& m_clock;
    const Revocations* m_revocations;
    std::int64_t m_lifetimeMs;
};

struct RefreshToken {
    std::string text;  // to the client, once
    std::string hash;  // to the store: 32 bytes
};

[[nodiscard]] RefreshToken makeRefreshToken(Random& random);
// The hash to look up by; SignInNeeded when the text cannot be a refresh token.
[[nodiscard]] Result<std::string> refreshTokenHash(std::string_view text);

}  // namespace mostrador::server
