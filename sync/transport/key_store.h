#pragma once
// Where the key that seals this computer's secrets is kept: the system's key store (the desktop brings it), or a file
// that only the user may read. Used on one thread.

#include <optional>
#include <string>
#include <string_view>

#include "models/base/result.h"

namespace mostrador::sync {

class KeyStore {
public:
    virtual ~KeyStore() = default;
    virtual Result<std::optional<std::string>> read(std::string_view name) = 0;
    virtual Result<> write(std::string_view name, std::string_view secret) = 0;
};

// One file per key, mode 0600, replaced by write, fsync, rename.
class FileKeyStore final : public KeyStore {
public:
    explicit FileKeyStore(std::string folder) : m_folder(std::move(folder)) {}
    Result<std::optional<std::string>> read(std::string_view name) override;
    Result<> write(std::string_view name, std::string_view secret) override;

private:
    std::string m_folder;
};

}  // namespace mostrador::sync
