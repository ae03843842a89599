// The orders' list and form at the keyboard.
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>

#include "models/records/client.h"
#include "models/records/equipment_secret.h"
#include "tests/kit/wait.h"
#include "tests/ui/orders/desk.h"
#include "ui/widgets/picker.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

void writeText(OrdersDesk& desk, const char* name, const QString& words) {
    auto& text = named<QPlainTextEdit>(desk.screen->window, name);
    text.setFocus();
    for (const QChar c : words) QTest::sendKeyEvent(QTest::Click, &text, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

Record onlyOrder(OrdersDesk& desk) {
    std::vector<sync::ListRow> rows;
    sync::ListQuery query;
    query.table = TableId::Order;
    desk.shop.replica().readAndWait([&](sync::Reader& reader) { rows = *reader.list(query); });
    REQUIRE(rows.size() == 1);
    return rows.front().record;
}

}  // namespace

TEST_CASE("orders: written down by typing alone: new client, new equipment, number of this computer's series") {
    OrdersDesk desk;
    desk.open();
    auto& screen = *desk.screen;
    screen.key(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(screen.sees("orders.form.save"));
    CHECK(screen.focused() == QStringLiteral("orders.form.cliente"));
    screen.type(QStringLiteral("Eva Ruiz"));
    screen.key(Qt::Key_Return);
    REQUIRE(screen.waitsFor("orders.form.cliente_nuevo.nombre"));
    CHECK(screen.text("orders.form.cliente_nuevo.nombre") == QStringLiteral("Eva Ruiz"));
    CHECK(screen.focused() == QStringLiteral("orders.form.cliente_nuevo.telefono"));
    screen.type(QStringLiteral("911112222"));
    screen.key(Qt::Key_S, Qt::ControlModifier);  // the rest is still missing
    CHECK(screen.error("orders.form.equipo.tipo").contains(QStringLiteral("required")));
    CHECK(screen.focused() == QStringLiteral("orders.form.equipo.tipo"));
    screen.type(QStringLiteral("Notebook"));
    write(screen.window, "orders.form.equipo.serie", QStringLiteral("490154203237519"));
    CHECK(screen.note("orders.form.equipo.serie").contains(QStringLiteral("IMEI")));
    write(screen.window, "orders.form.equipo.secreto", QStringLiteral("1234"));
    writeText(desk, "orders.form.falla", QStringLiteral("no carga"));
    screen.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(kit::waitFor([&] { return desk.shop.count(order::type) == 1; }));
    REQUIRE(screen.waitsFor("orders.detail"));
    REQUIRE(kit::waitFor([&] { return screen.table().model()->rowCount() == 1; }));
    REQUIRE(kit::waitFor([&] { return screen.column(1) == QStringLiteral("Eva Ruiz"); }));
    CHECK(screen.names().endsWith(QStringLiteral("-000001")));
    REQUIRE(kit::waitFor([&] { return screen.column(2) == QStringLiteral("Notebook"); }));
    CHECK(desk.shop.count(client::type) == 1);
    CHECK(desk.shop.count(equipment::type) == 1);
    CHECK(desk.shop.count(equipment_secret::type) == 1);
}

TEST_CASE("orders: a client who is known is found, and his equipment offered") {
    OrdersDesk desk;
    const Uuid eva = desk.shop.client("Eva Ruiz");
    const Uuid phone = desk.shop.equipment(eva, "Celular");
    desk.open();
    auto& screen = *desk.screen;
    screen.key(Qt::Key_N, Qt::ControlModifier);
    screen.type(QStringLiteral("eva"));
    auto& picker = named<Picker>(screen.window, "orders.form.cliente");
    REQUIRE(kit::waitFor([&] { return picker.choices().size() == 2; }));  // she, or a new client called so
    screen.key(Qt::Key_Return);                                           // the first is chosen already
    REQUIRE(picker.hasChosen());
    auto& things = named<QComboBox>(screen.window, "orders.form.equipo");
    REQUIRE(kit::waitFor([&] { return things.currentText() == QStringLiteral("Celular"); }));
    writeText(desk, "orders.form.falla", QStringLiteral("pantalla"));
    screen.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(kit::waitFor([&] { return desk.shop.count(order::type) == 1; }));
    const Record row = onlyOrder(desk);
    CHECK(row.reference(order::Client) == eva);
    CHECK(row.reference(order::Equipment) == phone);
}

TEST_CASE("orders: the client is chosen with the arrows") {
    OrdersDesk desk;
    const Uuid eva = desk.shop.client("Eva Ruiz");
    desk.open();
    auto& screen = *desk.screen;
    screen.key(Qt::Key_N, Qt::ControlModifier);
    auto& picker = named<Picker>(screen.window, "orders.form.cliente");
    SECTION("from the first few, with nothing typed") {
        screen.key(Qt::Key_Down);
        REQUIRE(kit::waitFor([&] { return picker.isListOpen(); }));
        screen.key(Qt::Key_Return);
        CHECK(picker.chosen().id == eva);
    }
    SECTION("the row below who was found is a new client of that name") {
        screen.type(QStringLiteral("eva"));
        REQUIRE(kit::waitFor([&] { return picker.choices().size() == 2; }));
        screen.key(Qt::Key_Down);
        screen.key(Qt::Key_Return);
        REQUIRE(screen.waitsFor("orders.form.cliente_nuevo.nombre"));
        CHECK(screen.text("orders.form.cliente_nuevo.nombre") == QStringLiteral("eva"));
        press(screen.window, "orders.form.cliente_nuevo.volver");
        CHECK(screen.focused() == QStringLiteral("orders.form.cliente"));
    }
}

TEST_CASE("orders: listed by state, mine and late") {
    OrdersDesk desk;
    const Uuid eva = desk.shop.client("Eva");
    const std::int64_t now = desk.shop.profile.clock.utcMs();
    const Uuid late = desk.shop.order(eva, "Uno", {{order::PromisedAt, Value{now - 86'400'000}}});
    const Uuid soon = desk.shop.order(eva, "Dos", {{order::PromisedAt, Value{now + 86'400'000}}});
    const Uuid luis = desk.shop.colleague("luis", "Luis", "administrador");
    desk.shop.run(order::create(desk.shop.newId(), {{order::Number, text("T-900000")},
                                                    {order::Client, Value{eva}},
                                                    {order::Item, text("Tres")},
                                                    {order::Fault, text("x")}}),
                  luis);
    desk.shop.step(soon, order::received, order::cancelled, {{order::step::Reason, text("no")}});
    desk.open();
    auto& screen = *desk.screen;
    const auto items = [&] { return screen.column(2); };
    REQUIRE(kit::waitFor([&] { return items() == QStringLiteral("Uno, Tres"); }));
    press(screen.window, "orders.mine");
    REQUIRE(kit::waitFor([&] { return items() == QStringLiteral("Uno"); }));
    press(screen.window, "orders.mine");
    press(screen.window, "orders.late.only");
    REQUIRE(kit::waitFor([&] { return items() == QStringLiteral("Uno"); }));
    press(screen.window, "orders.late.only");
    screen.page.show(OrdersPage::Show::State, OrderState::Cancelled);
    REQUIRE(kit::waitFor([&] { return items() == QStringLiteral("Dos"); }));
    screen.page.show(OrdersPage::Show::Late);
    REQUIRE(kit::waitFor([&] { return items() == QStringLiteral("Uno"); }));
    // Delivered meanwhile, it leaves the list by itself.
    desk.shop.step(late, order::received, order::cancelled, {{order::step::Reason, text("no")}});
    REQUIRE(kit::waitFor([&] { return items().isEmpty(); }));
}

TEST_CASE("orders: edited, and changed by another meanwhile") {
    OrdersDesk desk;
    const Uuid job = desk.shop.order(desk.shop.client("Eva"), "Celular");
    const Uuid luis = desk.shop.colleague("luis", "Luis", "administrador");
    desk.open();
    auto& screen = *desk.screen;
    REQUIRE(kit::waitFor([&] { return screen.table().model()->rowCount() == 1; }));
    screen.choose(0);
    REQUIRE(screen.waitsFor("orders.edit"));
    screen.key(Qt::Key_F2);
    REQUIRE(screen.sees("orders.form.save"));
    CHECK(screen.focused() == QStringLiteral("orders.form.falla"));
    write(screen.window, "orders.form.ubicacion", QStringLiteral("A3"));
    desk.shop.run(order::set(job, {{order::Shelf, text("B7")}, {order::Diagnosis, text("fusible")}}), luis);
    REQUIRE(screen.waitsFor("orders.note"));
    CHECK(screen.text("orders.form.ubicacion") == QStringLiteral("A3"));
    CHECK(named<QPlainTextEdit>(screen.window, "orders.form.diagnostico").toPlainText() == QStringLiteral("fusible"));
    screen.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(kit::waitFor([&] { return desk.shop.stored(order::type, job).text(order::Shelf) == "A3"; }));
    CHECK(desk.shop.stored(order::type, job).text(order::Diagnosis) == "fusible");
    REQUIRE(screen.waitsFor("orders.detail"));
    SECTION("leaving a form with input asks") {
        screen.key(Qt::Key_F2);
        REQUIRE(screen.waitsFor("orders.form.save"));
        write(screen.window, "orders.form.ubicacion", QStringLiteral("C1"));
        screen.key(Qt::Key_Escape);
        screen.answer(true);
        CHECK(desk.shop.stored(order::type, job).text(order::Shelf) == "A3");
    }
}

TEST_CASE("orders: the lines are written in a dialog of their own") {
    OrdersDesk desk;
    const Uuid job = desk.shop.order(desk.shop.client("Eva"), "Celular");
    desk.open();
    auto& screen = *desk.screen;
    desk.show(job);
    REQUIRE(screen.waitsFor("orders.detail.lineas.editar"));
    screen.table().setFocus();
    screen.key(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(kit::waitFor([&] { return screen.window.findChild<QWidget*>(QStringLiteral("orders.lines")) != nullptr; }));
    auto& dialog = named<QDialog>(screen.window, "orders.lines");
    // Qt calls a dialog active as soon as the window it belongs to is; the keyboard comes a little later.
    REQUIRE(kit::waitFor([&] { return screen.focused() == QStringLiteral("lines.table"); }));
    screen.type(QStringLiteral("Revisión"));
    screen.key(Qt::Key_Return);
    REQUIRE(kit::waitFor([&] {
        auto* lines = dialog.findChild<QTableView*>(QStringLiteral("lines.table"));
        return lines->model()->rowCount() == 2;
    }));
    press(dialog, "orders.lines.save");
    REQUIRE(kit::waitFor([&] { return desk.shop.stored(order::type, job).set(order::Lines).size() == 1; }));
    const SetElement line = desk.shop.stored(order::type, job).set(order::Lines).front();
    CHECK(textOf(line.fields[line::Kind]) == line::labour);
    CHECK(textOf(line.fields[line::Description]) == "Revisión");
}
