// What each role finds on the stock page (checklist E3).
#include <QLabel>

#include "tests/ui/kit/goods.h"
#include "tests/ui/kit/screen.h"
#include "ui/stock/stockpage.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

struct Offered {
    const char* role;
    bool edits;   // products
    bool costs;   // what goods cost
    bool counts;  // what is there
};

}  // namespace

TEST_CASE("stock page: each role finds what it may do, and costs only where it may see them") {
    Business business;
    const Uuid cable = stocked(business, {"Cable", "C1", 1990, 5});
    business.run(product::setCost(cable, 777));
    constexpr Offered roles[] = {{"administrador", true, true, true},  {"supervisor", true, true, true},
                                 {"asesor", false, false, false},      {"vendedor", false, false, false},
                                 {"tecnico", false, false, false},     {"almacen", true, true, true},
                                 {"programador", false, false, false}, {"lectura", false, false, false}};
    for (const Offered& one : roles) {
        INFO(one.role);
        business.become(one.role);
        Profile& profile = business.profile;
        Screen<StockPage> screen(*profile.workspace, profile.clock, profile.random, "stock.table");
        REQUIRE(kit::waitFor([&] { return screen.table().model()->rowCount() == 1; }));
        screen.page.openProduct(cable);
        REQUIRE(screen.waitsFor("stock.panel"));
        REQUIRE(kit::waitFor([&] {  // its figures are here
            for (const QLabel* label : screen.window.findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(QStringLiteral("19.90"))) return true;
            return false;
        }));
        CHECK(screen.sees("stock.edit") == one.edits);
        CHECK(screen.sees("stock.new") == one.edits);
        CHECK(screen.sees("stock.startcount") == one.counts);
        const auto showsCost = [&] {
            for (const QLabel* label : screen.window.findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(QStringLiteral("7.77"))) return true;
            return false;
        };
        if (one.costs) {
            CHECK(kit::waitFor(showsCost));
            continue;
        }
        business.replica().readAndWait([](sync::Reader&) {});  // whatever was asked for has been answered
        bool shown = false;
        QMetaObject::invokeMethod(
            &screen.window, [&] { shown = true; }, Qt::QueuedConnection);
        REQUIRE(kit::waitFor([&] { return shown; }));
        CHECK_FALSE(showsCost());
    }
}
