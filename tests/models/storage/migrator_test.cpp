#include "models/storage/sqlite/migrator.h"

#include "tests/models/storage/folder.h"

#include "embedded/storage_test_sql.h"

#include "models/storage/sqlite/transaction_scope.h"

#include <array>
#include <fstream>
#include <sstream>

using namespace mostrador;
using namespace mostrador::sqlite;

namespace {

constexpr std::array steps{
    Migration{1, "first", "CREATE TABLE a(id INTEGER PRIMARY KEY); INSERT INTO a VALUES (1)"},
    Migration{2, "second", "CREATE TABLE b(a REFERENCES a(id)); INSERT INTO b VALUES (1)"},
    Migration{3, "third", "ALTER TABLE a ADD COLUMN more TEXT"},
};

constexpr std::span<const Migration> upTo(std::size_t count) { return std::span(steps).first(count); }

std::string bytesOf(const std::string& path) {
    std::stringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

}  // namespace

TEST_CASE("an empty file is created, a finished one is left alone") {
    const Folder folder;
    const auto connection = opened(folder.file("a.db"));
    MigrationReport report = migrate(*connection, steps);
    CHECK(report.outcome == MigrationOutcome::Created);
    CHECK(report.usable());
    CHECK(report.fromVersion == 0);
    CHECK(report.toVersion == 3);
    CHECK(count(*connection, "b") == 1);
    report = migrate(*connection, steps);
    CHECK(report.outcome == MigrationOutcome::UpToDate);
    CHECK(report.toVersion == 3);
    CHECK(connection->queryText("PRAGMA foreign_keys").value() == "1");
}

TEST_CASE("an earlier version is migrated from where it stands") {
    const Folder folder;
    const auto connection = opened(folder.file("a.db"));
    REQUIRE(migrate(*connection, upTo(1)).outcome == MigrationOutcome::Created);
    const MigrationReport report = migrate(*connection, steps);
    CHECK(report.outcome == MigrationOutcome::Migrated);
    CHECK(report.fromVersion == 1);
    CHECK(report.toVersion == 3);
    CHECK(connection->queryInteger("PRAGMA user_version").value() == 3);
}

TEST_CASE("a file of a later program is not touched") {
    const Folder folder;
    {
        const auto connection = opened(folder.file("a.db"));
        REQUIRE(migrate(*connection, steps).usable());
    }
    const std::string before = bytesOf(folder.file("a.db"));
    {
        const auto connection = opened(folder.file("a.db"));
        const MigrationReport report = migrate(*connection, upTo(2));
        CHECK(report.outcome == MigrationOutcome::TooNew);
        CHECK_FALSE(report.usable());
        CHECK(report.error.code == ErrorCode::StorageTooNew);
        CHECK(report.toVersion == 3);
    }
    CHECK(bytesOf(folder.file("a.db")) == before);
}

TEST_CASE("a step that fails is rolled back whole, those before it stay, and a mended one goes on") {
    const Folder folder;
    const auto connection = opened(folder.file("a.db"));
    auto broken = steps;
    broken[1].sql = "CREATE TABLE b(a); INSERT INTO b VALUES (1); INSERT INTO missing VALUES (1)";
    MigrationReport report = migrate(*connection, broken);
    CHECK(report.outcome == MigrationOutcome::Failed);
    CHECK(report.failedStep == "0002 second");
    CHECK(report.error.detail.find("missing") != std::string::npos);
    CHECK(report.toVersion == 1);
    CHECK(connection->queryInteger("PRAGMA user_version").value() == 1);
    CHECK(connection->queryInteger("SELECT count(*) FROM sqlite_schema").value() == 1);
    CHECK_FALSE(connection->inTransaction());
    report = migrate(*connection, steps);
    CHECK(report.outcome == MigrationOutcome::Migrated);
    CHECK(count(*connection, "b") == 1);
}

TEST_CASE("a step that leaves a dangling reference fails, one that rebuilds a table does not") {
    const Folder folder;
    const auto connection = opened(folder.file("a.db"));
    REQUIRE(migrate(*connection, upTo(2)).usable());
    auto changed = steps;
    changed[2].sql = "DELETE FROM a";
    MigrationReport report = migrate(*connection, changed);
    CHECK(report.outcome == MigrationOutcome::Failed);
    CHECK(report.error.detail == "foreign key of table b");
    CHECK(count(*connection, "a") == 1);
    changed[2].sql =
        "CREATE TABLE n(id INTEGER PRIMARY KEY, x); INSERT INTO n(id) SELECT id FROM a; DROP TABLE a;"
        "ALTER TABLE n RENAME TO a";
    report = migrate(*connection, changed);
    INFO(report.error.detail);
    CHECK(report.outcome == MigrationOutcome::Migrated);
    CHECK(connection->integrityCheck().ok());
}

TEST_CASE("steps that cannot be right are refused") {
    const auto connection = opened(":memory:");
    auto wrong = steps;
    wrong[1].version = 3;
    CHECK(migrate(*connection, wrong).error.code == ErrorCode::Internal);
    wrong = steps;
    wrong[0].sql = "CREATE TABLE a(id); COMMIT";
    const MigrationReport report = migrate(*connection, wrong);
    CHECK(report.outcome == MigrationOutcome::Failed);
    CHECK(report.error.code == ErrorCode::Internal);
}

TEST_CASE("a database of another program is refused") {
    const auto connection = opened(":memory:");
    REQUIRE(connection->exec("CREATE TABLE theirs(a)").ok());
    const MigrationReport report = migrate(*connection, steps);
    CHECK(report.outcome == MigrationOutcome::Failed);
    CHECK(connection->queryInteger("SELECT count(*) FROM sqlite_schema").value() == 1);
}

TEST_CASE("a locked file fails without being changed") {
    const Folder folder;
    const auto connection = opened(folder.file("a.db"));
    const auto other = opened(folder.file("a.db"));
    auto transaction = WriteTransaction::begin(*other).value();
    const MigrationReport report = migrate(*connection, steps);
    CHECK(report.outcome == MigrationOutcome::Failed);
    CHECK(report.error.code == ErrorCode::Locked);
    CHECK(report.toVersion == 0);
}

TEST_CASE("SQL files are compiled in as they are") {
    const auto embedded = storage_test::migrations();
    REQUIRE(embedded.size() == 2);
    CHECK(embedded[0].version == 1);
    CHECK(embedded[0].name == "first");
    CHECK(embedded[1].name == "orders");
    const auto connection = opened(":memory:");
    const MigrationReport report = migrate(*connection, embedded);
    INFO(report.error.detail);
    REQUIRE(report.outcome == MigrationOutcome::Created);
    CHECK(connection->queryText("SELECT name FROM client").value() == "Ñandú; S.A.");
    CHECK(connection->queryText("SELECT title FROM job").value() == "${none} @none@");
}
