#include "server/auth/tokens.h"

#include "models/base/cbor.h"
#include "models/base/clock.h"
#include "models/base/random.h"
#include "server/auth/revocations.h"

#include <sodium.h>

#include <optional>

namespace mostrador::server {
namespace {

constexpr std::int64_t formVersion = 2;

std::string encodeClaims(const AccessClaims& claims) {
    CborWriter writer;
    writer.array(8).integer(formVersion);
    writer.bytes(claims.org.uuid().bytes()).bytes(claims.user.uuid().bytes());
    writer.bytes(claims.device.uuid().bytes()).bytes(claims.session.bytes());
    writer.integer(claims.issuedMs).integer(claims.expiresMs).integer(claims.generation);
    return writer.take();
}

std::optional<AccessClaims> decodeClaims(std::string_view bytes) {
    CborReader reader(bytes);
    if (reader.array() != 8 || reader.integer() != formVersion) return std::nullopt;
    const auto org = Uuid::fromBytes(reader.bytes());
    const auto user = Uuid::fromBytes(reader.bytes());
    const auto device = Uuid::fromBytes(reader.bytes());
    const auto session = Uuid::fromBytes(reader.bytes());
    AccessClaims claims;
    claims.issuedMs = reader.integer();
    claims.expiresMs = reader.integer();
    claims.generation = reader.integer();
    if (!reader.finished() || !org || !user || !device || !session) return std::nullopt;
    claims.org = OrgId(*org);
    claims.user = UserId(*user);
    claims.device = DeviceId(*device);
    claims.session = *session;
    return claims;
}

}  // namespace

TokenSigner::TokenSigner(const Key32& key, const Clock& clock, const Revocations* revocations, std::int64_t lifetimeMs)
    : m_key(key), m_clock(clock), m_revocations(revocations), m_lifetimeMs(lifetimeMs) {}

TokenSigner::~TokenSigner() { sodium_memzero(m_key.data(), m_key.size()); }

std::string TokenSigner::sign(std::string_view text) const {
    std::string mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256(reinterpret_cast<unsigned char*>(mac.data()),
                           reinterpret_cast<const unsigned char*>(text.data()), text.size(), m_key.data());
    return mac;
}

std::string TokenSigner::mint(AccessClaims claims) const {
    claims.issuedMs = m_clock.utcMs();
    claims.expiresMs = claims.issuedMs + m_lifetimeMs;
    std::string token = toBase64Url(encodeClaims(claims));
    const std::string signature = toBase64Url(sign(token));
    return token.append(1, '.').append(signature);
}

Result<AccessClaims> TokenSigner::verify(std::string_view token) const {
    const std::size_t dot = token.find('.');
    if (token.size() > lengthMax || dot == std::string_view::npos) return fail(ErrorCode::SignInNeeded);
    const std::string_view payload = token.substr(0, dot);
    const Result<std::string> signature = fromBase64Url(token.substr(dot + 1));
    // The signature first: nothing unsigned is ever decoded.
    if (!signature.ok() || !sameSecret(*signature, sign(payload))) return fail(ErrorCode::SignInNeeded);
    const Result<std::string> bytes = fromBase64Url(payload);
    if (!bytes.ok()) return fail(ErrorCode::SignInNeeded);
    const std::optional<AccessClaims> claims = decodeClaims(*bytes);
    if (!claims) return fail(ErrorCode::SignInNeeded);
    if (m_clock.utcMs() >= claims->expiresMs) return fail(ErrorCode::TokenExpired);
    if (m_revocations && m_revocations->covers(*claims)) return fail(ErrorCode::TokenRevoked);
    return *claims;
}

RefreshToken makeRefreshToken(Random& random) {
    std::string bytes(32, '\0');
    random.fill({reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
    RefreshToken token{toBase64Url(bytes), blake2b(bytes)};
    sodium_memzero(bytes.data(), bytes.size());
    return token;
}

Result<std::string> refreshTokenHash(std::string_view text) {
    if (text.size() != 43) return fail(ErrorCode::SignInNeeded);  // 32 bytes in base64url
    const Result<std::string> bytes = fromBase64Url(text);
    if (!bytes.ok() || bytes->size() != 32) return fail(ErrorCode::SignInNeeded);
    return blake2b(*bytes);
}

}  // namespace mostrador::server
