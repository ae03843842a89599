// What the users' page can do only with a server: codes, passwords.
#include <QApplication>
#include <QClipboard>

#include "tests/kit/wait.h"
#include "tests/sync/transport/support.h"
#include "tests/ui/kit/screen.h"
#include "tests/ui/widgets/walk.h"
#include "ui/users/codedialog.h"
#include "ui/users/passworddialog.h"
#include "ui/users/userspage.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

struct Office {
    sync::test::RealServer server;
    sync::test::Computer computer;
    SeededRandom random{5};
    std::unique_ptr<Screen<UsersPage>> screen;

    Office() {
        REQUIRE(server.ready);
        server.stop();
        REQUIRE(server.addUser("luis", "asesor", "la clave de luis").ok());
        server.start();
        REQUIRE(computer.connect(server.url()).ok());
        screen = std::make_unique<Screen<UsersPage>>(*computer.workspace, computer.clock, random, "users.table");
        REQUIRE(screen->listed("ana, luis"));
        screen->choose(1);
        REQUIRE(screen->waitsFor("users.code.create"));
    }
    template <class Dialog>
    Dialog* dialog() {
        Dialog* found = nullptr;
        (void)kit::waitFor([&] { return (found = screen->window.findChild<Dialog*>()) != nullptr; });
        return found;
    }
};

}  // namespace

TEST_CASE("users: a one-time code is shown once, is the real one, and is nowhere after that") {
    Office office;
    auto& screen = *office.screen;
    press(screen.window, "users.code.create");
    auto* dialog = office.dialog<CodeDialog>();
    REQUIRE(dialog != nullptr);
    CHECK(unnamedControls(*dialog).join(u' ').toStdString() == "");
    const QString code = named<QLineEdit>(*dialog, "users.code.text").text();
    REQUIRE_FALSE(code.isEmpty());
    press(*dialog, "users.code.copy");
    CHECK(QApplication::clipboard()->text() == code);
    QTest::keyClick(dialog, Qt::Key_Return);
    REQUIRE(kit::waitFor([&] { return screen.window.findChild<CodeDialog*>() == nullptr; }));
    for (const auto* line : screen.window.findChildren<QLineEdit*>()) CHECK_FALSE(line->text().contains(code));
    // Whoever has it can choose a password with it.
    sync::test::Computer other;
    const auto used = sync::test::await<Unit>([&](auto done) {
        other->activate({office.server.url(), "luis", code.toStdString(), "otra clave de luis"}, done);
    });
    CHECK(used.ok());
}

TEST_CASE("users: without the server a code says that it needs it") {
    Office office;
    auto& screen = *office.screen;
    office.server.stop();
    press(screen.window, "users.code.create");
    REQUIRE(kit::waitFor([&] { return screen.sees("users.problem"); }));
    CHECK(screen.said("users.problem").contains(QStringLiteral("server")));
    CHECK(screen.window.findChild<CodeDialog*>() == nullptr);
    CHECK(named<QAbstractButton>(screen.window, "users.code.create").isEnabled());
}

TEST_CASE("users: a new password is checked in the dialog, sent with Enter, and told") {
    Office office;
    auto& screen = *office.screen;
    press(screen.window, "users.password.open");
    auto* dialog = office.dialog<PasswordDialog>();
    REQUIRE(dialog != nullptr);
    CHECK(unnamedControls(*dialog).join(u' ').toStdString() == "");
    const auto problem = [&](const char* field) { return named<QLineEdit>(*dialog, field).accessibleDescription(); };
    write(*dialog, "users.password.clave", QStringLiteral("corta"));
    press(*dialog, "users.password.save");
    CHECK(problem("users.password.clave").contains(QStringLiteral("8")));
    write(*dialog, "users.password.clave", QStringLiteral("una clave larga"));
    write(*dialog, "users.password.repetir", QStringLiteral("otra clave larga"));
    press(*dialog, "users.password.save");
    CHECK(problem("users.password.repetir") == QStringLiteral("The two are not the same"));
    write(*dialog, "users.password.repetir", QStringLiteral("una clave larga"));
    QTest::keyClick(&named<QLineEdit>(*dialog, "users.password.repetir"), Qt::Key_Return);
    REQUIRE(kit::waitFor([&] { return screen.toasts.toasts().size() == 1; }));
    CHECK(screen.toasts.toasts().first()->text() == QStringLiteral("luis has a new password"));
    sync::test::Computer other;
    CHECK(sync::test::await<sync::SignedInUser>([&](auto done) {
              other->connectTo({office.server.url(), "luis", "una clave larga", "otro"}, done);
          }).ok());
}
