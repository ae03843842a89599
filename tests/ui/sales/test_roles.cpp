// What each role finds on the sales page (checklist E3).
#include <QTabBar>

#include "tests/ui/sales/desk.h"

using namespace mostrador;
using namespace mostrador::test;

TEST_CASE("sales page: each role finds what it may do, and no more") {
    Business business;
    const std::pair<const char*, const char*> offered[] = {
        {"administrador", "Counter, Sales, Cash session, Shortages"},
        {"supervisor", "Counter, Sales, Cash session, Shortages"},
        {"asesor", "Counter, Sales, Cash session, Shortages"},
        {"vendedor", "Counter, Sales, Cash session, Shortages"},
        {"tecnico", "Shortages"},
        {"almacen", "Shortages"},
        {"programador", "Shortages"},
        {"lectura", "Sales, Cash session, Shortages"},
    };
    for (const auto& [role, tabs] : offered) {
        INFO(role);
        business.become(role);
        Profile& profile = business.profile;
        Screen<SalesPage> screen(*profile.workspace, profile.clock, profile.random, nullptr);
        QStringList names;
        auto& bar = named<QTabBar>(screen.window, "sales.tabs");
        for (int i = 0; i < bar.count(); ++i) names.append(bar.tabText(i));
        CHECK(names.join(QStringLiteral(", ")).toStdString() == tabs);
        screen.page.editAndResend({});  // without a counter it is not taken
        CHECK_FALSE(screen.page.hasUnsavedInput());
    }
}
