#include "models/storage/sqlite/migrator.h"

#include "models/storage/sqlite/transaction_scope.h"

namespace mostrador::sqlite {
namespace {

// Foreign keys off, and back as they were. Outside a transaction only: within one SQLite ignores the pragma.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Connection& connection) : m_connection(connection) { set(0); }
    ~ForeignKeysOff() { set(m_before); }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

private:
    void set(int on) {
        sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, -1, &m_before);
        sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, on, nullptr);
    }
    Connection& m_connection;
    int m_before = 1;
};

Result<int> versionOf(Connection& connection) {
    MOSTRADOR_TRY_ASSIGN(const std::int64_t version, connection.queryInteger("PRAGMA user_version"));
    return static_cast<int>(version);
}

// False: another process has taken this step meanwhile.
Result<bool> take(Connection& connection, const Migration& step) {
    MOSTRADOR_TRY_ASSIGN(auto transaction, WriteTransaction::begin(connection));
    MOSTRADOR_TRY_ASSIGN(const int version, versionOf(connection));
    if (version >= step.version) return false;
    MOSTRADOR_TRY(connection.exec(step.sql));
    if (!connection.inTransaction()) return fail(ErrorCode::Internal, {}, "the step ended its transaction");
    MOSTRADOR_TRY_ASSIGN(auto check, connection.prepareOnce("PRAGMA foreign_key_check"));
    MOSTRADOR_TRY_ASSIGN(const bool dangling, check.step());
    if (dangling) return fail(ErrorCode::StorageFailed, {}, "foreign key of table " + std::string(check.text(0)));
    check.reset();
    MOSTRADOR_TRY(connection.exec("PRAGMA user_version=" + std::to_string(step.version)));
    MOSTRADOR_TRY(transaction.commit());
    return true;
}

std::string nameOf(const Migration& step) {
    std::string number = std::to_string(step.version);
    if (number.size() < 4) number.insert(0, 4 - number.size(), '0');
    return number + ' ' + std::string(step.name);
}

Result<> checkFile(Connection& connection, int version, std::span<const Migration> steps) {
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].version != static_cast<int>(i) + 1)
            return fail(ErrorCode::Internal, {}, "migrations out of order");
    if (version > static_cast<int>(steps.size()))
        return fail(ErrorCode::StorageTooNew, {},
                    "version " + std::to_string(version) + ", known up to " + std::to_string(steps.size()));
    if (version != 0) return success();
    MOSTRADOR_TRY_ASSIGN(const std::int64_t tables, connection.queryInteger("SELECT count(*) FROM sqlite_schema"));
    if (tables > 0) return fail(ErrorCode::StorageFailed, {}, "a database of another program");
    return success();
}

MigrationReport& failed(MigrationReport& report, const Error& error) {
    report.outcome = error.code == ErrorCode::StorageTooNew ? MigrationOutcome::TooNew : MigrationOutcome::Failed;
    report.error = error;
    return report;
}

}  // namespace

MigrationReport migrate(Connection& connection, std::span<const Migration> steps) {
    MigrationReport report;
    const auto version = versionOf(connection);
    if (!version.ok()) return failed(report, version.error());
    report.fromVersion = report.toVersion = *version;
    if (const auto usable = checkFile(connection, *version, steps); !usable.ok()) return failed(report, usable.error());

    const ForeignKeysOff whileMigrating(connection);
    bool changed = false;
    for (const Migration& step : steps.subspan(static_cast<std::size_t>(*version))) {
        const auto taken = take(connection, step);
        if (!taken.ok()) {
            report.failedStep = nameOf(step);
            return failed(report, taken.error());
        }
        changed = changed || *taken;
        report.toVersion = step.version;
    }
    report.outcome = !changed                  ? MigrationOutcome::UpToDate
                     : report.fromVersion == 0 ? MigrationOutcome::Created
                                               : MigrationOutcome::Migrated;
    return report;
}

}  // namespace mostrador::sqlite
