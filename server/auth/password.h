#pragma once
// Password hashes (Argon2id, libsodium's own encoded form "$argon2id$…"). Calls take about 50 ms and 64 MiB
// with the usual cost, so they run on a PasswordPool, never on an I/O thread. Stateless, thread-safe.

#include "models/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mostrador::server {

struct PasswordCost {
    unsigned long long operations = 0;
    std::size_t memoryBytes = 0;

    [[nodiscard]] static PasswordCost interactive();  // libsodium's for sign-ins: 2 passes over 64 MiB
    [[nodiscard]] static PasswordCost leastForTests();
};

class PasswordHasher {
public:
    static constexpr std::size_t lengthMin = 8;     // NIST SP 800-63B's floor
    static constexpr std::size_t lengthMax = 1024;  // bytes; longer only serves to burn our time

    explicit PasswordHasher(PasswordCost cost = PasswordCost::interactive());

    // FieldTooLong / FieldInvalid with field "password": length in code points below, in bytes above.
    [[nodiscard]] static Result<> checkForm(std::string_view password);
    // checkForm's errors, or ServerBusy when the memory is not to be had.
    [[nodiscard]] Result<std::string> hash(std::string_view password) const;
    [[nodiscard]] bool verify(const std::string& encoded, std::string_view password) const;
    // For a user that does not exist: takes as long as verify, so that time tells no names. Always false.
    [[nodiscard]] bool verifyDummy(std::string_view password) const;
    // Made with another cost than ours: hash again at the next successful sign-in.
    [[nodiscard]] bool needsRehash(const std::string& encoded) const;

private:
    PasswordCost m_cost;
    std::string m_dummy;
};

}  // namespace mostrador::server
