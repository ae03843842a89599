#include "models/storage/sqlite/backup.h"

#include "models/base/durable_file.h"
#include "models/storage/sqlite/failure.h"
#include "models/storage/sqlite/transaction_scope.h"

#include <filesystem>

namespace mostrador::sqlite {
namespace {

constexpr int pagesPerStep = 256;  // 1 MiB: small enough to answer a cancel at once

std::filesystem::path pathOf(const std::string& utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }

Result<> copyPages(Connection& source, Connection& target, const BackupProgress& progress) {
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (backup == nullptr) return failure(target.handle(), sqlite3_errcode(target.handle()));
    int code = SQLITE_OK;
    bool cancelled = false;
    while (code == SQLITE_OK && !cancelled) {
        code = sqlite3_backup_step(backup, pagesPerStep);
        const int total = sqlite3_backup_pagecount(backup);
        if (progress) cancelled = !progress(total - sqlite3_backup_remaining(backup), total) && code != SQLITE_DONE;
    }
    const int finished = sqlite3_backup_finish(backup);
    if (cancelled) return fail(ErrorCode::Cancelled);
    if (code != SQLITE_DONE) return failure(target.handle(), code);
    if (finished != SQLITE_OK) return failure(target.handle(), finished);
    return success();
}

Result<> copyInto(Connection& source, const std::string& path, const BackupProgress& progress) {
    OpenOptions options;
    options.path = path;
    options.wal = false;
    MOSTRADOR_TRY_ASSIGN(auto target, Connection::open(options));
    // Held over all steps, so that writers of other connections do not make the copy begin anew.
    MOSTRADOR_TRY_ASSIGN(auto reading, ReadTransaction::begin(source));
    MOSTRADOR_TRY(source.queryInteger("SELECT count(*) FROM sqlite_schema"));
    return copyPages(source, *target, progress);
}

void removeQuietly(const std::string& path) {
    std::error_code ignored;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) std::filesystem::remove(pathOf(path + suffix), ignored);
}

}  // namespace

Result<> backupTo(Connection& source, const std::string& path, const BackupProgress& progress) {
    std::error_code ignored;
    if (std::filesystem::exists(pathOf(path), ignored)) return fail(ErrorCode::AlreadyExists, {}, path);
    const std::string beside = path + ".part";
    removeQuietly(beside);  // of a backup that was killed
    auto result = copyInto(source, beside, progress);
    if (result.ok()) result = syncFile(beside);
    if (result.ok()) result = moveDurably(beside, path);
    if (!result.ok()) removeQuietly(beside);
    return result;
}

}  // namespace mostrador::sqlite
