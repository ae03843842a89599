#include <QComboBox>

#include "models/records/organization.h"
#include "tests/app/kit.h"
#include "tests/kit/wait.h"
#include "tests/ui/widgets/walk.h"
#include "ui/entry/firstrunwizard.h"
#include "ui/widgets/formfield.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

QString errorOf(QWidget& root, const char* name) {
    for (QWidget* at = named<QLineEdit>(root, name).parentWidget(); at != nullptr; at = at->parentWidget()) {
        if (const auto* field = qobject_cast<FormField*>(at)) return field->error();
    }
    return {};
}

FirstRunData knownAtStart() {
    FirstRunData known;
    known.language = QStringLiteral("en");
    known.deviceName = QStringLiteral("Desk 1");
    return known;
}

struct Wizard {
    Profile profile;
    FirstRunWizard wizard;
    int completed = 0;

    explicit Wizard(FirstRunData known = knownAtStart()) : wizard(*profile.workspace, std::move(known)) {
        QObject::connect(&wizard, &FirstRunWizard::completed, [this] { ++completed; });
        wizard.QWidget::show();
        REQUIRE(QTest::qWaitForWindowExposed(&wizard));
    }
    void key(Qt::Key key) { QTest::keyClick(wizard.focusWidget() != nullptr ? wizard.focusWidget() : &wizard, key); }
};

}  // namespace

TEST_CASE("wizard: Enter goes on, Esc goes back, nothing typed is lost") {
    Wizard w;
    w.key(Qt::Key_Return);
    REQUIRE(w.wizard.current() == FirstRunWizard::ConnectionPage);
    write(w.wizard, "wizard.url", QStringLiteral("server.example"));
    w.key(Qt::Key_Escape);
    REQUIRE(w.wizard.current() == FirstRunWizard::LanguagePage);
    w.key(Qt::Key_Escape);  // the first page has no page before it
    REQUIRE(w.wizard.current() == FirstRunWizard::LanguagePage);
    w.key(Qt::Key_Return);
    CHECK(named<QLineEdit>(w.wizard, "wizard.url").text() == QStringLiteral("server.example"));
}

TEST_CASE("wizard: an empty address, a bad one and a silent one each say so") {
    Wizard w;
    w.key(Qt::Key_Return);
    press(w.wizard, "wizard.next");
    CHECK(errorOf(w.wizard, "wizard.url") == QStringLiteral("Type the address of your server."));
    write(w.wizard, "wizard.url", QStringLiteral("ftp://what is this"));
    CHECK(errorOf(w.wizard, "wizard.url").isEmpty());
    press(w.wizard, "wizard.test");
    REQUIRE(kit::waitFor([&] { return !errorOf(w.wizard, "wizard.url").isEmpty(); }));
    CHECK(errorOf(w.wizard, "wizard.url").contains(QStringLiteral("not valid")));
    write(w.wizard, "wizard.url", QStringLiteral("127.0.0.1:1"));
    press(w.wizard, "wizard.next");
    REQUIRE(kit::waitFor([&] { return !errorOf(w.wizard, "wizard.url").isEmpty(); }));
    CHECK(errorOf(w.wizard, "wizard.url").contains(QStringLiteral("127.0.0.1:1")));
    CHECK(w.wizard.current() == FirstRunWizard::ConnectionPage);
}

TEST_CASE("wizard: working alone from the first page to the last") {
    Wizard w;
    w.key(Qt::Key_Return);
    press(w.wizard, "wizard.alone");
    press(w.wizard, "wizard.next");
    REQUIRE(w.wizard.current() == FirstRunWizard::AccountPage);
    press(w.wizard, "wizard.next");
    CHECK_FALSE(errorOf(w.wizard, "wizard.organization").isEmpty());
    CHECK_FALSE(errorOf(w.wizard, "wizard.newUser").isEmpty());
    write(w.wizard, "wizard.organization", QStringLiteral("Taller Ñandú"));
    auto& country = named<QComboBox>(w.wizard, "wizard.country");
    country.setCurrentIndex(country.findData(QStringLiteral("CL")));
    write(w.wizard, "wizard.name", QStringLiteral("Ana Díaz"));
    write(w.wizard, "wizard.newUser", QStringLiteral("ana"));
    write(w.wizard, "wizard.newPassword1", QStringLiteral("corta"));
    press(w.wizard, "wizard.next");
    CHECK(errorOf(w.wizard, "wizard.newPassword1").contains(QStringLiteral("8")));
    write(w.wizard, "wizard.newPassword1", QStringLiteral("una clave larga"));
    write(w.wizard, "wizard.newPassword2", QStringLiteral("otra clave larga"));
    press(w.wizard, "wizard.next");
    CHECK(errorOf(w.wizard, "wizard.newPassword2") == QStringLiteral("The two passwords are not the same."));
    write(w.wizard, "wizard.newPassword2", QStringLiteral("una clave larga"));
    press(w.wizard, "wizard.next");
    REQUIRE(w.wizard.current() == FirstRunWizard::DevicePage);
    CHECK(named<QLineEdit>(w.wizard, "wizard.device").text() == QStringLiteral("Desk 1"));
    write(w.wizard, "wizard.device", {});
    press(w.wizard, "wizard.next");
    CHECK_FALSE(errorOf(w.wizard, "wizard.device").isEmpty());
    write(w.wizard, "wizard.device", QStringLiteral("Mesón"));
    press(w.wizard, "wizard.next");
    REQUIRE(kit::waitFor([&] { return w.wizard.current() == FirstRunWizard::DonePage; }));
    const auto identity = w.profile.workspace->replica().identity();
    REQUIRE(identity);
    CHECK(identity->alone);
    CHECK(identity->deviceName == "Mesón");
    CHECK(w.profile.workspace->user()->name == "Ana Díaz");
    std::string currency;
    w.profile.workspace->replica().readAndWait([&](sync::Reader& reader) {
        if (auto own = reader.find(organization::type, identity->org.uuid()); own.ok() && *own)
            currency = organization::currencyOf(**own).code;
    });
    CHECK(currency == "CLP");
    w.key(Qt::Key_Escape);  // what is founded is founded
    CHECK(w.wizard.current() == FirstRunWizard::DonePage);
    press(w.wizard, "wizard.next");
    CHECK(w.completed == 1);
}

TEST_CASE("wizard: a server that vanished meanwhile brings back to its address") {
    FirstRunData known = knownAtStart();
    known.address = QStringLiteral("127.0.0.1:1");
    known.checkedUrl = QStringLiteral("http://127.0.0.1:1");
    Wizard w(known);
    w.wizard.show(FirstRunWizard::AccountPage);
    press(w.wizard, "wizard.next");
    CHECK_FALSE(errorOf(w.wizard, "wizard.password").isEmpty());
    write(w.wizard, "wizard.user", QStringLiteral("ana"));
    write(w.wizard, "wizard.password", QStringLiteral("una clave larga"));
    press(w.wizard, "wizard.next");
    REQUIRE(w.wizard.current() == FirstRunWizard::DevicePage);
    press(w.wizard, "wizard.next");
    REQUIRE(kit::waitFor([&] { return w.wizard.current() == FirstRunWizard::ConnectionPage; }));
    CHECK(errorOf(w.wizard, "wizard.url").contains(QStringLiteral("127.0.0.1:1")));
}

TEST_CASE("wizard: every control of every page has a name") {
    Wizard w;
    for (const auto page : {FirstRunWizard::LanguagePage, FirstRunWizard::ConnectionPage, FirstRunWizard::AccountPage,
                            FirstRunWizard::DevicePage, FirstRunWizard::DonePage}) {
        w.wizard.show(page);
        CHECK(unnamedControls(w.wizard).join(u' ').toStdString() == "");
    }
}
