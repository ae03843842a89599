#pragma once
// The data folder: its lock, its database, its keys. What `serve` and the maintenance commands share.

#include <memory>

#include "models/base/random.h"
#include "server/auth/secrets.h"
#include "server/config.h"
#include "server/store/cursor.h"
#include "server/store/sqlite/sqlite_store.h"

namespace mostrador::server {

// Held while the process may write. Released by the system when the process dies.
class FolderLock {
public:
    static Result<FolderLock> take(const std::string& path);  // Locked; FileUnwritable
    FolderLock(FolderLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}
    FolderLock& operator=(FolderLock&& other) noexcept {
        std::swap(m_file, other.m_file);
        return *this;
    }
    ~FolderLock();

private:
    explicit FolderLock(int file) : m_file(file) {}
    int m_file;
};

// What `openData` for writing locks: for what changes the files themselves.
Result<std::vector<FolderLock>> lockData(const Config& config);

struct DataFolder {
    std::vector<FolderLock> locks;  // empty when opened for reading
    std::unique_ptr<SqliteStore> store;
};

enum class Opening : std::uint8_t { Create, Write, Read };
// NotFound when there is no database and none is to be made.
Result<DataFolder> openData(const Config& config, Opening opening);

// Secrets that live in the database (a stolen backup can be told apart from them only by enrolment.key, which does
// not).
struct Secrets {
    Key32 tokenKey{};
    std::string cursorKey;
};
Result<Secrets> loadSecrets(Store& store);                           // NotFound before init
Result<Secrets> createSecrets(StoreWriter& writer, Random& random);  // inside a transaction

}  // namespace mostrador::server
