#include "server/auth/password.h"

#include "models/base/text.h"

#include <sodium.h>

#include <array>
#include <cstdlib>

namespace mostrador::server {

PasswordCost PasswordCost::interactive() {
    return {crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE, crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE};
}

PasswordCost PasswordCost::leastForTests() {
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

PasswordHasher::PasswordHasher(PasswordCost cost) : m_cost(cost) {
    if (sodium_init() < 0) std::abort();  // no entropy: nothing safe can be done
    // The dummy has our cost, so that checking against it takes as long as a real one. When the memory is
    // not there it stays empty, and then real checks fail as quickly too.
    if (Result<std::string> dummy = hash("a password of nobody"); dummy.ok()) m_dummy = std::move(*dummy);
}

Result<> PasswordHasher::checkForm(std::string_view password) {
    if (password.size() > lengthMax) return fail(ErrorCode::FieldTooLong, "password", std::to_string(lengthMax));
    if (!isValidUtf8(password)) return fail(ErrorCode::TextNotUtf8, "password");
    if (countCodePoints(password) < lengthMin)
        return fail(ErrorCode::FieldInvalid, "password", std::to_string(lengthMin));
    return success();
}

Result<std::string> PasswordHasher::hash(std::string_view password) const {
    MOSTRADOR_TRY(checkForm(password));
    std::array<char, crypto_pwhash_argon2id_STRBYTES> encoded{};
    if (crypto_pwhash_argon2id_str(encoded.data(), password.data(), password.size(), m_cost.operations,
                                   m_cost.memoryBytes) != 0)
        return fail(ErrorCode::ServerBusy, {}, "memory for the password hash");
    return std::string(encoded.data());
}

bool PasswordHasher::verify(const std::string& encoded, std::string_view password) const {
    if (password.size() > lengthMax) return false;
    return crypto_pwhash_argon2id_str_verify(encoded.c_str(), password.data(), password.size()) == 0;
}

bool PasswordHasher::verifyDummy(std::string_view password) const {
    static_cast<void>(verify(m_dummy, password));  // for its time only
    return false;
}

bool PasswordHasher::needsRehash(const std::string& encoded) const {
    return crypto_pwhash_argon2id_str_needs_rehash(encoded.c_str(), m_cost.operations, m_cost.memoryBytes) != 0;
}

}  // namespace mostrador::server
