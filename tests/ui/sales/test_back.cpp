// A refused sale comes back to the counter.
#include "models/commands/sales.h"
#include "models/records/line.h"
#include "models/records/payment.h"
#include "tests/ui/sales/desk.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

SetEdit oneLine(const Uuid& product, std::int64_t quantity, std::int64_t price) {
    SetElement one{4, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = std::string(line::product);
    one.fields[line::Product] = product.toString();
    one.fields[line::Description] = std::string("Cable");
    one.fields[line::Quantity] = quantity;
    one.fields[line::Price] = price;
    return {{{one, {}}}, {}};
}

SetEdit paidByCard(std::int64_t amount) {
    SetElement one{1, std::vector<Scalar>(payment::ElementCount)};
    one.fields[payment::Method] = std::string(payment::card);
    one.fields[payment::Amount] = amount;
    one.fields[payment::Reference] = std::string("0042");
    return {{{one, {}}}, {}};
}

sync::InboxItem refused(Business& business, const Uuid& product, const Uuid& client) {
    Edit edit{{sale::Number, Value{std::string("Z9-000777")}}};
    setField(edit, sale::Client, Value{client});
    setField(edit, sale::Lines, oneLine(product, 2 * quantityOne, 1990));
    setField(edit, sale::Payments, paidByCard(3980));
    sync::InboxItem item;
    item.id = business.newId();
    item.command = sale::post(business.newId(), edit);
    item.reason = fail(ErrorCode::NotAllowed, "lineas.descuento");
    return item;
}

}  // namespace

TEST_CASE("counter: a refused sale comes back as it was charged, and keeps its number") {
    SalesDesk desk({{"Cable", "100200300", 1990, 5}});
    const Uuid ana = desk.business.client("Ana Pérez");
    const sync::InboxItem item = refused(desk.business, desk.ids[0], ana);
    std::vector<Uuid> resent;
    QObject::connect(&desk.screen->page, &SalesPage::resent, [&](const Uuid& id) { resent.push_back(id); });
    desk.screen->page.editAndResend(item);
    REQUIRE(kit::waitFor([&] { return desk.lines().rowCount() == 1; }));
    CHECK(desk.label("sales.total") == QStringLiteral("39.80"));
    CHECK(desk.screen->text("sales.pay.tarjeta") == QStringLiteral("39.80"));
    CHECK(desk.screen->text("sales.reference.tarjeta") == QStringLiteral("0042"));
    REQUIRE(kit::waitFor([&] { return desk.screen->text("sales.client") == QStringLiteral("Ana Pérez"); }));
    CHECK(resent.empty());
    const Record again = desk.charged();
    CHECK(again.text(sale::Number) == "Z9-000777");
    CHECK(again.reference(sale::Client) == ana);
    CHECK(again.integer(sale::Total) == 3980);
    CHECK(piecesOf(desk.business, desk.ids[0]) == 3);
    CHECK(resent == std::vector<Uuid>{item.id});
    desk.scan("100200300", 1);
    (void)desk.charged();  // the next one is a sale of its own
    REQUIRE(desk.sales().size() == 2);
    CHECK(desk.sales().front().text(sale::Number) != desk.sales().back().text(sale::Number));
}

TEST_CASE("counter: an unfinished sale is not thrown away for one that comes back") {
    SalesDesk desk({{"Cable", "100200300", 1990, 5}, {"Funda", "F1", 990, 3}});
    desk.scan("F1", 1);
    desk.screen->page.editAndResend(refused(desk.business, desk.ids[0], desk.business.client("Ana")));
    auto* question = kit::waitFor([&] { return desk.screen->window.findChild<ConfirmDialog*>() != nullptr; })
                         ? desk.screen->window.findChild<ConfirmDialog*>()
                         : nullptr;
    REQUIRE(question != nullptr);
    CHECK(desk.label("sales.total") == QStringLiteral("9.90"));
    question->reject();
    CHECK(desk.label("sales.total") == QStringLiteral("9.90"));
    CHECK(desk.charged().text(sale::Number) != "Z9-000777");
}
