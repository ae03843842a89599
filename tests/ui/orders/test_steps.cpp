// An order in the panel: its steps, what they ask for, what it shows.
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

#include "models/records/client.h"
#include "models/records/equipment_secret.h"
#include "models/records/payment.h"
#include "models/records/sale.h"
#include "tests/ui/orders/desk.h"

using namespace mostrador;
using namespace mostrador::test;

TEST_CASE("orders: from the counter to the delivery by the buttons of the panel") {
    OrdersDesk desk;
    const Uuid job = desk.shop.order(desk.shop.client("Eva"), "Celular");
    desk.open();
    auto& screen = *desk.screen;
    desk.show(job);
    REQUIRE(screen.waitsFor("orders.step.to.en_diagnostico"));
    press(screen.window, "orders.step.to.en_diagnostico");
    REQUIRE(screen.waitsFor("orders.step.tecnico"));
    CHECK_FALSE(screen.sees("orders.step.motivo"));
    press(screen.window, "orders.step.take");  // nobody chosen
    CHECK(screen.error("orders.step.tecnico").contains(QStringLiteral("required")));
    named<QComboBox>(screen.window, "orders.step.tecnico").setCurrentText(QStringLiteral("Ana Díaz"));
    press(screen.window, "orders.step.take");
    REQUIRE(desk.reaches(job, order::diagnosing));
    CHECK(desk.shop.stored(order::type, job).reference(order::Technician) == desk.shop.ana());

    REQUIRE(screen.waitsFor("orders.step.to.presupuestada"));
    press(screen.window, "orders.step.to.presupuestada");
    CHECK(screen.said("orders.problem").contains(QStringLiteral("at least one line")));
    desk.shop.labour(job, 10, 15'000);
    REQUIRE(screen.waitsFor("orders.detail.total"));
    press(screen.window, "orders.step.to.presupuestada");
    REQUIRE(desk.reaches(job, order::quoted));

    REQUIRE(screen.waitsFor("orders.step.to.aprobada"));
    press(screen.window, "orders.step.to.aprobada");
    REQUIRE(screen.waitsFor("orders.step.aprobado_por"));
    CHECK(screen.text("orders.step.aprobado_por") == QStringLiteral("Eva"));
    press(screen.window, "orders.step.take");
    REQUIRE(desk.reaches(job, order::approved));
    CHECK(desk.shop.stored(order::type, job).integer(order::ApprovedAmount) == 15'000);

    REQUIRE(screen.waitsFor("orders.step.to.en_reparacion"));
    press(screen.window, "orders.step.to.en_reparacion");
    REQUIRE(desk.reaches(job, order::repairing));
    REQUIRE(screen.waitsFor("orders.step.to.lista"));
    press(screen.window, "orders.step.to.lista");
    REQUIRE(desk.reaches(job, order::ready));

    REQUIRE(screen.waitsFor("orders.step.to.entregada"));
    press(screen.window, "orders.step.to.entregada");
    REQUIRE(screen.waitsFor("orders.step.pago"));  // offers what is due
    press(screen.window, "orders.step.take");
    REQUIRE(desk.reaches(job, order::delivered));
    const Record done = desk.shop.stored(order::type, job);
    const Record receipt = desk.shop.stored(sale::type, done.reference(order::Sale));
    CHECK(receipt.integer(sale::Total) == 15'000);
    CHECK(receipt.integer(sale::Due) == 0);
    CHECK_FALSE(receipt.text(sale::Number).empty());
    REQUIRE(screen.waitsFor("orders.detail.historial.7"));
    CHECK(desk.label("orders.detail.historial.7") == QStringLiteral("Delivered"));
}

TEST_CASE("orders: a refusal stays in the form with what was typed") {
    OrdersDesk desk;
    const Uuid job = desk.shop.diagnosed(desk.shop.client("Eva"), 5'000);
    desk.shop.step(job, order::diagnosing, order::beyondRepair, {{order::step::Reason, text("placa rota")}});
    desk.shop.step(job, order::beyondRepair, order::ready);
    const Uuid dear = desk.shop.diagnosed(desk.shop.client("Leo"), 9'000);
    desk.shop.step(dear, order::diagnosing, order::quoted);
    desk.shop.run(
        order::approve(dear, {{order::step::ApprovedBy, text("Leo")}, {order::step::Channel, text("correo")}}));
    desk.shop.step(dear, order::approved, order::repairing);
    desk.shop.step(dear, order::repairing, order::ready);
    desk.open();
    auto& screen = *desk.screen;
    desk.show(dear);
    REQUIRE(screen.waitsFor("orders.step.to.entregada"));
    press(screen.window, "orders.step.to.entregada");
    REQUIRE(screen.waitsFor("orders.step.pago"));
    write(screen.window, "orders.step.pago", QStringLiteral("10"));
    press(screen.window, "orders.step.take");
    REQUIRE(screen.waitsFor("orders.step.problem"));
    CHECK(screen.text("orders.step.pago").startsWith(QStringLiteral("10")));
    CHECK(desk.shop.stateOf(dear) == order::ready);
    SECTION("leaving asks, because something was typed") {
        screen.page.openOrder(job);
        screen.answer(false);
        CHECK(screen.sees("orders.step.pago"));
    }
    SECTION("one that costs nothing is handed over without money, and without a receipt") {
        screen.page.openOrder(job);
        screen.answer(true);
        REQUIRE(kit::waitFor([&] {  // the timeline of the other one is longer
            return screen.page.findChild<QLabel*>(QStringLiteral("orders.detail.historial.6")) == nullptr;
        }));
        REQUIRE(screen.waitsFor("orders.step.to.entregada"));
        press(screen.window, "orders.step.to.entregada");
        REQUIRE(screen.waitsFor("orders.step.recibe"));
        CHECK_FALSE(screen.sees("orders.step.pago"));
        press(screen.window, "orders.step.take");
        REQUIRE(desk.reaches(job, order::delivered));
        CHECK(desk.shop.count(sale::type) == 0);
    }
}

TEST_CASE("orders: cancelling wants a reason, and the timeline tells it") {
    OrdersDesk desk;
    const Uuid job = desk.shop.order(desk.shop.client("Eva"), "Celular");
    desk.open();
    auto& screen = *desk.screen;
    desk.show(job);
    REQUIRE(screen.waitsFor("orders.step.to.cancelada"));
    press(screen.window, "orders.step.to.cancelada");
    REQUIRE(screen.waitsFor("orders.step.motivo"));
    CHECK(screen.focused() == QStringLiteral("orders.step.motivo"));
    screen.key(Qt::Key_Return);
    CHECK(screen.error("orders.step.motivo").contains(QStringLiteral("required")));
    screen.type(QStringLiteral("se arrepintió"));
    screen.key(Qt::Key_Return);
    REQUIRE(desk.reaches(job, order::cancelled));
    REQUIRE(kit::waitFor([&] { return !screen.sees("orders.step"); }));
    CHECK_FALSE(screen.sees("orders.steps"));
    CHECK_FALSE(screen.sees("orders.edit"));
}

TEST_CASE("orders: the keyboard goes on at the next step, and at the list after the last") {
    OrdersDesk desk;
    const Uuid eva = desk.shop.client("Eva");
    const bool alone = GENERATE(false, true);
    if (!alone) desk.shop.order(eva, "Notebook");  // stays in the list
    const Uuid job = desk.shop.order(eva, "Celular");
    desk.open();
    auto& screen = *desk.screen;
    desk.show(job);
    REQUIRE(screen.waitsFor("orders.step.to.en_diagnostico"));
    named<QWidget>(screen.window, "orders.step.to.en_diagnostico").setFocus();
    screen.key(Qt::Key_Space);
    REQUIRE(screen.waitsFor("orders.step.tecnico"));
    CHECK(screen.focused() == QStringLiteral("orders.step.tecnico"));
    named<QComboBox>(screen.window, "orders.step.tecnico").setCurrentText(QStringLiteral("Ana Díaz"));
    named<QWidget>(screen.window, "orders.step.take").setFocus();
    screen.key(Qt::Key_Space);
    REQUIRE(kit::waitFor([&] { return screen.focused() == QStringLiteral("orders.step.to.presupuestada"); }));
    CHECK(desk.shop.stateOf(job) == order::diagnosing);
    named<QWidget>(screen.window, "orders.step.to.cancelada").setFocus();
    screen.key(Qt::Key_Space);
    REQUIRE(screen.waitsFor("orders.step.motivo"));
    screen.type(QStringLiteral("no vale la pena"));
    screen.key(Qt::Key_Return);
    REQUIRE(desk.reaches(job, order::cancelled));
    REQUIRE(kit::waitFor([&] {  // what stands in the place of a list without rows offers a new order
        const auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        return alone ? button != nullptr && button->text() == QStringLiteral("New order")
                     : screen.focused() == QStringLiteral("orders.table");
    }));
}

TEST_CASE("orders: deposits are taken, the balance follows") {
    OrdersDesk desk;
    const Uuid job = desk.shop.diagnosed(desk.shop.client("Eva"), 5'000);
    desk.open();
    auto& screen = *desk.screen;
    desk.show(job);
    REQUIRE(screen.waitsFor("orders.detail.abono"));
    press(screen.window, "orders.detail.abono");
    REQUIRE(screen.waitsFor("orders.deposit.importe"));
    screen.key(Qt::Key_Return);
    CHECK_FALSE(screen.error("orders.deposit.importe").isEmpty());
    screen.type(QStringLiteral("20"));
    screen.key(Qt::Key_Return);
    REQUIRE(kit::waitFor([&] { return desk.shop.stored(order::type, job).integer(order::Due) == 3'000; }));
    REQUIRE(kit::waitFor([&] { return !screen.sees("orders.deposit"); }));
}

TEST_CASE("orders: the unlock code is shown when asked, to whom it may") {
    OrdersDesk desk;
    const Uuid eva = desk.shop.client("Eva");
    const Uuid phone = desk.shop.equipment(eva, "Celular", "4711");
    const Uuid job = desk.shop.order(eva, {}, {{order::Equipment, Value{phone}}});
    SECTION("an administrator") {
        desk.open();
        desk.show(job);
        REQUIRE(desk.screen->waitsFor("orders.detail.secreto"));
        CHECK_FALSE(desk.label("orders.detail.secreto").contains(QStringLiteral("4711")));
        press(desk.screen->window, "orders.detail.secreto.ver");
        REQUIRE(kit::waitFor([&] { return desk.label("orders.detail.secreto") == QStringLiteral("4711"); }));
    }
    SECTION("a seller does not even see that there is one") {
        desk.become("vendedor");
        desk.show(job);
        REQUIRE(desk.screen->waitsFor("orders.detail.equipo"));
        CHECK(desk.screen->page.findChild<QLabel*>(QStringLiteral("orders.detail.secreto")) == nullptr);
    }
}

TEST_CASE("orders: rights show: what nobody may do is not offered") {
    OrdersDesk desk;
    const Uuid job = desk.shop.order(desk.shop.client("Eva"), "Celular");
    desk.become("lectura");
    CHECK_FALSE(desk.screen->sees("orders.new"));
    desk.screen->key(Qt::Key_N, Qt::ControlModifier);
    CHECK_FALSE(desk.screen->sees("orders.form.save"));
    desk.show(job);
    REQUIRE(desk.screen->waitsFor("orders.detail.equipo"));
    CHECK_FALSE(desk.screen->sees("orders.steps"));
    CHECK_FALSE(desk.screen->sees("orders.edit"));
    CHECK(desk.screen->page.findChild<QWidget*>(QStringLiteral("orders.detail.abono")) == nullptr);
}
