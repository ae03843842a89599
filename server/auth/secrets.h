#pragma once
// Small helpers on secrets: comparison in constant time, base64url, hashes, and keys in files of their own
// (outside the database, so that a stolen backup signs nothing). Thread-safe.

#include "models/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace mostrador {
class Random;
}

namespace mostrador::server {

using Key32 = std::array<std::uint8_t, 32>;

[[nodiscard]] bool sameSecret(std::string_view a, std::string_view b);   // time depends on the lengths only
[[nodiscard]] std::string toBase64Url(std::string_view bytes);           // without padding
[[nodiscard]] Result<std::string> fromBase64Url(std::string_view text);  // Malformed unless exactly as encoded
[[nodiscard]] std::string blake2b(std::string_view bytes);               // 32 bytes

// Reads a key of 32 bytes, or makes one with mode 0600 and syncs it. FileUnreadable when the file is there
// but not a key (never overwritten: a new key would sign everybody out), FileUnwritable when it cannot be made.
[[nodiscard]] Result<Key32> loadOrCreateKey(const std::string& path, Random& random);

}  // namespace mostrador::server
