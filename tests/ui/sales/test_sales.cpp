// The sales page at the keyboard: counter, drawer, receipts, undoing, shortages.
#include <QTabBar>

#include "models/commands/cash.h"
#include "models/records/cash_session.h"
#include "models/records/incident.h"
#include "models/records/line.h"
#include "models/records/payment.h"
#include "tests/ui/sales/desk.h"
#include "ui/sales/receipt.h"

using namespace mostrador;
using namespace mostrador::test;

TEST_CASE("counter: scanned, charged with one key, numbers without holes") {
    SalesDesk desk({{"Cable", "100200300", 1990, 5}, {"Funda", "F1", 990, 3}});
    desk.scan("100200300", 1);
    desk.scan("2*100200300", 1);  // the same line
    desk.scan("F1", 2);
    CHECK(desk.label("sales.total") == QStringLiteral("69.60"));
    const Record first = desk.charged();
    CHECK(first.integer(sale::Total) == 6960);
    CHECK(first.integer(sale::Due) == 0);
    CHECK(first.set(sale::Payments).size() == 1);
    CHECK(piecesOf(desk.business, desk.ids[0]) == 2);
    CHECK(desk.screen->said("sales.last").contains(QString::fromUtf8(first.text(sale::Number).data())));
    CHECK(desk.screen->focused() == QStringLiteral("sales.box"));
    desk.scan("F1", 1);
    const Record second = desk.charged();
    CHECK(first.text(sale::Number).substr(first.text(sale::Number).find('-')) == "-000001");
    CHECK(second.text(sale::Number).substr(second.text(sale::Number).find('-')) == "-000002");
}

TEST_CASE("counter: several payments, change, and what is missing is said") {
    SalesDesk desk({{"Pantalla", "P1", 10000, 5}});
    auto& screen = *desk.screen;
    desk.scan("P1", 1);
    screen.key(Qt::Key_F7);  // all by card
    CHECK(screen.text("sales.pay.tarjeta") == QStringLiteral("100.00"));
    desk.fill("sales.pay.tarjeta", "40");
    screen.key(Qt::Key_F12);
    CHECK(screen.said("sales.last").contains(QStringLiteral("60.00")));
    CHECK(desk.sales().empty());
    screen.key(Qt::Key_F6);  // the rest in cash
    CHECK(screen.text("sales.pay.efectivo") == QStringLiteral("60.00"));
    desk.fill("sales.pay.efectivo", "100");
    CHECK(desk.label("sales.result") == QStringLiteral("40.00"));
    const Record sold = desk.charged();
    CHECK(sold.integer(sale::Paid) == 10000);
    const SetValue payments = sold.set(sale::Payments);
    REQUIRE(payments.size() == 2);
    CHECK(integerOf(payments[0].fields[payment::Amount]) == 6000);
    CHECK(screen.said("sales.last").contains(QStringLiteral("40.00")));
}

TEST_CASE("counter: quantity and discount by their keys, the client by F2") {
    SalesDesk desk({{"Pantalla", "P1", 10000, 5}});
    auto& screen = *desk.screen;
    const Uuid bea = desk.business.client("Bea Núñez");
    desk.scan("P1", 1);
    screen.key(Qt::Key_F4);
    screen.type(QStringLiteral("2"));
    screen.key(Qt::Key_Return);
    screen.key(Qt::Key_F3);
    screen.type(QStringLiteral("15"));
    screen.key(Qt::Key_Return);
    CHECK(desk.label("sales.total") == QStringLiteral("185.00"));
    screen.key(Qt::Key_F2);
    screen.type(QStringLiteral("nunez"));
    screen.key(Qt::Key_Return);
    REQUIRE(kit::waitFor([&] { return screen.text("sales.client") == QStringLiteral("Bea Núñez"); }));
    const Record sold = desk.charged();
    CHECK(sold.integer(sale::Total) == 18500);
    CHECK(sold.reference(sale::Client) == bea);
    CHECK(screen.text("sales.client").isEmpty());
}

TEST_CASE("counter: too few: warned, or refused by the product's rule") {
    SalesDesk desk({{"Cable", "C1", 1000, 1}, {"Pantalla", "P1", 10000, 1, product::block}});
    auto& screen = *desk.screen;
    desk.scan("3*P1", 1);
    REQUIRE(kit::waitFor([&] { return screen.said("sales.shortage").contains(QStringLiteral("Pantalla")); }));
    screen.key(Qt::Key_F12);
    CHECK(desk.sales().empty());
    CHECK(screen.page.hasUnsavedInput());
    press(screen.window, "sales.clear");
    REQUIRE(screen.question() != nullptr);
    screen.answer(true);
    REQUIRE(leftDialog(screen.window, "question"));
    CHECK_FALSE(screen.page.hasUnsavedInput());
    desk.scan("2*C1", 1);
    REQUIRE(kit::waitFor([&] { return screen.said("sales.shortage").contains(QStringLiteral("Cable")); }));
    desk.charged();
    CHECK(piecesOf(desk.business, desk.ids[0]) == -1);
    // it stands among the shortages, and is put right there
    screen.page.showTab(SalesPage::Shortages);
    auto& table = named<QTableView>(screen.window, "sales.shortages.table");
    REQUIRE(kit::waitFor([&] { return table.model()->rowCount() == 1; }));
    table.setFocus();
    table.selectRow(0);
    press(screen.window, "sales.shortages.resolve");
    REQUIRE(entered(screen.window, "sales.resolve"));
    desk.confirm("sales.resolve");
    CHECK(kit::waitFor([&] { return table.model()->rowCount() == 0; }));
}

TEST_CASE("drawer: opened, sold into, counted, closed with the difference") {
    SalesDesk desk({{"Pantalla", "P1", 10000, 5}});
    auto& screen = *desk.screen;
    REQUIRE(kit::waitFor([&] { return screen.sees("sales.session"); }));
    screen.key(Qt::Key_F10);
    REQUIRE(entered(screen.window, "sales.opencash"));
    desk.fill("sales.opencash.fondo_inicial", "50");
    desk.confirm("sales.opencash");
    REQUIRE(kit::waitFor([&] { return !screen.sees("sales.session"); }));
    desk.scan("P1", 1);
    const Record sold = desk.charged();
    CHECK_FALSE(sold.reference(sale::Session).isNil());
    REQUIRE(kit::waitFor([&] {
        return desk.business.stored(cash_session::type, sold.reference(sale::Session)).integer(cash_session::CashIn) ==
               10000;
    }));
    screen.page.showTab(SalesPage::Cash);
    REQUIRE(kit::waitFor([&] { return desk.label("sales.cash.figures").contains(QStringLiteral("150.00")); }));
    screen.key(Qt::Key_F10);
    REQUIRE(entered(screen.window, "sales.closecash"));
    desk.fill("sales.closecash.contado", "149.50");
    CHECK(desk.label("sales.closecash.difference").contains(QStringLiteral("0.50")));
    desk.confirm("sales.closecash");
    const Record closed = desk.business.stored(cash_session::type, sold.reference(sale::Session));
    CHECK(closed.text(cash_session::State) == cash_session::closed);
    CHECK(closed.integer(cash_session::Difference) == -50);
}

TEST_CASE("sales list: a refund and a void are documents of their own") {
    SalesDesk desk({{"Cable", "C1", 1000, 10}});
    auto& screen = *desk.screen;
    desk.scan("4*C1", 1);
    const Record first = desk.charged();
    desk.scan("C1", 1);
    const Record second = desk.charged();
    screen.page.openSale(first.id);
    REQUIRE(screen.waitsFor("sales.refund"));
    press(screen.window, "sales.refund");
    REQUIRE(entered(screen.window, "sales.reversal"));
    desk.fill("sales.reversal.line.1", "3");
    CHECK(desk.label("sales.reversal.amount").contains(QStringLiteral("30.00")));
    press(screen.window, "sales.reversal.save");
    CHECK_FALSE(screen.error("sales.reversal.motivo").isEmpty());
    desk.fill("sales.reversal.motivo", "does not fit");
    desk.confirm("sales.reversal");
    CHECK(piecesOf(desk.business, desk.ids[0]) == 8);
    REQUIRE(kit::waitFor([&] { return screen.sees("sales.refund") && !screen.sees("sales.void"); }));
    screen.page.openSale(second.id);
    REQUIRE(screen.waitsFor("sales.void"));
    press(screen.window, "sales.void");
    REQUIRE(entered(screen.window, "sales.reversal"));
    desk.fill("sales.reversal.motivo", "typed twice");
    desk.confirm("sales.reversal");
    CHECK(desk.business.stored(sale::type, second.id).text(sale::State) == sale::voided);
    CHECK(piecesOf(desk.business, desk.ids[0]) == 9);
    CHECK(desk.sales().size() == 4);
}

TEST_CASE("receipt: what was sold and paid, on paper of its length") {
    SalesDesk desk({{"Cable", "C1", 1000, 10}});
    desk.scan("2*C1", 1);
    desk.charged();
    desk.screen->key(Qt::Key_F11);
    REQUIRE(desk.screen->waitsFor("sales.receipt.paper"));
    auto& paper = named<ReceiptPaper>(desk.screen->window, "sales.receipt.paper");
    REQUIRE(kit::waitFor([&] { return paper.plainText().contains(QStringLiteral("Cable")); }));
    CHECK(paper.plainText().contains(QStringLiteral("Taller")));
    CHECK(paper.plainText().contains(QStringLiteral("20.00")));
    QTemporaryDir folder;
    const QString file = folder.filePath(paper.fileName());
    REQUIRE(paper.savePdf(file));
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == QByteArray("%PDF-"));
}
