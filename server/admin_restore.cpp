// `mostrador-server restore`: a backup becomes the database, as another log of the same lineage, so that desktops see
// that the server went back, and no number is ever used twice.

#include <cstdio>
#include <filesystem>

#include "models/base/durable_file.h"
#include "models/storage/sqlite/backup.h"
#include "models/storage/sqlite/connection.h"
#include "server/admin.h"
#include "server/admin_files.h"
#include "server/data.h"

namespace mostrador::server {
namespace {

constexpr const char* suffixes[] = {"", "-wal", "-shm", "-journal"};

void removeDatabase(const std::string& path) {
    std::error_code ignored;
    for (const char* suffix : suffixes) std::filesystem::remove(path + suffix, ignored);
}

// What a database says of the logs it has had. Empty when it is not there or cannot be read any more.
struct Logs {
    std::int64_t epoch = 0;  // the highest in use
    std::vector<std::pair<OrgId, LogId>> all;
};

Result<Logs> readLogs(const std::string& path) {
    sqlite::OpenOptions options;
    options.path = path;
    options.readOnly = true;
    options.create = false;
    MOSTRADOR_TRY_ASSIGN(const auto connection, sqlite::Connection::open(options));
    Logs logs;
    MOSTRADOR_TRY_ASSIGN(const std::int64_t seq, connection->queryInteger("SELECT coalesce(max(seq),0) FROM org_head"));
    logs.epoch = seq >> epochShift;
    MOSTRADOR_TRY_ASSIGN(auto list, connection->prepareOnce("SELECT org,log_id FROM lineage ORDER BY org,ord"));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, list.step());
        if (!row) return logs;
        logs.all.emplace_back(OrgId(list.uuid(0)), LogId(list.uuid(1)));
    }
}

Logs logsOf(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return {};
    auto logs = readLogs(path);
    return logs.ok() ? std::move(*logs) : Logs{};
}

std::vector<OrgId> orgsOf(const std::string& path) {
    std::vector<OrgId> orgs;
    for (const auto& [org, log] : logsOf(path).all)
        if (orgs.empty() || orgs.back() != org) orgs.push_back(org);
    return orgs;
}

Result<> copyBackup(const std::string& from, const std::string& to) {
    sqlite::OpenOptions options;
    options.path = from;
    options.readOnly = true;
    options.create = false;
    options.wal = false;
    MOSTRADOR_TRY_ASSIGN(const auto source, sqlite::Connection::open(options));
    return sqlite::backupTo(*source, to);
}

// `replaced`: of the database that goes. A desktop that follows one of its logs must find it in the lineage.
Result<> continueLogs(StoreWriter& writer, const Logs& replaced, const Clock& clock, Random& random) {
    MOSTRADOR_TRY_ASSIGN(const auto orgs, writer.accounts().organizations());
    if (orgs.empty()) return fail(ErrorCode::NotFound, "org");
    for (const OrgId& org : orgs) {
        MOSTRADOR_TRY_ASSIGN(const auto head, writer.head(org));
        if (!head) return fail(ErrorCode::StorageCorrupt, {}, "org_head");
        for (const auto& [owner, log] : replaced.all)
            if (owner == org) MOSTRADOR_TRY(writer.rememberLog(org, log, clock.utcMs()));
        Head next = *head;
        next.log = LogId(IdSource(clock, random).next());
        next.seq = (std::max(head->seq >> epochShift, replaced.epoch) + 1) << epochShift;
        next.mark = random.next();
        MOSTRADOR_TRY(writer.continueLog(org, next, head->seq, clock.utcMs()));
    }
    return success();
}

// Checks the copy and begins the new logs in it. Its own log is in the file again when this returns.
Result<> prepare(const std::string& path, const Logs& replaced, const Clock& clock, Random& random) {
    SqliteOptions options;
    options.path = path;
    MOSTRADOR_TRY_ASSIGN(const auto store, SqliteStore::open(options));
    MOSTRADOR_TRY_ASSIGN(const auto faults, store->check());
    if (!faults.empty()) return fail(ErrorCode::StorageCorrupt, {}, faults.front());
    MOSTRADOR_TRY(loadSecrets(*store));
    StoreWriter& writer = store->writer();
    MOSTRADOR_TRY(writer.begin());
    auto result = continueLogs(writer, replaced, clock, random);
    if (result.ok()) return writer.commit();
    writer.rollback();
    return result;
}

// With its log: what was committed last may be only there.
Result<> moveAside(const std::string& path, const std::string& aside) {
    std::error_code error;
    for (const char* suffix : suffixes) {
        if (!std::filesystem::exists(path + suffix, error)) continue;
        std::filesystem::rename(path + suffix, aside + suffix, error);
        if (error) return fail(ErrorCode::FileUnwritable, {}, aside + suffix);
    }
    return success();
}

}  // namespace

Result<> Admin::restore(const std::string& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return fail(ErrorCode::FileUnreadable, {}, file);
    MOSTRADOR_TRY_ASSIGN(const auto locks, lockData(m_config));
    const std::string database = m_config.database();
    const std::string fresh = database + ".restoring";
    removeDatabase(fresh);  // of a restore that was killed
    auto result = copyBackup(file, fresh);
    if (result.ok()) result = prepare(fresh, logsOf(database), m_clock, m_random);
    // Before the database that names them; those of the one that goes stay.
    if (result.ok()) result = copyContents(orgsOf(fresh), contentsBeside(file), m_config.filesFolder());
    if (result.ok())
        result = loadOrCreateKey(m_config.certificateKeyFile(), m_random).ok()
                     ? success()
                     : Result<>(fail(ErrorCode::FileUnwritable, {}, m_config.certificateKeyFile()));
    const std::string aside = database + ".before-" + std::to_string(m_clock.utcMs());
    const bool replaces = std::filesystem::exists(database, ignored);
    if (result.ok()) result = moveAside(database, aside);
    if (result.ok()) result = moveDurably(fresh, database);
    if (!result.ok()) {
        removeDatabase(fresh);
        return result;
    }
    std::printf("%s\n", database.c_str());
    if (replaces) std::printf("%s\n", aside.c_str());
    return success();
}

}  // namespace mostrador::server
