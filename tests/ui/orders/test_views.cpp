// The orders as a board and as a calendar, at the keyboard and by dragging.
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>

#include "models/records/client.h"
#include "tests/ui/orders/desk.h"
#include "ui/orders/calendargrid.h"
#include "ui/orders/cardlist.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

CardList& column(OrdersDesk& desk, const char* state) {
    return named<CardList>(desk.screen->window, (std::string("orders.board.") + state).c_str());
}
bool holds(CardList& cards, int rows) {
    return kit::waitFor([&] { return cards.cards().rowCount() == rows; });
}

// Whether the column takes the card, as a drag over it asks; and lets it fall.
bool drag(CardList& from, CardList& onto) {
    const std::unique_ptr<QMimeData> data(from.cards().mimeData({from.cards().index(0, 0)}));
    QDragEnterEvent enters(QPoint(10, 10), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto.viewport(), &enters);
    QDragMoveEvent moves(QPoint(10, 10), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto.viewport(), &moves);
    if (!moves.isAccepted()) return false;
    QDropEvent drops(QPointF(10, 10), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto.viewport(), &drops);
    return true;
}

}  // namespace

TEST_CASE("board: cards move by the keyboard, only along steps there are") {
    OrdersDesk desk;
    const Uuid job = desk.shop.diagnosed(desk.shop.client("Eva"), 5'000);
    desk.open();
    press(desk.screen->window, "orders.view.board");
    CardList& diagnosing = column(desk, "en_diagnostico");
    CardList& quoted = column(desk, "presupuestada");
    REQUIRE(holds(diagnosing, 1));
    diagnosing.setFocus();
    CHECK(desk.screen->focused() == QStringLiteral("orders.board.en_diagnostico"));
    desk.screen->key(Qt::Key_Right, Qt::ControlModifier);  // the nearest column with a step: the quote
    REQUIRE(desk.reaches(job, order::quoted));
    REQUIRE(holds(quoted, 1));
    REQUIRE(holds(diagnosing, 0));
    quoted.setFocus();
    desk.screen->key(Qt::Key_Right, Qt::ControlModifier);  // the approval asks for something
    REQUIRE(desk.screen->waitsFor("orders.step.aprobado_por"));
    CHECK(desk.shop.stateOf(job) == order::quoted);
    press(desk.screen->window, "orders.step.take");
    REQUIRE(desk.reaches(job, order::approved));
    CardList& approved = column(desk, "aprobada");
    REQUIRE(holds(approved, 1));
    approved.setFocus();
    desk.screen->key(Qt::Key_Left, Qt::ControlModifier);  // no way back from here
    REQUIRE(kit::waitFor([&] { return !desk.screen->toasts.toasts().isEmpty(); }));
    CHECK(desk.shop.stateOf(job) == order::approved);
}

TEST_CASE("board: the menu of a card offers its next steps, Enter opens it") {
    OrdersDesk desk;
    const Uuid job = desk.shop.diagnosed(desk.shop.client("Eva"), 5'000);
    desk.open();
    press(desk.screen->window, "orders.view.board");
    CardList& diagnosing = column(desk, "en_diagnostico");
    REQUIRE(holds(diagnosing, 1));
    diagnosing.setFocus();
    desk.screen->key(Qt::Key_M);
    auto* menu = desk.screen->window.findChild<QMenu*>(QStringLiteral("orders.board.menu"));
    REQUIRE(menu != nullptr);
    QStringList steps;
    for (const QAction* action : menu->actions()) steps.append(action->text());
    CHECK(steps == QStringList{QStringLiteral("Quote is ready"), QStringLiteral("Cannot be repaired"),
                               QStringLiteral("Cancel order")});
    QTest::keyClick(menu, Qt::Key_Return);
    REQUIRE(desk.reaches(job, order::quoted));
    CardList& quoted = column(desk, "presupuestada");
    REQUIRE(holds(quoted, 1));
    desk.screen->window.activateWindow();  // a platform without a screen leaves nobody active when a menu closes
    REQUIRE(QTest::qWaitForWindowActive(&desk.screen->window));
    quoted.setFocus();
    desk.screen->key(Qt::Key_Return);
    REQUIRE(desk.screen->waitsFor("orders.detail"));
}

TEST_CASE("board: a card is dropped where a step leads, and nowhere else") {
    OrdersDesk desk;
    const Uuid job = desk.shop.diagnosed(desk.shop.client("Eva"), 5'000);
    desk.open();
    press(desk.screen->window, "orders.view.board");
    CardList& diagnosing = column(desk, "en_diagnostico");
    REQUIRE(holds(diagnosing, 1));
    CHECK_FALSE(drag(diagnosing, column(desk, "lista")));
    CHECK_FALSE(drag(diagnosing, column(desk, "en_reparacion")));  // it costs something: quoted first
    CHECK(drag(diagnosing, column(desk, "presupuestada")));
    REQUIRE(desk.reaches(job, order::quoted));
    REQUIRE(kit::waitFor([&] { return desk.label("orders.board.count.presupuestada") == QStringLiteral("1"); }));
}

TEST_CASE("calendar: orders on their day, walked and opened by the keyboard") {
    OrdersDesk desk;
    const Uuid eva = desk.shop.client("Eva");
    const QDateTime noon(QDate::currentDate(), QTime(12, 0));
    const auto promised = [&](const char* item, const QDateTime& at) {
        return desk.shop.order(eva, item, {{order::PromisedAt, Value{std::int64_t{at.toMSecsSinceEpoch()}}}});
    };
    promised("Uno", noon);
    const Uuid second = promised("Dos", noon.addSecs(3600));
    promised("Mañana", noon.addDays(1));
    desk.open();
    press(desk.screen->window, "orders.view.calendar");
    auto& grid = named<CalendarGrid>(desk.screen->window, "orders.calendar.grid");
    REQUIRE(kit::waitFor([&] { return grid.current() != nullptr; }));
    CHECK(desk.screen->focused() == QStringLiteral("orders.calendar.grid"));
    CHECK(grid.current()->text(order::Item) == "Uno");
    desk.screen->key(Qt::Key_Down);
    CHECK(grid.current()->text(order::Item) == "Dos");
    CHECK(grid.accessibleDescription().contains(QStringLiteral("(2/2)")));
    desk.screen->key(Qt::Key_Return);
    REQUIRE(desk.screen->waitsFor("orders.detail"));
    CHECK(desk.label("orders.detail.equipo") == QStringLiteral("Dos"));
    grid.setFocus();
    desk.screen->key(Qt::Key_Right);
    CHECK(grid.day() == QDate::currentDate().addDays(1));
    press(desk.screen->window, "orders.calendar.span");
    CHECK(grid.daysShown() == 7);
    REQUIRE(kit::waitFor([&] { return grid.current() != nullptr; }));
    CHECK(grid.current()->text(order::Item) == "Mañana");
    desk.shop.step(second, order::received, order::cancelled, {{order::step::Reason, text("no")}});
    desk.screen->key(Qt::Key_Home);
    REQUIRE(kit::waitFor([&] { return grid.accessibleDescription().contains(QStringLiteral("(1/1)")); }));
}
