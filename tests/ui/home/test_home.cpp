// The home page: what it counts, how it follows the replica, where its lines lead.
#include <QLabel>
#include <QSignalSpy>

#include "models/commands/sales.h"
#include "models/records/client.h"
#include "models/records/payment.h"
#include "models/records/sale.h"
#include "tests/ui/kit/screen.h"
#include "tests/ui/kit/workshop.h"
#include "ui/home/barchart.h"
#include "ui/home/figuretile.h"
#include "ui/home/homepage.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

struct Home {
    Workshop shop;
    std::unique_ptr<Screen<HomePage>> screen;

    void open() {
        screen.reset();
        Profile& profile = shop.profile;
        screen = std::make_unique<Screen<HomePage>>(*profile.workspace, profile.clock, profile.random, nullptr);
    }
    [[nodiscard]] QString count(const char* card) {
        return named<QLabel>(screen->window, (std::string(card) + ".count").c_str()).text();
    }
    bool counts(const char* card, const char* number) {
        return kit::waitFor([&] { return count(card) == QString::fromLatin1(number); });
    }
    [[nodiscard]] QString figure(const char* tile) { return named<FigureTile>(screen->window, tile).figure(); }
    bool shows(const char* tile, const char* figure) {
        return kit::waitFor([&] { return this->figure(tile) == QString::fromUtf8(figure); });
    }
    Uuid promised(const Uuid& client, const char* item, std::int64_t at) {
        return shop.order(client, item, {{order::PromisedAt, Value{at}}});
    }
    Uuid sell(std::int64_t price) {
        SetElement line{1, std::vector<Scalar>(line::ElementCount)};
        line.fields[line::Kind] = std::string(line::other);
        line.fields[line::Description] = std::string("Algo");
        line.fields[line::Quantity] = std::int64_t{1000};
        line.fields[line::Price] = price;
        SetElement paid{1, std::vector<Scalar>(payment::ElementCount)};
        paid.fields[payment::Method] = std::string(payment::cash);
        paid.fields[payment::Amount] = price;
        const Uuid id = shop.newId();
        shop.run(sale::post(id, {{sale::Number, text("V-" + std::to_string(100 + ++m_sales))},
                                 {sale::Lines, SetEdit{{{line, {}}}, {}}},
                                 {sale::Payments, SetEdit{{{paid, {}}}, {}}}}));
        return id;
    }

private:
    int m_sales = 0;
};

}  // namespace

TEST_CASE("home: my day counts what is there, and follows what happens without being asked") {
    Home home;
    const Uuid eva = home.shop.client("Eva");
    const std::int64_t now = home.shop.profile.clock.utcMs();
    const std::int64_t midnight = QDate::currentDate().addDays(1).startOfDay().toMSecsSinceEpoch();
    const Uuid late = home.promised(eva, "Tarde", now - 3 * 86'400'000);
    home.promised(eva, "Hoy", midnight - 1);
    home.shop.product("Cable", 5'000);
    home.open();
    REQUIRE(home.counts("home.mine", "2"));
    CHECK(home.count("home.today") == QStringLiteral("1"));
    CHECK(home.count("home.late") == QStringLiteral("1"));
    CHECK(home.count("home.parts").isEmpty());
    CHECK(home.count("home.low") == QStringLiteral("1"));
    REQUIRE(kit::waitFor([&] {
        return named<QWidget>(home.screen->window, "home.late.1").accessibleName().contains(QStringLiteral("Eva"));
    }));
    SECTION("a commit elsewhere changes the figures") {
        home.shop.step(late, order::received, order::cancelled, {{order::step::Reason, text("no")}});
        REQUIRE(home.counts("home.mine", "1"));
        CHECK(home.count("home.late").isEmpty());
    }
    SECTION("a line opens what it names, by the keyboard") {
        QSignalSpy opened(&home.screen->page, &HomePage::orderWanted);
        named<QWidget>(home.screen->window, "home.late.1").setFocus();
        home.screen->key(Qt::Key_Return);
        REQUIRE(opened.count() == 1);
        CHECK(opened.first().first().value<Uuid>() == late);
        QSignalSpy all(&home.screen->page, &HomePage::ordersWanted);
        press(home.screen->window, "home.late.all");
        CHECK(all.count() == 1);
    }
}

TEST_CASE("home: the dashboard's sales are net of what was taken back") {
    Home home;
    home.shop.client("Eva");
    home.sell(10'000);
    const Uuid wrong = home.sell(2'500);
    home.open();
    press(home.screen->window, "home.tab.dashboard");
    REQUIRE(home.shows("home.figure.today", "125.00"));
    CHECK(home.figure("home.figure.clients") == QStringLiteral("1"));
    CHECK(home.figure("home.figure.orders") == QStringLiteral("0"));
    home.shop.run(sale::voidSale(home.shop.newId(), {{sale::reversal::Sale, Value{wrong}},
                                                     {sale::reversal::Number, text("V-900")},
                                                     {sale::reversal::Reason, text("error")}}));
    REQUIRE(home.shows("home.figure.today", "100.00"));
    CHECK(home.figure("home.figure.month") == QStringLiteral("100.00"));
    home.shop.order(home.shop.client("Leo"), "Celular");
    REQUIRE(home.shows("home.figure.orders", "1"));
    REQUIRE(home.screen->waitsFor("home.state.recibida"));
    CHECK(home.figure("home.figure.clients") == QStringLiteral("2"));
    auto& bars = named<BarChart>(home.screen->window, "home.chart.sales");
    CHECK(bars.accessibleDescription().contains(QStringLiteral("100.00")));
    bars.setFocus();
    home.screen->key(Qt::Key_Home);
    CHECK(bars.current() == 0);
}

TEST_CASE("home: the dashboard is for those who may see all reports") {
    Home home;
    home.open();
    CHECK(home.screen->sees("home.tab.dashboard"));
    const Uuid luis = home.shop.colleague("luis", "Luis", "administrador");
    home.shop.run(
        user::set(home.shop.ana(), {{user::Roles, SetEdit{{{{1, {Scalar{std::string("vendedor")}}}, {}}}, {}}}}), luis);
    home.screen.reset();
    home.shop.workspace().signOut();
    std::optional<Result<sync::SignedInUser>> in;
    home.shop.workspace().signIn("ana", "contraseña larga",
                                 [&](const Result<sync::SignedInUser>& answer) { in = answer; });
    REQUIRE(kit::waitFor([&] { return in.has_value(); }));
    home.open();
    CHECK_FALSE(home.screen->sees("home.tab.dashboard"));
    CHECK_FALSE(home.screen->sees("home.dashboard"));
    CHECK(home.screen->sees("home.mine"));
}
