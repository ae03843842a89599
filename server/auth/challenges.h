#pragma once
// Challenges for devices that prove their key: a short-lived random text authenticated by the server, so that nothing
// has to be remembered between giving and taking it. Thread-safe.

#include "models/base/result.h"
#include "server/auth/secrets.h"

#include <string>
#include <string_view>

namespace mostrador {
class Clock;
class Random;
}  // namespace mostrador

namespace mostrador::server {

class Challenges {
public:
    static constexpr std::int64_t lifetimeMs = 120'000;  // a reply and a request on the slowest line

    // A key of its own is derived from the server's. Clock and random outlive it.
    Challenges(const Key32& serverKey, const Clock& clock, Random& random);

    [[nodiscard]] std::string make() const;                 // base64url
    [[nodiscard]] bool holds(std::string_view text) const;  // made here, and not expired

private:
    [[nodiscard]] std::string macOf(std::string_view payload) const;

    const std::string m_key;
    const Clock& m_clock;
    Random& m_random;
};

}  // namespace mostrador::server
