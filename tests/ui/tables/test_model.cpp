// RecordTableModel: what it tells its view, counted, under Qt's model tester.
#include <QSignalSpy>

#include "tests/kit/wait.h"
#include "tests/ui/tables/list.h"

using namespace mostrador;
using namespace mostrador::test;

TEST_CASE("a long list comes in pages, and says how many there are") {
    List list(numbered(450));
    CHECK(list.model->rowCount() == RecordTableModel::pageRows);
    CHECK(list.model->total() == 450);
    CHECK_FALSE(list.model->isComplete());
    while (list.model->canFetchMore({})) {
        const int before = list.model->rowCount();
        list.model->fetchMore({});
        REQUIRE(kit::waitFor([&] { return list.model->rowCount() > before || list.model->isComplete(); }));
    }
    CHECK(list.model->rowCount() == 450);
    CHECK(list.told->told() == "reset 0, in 250, out 0, moved 0, painted 0");
    CHECK(list.model->index(449, 0).data().toString() == QStringLiteral("C0449"));
}

TEST_CASE("a single change repaints one row and nothing else") {
    List list({"Ana", "Bea", "Caro", "Dora"});
    list.set(list.ids[2], client::Notes, "llama a las 10");
    CHECK(list.told->told() == "reset 0, in 0, out 0, moved 0, painted 1");
    CHECK(list.model->index(2, 1).data().toString() == QStringLiteral("llama a las 10"));
}

TEST_CASE("a change of another table repaints nothing") {
    List list({"Ana", "Bea"});
    list.business.colleague("luis", "Luis", "lectura");
    list.set(list.ids[0], client::Notes, "x");  // comes after it
    CHECK(list.told->told() == "reset 0, in 0, out 0, moved 0, painted 1");
}

TEST_CASE("a new name moves one row to its place") {
    List list({"Ana", "Bea", "Caro", "Dora"});
    list.set(list.ids[0], client::Name, "Celia");
    CHECK(list.names() == QStringLiteral("Bea Caro Celia Dora"));
    CHECK(list.told->told() == "reset 0, in 0, out 0, moved 1, painted 1");
    CHECK(list.model->rowOf(list.ids[0]) == 2);
}

TEST_CASE("records that come and go elsewhere come and go as rows") {
    List list({"Ana", "Caro", "Dora"});
    list.follow([&] { list.business.client("Bea"); });
    CHECK(list.names() == QStringLiteral("Ana Bea Caro Dora"));
    CHECK(list.told->told() == "reset 0, in 1, out 0, moved 0, painted 0");
    list.told->clear();
    list.follow([&] { list.business.run(client::archive(list.ids[1])); });
    CHECK(list.names() == QStringLiteral("Ana Bea Dora"));
    CHECK(list.told->told() == "reset 0, in 0, out 1, moved 0, painted 0");
    REQUIRE(kit::waitFor([&] { return list.model->total() == 3; }));
}

TEST_CASE("a change of nearly everything starts the list over, once") {
    List list(numbered(300));
    std::vector<Command> renames;
    for (std::size_t i = 0; i < list.ids.size(); ++i)
        renames.push_back(client::set(list.ids[i], Business::named("B" + std::to_string(9000 - i))));
    list.follow([&] { list.business.runAll(std::move(renames)); });
    CHECK(list.told->resets == 1);
    CHECK(list.model->index(0, 0).data().toString() == QStringLiteral("B8701"));
}

TEST_CASE("sorting: by a column, downwards, and never by one that cannot") {
    List list({"Bea", "Ana", "Caro"});
    list.set(list.ids[0], client::TaxId, "1-9");
    list.set(list.ids[1], client::TaxId, "3-5");
    list.set(list.ids[2], client::TaxId, "2-7");
    list.model->sort(2, Qt::DescendingOrder);
    list.ready();
    CHECK(list.names() == QStringLiteral("Ana Caro Bea"));
    list.model->sort(0, Qt::DescendingOrder);
    list.ready();
    CHECK(list.names() == QStringLiteral("Caro Bea Ana"));
    list.told->clear();
    list.model->sort(1, Qt::AscendingOrder);
    CHECK(list.model->phase() == RecordTableModel::Phase::Ready);
    CHECK(list.told->resets == 0);
}

TEST_CASE("searching: words in any order, without accents; no search brings all back") {
    List list({"Ferretería Ñandú", "Panadería Luna", "Ñandú Hermanos"});
    list.model->setSearch(QStringLiteral("nandu ferreteria"));
    list.ready();
    CHECK(list.names() == QStringLiteral("Ferretería Ñandú"));
    CHECK(list.model->total() == 1);
    list.model->setSearch(QString());
    list.ready();
    CHECK(list.model->total() == 3);
}

TEST_CASE("only the last of several questions is answered") {
    List list({"Ana", "Bea", "Caro"});
    for (const char* text : {"a", "b", "zz", "car"}) list.model->setSearch(QString::fromLatin1(text));
    list.ready();
    CHECK(list.names() == QStringLiteral("Caro"));
    CHECK(list.told->resets == 1);
}

TEST_CASE("archived records: left out, alone, or among all") {
    List list({"Ana", "Bea", "Caro"});
    list.follow([&] { list.business.run(client::archive(list.ids[1])); });
    list.model->setArchived(sync::ArchivedFilter::Archived);
    list.ready();
    CHECK(list.names() == QStringLiteral("Bea"));
    list.model->setArchived(sync::ArchivedFilter::All);
    list.ready();
    CHECK(list.names() == QStringLiteral("Ana Bea Caro"));
    list.model->setArchived(sync::ArchivedFilter::Live);
    list.ready();
    CHECK(list.names() == QStringLiteral("Ana Caro"));
}

TEST_CASE("the end of a long list is read from the end, and then upwards") {
    List list(numbered(450));
    list.model->loadTail();
    list.ready();
    CHECK(list.model->fromTail());
    CHECK(list.model->rowCount() == RecordTableModel::pageRows);
    CHECK(list.model->index(list.model->rowCount() - 1, 0).data().toString() == QStringLiteral("C0449"));
    const QSignalSpy prepended(list.model.get(), &RecordTableModel::rowsPrepended);
    list.model->fetchBefore();
    REQUIRE(kit::waitFor([&] { return prepended.size() == 1; }));
    CHECK(prepended.first().first().toInt() == RecordTableModel::pageRows);
    CHECK(list.model->index(0, 0).data().toString() == QStringLiteral("C0050"));
    list.model->loadHead();
    list.ready();
    CHECK(list.model->index(0, 0).data().toString() == QStringLiteral("C0000"));
}
