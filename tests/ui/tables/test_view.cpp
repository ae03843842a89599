// RecordTableView and RecordTablePane: the current record while rows come and go, the keys, the columns.
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>

#include "tests/kit/wait.h"
#include "tests/ui/tables/list.h"
#include "tests/ui/widgets/walk.h"
#include "ui/tables/columnkeeper.h"
#include "ui/tables/recorddelegate.h"
#include "ui/tables/recordtablepane.h"
#include "ui/tables/recordtableview.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/uistate.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

struct Table : List {
    MemoryUiState state;
    RecordTablePane pane;
    RecordTableView& view;
    QList<Uuid> told;  // of currentChangedByUser

    explicit Table(const std::vector<std::string>& names)
        : List(names), pane(*model, state, QStringLiteral("test/table"), Symbol::Clients), view(pane.view()) {
        view.setAccessibleName(QStringLiteral("Clients"));
        pane.resize(700, 400);
        pane.show();
        REQUIRE(QTest::qWaitForWindowExposed(&pane));
        QObject::connect(&view, &RecordTableView::currentChangedByUser, &view,
                         [this](const Uuid& id) { told.append(id); });
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&view, key, modifiers); }
    void choose(int row) {
        view.selectRow(row);
        told.clear();
    }
    // The names of the rows that are highlighted.
    [[nodiscard]] QString chosen() const {
        QStringList names;
        for (const QModelIndex& row : view.selectionModel()->selectedRows()) names.append(row.data().toString());
        return names.join(QLatin1Char(' '));
    }
    [[nodiscard]] QString place() const { return view.currentIndex().data().toString(); }
};

}  // namespace

TEST_CASE("the current row stays on its record while rows come and go above it") {
    Table table({"Bea", "Caro", "Dora", "Eva"});
    table.choose(2);
    table.follow([&] { table.business.client("Ana"); });
    CHECK(table.chosen() == QStringLiteral("Dora"));
    CHECK(table.view.currentIndex().row() == 3);
    table.follow([&] { table.business.run(client::archive(table.ids[0])); });
    table.set(table.ids[1], client::Name, "Zoe");
    CHECK(table.chosen() == QStringLiteral("Dora"));
    CHECK(table.place() == QStringLiteral("Dora"));
    CHECK(table.view.currentId() == table.ids[2]);
    CHECK(table.told.isEmpty());
}

TEST_CASE("a current row that leaves is not followed by its neighbour, and is current again when it comes back") {
    Table table({"Ana", "Bea", "Caro"});
    table.choose(1);
    table.follow([&] { table.business.run(client::archive(table.ids[1])); });
    CHECK(table.told.isEmpty());  // nobody went anywhere
    CHECK(table.chosen().isEmpty());
    CHECK(table.place() == QStringLiteral("Caro"));  // from here the arrows go on
    CHECK(table.view.currentId() == table.ids[1]);
    table.follow([&] { table.business.run(client::restore(table.ids[1])); });
    CHECK(table.chosen() == QStringLiteral("Bea"));
    CHECK(table.told.isEmpty());
}

TEST_CASE("after a row has left, Down goes to the one that took its place, Up to the one before") {
    Table table({"Ana", "Bea", "Caro"});
    table.choose(1);
    table.follow([&] { table.business.run(client::archive(table.ids[1])); });
    SECTION("down") {
        table.key(Qt::Key_Down);
        CHECK(table.chosen() == QStringLiteral("Caro"));
        CHECK(table.told == QList<Uuid>{table.ids[2]});
    }
    SECTION("up") {
        table.key(Qt::Key_Up);
        CHECK(table.chosen() == QStringLiteral("Ana"));
        CHECK(table.told == QList<Uuid>{table.ids[0]});
    }
}

TEST_CASE("the last row leaves, and then all of them") {
    Table table({"Ana", "Bea"});
    table.choose(1);
    table.follow([&] { table.business.run(client::archive(table.ids[1])); });
    CHECK(table.place() == QStringLiteral("Ana"));
    table.follow([&] { table.business.run(client::archive(table.ids[0])); });
    CHECK_FALSE(table.view.currentIndex().isValid());
    CHECK(table.told.isEmpty());
}

TEST_CASE("another order keeps the record, a search without it lets go of the row only") {
    Table table({"Ana", "Bea", "Caro"});
    table.choose(0);
    table.model->sort(0, Qt::DescendingOrder);
    table.ready();
    CHECK(table.chosen() == QStringLiteral("Ana"));
    table.model->setSearch(QStringLiteral("bea"));
    table.ready();
    CHECK(table.chosen().isEmpty());
    table.model->setSearch(QString());
    table.ready();
    CHECK(table.chosen() == QStringLiteral("Ana"));
    CHECK(table.told.isEmpty());
}

TEST_CASE("the focus alone chooses nothing; Down takes the first row, Enter opens it") {
    Table table({"Ana", "Bea"});
    QSignalSpy opened(&table.view, &RecordTableView::opened);
    table.view.setFocus(Qt::TabFocusReason);
    CHECK(table.chosen().isEmpty());
    CHECK(table.told.isEmpty());
    table.key(Qt::Key_Down);
    CHECK(table.chosen() == QStringLiteral("Ana"));
    table.key(Qt::Key_Down);
    CHECK(table.chosen() == QStringLiteral("Bea"));
    table.key(Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().value<Uuid>() == table.ids[1]);
    CHECK(table.told == QList<Uuid>{table.ids[0], table.ids[1]});
}

TEST_CASE("End and Home go to the ends of a list that is not loaded yet") {
    Table table(numbered(450));
    table.choose(0);
    table.key(Qt::Key_End);
    REQUIRE(kit::waitFor([&] { return table.place() == QStringLiteral("C0449"); }));
    CHECK(table.told == QList<Uuid>{table.ids[449]});
    table.key(Qt::Key_Home);
    REQUIRE(kit::waitFor([&] { return table.place() == QStringLiteral("C0000"); }));
    CHECK(table.chosen() == QStringLiteral("C0000"));
}

TEST_CASE("Ctrl+C copies the rows as text, in the order of the columns shown") {
    Table table({"Ana", "Bea"});
    table.set(table.ids[0], client::Notes, "x");
    table.view.horizontalHeader()->moveSection(1, 0);
    table.view.selectAll();
    table.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("x\tAna\t\n\tBea\t"));
}

TEST_CASE("a click on a header sorts and a second turns round; widths, order and choice are remembered") {
    Table table({"Ana", "Bea"});
    QHeaderView& header = *table.view.horizontalHeader();
    const auto click = [&](int column) {
        const QPoint at(header.sectionViewportPosition(column) + 20, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, at);
    };
    click(0);  // already sorted by it
    table.ready();
    CHECK(table.names() == QStringLiteral("Bea Ana"));
    QMenu menu;
    table.view.columnKeeper().fillMenu(menu);
    CHECK_FALSE(menu.actions().at(0)->isEnabled());  // what names the record cannot go
    const auto kept = [&] { return table.state.value(QStringLiteral("test/table/columns")); };
    const QByteArray before = kept();
    menu.actions().at(1)->trigger();
    CHECK(header.isSectionHidden(1));
    REQUIRE(kit::waitFor([&] { return kept() != before; }));

    RecordTableModel again(table.business.replica(), client::type, nameAndPhone());
    RecordTableView view(again, table.state, QStringLiteral("test/table"));
    view.resize(700, 300);
    view.show();
    CHECK(view.horizontalHeader()->isSectionHidden(1));
    CHECK(again.query().descending);
    view.columnKeeper().reset();
    CHECK_FALSE(view.horizontalHeader()->isSectionHidden(1));
    CHECK_FALSE(again.query().descending);
}

TEST_CASE("cells stand under the title of the page") {
    Table table({"Ana"});
    CHECK(table.view.mapTo(&table.pane, QPoint()).x() == space::xl - RecordDelegate::padding);
}

TEST_CASE("in place of an empty list: what it is, what to do; nothing found: the way back") {
    Table table({});
    RecordTablePane::Texts texts{QStringLiteral("No clients yet"), QStringLiteral("Add the first one."),
                                 QStringLiteral("New client"), QStringLiteral("None found"), QStringLiteral("Less.")};
    table.pane.setTexts(texts);
    CHECK_FALSE(table.view.isVisible());
    CHECK(unnamedControls(table.pane).join(u' ').toStdString() == "");
    const auto shownButton = [&](const QString& text) -> QAbstractButton* {
        for (auto* button : table.pane.findChildren<QAbstractButton*>())
            if (button->text() == text && button->isVisible()) return button;
        return nullptr;
    };
    CHECK(shownButton(QStringLiteral("New client")) != nullptr);
    table.follow([&] { table.business.client("Ana"); });
    CHECK(table.view.isVisible());
    table.model->setSearch(QStringLiteral("zzz"));
    REQUIRE(kit::waitFor([&] { return shownButton(QStringLiteral("Clear search")) != nullptr; }));
    QSignalSpy back(&table.pane, &RecordTablePane::clearSearchRequested);
    shownButton(QStringLiteral("Clear search"))->click();
    CHECK(back.size() == 1);
}
