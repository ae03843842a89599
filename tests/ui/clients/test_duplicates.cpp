// Clients that look alike: merged with undo, or left apart.
#include <QLabel>

#include "tests/kit/wait.h"
#include "tests/ui/clients/desk.h"
#include "ui/clients/paircard.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

Edit withPhone(const char* number) {
    return {{client::Phones, SetEdit{{{{1, {Scalar{std::string(number)}, {}, {}, {}}}, {}}}, {}}}};
}

QList<PairCard*> cards(ClientsDesk& desk) {
    QList<PairCard*> shown;
    for (PairCard* card : desk.screen->window.findChildren<PairCard*>())
        if (card->isVisible()) shown.append(card);
    return shown;
}
bool shows(ClientsDesk& desk, int pairs) {
    return kit::waitFor([&] { return cards(desk).size() == pairs; });
}
std::string nameOf(const PairCard* card, const char* part) { return card->objectName().toStdString() + part; }

}  // namespace

TEST_CASE("duplicates: found by phone, merged into the chosen one, and undone") {
    ClientsDesk desk({"Ana Díaz", "Bea", "Diaz Ana SpA"});
    desk.business.run(client::set(desk.ids[0], withPhone("+56 9 1111 2222")));
    desk.business.run(client::set(desk.ids[2], withPhone("911112222")));
    auto& screen = *desk.screen;
    press(screen.window, "clients.duplicates.show");
    REQUIRE(shows(desk, 1));
    PairCard* card = cards(desk).first();
    CHECK(card->pair().same == maskOf(client::Phones));
    named<QAbstractButton>(screen.window, nameOf(card, ".second").c_str()).click();
    press(screen.window, nameOf(card, ".merge").c_str());
    REQUIRE(shows(desk, 0));
    CHECK(desk.business.stored(client::type, desk.ids[0]).reference(client::MergedInto) == desk.ids[2]);
    SECTION("whoever holds the merged id comes to the survivor") {
        screen.page.openClient(desk.ids[0]);
        REQUIRE(kit::waitFor([&] {
            auto* name = screen.window.findChild<QLabel*>(QStringLiteral("clients.detail.nombre"));
            return name != nullptr && name->text() == QStringLiteral("Diaz Ana SpA");
        }));
    }
    SECTION("undo") {
        REQUIRE(kit::waitFor([&] { return screen.toasts.toasts().size() == 1; }));
        screen.toasts.toasts().first()->actionButton()->click();
        REQUIRE(kit::waitFor([&] { return !desk.business.stored(client::type, desk.ids[0]).archived(); }));
        REQUIRE(shows(desk, 1));
    }
}

TEST_CASE("duplicates: those that are not the same stay apart on this computer") {
    ClientsDesk desk({"Ana", "Bea", "ana"});
    auto& screen = *desk.screen;
    press(screen.window, "clients.duplicates.show");
    REQUIRE(shows(desk, 1));
    CHECK(cards(desk).first()->pair().same == maskOf(client::Name));
    press(screen.window, nameOf(cards(desk).first(), ".apart").c_str());
    REQUIRE(shows(desk, 0));
    CHECK(desk.business.count(client::type, sync::ArchivedFilter::Live) == 3);
    desk.business.client("Bea");  // another pair comes, the first stays away
    REQUIRE(shows(desk, 1));
    CHECK(cards(desk).first()->pair().first.text(client::Name) == "Bea");
}
