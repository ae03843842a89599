// A refused order comes back to its form.
#include <QPlainTextEdit>

#include "tests/ui/orders/desk.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

sync::InboxItem itemOf(OrdersDesk& desk, const Command& command) {
    sync::InboxItem item;
    item.id = desk.shop.newId();
    item.command = command;
    item.reason = fail(ErrorCode::FieldInvalid, "falla");
    return item;
}

QString fault(OrdersDesk& desk) {
    return named<QPlainTextEdit>(desk.screen->window, "orders.form.falla").toPlainText();
}

}  // namespace

TEST_CASE("orders: a refused creation comes back with its client and its number") {
    OrdersDesk desk;
    desk.open();
    const Uuid eva = desk.shop.client("Eva Ruiz"), id = desk.shop.newId();
    Edit edit{{order::Number, text("Z9-000123")}};
    setField(edit, order::Client, Value{eva});
    setField(edit, order::Item, text("Radio"));
    setField(edit, order::Fault, text("muda"));
    const sync::InboxItem item = itemOf(desk, order::create(id, edit));
    std::vector<Uuid> resent;
    QObject::connect(&desk.screen->page, &OrdersPage::resent, [&](const Uuid& one) { resent.push_back(one); });
    desk.screen->page.editAndResend(item);
    REQUIRE(desk.screen->waitsFor("orders.form.save"));
    REQUIRE(kit::waitFor([&] { return fault(desk) == QStringLiteral("muda"); }));
    CHECK(resent.empty());
    press(desk.screen->window, "orders.form.save");
    REQUIRE(kit::waitFor([&] { return desk.shop.count(order::type) == 1; }));
    const Record again = desk.shop.stored(order::type, id);
    CHECK(again.text(order::Number) == "Z9-000123");
    CHECK(again.reference(order::Client) == eva);
    CHECK(again.text(order::Item) == "Radio");
    CHECK(kit::waitFor([&] { return resent == std::vector<Uuid>{item.id}; }));
}

TEST_CASE("orders: a refused change comes back on top of the order as it is") {
    OrdersDesk desk;
    const Uuid id = desk.shop.order(desk.shop.client("Eva Ruiz"), "Radio");
    desk.open();
    const sync::InboxItem item = itemOf(desk, order::set(id, {{order::Fault, text("zumba")}}));
    std::vector<Uuid> resent;
    QObject::connect(&desk.screen->page, &OrdersPage::resent, [&](const Uuid& one) { resent.push_back(one); });
    desk.screen->page.editAndResend(item);
    REQUIRE(desk.screen->waitsFor("orders.form.save"));
    REQUIRE(kit::waitFor([&] { return fault(desk) == QStringLiteral("zumba"); }));
    press(desk.screen->window, "orders.form.save");
    REQUIRE(kit::waitFor([&] { return desk.shop.stored(order::type, id).text(order::Fault) == "zumba"; }));
    CHECK(kit::waitFor([&] { return resent == std::vector<Uuid>{item.id}; }));
}
