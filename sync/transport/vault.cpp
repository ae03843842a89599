#include "sync/transport/vault.h"

#include <sodium.h>

#include <span>

namespace mostrador::sync {
namespace {

constexpr std::string_view keyName = "vault";

unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

std::string randomBytes(Random& random, std::size_t size) {
    std::string bytes(size, '\0');
    random.fill(std::span(raw(bytes), size));
    return bytes;
}

}  // namespace

Result<> Vault::open(KeyStore& keys) {
    if (sodium_init() < 0) return fail(ErrorCode::Internal, {}, "libsodium");
    MOSTRADOR_TRY_ASSIGN(const auto stored, keys.read(keyName));
    if (stored && stored->size() == crypto_secretbox_KEYBYTES) {
        m_key = *stored;
        return success();
    }
    m_key = randomBytes(m_random, crypto_secretbox_KEYBYTES);
    return keys.write(keyName, m_key);
}

std::string Vault::seal(std::string_view secret) {
    std::string out = randomBytes(m_random, crypto_secretbox_NONCEBYTES);
    std::string box(secret.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(raw(box), raw(secret), secret.size(), raw(out), raw(m_key));
    return out + box;
}

std::optional<std::string> Vault::unseal(std::string_view sealed) const {
    if (sealed.size() < crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES) return std::nullopt;
    const std::string_view nonce = sealed.substr(0, crypto_secretbox_NONCEBYTES);
    const std::string_view box = sealed.substr(crypto_secretbox_NONCEBYTES);
    std::string plain(box.size() - crypto_secretbox_MACBYTES, '\0');
    if (crypto_secretbox_open_easy(raw(plain), raw(box), box.size(), raw(nonce), raw(std::string_view(m_key))) != 0) {
        return std::nullopt;
    }
    return plain;
}

Result<std::optional<std::string>> Vault::get(std::string_view name) {
    Result<std::optional<std::string>> found = std::optional<std::string>();
    m_replica.writeAndWait(Replica::Priority::Local,
                           [&](ReplicaStore& store, ChangeSet&) { found = store.getValue(valueName(name)); });
    if (!found.ok() || !found.value()) return found;
    return unseal(*found.value());
}

Result<> Vault::put(std::string_view name, std::string_view secret) {
    const std::string sealed = seal(secret);
    Result<> result;
    m_replica.writeAndWait(Replica::Priority::Local,
                           [&](ReplicaStore& store, ChangeSet&) { result = store.setValue(valueName(name), sealed); });
    return result;
}

Result<DeviceKeys> deviceKeys(Vault& vault, Random& random) {
    constexpr std::string_view name = "device";
    MOSTRADOR_TRY_ASSIGN(const auto stored, vault.get(name));
    DeviceKeys keys;
    if (stored && stored->size() == crypto_sign_SECRETKEYBYTES) {
        keys.secretKey = *stored;
        keys.publicKey = keys.secretKey.substr(crypto_sign_SECRETKEYBYTES - crypto_sign_PUBLICKEYBYTES);
        return keys;
    }
    const std::string seed = randomBytes(random, crypto_sign_SEEDBYTES);
    keys.publicKey.resize(crypto_sign_PUBLICKEYBYTES);
    keys.secretKey.resize(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(raw(keys.publicKey), raw(keys.secretKey), raw(std::string_view(seed)));
    MOSTRADOR_TRY(vault.put(name, keys.secretKey));
    return keys;
}

std::string DeviceKeys::sign(std::string_view message) const {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(message), message.size(), raw(std::string_view(secretKey)));
    return signature;
}

std::string toBase64Url(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), raw(bytes), bytes.size(), variant);
    out.pop_back();  // the final NUL
    return out;
}

}  // namespace mostrador::sync
