#include "server/store/sqlite/sqlite_store.h"

#include "embedded/server_store_sql.h"
#include "models/records/registry.h"
#include "models/storage/sqlite/backup.h"
#include "models/storage/sqlite/transaction_scope.h"
#include "server/store/sqlite/check.h"
#include "server/store/sqlite/sqlite_reader.h"
#include "server/store/sqlite/tables.h"

namespace mostrador::server {
namespace {

sqlite::OpenOptions openOptions(const SqliteOptions& options) {
    sqlite::OpenOptions open;
    open.path = options.path;
    open.vfs = options.vfs;
    open.create = options.create;
    open.synchronous = options.durable ? sqlite::Synchronous::Full : sqlite::Synchronous::Normal;
    open.cacheKib = options.cacheKiB;
    open.exclusiveLock = options.oneConnection;
    // A checkpoint of some MB at a time: small ones would stop the only writer too often.
    open.walAutoCheckpointPages = 4000;
    return open;
}

Result<> ensureTables(sqlite::Connection& connection) {
    MOSTRADOR_TRY_ASSIGN(auto transaction, sqlite::WriteTransaction::begin(connection));
    for (const RecordType* type : allRecordTypes()) MOSTRADOR_TRY(ensureTable(connection, *type));
    return transaction.commit();
}

}  // namespace

SqliteStore::SqliteStore(std::unique_ptr<sqlite::Connection> connection, SqliteOptions options)
    : m_options(std::move(options)), m_connection(std::move(connection)), m_writer(*m_connection) {}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const SqliteOptions& options) {
    MOSTRADOR_TRY_ASSIGN(auto connection, sqlite::Connection::open(openOptions(options)));
    const sqlite::MigrationReport report = sqlite::migrate(*connection, server_store::migrations());
    if (!report.usable()) return report.error;
    MOSTRADOR_TRY(ensureTables(*connection));
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(connection), options));
}

Result<std::unique_ptr<sqlite::Connection>> SqliteStore::openReading() const {
    sqlite::OpenOptions open = openOptions(m_options);
    open.readOnly = true;
    open.create = false;
    open.cacheKib = m_options.cacheKiB / 4;
    return sqlite::Connection::open(open);
}

Result<std::unique_ptr<Reader>> SqliteStore::openReader() {
    if (m_options.oneConnection) {
        MOSTRADOR_TRY(addFoldedCollation(*m_connection));
        return std::unique_ptr<Reader>(std::make_unique<SqliteReader>(*m_connection));
    }
    MOSTRADOR_TRY_ASSIGN(auto connection, openReading());
    MOSTRADOR_TRY(addFoldedCollation(*connection));
    return std::unique_ptr<Reader>(std::make_unique<SqliteReader>(std::move(connection)));
}

Result<> SqliteStore::backup(const std::string& path) {
    if (m_options.oneConnection) return sqlite::backupTo(*m_connection, path);
    MOSTRADOR_TRY_ASSIGN(auto connection, openReading());
    return sqlite::backupTo(*connection, path);
}

Result<std::vector<std::string>> SqliteStore::check() {
    if (m_options.oneConnection) return checkDatabase(*m_connection);
    MOSTRADOR_TRY_ASSIGN(auto connection, openReading());
    return checkDatabase(*connection);
}

}  // namespace mostrador::server
