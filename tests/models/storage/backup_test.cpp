#include "models/storage/sqlite/backup.h"

#include "tests/models/storage/folder.h"

#include "models/base/durable_file.h"
#include "models/storage/sqlite/transaction_scope.h"

#include <fstream>

using namespace mostrador;
using namespace mostrador::sqlite;

namespace {

std::unique_ptr<Connection> filled(const std::string& path) {
    auto connection = opened(path);
    REQUIRE(connection->exec("CREATE TABLE t(a)").ok());
    auto transaction = WriteTransaction::begin(*connection).value();
    auto insert = connection->prepare("INSERT INTO t VALUES (zeroblob(1000))").value();
    for (int i = 0; i < 5'000; ++i) REQUIRE(insert->run().ok());
    REQUIRE(transaction.commit().ok());
    return connection;
}

}  // namespace

TEST_CASE("a backup is the state at its start, also while another connection writes") {
    const Folder folder;
    const auto writer = filled(folder.file("a.db"));
    const auto source = opened(folder.file("a.db"));
    int calls = 0;
    int lastDone = 0;
    const auto done = backupTo(*source, folder.file("copia ñ.db"), [&](int copied, int total) {
        ++calls;
        CHECK(copied >= lastDone);
        CHECK(copied <= total);
        lastDone = copied;
        return writer->exec("INSERT INTO t VALUES (1)").ok();
    });
    REQUIRE(done.ok());
    CHECK(calls > 2);
    CHECK(count(*writer, "t") == 5'000 + calls);
    CHECK_FALSE(source->inTransaction());
    CHECK_FALSE(std::filesystem::exists(folder.file("copia ñ.db.part")));
    CHECK_FALSE(std::filesystem::exists(folder.file("copia ñ.db-wal")));
    const auto copy = opened(folder.file("copia ñ.db"));
    CHECK(count(*copy, "t") == 5'000);
    CHECK(copy->integrityCheck().ok());
}

TEST_CASE("a backup never overwrites, and leaves nothing behind when cancelled or impossible") {
    const Folder folder;
    const auto source = filled(folder.file("a.db"));
    CHECK(backupTo(*source, folder.file("a.db")).error().code == ErrorCode::AlreadyExists);

    const auto cancelled = backupTo(*source, folder.file("b.db"), [](int, int) { return false; });
    REQUIRE_FALSE(cancelled.ok());
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
    CHECK_FALSE(std::filesystem::exists(folder.file("b.db")));
    CHECK_FALSE(std::filesystem::exists(folder.file("b.db.part")));

    CHECK_FALSE(backupTo(*source, folder.file("no folder/b.db")).ok());

    std::ofstream(folder.file("b.db.part")) << "left by a backup that was killed";
    CHECK(backupTo(*source, folder.file("b.db")).ok());
}

TEST_CASE("a file is replaced whole") {
    const Folder folder;
    const std::string path = folder.file("CURRENT");
    for (const std::string text : {"one", "", "three\n"}) {
        REQUIRE(replaceFile(path, text).ok());
        std::ifstream in(path);
        CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == text);
        CHECK_FALSE(std::filesystem::exists(path + ".new"));
    }
    const auto refused = replaceFile(folder.file("none/CURRENT"), "x");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::FileUnwritable);
    CHECK_FALSE(syncFile(folder.file("missing")).ok());
}
