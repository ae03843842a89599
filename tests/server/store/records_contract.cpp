#include "models/records/sale.h"
#include "tests/server/store/bench.h"

namespace mostrador::kit {
namespace {

using namespace server;

void checkTransactions(StoreBench& bench) {
    REQUIRE(bench.writer.begin().ok());
    insert(bench.writer, org, clientRow(one, "Ana", 1));
    REQUIRE(bench.writer.readRow(org, client::type, one)->has_value());
    bench.writer.rollback();
    CHECK_FALSE(*bench.reader()->find(org, client::type, one));

    bench.write([](StoreWriter& w) {
        REQUIRE(w.savepoint(StoreWriter::Level::Job).ok());
        insert(w, org, clientRow(one, "Ana", 1));
        REQUIRE(w.savepoint(StoreWriter::Level::Command).ok());
        insert(w, org, clientRow(uuid(0x1002), "Beto", 1));
        REQUIRE(w.rollbackToSavepoint(StoreWriter::Level::Command).ok());
        REQUIRE(w.releaseSavepoint(StoreWriter::Level::Job).ok());
    });
    CHECK(*bench.reader()->find(org, client::type, one));
    CHECK_FALSE(*bench.reader()->find(org, client::type, uuid(0x1002)));
}

void checkRows(StoreBench& bench) {
    const Record ana = clientRow(one, "Ana", 1);
    bench.write([&](StoreWriter& w) {
        insert(w, org, ana);
        insert(w, other, clientRow(one, "De otros", 1));
    });
    CHECK(**bench.reader()->find(org, client::type, one) == ana);
    CHECK(bench.reader()->find(other, client::type, one)->value().text(client::Name) == "De otros");
    REQUIRE(bench.writer.begin().ok());
    const auto taken = bench.writer.insertRow(org, ana, encodeRow(ana));
    REQUIRE_FALSE(taken.ok());
    CHECK(taken.error().code == ErrorCode::AlreadyExists);
    bench.writer.rollback();

    Record renamed = ana;
    renamed.at(client::Name) = std::string("Anita");
    renamed.lastSeq = 2;
    bench.write(
        [&](StoreWriter& w) { REQUIRE(w.updateRow(org, renamed, maskOf(client::Name), encodeRow(renamed)).ok()); });
    const auto reader = bench.reader();
    CHECK(**reader->find(org, client::type, one) == renamed);
    CHECK(reader->findEqual(org, client::type, client::Name, Value{std::string("Anita")})->size() == 1);
    CHECK(reader->findEqual(org, client::type, client::Name, Value{std::string("Ana")})->empty());
    REQUIRE(bench.writer.begin().ok());
    const Record nobody = clientRow(uuid(0x7777), "Nadie", 2);
    CHECK_FALSE(bench.writer.updateRow(org, nobody, maskOf(client::Name), encodeRow(nobody)).ok());
    bench.writer.rollback();
}

void checkUnique(StoreBench& bench) {
    const auto named = [](const Uuid& id, const std::string& name) {
        Record row(user::type, id);
        row.lastSeq = 1;
        row.at(user::UserName) = name;
        row.at(user::Name) = name;
        return row;
    };
    bench.write([&](StoreWriter& w) {
        insert(w, org, named(uuid(0x10), "ana"));
        insert(w, other, named(uuid(0x11), "ana"));  // per organisation
    });
    REQUIRE(bench.writer.begin().ok());
    const Record again = named(uuid(0x12), "ana");
    CHECK(bench.writer.insertRow(org, again, encodeRow(again)).error().code == ErrorCode::AlreadyExists);
    bench.writer.rollback();
}

void checkPulls(StoreBench& bench) {
    bench.write([](StoreWriter& w) {
        for (std::uint32_t i = 0; i < 6; ++i) insert(w, org, clientRow(uuid(0x2000 + i), "C", 1 + i / 3));
        Record person(user::type, uuid(0x10));
        person.lastSeq = 1;
        person.at(user::UserName) = std::string("ana");
        insert(w, org, person);
        insert(w, other, clientRow(uuid(0x3000), "De otros", 1));
    });
    const auto reader = bench.reader();
    CHECK(*reader->countRowsAfter(org, 0) == 7);
    CHECK(*reader->countRowsAfter(org, 1) == 3);
    const auto after = [&](const PageKey& from) {
        std::vector<PageKey> keys;
        const auto visited = reader->rowsAfter(org, from, [&](const PageKey& key, std::string_view wire) {
            CHECK(peekRow(wire)->id == key.record);
            CHECK(peekRow(wire)->lastSeq == key.seq);
            keys.push_back(key);
            return true;
        });
        REQUIRE(visited.ok());
        return keys;
    };
    const auto all = after({1, TableId{}, {}});
    REQUIRE(all.size() == 7);
    CHECK(std::is_sorted(all.begin(), all.end()));
    CHECK(all[0].table == TableId::User);
    for (std::size_t from = 0; from < all.size(); ++from)  // from any row on, exactly the rest
        CHECK(after(all[from]) == std::vector<PageKey>(all.begin() + static_cast<std::ptrdiff_t>(from) + 1, all.end()));
}

void checkSnapshot(StoreBench& bench) {
    const auto reader = bench.reader();
    {
        const Snapshot snapshot(*reader);
        REQUIRE(snapshot.begun().ok());
        CHECK_FALSE(*reader->find(org, client::type, one));
        bench.write([](StoreWriter& w) { insert(w, org, clientRow(one, "Ana", 1)); });
        CHECK_FALSE(*reader->find(org, client::type, one));
    }
    CHECK(*reader->find(org, client::type, one));
}

// As people put names in order: without accents and capitals, also after a change.
void checkOrder(StoreBench& bench) {
    bench.write([](StoreWriter& w) {
        const char* names[] = {"Zoe", "Álvaro", "ana", "Ñuñoa", "nube"};
        for (std::uint32_t i = 0; i < 5; ++i) insert(w, org, clientRow(uuid(0x2000 + i), names[i], i + 1));
    });
    const auto names = [&] {
        ListQuery query;
        query.ordered = true;
        query.order = client::Name;
        std::vector<std::string> all;
        const auto rows = bench.reader()->list(org, client::type, query);
        REQUIRE(rows.ok());
        for (const Record& row : *rows) all.emplace_back(row.text(client::Name));
        return all;
    };
    CHECK(names() == std::vector<std::string>{"Álvaro", "ana", "nube", "Ñuñoa", "Zoe"});
    bench.write([](StoreWriter& w) {
        Record row = clientRow(uuid(0x2000), "Érica", 6);
        REQUIRE(w.updateRow(org, row, maskOf(client::Name), encodeRow(row)).ok());
    });
    CHECK(names() == std::vector<std::string>{"Álvaro", "ana", "Érica", "nube", "Ñuñoa"});
}

void checkSpans(StoreBench& bench) {
    bench.write([](StoreWriter& w) {
        for (std::uint32_t i = 0; i < 4; ++i) {
            Record row(sale::type, uuid(0x2000 + i));
            row.lastSeq = i + 1;
            row.at(sale::Number) = "A-" + std::to_string(i);
            row.at(sale::Kind) = std::string(i == 3 ? sale::voiding : sale::ordinary);
            row.at(sale::State) = std::string(i == 2 ? sale::voided : sale::completed);
            row.at(sale::SoldAt) = std::int64_t{i == 0 ? 500 : 1000};
            row.at(sale::Total) = std::int64_t{i == 3 ? -300 : i == 2 ? 300 : 100};
            row.at(sale::Currency) = std::string("CLP");
            row.at(sale::Seller) = uuid(0x10);
            insert(w, org, row);
        }
    });
    const auto reader = bench.reader();
    ListQuery query;
    query.during = sale::SoldAt;
    query.from = 1000;
    CHECK(*reader->count(org, sale::type, query) == 3);
    query.before = 1000;
    CHECK(*reader->count(org, sale::type, query) == 0);
    FiguresQuery today{"CLP", 1000, 0, INT64_MAX, {}, {}};
    const auto figures = reader->figures(org, today);
    REQUIRE(figures.ok());
    CHECK(figures->today.count == 1);  // one was voided
    CHECK(figures->today.total == 100);
    CHECK(figures->month.count == 2);
    CHECK(figures->month.total == 200);
    today.seller = uuid(0x11);
    CHECK(reader->figures(org, today)->month.count == 0);
    today = {"USD", 0, 0, INT64_MAX, {}, {}};
    CHECK(reader->figures(org, today)->today.count == 0);
    CHECK(reader->figures(other, today)->month.count == 0);
}

void checkLists(StoreBench& bench) {
    bench.write([](StoreWriter& w) {
        const char* names[] = {"beto Núñez", "Ana Núñez", "Caro", "ana López"};
        for (std::uint32_t i = 0; i < 4; ++i) {
            Record row = clientRow(uuid(0x2000 + i), names[i], i + 1);
            if (i == 2) row.at(common::Archived) = std::int64_t{1};
            insert(w, org, row);
        }
    });
    const auto reader = bench.reader();
    const auto names = [&](const ListQuery& query) {
        std::vector<std::string> all;
        const auto rows = reader->list(org, client::type, query);
        REQUIRE(rows.ok());
        for (const Record& row : *rows) all.emplace_back(row.text(client::Name));
        return all;
    };
    ListQuery query;
    CHECK(names(query) == std::vector<std::string>{"beto Núñez", "Ana Núñez", "ana López"});
    query.withArchived = true;
    CHECK(*reader->count(org, client::type, query) == 4);
    query = {};
    query.ordered = true;
    query.order = client::Name;
    CHECK(names(query) == std::vector<std::string>{"ana López", "Ana Núñez", "beto Núñez"});
    query.descending = true;
    query.limit = 1;
    query.offset = 1;
    CHECK(names(query) == std::vector<std::string>{"Ana Núñez"});
    query = {};
    query.folded = "nunez ana";
    CHECK(names(query) == std::vector<std::string>{"Ana Núñez"});
    CHECK(*reader->count(org, client::type, query) == 1);
    query = {};
    query.equal = {{client::Name, Value{std::string("Ana Núñez")}}};
    CHECK(names(query).size() == 1);
    query.equal = {{client::Name, Value{std::string("Ana Núñez")}}, {client::Code, Value{std::string("77")}}};
    CHECK(names(query).empty());  // all must hold
    query.equal = {{common::Archived, Value{std::int64_t{1}}}};
    CHECK(names(query).empty());
    query.withArchived = true;
    CHECK(names(query) == std::vector<std::string>{"Caro"});
    query.equal = {{common::Archived, Value{std::int64_t{0}}}};
    CHECK(names(query).size() == 3);  // none is as good as false
    query = {};
    query.equal = {{client::Phones, Value{}}};
    CHECK(reader->list(org, client::type, query).error().code == ErrorCode::FieldInvalid);
}

}  // namespace

void checkRecordContract(StoreBench& bench) {
    SECTION("transactions and savepoints") { checkTransactions(bench); }
    SECTION("rows") { checkRows(bench); }
    SECTION("unique names") { checkUnique(bench); }
    SECTION("pulls") { checkPulls(bench); }
    SECTION("a reader keeps its state") { checkSnapshot(bench); }
    SECTION("lists") { checkLists(bench); }
    SECTION("order of names") { checkOrder(bench); }
    SECTION("spans of time and figures") { checkSpans(bench); }
}

}  // namespace mostrador::kit
