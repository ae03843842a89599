// The business itself, changed from the settings.
#include <QComboBox>
#include <QLabel>

#include "models/commands/system.h"
#include "models/records/organization.h"
#include "tests/ui/kit/goods.h"
#include "tests/ui/kit/screen.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/countrybox.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

struct SettingsDesk {
    Business business;
    QWidget window;
    SettingsPage page{business.workspace(), Preferences{}, &window};

    SettingsDesk() {
        window.resize(1024, 768);
        page.resize(window.size());
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        REQUIRE(kit::waitFor([&] { return named<QWidget>(page, "settings.editBusiness").isVisible(); }));
    }
    [[nodiscard]] Record stored() {
        return business.stored(organization::type, business.replica().identity()->org.uuid());
    }
    [[nodiscard]] QString told() { return named<QLabel>(page, "settings.business").text(); }
    void openForm() {
        press(page, "settings.editBusiness");
        REQUIRE(entered(window, "organization"));
    }
    void choose(const char* box, const QString& data) {
        auto& list = named<QComboBox>(window, box);
        list.setCurrentIndex(list.findData(data));
        REQUIRE(list.currentData().toString() == data);
    }
};

}  // namespace

TEST_CASE("settings: a country brings its currency, and the card tells it") {
    SettingsDesk desk;
    CHECK(desk.told().contains(QStringLiteral("Taller")));
    CHECK(desk.told().contains(QStringLiteral("No currency yet")));
    desk.openForm();
    desk.choose("organization.pais", QStringLiteral("CL"));
    CHECK(named<QComboBox>(desk.window, "organization.moneda").itemText(0).contains(QStringLiteral("CLP")));
    write(desk.window, "organization.impuesto_por_defecto", QStringLiteral("19"));
    write(desk.window, "organization.redondeo_efectivo", QStringLiteral("10"));
    press(desk.window, "organization.save");
    REQUIRE(leftDialog(desk.window, "organization"));
    const Record stored = desk.stored();
    CHECK(organization::currencyOf(stored).code == "CLP");
    CHECK(stored.integer(organization::DefaultTaxRate) == 1900);
    CHECK(stored.integer(organization::CashRounding) == 10);
    CHECK(isNull(stored.at(organization::TaxOnTop)));  // what was not touched is not sent
    CHECK(kit::waitFor([&] { return desk.told().contains(QStringLiteral("CLP")); }));
}

TEST_CASE("settings: another currency than the documents' is warned of; a time zone nobody knows is refused") {
    SettingsDesk desk;
    desk.business.run(organization::set(desk.stored().id, {{organization::Country, Value{std::string("MX")}}}));
    REQUIRE(kit::waitFor([&] { return desk.told().contains(QStringLiteral("MXN")); }));
    desk.openForm();
    desk.choose("organization.moneda", QStringLiteral("USD"));
    auto* currency = qobject_cast<FormField*>(named<QWidget>(desk.window, "organization.moneda").parentWidget());
    REQUIRE(currency != nullptr);
    CHECK_FALSE(currency->hasError());
    auto& zone = named<QComboBox>(desk.window, "organization.zona_horaria");
    zone.setEditText(QStringLiteral("Luna/Mar"));
    press(desk.window, "organization.save");
    auto* field = qobject_cast<FormField*>(zone.parentWidget());
    REQUIRE(field != nullptr);
    CHECK(field->hasError());
    CHECK(organization::currencyOf(desk.stored()).code == "MXN");
    zone.setEditText(QStringLiteral("America/Mexico_City"));
    CHECK_FALSE(field->hasError());
    press(desk.window, "organization.save");
    REQUIRE(leftDialog(desk.window, "organization"));
    CHECK(organization::currencyOf(desk.stored()).code == "USD");
    CHECK(desk.stored().text(organization::TimeZone) == "America/Mexico_City");
}

TEST_CASE("settings: who may not change the business is not offered to") {
    SettingsDesk desk;
    desk.business.colleague("luis", "Luis", "asesor");
    auto* button = &named<QWidget>(desk.page, "settings.editBusiness");
    CHECK(button->isVisible());
    desk.business.sql(
        "UPDATE user SET roles = (SELECT roles FROM user WHERE user_name = 'luis') WHERE user_name = 'ana'",
        TableId::User, desk.business.ana());
    CHECK(kit::waitFor([&] { return !button->isVisible(); }));
}
