#include "models/storage/sqlite/transaction_scope.h"

#include <atomic>
#include <thread>

#include "tests/models/storage/folder.h"

using namespace mostrador;
using namespace mostrador::sqlite;

namespace {

Result<> insertThenFail(Connection& connection) {
    MOSTRADOR_TRY_ASSIGN(auto transaction, WriteTransaction::begin(connection));
    MOSTRADOR_TRY(connection.exec("INSERT INTO t VALUES (1)"));
    MOSTRADOR_TRY(connection.exec("INSERT INTO missing VALUES (1)"));
    return transaction.commit();
}

}  // namespace

TEST_CASE("a write transaction keeps what is committed and nothing else") {
    const auto connection = opened(":memory:");
    REQUIRE(connection->exec("CREATE TABLE t(a)").ok());
    {
        auto transaction = WriteTransaction::begin(*connection).value();
        REQUIRE(connection->exec("INSERT INTO t VALUES (1)").ok());
        CHECK(connection->inTransaction());
        REQUIRE(transaction.commit().ok());
    }
    CHECK(count(*connection, "t") == 1);
    CHECK_FALSE(insertThenFail(*connection).ok());
    CHECK_FALSE(connection->inTransaction());
    CHECK(count(*connection, "t") == 1);
    auto transaction = WriteTransaction::begin(*connection).value();
    REQUIRE(connection->exec("DELETE FROM t").ok());
    transaction.rollback();
    CHECK(count(*connection, "t") == 1);
}

TEST_CASE("a transaction that moved ends once") {
    const auto connection = opened(":memory:");
    REQUIRE(connection->exec("CREATE TABLE t(a)").ok());
    {
        auto first = WriteTransaction::begin(*connection).value();
        WriteTransaction second(std::move(first));
        REQUIRE(connection->exec("INSERT INTO t VALUES (1)").ok());
        REQUIRE(second.commit().ok());
    }
    CHECK(count(*connection, "t") == 1);
}

TEST_CASE("a second writer is told that the file is locked") {
    const Folder folder;
    const auto one = opened(folder.file("a.db"));
    const auto two = opened(folder.file("a.db"));
    REQUIRE(one->exec("CREATE TABLE t(a)").ok());
    auto transaction = WriteTransaction::begin(*one).value();
    const auto refused = WriteTransaction::begin(*two);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::Locked);
    REQUIRE(transaction.commit().ok());
    CHECK(WriteTransaction::begin(*two).ok());
}

TEST_CASE("a commit that fails can be mended and tried again") {
    const auto connection = opened(":memory:");
    REQUIRE(connection
                ->exec("CREATE TABLE a(id INTEGER PRIMARY KEY);"
                       "CREATE TABLE b(a REFERENCES a(id) DEFERRABLE INITIALLY DEFERRED)")
                .ok());
    auto transaction = WriteTransaction::begin(*connection).value();
    REQUIRE(connection->exec("INSERT INTO b VALUES (1)").ok());
    CHECK_FALSE(transaction.commit().ok());
    REQUIRE(connection->exec("INSERT INTO a VALUES (1)").ok());
    CHECK(transaction.commit().ok());
    CHECK(count(*connection, "b") == 1);
}

TEST_CASE("a read transaction does not see later commits") {
    const Folder folder;
    const auto writer = opened(folder.file("a.db"));
    const auto reader = opened(folder.file("a.db"));
    REQUIRE(writer->exec("CREATE TABLE t(a)").ok());
    {
        auto reading = ReadTransaction::begin(*reader).value();
        CHECK(count(*reader, "t") == 0);
        REQUIRE(writer->exec("INSERT INTO t VALUES (1)").ok());
        CHECK(count(*reader, "t") == 0);
    }
    CHECK(count(*reader, "t") == 1);
}

TEST_CASE("an interrupt that meets the end of a read leaves no transaction open") {
    const Folder folder;
    const auto reader = opened(folder.file("a.db"));
    REQUIRE(reader->exec("CREATE TABLE t(a); INSERT INTO t VALUES (1)").ok());
    std::atomic<bool> ended = false;
    std::thread other([&] {
        while (!ended) {
            reader->interrupt();
            std::this_thread::yield();
        }
    });
    int left = 0;
    for (int i = 0; i < 20'000; ++i) {
        {
            const auto reading = ReadTransaction::begin(*reader);
            (void)reader->queryInteger("SELECT count(*) FROM t").ok();
        }
        if (reader->inTransaction()) ++left;
        while (reader->inTransaction()) (void)reader->exec("ROLLBACK").ok();
    }
    ended = true;
    other.join();
    CHECK(left == 0);
}

TEST_CASE("savepoints undo their part alone, also nested") {
    const auto connection = opened(":memory:");
    REQUIRE(connection->exec("CREATE TABLE t(a)").ok());
    auto transaction = WriteTransaction::begin(*connection).value();
    {
        auto kept = Savepoint::begin(*connection).value();
        REQUIRE(connection->exec("INSERT INTO t VALUES (1)").ok());
        {
            auto undone = Savepoint::begin(*connection).value();
            REQUIRE(connection->exec("INSERT INTO t VALUES (2)").ok());
            {
                auto inner = Savepoint::begin(*connection).value();
                REQUIRE(connection->exec("INSERT INTO t VALUES (3)").ok());
                REQUIRE(inner.release().ok());
            }
            CHECK(count(*connection, "t") == 3);
        }
        CHECK(count(*connection, "t") == 1);
        REQUIRE(connection->exec("INSERT INTO t VALUES (4)").ok());
        REQUIRE(kept.release().ok());
    }
    REQUIRE(transaction.commit().ok());
    CHECK(connection->queryInteger("SELECT sum(a) FROM t").value() == 5);
}

TEST_CASE("a savepoint in a transaction that SQLite ended does nothing") {
    const auto connection = opened(":memory:");
    REQUIRE(connection->exec("CREATE TABLE t(a UNIQUE); INSERT INTO t VALUES (1)").ok());
    auto transaction = WriteTransaction::begin(*connection).value();
    {
        auto part = Savepoint::begin(*connection).value();
        CHECK_FALSE(connection->exec("INSERT OR ROLLBACK INTO t VALUES (1)").ok());
        CHECK_FALSE(connection->inTransaction());
    }
    CHECK_FALSE(transaction.commit().ok());
    CHECK(count(*connection, "t") == 1);
}
