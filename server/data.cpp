#include "server/data.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>

namespace mostrador::server {
namespace {

constexpr std::string_view tokenKeyName = "tokens";

Result<Key32> secretOf(AccountReads& reader, std::string_view name) {
    MOSTRADOR_TRY_ASSIGN(const auto value, reader.secret(name));
    Key32 key{};
    if (!value || value->size() != key.size()) return fail(ErrorCode::NotFound, {}, std::string(name));
    std::copy(value->begin(), value->end(), key.begin());
    return key;
}

}  // namespace

Result<FolderLock> FolderLock::take(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return fail(ErrorCode::FileUnwritable, {}, path);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return fail(ErrorCode::Locked, {}, path);
    }
    return FolderLock(file);
}

FolderLock::~FolderLock() {
    if (m_file >= 0) ::close(m_file);
}

Result<std::vector<FolderLock>> lockData(const Config& config) {
    std::error_code error;
    std::filesystem::create_directories(config.dataFolder, error);  // for lock and keys
    if (error) return fail(ErrorCode::FileUnwritable, {}, config.dataFolder);
    std::vector<std::string> files{config.lockFile()};
    if (!config.databaseFile.empty()) files.push_back(config.databaseLockFile());
    std::vector<FolderLock> locks;
    for (const std::string& file : files) {
        MOSTRADOR_TRY_ASSIGN(FolderLock lock, FolderLock::take(file));
        locks.push_back(std::move(lock));
    }
    return locks;
}

Result<DataFolder> openData(const Config& config, Opening opening) {
    std::error_code error;
    if (opening != Opening::Create && !std::filesystem::exists(config.database(), error))
        return fail(ErrorCode::NotFound, "DIR", config.database());
    DataFolder data;
    if (opening != Opening::Read) { MOSTRADOR_TRY_ASSIGN(data.locks, lockData(config)); }
    SqliteOptions options;
    options.path = config.database();
    options.create = opening == Opening::Create;
    MOSTRADOR_TRY_ASSIGN(data.store, SqliteStore::open(options));
    return data;
}

Result<Secrets> loadSecrets(Store& store) {
    MOSTRADOR_TRY_ASSIGN(const auto reader, store.openReader());
    Secrets secrets;
    MOSTRADOR_TRY_ASSIGN(secrets.tokenKey, secretOf(reader->accounts(), tokenKeyName));
    MOSTRADOR_TRY_ASSIGN(const Key32 cursor, secretOf(reader->accounts(), CursorCodec::secretName));
    secrets.cursorKey.assign(cursor.begin(), cursor.end());
    return secrets;
}

Result<Secrets> createSecrets(StoreWriter& writer, Random& random) {
    Secrets secrets;
    random.fill(secrets.tokenKey);
    Key32 cursor{};
    random.fill(cursor);
    secrets.cursorKey.assign(cursor.begin(), cursor.end());
    MOSTRADOR_TRY(
        writer.accounts().putSecret(tokenKeyName, std::string(secrets.tokenKey.begin(), secrets.tokenKey.end())));
    MOSTRADOR_TRY(writer.accounts().putSecret(CursorCodec::secretName, secrets.cursorKey));
    return secrets;
}

}  // namespace mostrador::server
