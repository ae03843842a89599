#pragma once
// Secrets of this computer in the replica file, sealed (libsodium secretbox) under a key from the key store: device
// key, tokens, password verifiers. Calls wait for the replica's writer: short, and not for inner loops. Thread-safe
// once opened, as the replica is.

#include <string>

#include "models/base/random.h"
#include "sync/replica/replica.h"
#include "sync/transport/key_store.h"

namespace mostrador::sync {

class Vault {
public:
    Vault(Replica& replica, Random& random) : m_replica(replica), m_random(random) {}
    Result<> open(KeyStore& keys);  // reads the key, or makes the first

    // Empty also when it was sealed under another key (the key store was lost): the owner has to sign in again.
    Result<std::optional<std::string>> get(std::string_view name);
    Result<> put(std::string_view name, std::string_view secret);
    // The sealed form, for a caller that writes it in a transaction of its own.
    [[nodiscard]] std::string seal(std::string_view secret);
    [[nodiscard]] static std::string valueName(std::string_view name) { return "vault." + std::string(name); }

private:
    [[nodiscard]] std::optional<std::string> unseal(std::string_view sealed) const;

    Replica& m_replica;
    Random& m_random;
    std::string m_key;
};

// Fixed pair of the device, made at first run; the secret half never leaves the vault but to sign.
struct DeviceKeys {
    std::string publicKey;                                           // 32 bytes
    std::string secretKey;                                           // 64 bytes
    [[nodiscard]] std::string sign(std::string_view message) const;  // 64 bytes
};
[[nodiscard]] Result<DeviceKeys> deviceKeys(Vault& vault, Random& random);
[[nodiscard]] std::string toBase64Url(std::string_view bytes);

}  // namespace mostrador::sync
