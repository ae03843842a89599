#include "server/auth/challenges.h"

#include "models/base/cbor.h"
#include "models/base/clock.h"
#include "models/base/random.h"

#include <sodium.h>

namespace mostrador::server {

Challenges::Challenges(const Key32& serverKey, const Clock& clock, Random& random)
    : m_key(blake2b("mostrador challenges:" + std::string(serverKey.begin(), serverKey.end()))),
      m_clock(clock),
      m_random(random) {}

std::string Challenges::macOf(std::string_view payload) const {
    std::string mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256(reinterpret_cast<unsigned char*>(mac.data()),
                           reinterpret_cast<const unsigned char*>(payload.data()), payload.size(),
                           reinterpret_cast<const unsigned char*>(m_key.data()));
    return mac;
}

std::string Challenges::make() const {
    Key32 chance{};
    m_random.fill(chance);
    CborWriter payload;
    payload.array(2).integer(m_clock.utcMs() + lifetimeMs);
    payload.bytes(std::string_view(reinterpret_cast<const char*>(chance.data()), chance.size()));
    const std::string text = payload.take();
    return toBase64Url(macOf(text) + text);
}

bool Challenges::holds(std::string_view text) const {
    const auto bytes = fromBase64Url(text);
    if (!bytes.ok() || bytes->size() <= crypto_auth_hmacsha256_BYTES) return false;
    const std::string_view payload = std::string_view(*bytes).substr(crypto_auth_hmacsha256_BYTES);
    if (!sameSecret(std::string_view(*bytes).substr(0, crypto_auth_hmacsha256_BYTES), macOf(payload))) return false;
    CborReader reader(payload);
    return reader.array() == 2 && m_clock.utcMs() < reader.integer();
}

}  // namespace mostrador::server
