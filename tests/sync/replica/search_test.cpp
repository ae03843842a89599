#include <catch2/catch.hpp>

#include "sync/replica/search_query.h"
#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

bool matches(const char* typed, const char* text) { return SearchQuery(typed).matches(text); }

Edit person(const std::string& name, const std::string& phone = {}, const std::string& taxId = {}) {
    Edit edit = clientNamed(name);
    if (!taxId.empty()) edit.push_back({client::TaxId, Value{taxId}});
    if (!phone.empty()) edit.push_back({client::Phones, addElement(1, {phone, {}, {}, std::int64_t{1}})});
    return edit;
}

// A desk over a real file, and a reader on it.
struct Counter {
    TestFolder folder;
    FakeServer server;
    Desk desk{server, 1, folder.file("replica-1.db")};
    std::unique_ptr<Reader> reader;

    Counter() {
        desk.founded();
        auto opened = Reader::open(desk.path);
        REQUIRE(opened.ok());
        reader = std::move(*opened);
    }

    std::vector<std::string> names(ListQuery query) {
        query.sortBy = query.sortBy == 0 ? FieldIndex{client::Name} : query.sortBy;
        auto rows = reader->list(query);
        INFO((rows.ok() ? std::string() : rows.error().detail));
        REQUIRE(rows.ok());
        std::vector<std::string> list;
        for (const ListRow& row : *rows) list.emplace_back(row.record.text(client::Name));
        CHECK(*reader->count(query) >= static_cast<std::int64_t>(list.size()));
        return list;
    }
    std::vector<std::string> search(const std::string& typed) {
        ListQuery query;
        query.search = typed;
        return names(query);
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a list of the rows whose fields hold a value: with a search, page by page, counted", "[search]") {
    Counter counter;
    for (std::uint32_t i = 0; i < 5; ++i)
        counter.desk.run(client::create(uuid(500 + i), person("Ana " + std::to_string(i), {}, i < 4 ? "12-3" : "")));
    counter.desk.run(client::create(uuid(600), person("Bea", {}, "12-3")));
    ListQuery query;
    query.where = {{client::TaxId, Value{std::string("12-3")}}};
    CHECK(counter.names(query) == Names{"Ana 0", "Ana 1", "Ana 2", "Ana 3", "Bea"});
    CHECK(*counter.reader->count(query) == 5);
    query.search = "ana";
    CHECK(*counter.reader->count(query) == 4);
    query.limit = 2;
    CHECK(counter.names(query) == Names{"Ana 0", "Ana 1"});
    query.after = uuid(501);
    CHECK(counter.names(query) == Names{"Ana 2", "Ana 3"});
    query = {};
    query.where = {{client::TaxId, Value{}}};
    CHECK(counter.names(query) == Names{"Ana 4"});
    query.where = {{common::CreatedBy, Value{admin}}, {client::Name, Value{std::string("Bea")}}};
    CHECK(counter.names(query) == Names{"Bea"});
    query.where = {{client::Phones, Value{}}};
    CHECK(counter.reader->list(query).error().code == ErrorCode::FieldInvalid);
}

TEST_CASE("a list of rows that hold one of several values, none of them, or a number within bounds", "[search]") {
    Counter counter;
    for (std::uint32_t i = 0; i < 4; ++i) {
        Edit edit = person("Ana " + std::to_string(i), {}, i == 3 ? "" : std::to_string(i) + "-0");
        edit.push_back({client::CreditLimit, Value{std::int64_t{100} * i}});
        counter.desk.run(client::create(uuid(500 + i), edit));
    }
    const auto tax = [](const char* id) { return Value{std::string(id)}; };
    ListQuery query;
    query.where = {oneOf(client::TaxId, {tax("0-0"), tax("2-0"), Value{}})};
    CHECK(counter.names(query) == Names{"Ana 0", "Ana 2", "Ana 3"});
    CHECK(*counter.reader->count(query) == 3);
    query.where = {noneOf(client::TaxId, {tax("0-0"), Value{}})};
    CHECK(counter.names(query) == Names{"Ana 1", "Ana 2"});
    query.where = {atLeast(client::CreditLimit, 100), below(client::CreditLimit, 300)};
    CHECK(counter.names(query) == Names{"Ana 1", "Ana 2"});
}

TEST_CASE("terms: contains from three letters on, word beginnings below", "[search]") {
    CHECK(matches("perez", "juan perez"));
    CHECK(matches("ERE", "juan perez"));
    CHECK(matches("Pérez JUAN", "juan perez"));
    CHECK_FALSE(matches("perez ana", "juan perez"));
    CHECK(matches("pe", "juan perez"));
    CHECK_FALSE(matches("er", "juan perez"));
    CHECK(matches("j", "juan perez"));
    CHECK_FALSE(matches("u", "juan perez"));
    CHECK(matches("hi", "o'higgins 20"));
    CHECK(matches("gm", "ana@gmail.com"));
    CHECK(matches("1234-5678", "ana 56912345678"));
    CHECK(matches("9 1234 5678", "ana 56912345678"));
    CHECK(matches("+56 9", "x 569 +56 9"));
    CHECK_FALSE(matches("1234-5679", "ana 56912345678"));
    CHECK(SearchQuery("   ").empty());
    CHECK(SearchQuery("ab ñ").exact());
    CHECK_FALSE(SearchQuery("abcd").exact());
}

TEST_CASE("search finds accents, phones and short terms, also what is pending", "[search]") {
    Counter counter;
    counter.server.other(admin, client::create(uuid(10), person("Ñusta Óscar", "+56 9 8765 4321")));
    counter.server.other(admin, client::create(uuid(11), person("María Peña", "(2) 555-1234", "12.345.678-5")));
    counter.desk.pull();
    counter.desk.run(client::create(uuid(12), person("Peñaloza \"El\" Mar'io")));
    CHECK(counter.search("pena") == Names{"María Peña", "Peñaloza \"El\" Mar'io"});
    CHECK(counter.search("oscar nusta") == Names{"Ñusta Óscar"});
    CHECK(counter.search("4321") == Names{"Ñusta Óscar"});
    CHECK(counter.search("8765-4321") == Names{"Ñusta Óscar"});
    CHECK(counter.search("9 8765 4321") == Names{"Ñusta Óscar"});
    CHECK(counter.search("n") == Names{"Ñusta Óscar"});
    CHECK(counter.search("os") == Names{"Ñusta Óscar"});
    CHECK(counter.search("\"el\"") == Names{"Peñaloza \"El\" Mar'io"});
    CHECK(counter.search("345.678") == Names{"María Peña"});
    CHECK(counter.search("nadie").empty());
    CHECK(counter.search("").size() == 3);
    counter.desk.check();
}

TEST_CASE("search follows an edit, its rewind and its replay", "[search]") {
    Counter counter;
    counter.server.other(admin, client::create(uuid(10), person("Ana Rojas")));
    counter.desk.pull();
    counter.desk.run(client::set(uuid(10), clientNamed("Eva Soto")));
    CHECK(counter.search("rojas").empty());
    CHECK(counter.search("soto") == Names{"Eva Soto"});
    counter.server.other(admin, client::set(uuid(10), {{client::Contact, Value{std::string("Luis Vega")}}}));
    counter.desk.frame();
    CHECK(counter.search("soto vega") == Names{"Eva Soto"});
    CHECK(counter.search("rojas").empty());
    ChangeSet changes;
    REQUIRE(counter.desk.store->withdraw(1, changes).ok());
    CHECK(counter.search("rojas vega") == Names{"Ana Rojas"});
    CHECK(counter.search("soto").empty());
    counter.server.purge(TableId::Client, uuid(10));
    counter.desk.frame();
    CHECK(counter.search("vega").empty());
    counter.desk.check();
}

TEST_CASE("the search index keeps up with a large import", "[search]") {
    Counter counter;
    std::vector<Command> drafts;
    for (std::uint32_t i = 0; i < 4500; ++i)
        drafts.push_back(client::create(uuid(1000 + i), person("Fila " + std::to_string(i))));
    ChangeSet changes;
    REQUIRE(counter.desk.store->executeAll(std::move(drafts), UserId{admin}, changes).ok());
    REQUIRE(changes.tables.size() == 1);
    CHECK(changes.tables[0].everything);
    CHECK(counter.search("4321") == Names{"Fila 4321"});
    REQUIRE(counter.desk.store->integrityCheck().ok());
}

TEST_CASE("common terms are found along the sort index, whatever their place in it", "[search]") {
    Counter counter;
    for (std::uint32_t i = 0; i < 3000; ++i)
        counter.desk.run(
            client::create(uuid(1000 + i), person((i < 2400 ? "Abel " : "Zoila ") + std::to_string(10000 + i))));
    ListQuery query;
    query.limit = 20;
    query.search = "abel";
    CHECK(counter.names(query).front() == "Abel 10000");
    query.search = "zoila";
    const Names last = counter.names(query);
    CHECK(last.size() == 20);
    CHECK(last.front() == "Zoila 12400");
    query.search = "a";
    CHECK(counter.names(query).front() == "Abel 10000");
    CHECK(*counter.reader->count(query) == 2400);
    query.descending = true;
    CHECK(counter.names(query).front() == "Abel 12399");
    // pages meet without gap or overlap
    query.descending = false;
    query.search = "zoila";
    query.limit = 250;
    Names all;
    for (;;) {
        const auto rows = counter.reader->list([&] {
            ListQuery one = query;
            one.sortBy = client::Name;
            return one;
        }());
        REQUIRE(rows.ok());
        for (const ListRow& row : *rows) all.emplace_back(row.record.text(client::Name));
        if (rows->size() < 250) break;
        query.after = rows->back().record.id;
    }
    CHECK(all.size() == 600);
    CHECK(std::is_sorted(all.begin(), all.end()));
    CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
}

TEST_CASE("lists page by key in any order, archived rows apart", "[reader]") {
    Counter counter;
    for (std::uint32_t i = 0; i < 30; ++i) {
        counter.server.other(
            admin, client::create(uuid(100 + i), person(i % 3 == 0 ? "igual" : "Nombre " + std::to_string(i))));
    }
    counter.server.other(admin, client::archive(uuid(101)));
    counter.server.other(admin, client::set(uuid(110), {{client::Notes, Value{std::string("x")}}}));
    counter.desk.pull();
    for (const FieldIndex field :
         {FieldIndex{client::Name}, FieldIndex{client::Contact}, FieldIndex{common::UpdatedAt},
          FieldIndex{common::CreatedAt}, FieldIndex{client::Kind}, FieldIndex{client::TaxId}}) {
        for (const bool descending : {false, true}) {
            ListQuery query;
            query.sortBy = field;
            query.descending = descending;
            query.limit = 7;
            std::set<Uuid> seen;
            std::size_t rows = 0;
            for (;;) {
                const auto page = counter.reader->list(query);
                REQUIRE(page.ok());
                for (const ListRow& row : *page) seen.insert(row.record.id);
                rows += page->size();
                if (page->size() < 7) break;
                query.after = page->back().record.id;
            }
            CHECK(rows == 29);
            CHECK(seen.size() == 29);
            query.after.reset();
            CHECK(*counter.reader->count(query) == 29);
        }
    }
    ListQuery archived;
    archived.archived = ArchivedFilter::Archived;
    CHECK(counter.names(archived).size() == 1);
    archived.archived = ArchivedFilter::All;
    CHECK(counter.names(archived).size() == 30);
    ListQuery lost;
    lost.sortBy = client::Name;
    lost.after = uuid(999);
    CHECK(counter.reader->list(lost).error().code == ErrorCode::NotFound);
    lost.sortBy = client::Phones;
    CHECK(counter.reader->list(lost).error().code == ErrorCode::FieldInvalid);
}

TEST_CASE("duplicates by name, phone and tax id", "[reader]") {
    Counter counter;
    counter.server.other(admin, client::create(uuid(10), person("José Pérez", "+56 9 8765 4321", "12.345.678-5")));
    counter.server.other(admin, client::create(uuid(11), person("Archivado", "8765 4321")));
    counter.server.other(admin, client::archive(uuid(11)));
    counter.desk.pull();
    Record candidate(client::type, uuid(50));
    candidate.at(client::Name) = std::string("jose perez");
    auto hints = counter.reader->duplicates(candidate, 5);
    REQUIRE(hints.ok());
    REQUIRE(hints->size() == 1);
    CHECK(hints->front().id == uuid(10));
    CHECK(hints->front().title == "José Pérez");
    candidate.at(client::Name) = std::string("Otro");
    candidate.at(client::Phones) = SetValue{{1, {std::string("(09) 8765-4321"), {}, {}, {}}}};
    hints = counter.reader->duplicates(candidate, 5);
    REQUIRE(hints->size() == 1);
    CHECK(hints->front().field == client::Phones);
    candidate.at(client::Phones) = SetValue{{1, {std::string("765-4321"), {}, {}, {}}}};
    candidate.at(client::TaxId) = std::string("12.345.678-5");
    hints = counter.reader->duplicates(candidate, 5);
    REQUIRE(hints->size() == 1);
    CHECK(hints->front().field == client::TaxId);
    candidate.id = uuid(10);
    CHECK(counter.reader->duplicates(candidate, 5)->empty());
}

TEST_CASE("a reader sees states, inbox and outbox as the writer left them", "[reader]") {
    Counter counter;
    counter.server.other(admin, client::create(uuid(10), person("Ana")));
    counter.desk.pull();
    CHECK(*counter.reader->recordState(TableId::Client, uuid(10)) == RecordState::Confirmed);
    counter.desk.run(client::set(uuid(10), {{client::CreditLimit, Value{std::int64_t{5}}}}));
    CHECK(*counter.reader->recordState(TableId::Client, uuid(10)) == RecordState::Pending);
    CHECK(counter.reader->outboxItems(10)->size() == 1);
    counter.server.other(admin, client::set(uuid(10), {{client::CreditLimit, Value{std::int64_t{9}}}}));
    counter.desk.frame();
    CHECK(*counter.reader->recordState(TableId::Client, uuid(10)) == RecordState::WillProbablyBeRefused);
    counter.desk.sync();
    CHECK(*counter.reader->recordState(TableId::Client, uuid(10)) == RecordState::Confirmed);
    CHECK(counter.reader->inbox(false)->size() == 1);
    CHECK(counter.reader->find(client::type, uuid(10))->value() == *counter.desk.client(uuid(10)));
    CHECK_FALSE(counter.reader->find(client::type, uuid(77))->has_value());
}
