#include <catch2/catch.hpp>

#include <filesystem>

#include "server/store/cursor.h"
#include "server/store/sqlite/sqlite_store.h"
#include "tests/kit/server_world.h"
#include "tests/server/store/bench.h"

using namespace mostrador;
using namespace mostrador::kit;
using namespace mostrador::server;

namespace {

SqliteOptions inFile(const std::string& path) {
    SqliteOptions options;
    options.path = path;
    return options;
}

std::unique_ptr<SqliteStore> open(const SqliteOptions& options) {
    auto opened = SqliteStore::open(options);
    REQUIRE(opened.ok());
    return std::move(*opened);
}

}  // namespace

TEST_CASE("SQLite keeps the store contract") {
    const TempFolder folder;
    checkStoreContract([&] { return open(inFile(folder.file("s.db"))); });
}

TEST_CASE("a store opens again with what it held, and a later program's is left alone") {
    const TempFolder folder;
    {
        StoreBench bench([&] { return open(inFile(folder.file("s.db"))); });
        bench.write([](StoreWriter& w) { insert(w, org, clientRow(one, "Ana", 1)); });
    }
    {
        const auto store = open(inFile(folder.file("s.db")));
        CHECK(*(*store->openReader())->find(org, client::type, one));
        REQUIRE(store->connection().exec("PRAGMA user_version=9999").ok());
    }
    CHECK(SqliteStore::open(inFile(folder.file("s.db"))).error().code == ErrorCode::StorageTooNew);
}

TEST_CASE("a column that a grown type brings is added to an older table") {
    const TempFolder folder;
    {
        const auto store = open(inFile(folder.file("s.db")));
        REQUIRE(store->connection().exec("ALTER TABLE client DROP COLUMN price_list").ok());
    }
    StoreBench bench([&] { return open(inFile(folder.file("s.db"))); });
    Record row = clientRow(one, "Ana", 1);
    row.at(client::PriceList) = std::string("mayorista");
    bench.write([&](StoreWriter& w) { insert(w, org, row); });
    CHECK(bench.reader()->findEqual(org, client::type, client::PriceList, Value{std::string("mayorista")})->size() ==
          1);
}

TEST_CASE("names of an older table are put in order too") {
    const TempFolder folder;
    {
        StoreBench bench([&] { return open(inFile(folder.file("s.db"))); });
        bench.write([](StoreWriter& w) {
            for (const auto& [id, name] : {std::pair{0x2000u, "Zoe"}, std::pair{0x2001u, "Álvaro"}})
                insert(w, org, clientRow(uuid(id), name, 1));
        });
    }
    {
        const auto store = open(inFile(folder.file("s.db")));
        REQUIRE(store->connection().exec("DROP INDEX client_title").ok());
        REQUIRE(store->connection().exec("ALTER TABLE client DROP COLUMN title_sort").ok());
    }
    const auto store = open(inFile(folder.file("s.db")));
    ListQuery query;
    query.ordered = true;
    query.order = client::Name;
    const auto rows = (*store->openReader())->list(org, client::type, query);
    REQUIRE(rows->size() == 2);
    CHECK(rows->front().text(client::Name) == "Álvaro");
}

TEST_CASE("a backup is a whole store, taken while readers and the writer work") {
    const TempFolder folder;
    StoreBench bench([&] { return open(inFile(folder.file("s.db"))); });
    bench.write([](StoreWriter& w) { insert(w, org, clientRow(one, "Ana", 0)); });
    REQUIRE(bench.writer.begin().ok());
    insert(bench.writer, org, clientRow(uuid(0x1002), "Beto", 0));
    REQUIRE(bench.store->backup(folder.file("copy.db")).ok());
    REQUIRE(bench.writer.commit().ok());
    const auto copy = open(inFile(folder.file("copy.db")));
    CHECK(copy->check()->empty());
    const auto reader = *copy->openReader();
    CHECK(*reader->find(org, client::type, one));
    CHECK_FALSE(*reader->find(org, client::type, uuid(0x1002)));
    CHECK(bench.store->backup(folder.file("copy.db")).error().code == ErrorCode::AlreadyExists);
}

TEST_CASE("the check names what does not agree") {
    const TempFolder folder;
    StoreBench bench([&] { return open(inFile(folder.file("s.db"))); });
    CHECK(bench.store->check()->empty());
    bench.write([](StoreWriter& w) { insert(w, org, clientRow(one, "Ana", 7)); });
    const auto findings = *bench.store->check();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].find("above the head") != std::string::npos);
    bench.write([](StoreWriter& w) { insert(w, OrgId(uuid(0x99)), clientRow(uuid(0x1002), "Beto", 0)); });
    CHECK(bench.store->check()->size() == 2);
}

TEST_CASE("a cursor comes back as it was, and a changed one not at all") {
    const CursorCodec codec(std::string(CursorCodec::keyBytes, 'k'));
    const CursorState state{LogId(uuid(3)), 77, ~std::uint64_t{5}, 2, 3, {90, TableId::Client, uuid(4)}, 95};
    const sync::Cursor cursor = codec.encode(state);
    const auto read = codec.decode(cursor);
    REQUIRE(read);
    CHECK(read->log == state.log);
    CHECK(read->seq == state.seq);
    CHECK(read->mark == state.mark);
    CHECK(read->pages == state.pages);
    CHECK(read->key == state.key);
    CHECK(read->target == state.target);
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        sync::Cursor changed = cursor;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CHECK_FALSE(codec.decode(changed));
        CHECK_FALSE(codec.decode(cursor.substr(0, i)));
    }
}
