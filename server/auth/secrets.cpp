#include "server/auth/secrets.h"

#include "models/base/random.h"

#include <sodium.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace mostrador::server {
namespace {

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

// A descriptor that is closed on every way out.
class File {
public:
    File(const char* path, int flags, mode_t mode = 0) : m_fd(::open(path, flags | O_CLOEXEC, mode)) {}
    ~File() {
        if (m_fd >= 0) ::close(m_fd);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

Result<Key32> readKey(const File& file, const std::string& path) {
    std::array<std::uint8_t, 33> bytes{};  // one more, to see a file that is too long
    const ssize_t got = ::read(file.fd(), bytes.data(), bytes.size());
    if (got != 32) return fail(ErrorCode::FileUnreadable, {}, path + ": not a key of 32 bytes");
    Key32 key{};
    std::memcpy(key.data(), bytes.data(), key.size());
    return key;
}

// Written beside and linked into place, so that a crash leaves a whole key or none.
Result<Key32> makeKey(const std::string& path, Random& random) {
    Key32 key{};
    random.fill(key);
    const std::string beside = path + ".new";
    ::unlink(beside.c_str());
    {
        const File file(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
        if (!file.isOpen() || ::write(file.fd(), key.data(), key.size()) != 32 || ::fsync(file.fd()) != 0)
            return fail(ErrorCode::FileUnwritable, {}, beside + ": " + std::strerror(errno));
    }
    if (::rename(beside.c_str(), path.c_str()) != 0)
        return fail(ErrorCode::FileUnwritable, {}, path + ": " + std::strerror(errno));
    const std::string folder = std::filesystem::path(path).parent_path().string();
    const File directory(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY);
    if (!directory.isOpen() || ::fsync(directory.fd()) != 0)
        return fail(ErrorCode::FileUnwritable, {}, folder + ": " + std::strerror(errno));
    return key;
}

}  // namespace

bool sameSecret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string toBase64Url(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), variant);
    text.pop_back();  // its terminating NUL
    return text;
}

Result<std::string> fromBase64Url(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &length, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
        end != text.data() + text.size())
        return fail(ErrorCode::Malformed, {}, "base64url");
    bytes.resize(length);
    return bytes;
}

std::string blake2b(std::string_view bytes) {
    std::string hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), raw(bytes), bytes.size(), nullptr,
                       0);
    return hash;
}

Result<Key32> loadOrCreateKey(const std::string& path, Random& random) {
    const File file(path.c_str(), O_RDONLY);
    if (file.isOpen()) return readKey(file, path);
    if (errno != ENOENT) return fail(ErrorCode::FileUnreadable, {}, path + ": " + std::strerror(errno));
    return makeKey(path, random);
}

}  // namespace mostrador::server
