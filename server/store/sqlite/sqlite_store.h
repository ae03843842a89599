#pragma once
// The store in one SQLite file (WAL): one writing connection and as many reading ones as are asked for. See store.h.

#include "server/store/sqlite/sqlite_writer.h"
#include "server/store/store.h"

namespace mostrador::server {

struct SqliteOptions {
    std::string path;  // database file, or a name in `vfs`; ":memory:" with `oneConnection`
    std::string vfs;   // SQLite VFS name; empty = the system's
    bool create = true;
    bool durable = true;         // synchronous=FULL; false only in the simulator's fast runs
    bool oneConnection = false;  // readers share the writer's connection: one thread only (simulator, in memory)
    int cacheKiB = 64 * 1024;    // of the writer; readers get a quarter
};

class SqliteStore final : public Store {
public:
    // Makes or upgrades the tables. StorageTooNew when a later version of the program wrote the file.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(const SqliteOptions& options);

    [[nodiscard]] StoreWriter& writer() override { return m_writer; }
    Result<std::unique_ptr<Reader>> openReader() override;
    Result<> backup(const std::string& path) override;
    Result<std::vector<std::string>> check() override;

    [[nodiscard]] sqlite::Connection& connection() { return *m_connection; }  // for tests

private:
    SqliteStore(std::unique_ptr<sqlite::Connection> connection, SqliteOptions options);
    [[nodiscard]] Result<std::unique_ptr<sqlite::Connection>> openReading() const;

    SqliteOptions m_options;
    std::unique_ptr<sqlite::Connection> m_connection;
    SqliteWriter m_writer;
};

}  // namespace mostrador::server
