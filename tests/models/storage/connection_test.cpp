#include "models/storage/sqlite/connection.h"

#include "tests/models/storage/folder.h"

#include "models/storage/sqlite/failure.h"
#include "models/storage/sqlite/transaction_scope.h"

#include <fstream>
#include <thread>

using namespace mostrador;
using namespace mostrador::sqlite;

TEST_CASE("a file is opened with the settings it should have") {
    const Folder folder;
    OpenOptions options;
    options.path = folder.file("ñ 1.db");
    options.cacheKib = 4321;
    const auto connection = opened(options);
    const auto pragma = [&](const std::string& name) { return connection->queryText("PRAGMA " + name).value(); };
    CHECK(pragma("journal_mode") == "wal");
    CHECK(pragma("synchronous") == "2");
    CHECK(pragma("foreign_keys") == "1");
    CHECK(pragma("trusted_schema") == "0");
    CHECK(pragma("cache_size") == "-4321");
    CHECK(pragma("auto_vacuum") == "0");
    CHECK(pragma("secure_delete") == "0");
    REQUIRE(connection->setSynchronous(Synchronous::Normal).ok());
    CHECK(pragma("synchronous") == "1");
    REQUIRE(connection->setSynchronous(Synchronous::Full).ok());
    CHECK(pragma("synchronous") == "2");
    // defensive: the schema table cannot be written, and quotes around a text are an error
    CHECK_FALSE(connection->exec("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema").ok());
    CHECK_FALSE(connection->exec("SELECT \"text\"").ok());
    CHECK(connection->integrityCheck().ok());
}

TEST_CASE("what cannot be opened says why") {
    const Folder folder;
    OpenOptions options;
    options.path = folder.file("missing.db");
    options.create = false;
    auto result = Connection::open(options);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::StorageFailed);
    CHECK(result.error().detail.find("missing.db") != std::string::npos);

    std::ofstream(folder.file("text.db")) << std::string(8192, 'x');
    for (const bool readOnly : {false, true}) {
        options.path = folder.file("text.db");
        options.readOnly = readOnly;
        result = Connection::open(options);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == ErrorCode::StorageCorrupt);
    }
    options.vfs = "no such";
    CHECK_FALSE(Connection::open(options).ok());
}

TEST_CASE("a read-only connection reads and does not write") {
    const Folder folder;
    const auto writer = opened(folder.file("a.db"));
    REQUIRE(writer->exec("CREATE TABLE t(a); INSERT INTO t VALUES (1)").ok());
    OpenOptions options;
    options.path = folder.file("a.db");
    options.readOnly = true;
    const auto reader = opened(options);
    CHECK(count(*reader, "t") == 1);
    CHECK_FALSE(reader->exec("INSERT INTO t VALUES (2)").ok());
}

TEST_CASE("values come back as they were bound") {
    const auto connection = opened(":memory:");
    REQUIRE(connection->exec("CREATE TABLE t(a, b, c, d, e, f)").ok());
    const Uuid id = *Uuid::parse("0190163d-8694-739b-aea5-966c26f8ad90");
    const std::string_view zeros("a\0b", 3);
    {
        auto insert = connection->prepare("INSERT INTO t VALUES (?,?,?,?,?,?)").value();
        insert->bindInteger(1, INT64_MIN);
        insert->bindText(2, zeros);
        insert->bindBlob(3, zeros);
        insert->bindUuid(4, id);
        insert->bindNull(5);
        insert->bindText(6, {});  // empty is not NULL
        REQUIRE(insert->run().ok());
        CHECK(connection->changes() == 1);
        CHECK(connection->lastInsertRowId() == 1);
    }
    auto select = connection->prepare("SELECT a,b,c,d,e,f,typeof(b),typeof(c) FROM t").value();
    REQUIRE(select->step().value());
    CHECK(select->integer(0) == INT64_MIN);
    CHECK(select->text(1) == zeros);
    CHECK(select->blob(2) == zeros);
    CHECK(select->uuid(3) == id);
    CHECK(select->isNull(4));
    CHECK_FALSE(select->integerOrNull(4));
    CHECK_FALSE(select->uuidOrNull(4));
    CHECK(select->uuid(4).isNil());
    CHECK_FALSE(select->isNull(5));
    CHECK(select->text(5).empty());
    CHECK(select->text(6) == "text");
    CHECK(select->text(7) == "blob");
    CHECK(select->columnCount() == 8);
    CHECK(select->columnName(0) == "a");
    CHECK_FALSE(select->step().value());
}

TEST_CASE("copied bindings do not need the caller's memory") {
    const auto connection = opened(":memory:");
    auto select = connection->prepareOnce("SELECT ?, ?, ?").value();
    {
        std::string text = "a text long enough to live on the heap";
        select.bindTextCopy(1, text);
        select.bindBlobCopy(2, text);
        select.bindUuid(3, *Uuid::parse("0190163d-8694-739b-aea5-966c26f8ad90"));  // a temporary is copied
        text.assign(text.size(), 'x');
    }
    REQUIRE(select.step().value());
    CHECK(select.text(0) == "a text long enough to live on the heap");
    CHECK(select.blob(1) == "a text long enough to live on the heap");
    CHECK(select.uuid(2).toString() == "0190163d-8694-739b-aea5-966c26f8ad90");
}

TEST_CASE("a binding that fails is reported by the step") {
    const auto connection = opened(":memory:");
    auto select = connection->prepare("SELECT ?").value();
    select->bindInteger(2, 1);
    CHECK_FALSE(select->step().ok());
    select->clear();
    select->bindInteger(1, 5);
    REQUIRE(select->step().value());
    CHECK(select->integer(0) == 5);
}

TEST_CASE("loans of a cached statement") {
    const auto connection = opened(":memory:");
    const std::string sql = "SELECT ?1";
    Statement* first = nullptr;
    {
        auto loan = connection->prepare(sql).value();
        first = &*loan;
        loan->bindInteger(1, 7);
        REQUIRE(loan->step().value());
        auto second = connection->prepare(sql).value();  // while the first is in use
        CHECK(&*second != first);
        REQUIRE(second->step().value());
        CHECK(second->isNull(0));
        CHECK(loan->integer(0) == 7);
    }
    auto again = connection->prepare(sql).value();
    auto other = connection->prepare(sql).value();
    CHECK((&*again == first || &*other == first));
    for (auto* loan : {&again, &other}) {
        REQUIRE((*loan)->step().value());
        CHECK((*loan)->isNull(0));  // bindings of the earlier loan are gone
    }
    again = std::move(other);
    again->reset();
    CHECK(again->step().value());
    CHECK_FALSE(connection->prepare("SELECT 1; SELECT 2").ok());
    CHECK(connection->prepare("SELECT 1; ").ok());
    CHECK_FALSE(connection->prepare("").ok());
    CHECK_FALSE(connection->prepare("SELEC 1").ok());
}

TEST_CASE("more texts than the cache keeps still work") {
    const auto connection = opened(":memory:");
    for (int i = 0; i < 1'000; ++i) {
        auto loan = connection->prepare("SELECT " + std::to_string(i)).value();
        REQUIRE(loan->step().value());
        REQUIRE(loan->integer(0) == i);
    }
}

TEST_CASE("a broken rule is an error with SQLite's words and leaves the statement usable") {
    const auto connection = opened(":memory:");
    REQUIRE(connection->exec("CREATE TABLE t(a UNIQUE)").ok());
    auto insert = connection->prepare("INSERT INTO t VALUES (?)").value();
    insert->bindInteger(1, 1);
    REQUIRE(insert->run().ok());
    const auto refused = insert->run();
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::StorageFailed);
    CHECK(refused.error().detail.find("UNIQUE constraint failed: t.a") != std::string::npos);
    insert->bindInteger(1, 2);
    CHECK(insert->run().ok());
}

TEST_CASE("codes of SQLite become ours") {
    CHECK(codeOf(SQLITE_FULL) == ErrorCode::StorageFull);
    CHECK(codeOf(SQLITE_CORRUPT_VTAB) == ErrorCode::StorageCorrupt);
    CHECK(codeOf(SQLITE_NOTADB) == ErrorCode::StorageCorrupt);
    CHECK(codeOf(SQLITE_BUSY_SNAPSHOT) == ErrorCode::Locked);
    CHECK(codeOf(SQLITE_LOCKED) == ErrorCode::Locked);
    CHECK(codeOf(SQLITE_INTERRUPT) == ErrorCode::Cancelled);
    CHECK(codeOf(SQLITE_IOERR_FSYNC) == ErrorCode::StorageFailed);
}

TEST_CASE("a full database says so and the rest of the work is undone") {
    const Folder folder;
    const auto connection = opened(folder.file("a.db"));
    REQUIRE(connection->exec("CREATE TABLE t(a); PRAGMA max_page_count=20").ok());
    {
        auto transaction = WriteTransaction::begin(*connection).value();
        REQUIRE(connection->exec("INSERT INTO t VALUES (1)").ok());
        const auto full = connection->exec("INSERT INTO t VALUES (zeroblob(1000000))");
        REQUIRE_FALSE(full.ok());
        CHECK(full.error().code == ErrorCode::StorageFull);
    }
    CHECK_FALSE(connection->inTransaction());
    CHECK(count(*connection, "t") == 0);
}

TEST_CASE("a damaged file is found") {
    const Folder folder;
    {
        const auto connection = opened(folder.file("a.db"));
        REQUIRE(connection->exec("CREATE TABLE t(a); CREATE INDEX i ON t(a)").ok());
        for (int i = 0; i < 200; ++i) REQUIRE(connection->exec("INSERT INTO t VALUES (hex(randomblob(100)))").ok());
    }
    std::fstream file(folder.file("a.db"), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096 * 3);
    file << std::string(4096, '\x55');
    file.close();
    const auto connection = opened(folder.file("a.db"));
    const auto checked = connection->integrityCheck();
    REQUIRE_FALSE(checked.ok());
    CHECK(checked.error().code == ErrorCode::StorageCorrupt);
}

TEST_CASE("a dangling reference is found") {
    const auto connection = opened(":memory:");
    REQUIRE(connection
                ->exec("CREATE TABLE a(id INTEGER PRIMARY KEY); CREATE TABLE b(a REFERENCES a(id));"
                       "PRAGMA foreign_keys=OFF; INSERT INTO b VALUES (9)")
                .ok());
    const auto checked = connection->integrityCheck();
    REQUIRE_FALSE(checked.ok());
    CHECK(checked.error().detail == "foreign key of table b");
}

TEST_CASE("interrupting ends what runs") {
    const auto connection = opened(":memory:");
    std::atomic<bool> ended = false;
    // the other thread keeps asking: one request before the statement starts would be lost
    std::thread other([&] {
        while (!ended) connection->interrupt();
    });
    const auto result = connection->queryInteger(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    ended = true;
    other.join();
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::Cancelled);
}

TEST_CASE("the log is moved into the file as far as readers allow") {
    const Folder folder;
    const auto writer = opened(folder.file("a.db"));
    REQUIRE(writer->exec("CREATE TABLE t(a); INSERT INTO t VALUES (1)").ok());
    const auto reader = opened(folder.file("a.db"));
    {
        auto reading = ReadTransaction::begin(*reader).value();
        CHECK(count(*reader, "t") == 1);
        REQUIRE(writer->exec("INSERT INTO t VALUES (2)").ok());
        CHECK_FALSE(writer->checkpoint().value());
        CHECK_FALSE(writer->checkpoint(true).value());
        CHECK(count(*reader, "t") == 1);
    }
    CHECK(writer->checkpoint(true).value());
    CHECK(std::filesystem::file_size(folder.file("a.db-wal")) == 0);
    CHECK(count(*reader, "t") == 2);
}
