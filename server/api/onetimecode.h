#pragma once
// One-time codes: shown once to an administrator, typed once by the person who then sets a password. Only the hash is
// stored. Pure functions.

#include <cstdint>
#include <string>
#include <string_view>

namespace mostrador {
class Random;
}

namespace mostrador::server {

inline constexpr std::int64_t codeLifetimeMs = 72LL * 3600 * 1000;  // an invitation written on Friday works on Monday

// Ten letters and digits that are not read as one another: 50 bits, two groups, easy to say on the phone.
[[nodiscard]] std::string makeOneTimeCode(Random& random);
// Of what was typed: case, spaces and dashes do not matter.
[[nodiscard]] std::string oneTimeCodeHash(std::string_view typed);

}  // namespace mostrador::server
