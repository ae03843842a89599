// The users' page over a business that works alone.
#include <QCheckBox>

#include "tests/kit/wait.h"
#include "tests/ui/kit/screen.h"
#include "tests/ui/widgets/walk.h"
#include "ui/users/userspage.h"
#include "ui/widgets/language.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

struct UsersDesk {
    Business business;
    std::unique_ptr<Screen<UsersPage>> screen;

    UsersDesk() { open(); }
    void open() {
        screen.reset();
        Profile& profile = business.profile;
        screen = std::make_unique<Screen<UsersPage>>(*profile.workspace, profile.clock, profile.random, "users.table");
        REQUIRE(kit::waitFor([&] { return screen->table().model()->rowCount() > 0; }));
    }
    [[nodiscard]] std::string stored(const Uuid& id, FieldIndex field) {
        return std::string(business.stored(user::type, id).text(field));
    }
    // The signed-in person, ana, gets this role from `luis` and signs in again.
    void become(const char* role, const Uuid& luis) {
        Edit roles{{user::Roles, SetEdit{{{{1, {Scalar{std::string(role)}}}, {}}}, {}}}};
        business.run(user::set(business.ana(), roles), luis);
        screen.reset();
        business.workspace().signOut();
        std::optional<Result<sync::SignedInUser>> in;
        business.workspace().signIn("ana", "contraseña larga",
                                    [&](const Result<sync::SignedInUser>& answer) { in = answer; });
        REQUIRE(kit::waitFor([&] { return in.has_value(); }));
        REQUIRE(in->ok());
        open();
    }
    void show(int row) {
        screen->choose(row);
        REQUIRE(screen->waitsFor("users.edit"));
    }
};

}  // namespace

TEST_CASE("users: created by typing, with a sign-in name made of the name") {
    UsersDesk desk;
    auto& screen = *desk.screen;
    screen.key(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(screen.sees("users.form.save"));
    CHECK(screen.focused() == QStringLiteral("users.form.nombre"));
    screen.type(QStringLiteral("Lucía Ñúñez Soto"));
    CHECK(screen.text("users.form.usuario") == QStringLiteral("lucia.soto"));
    write(screen.window, "users.form.usuario", QStringLiteral("lucia"));
    write(screen.window, "users.form.nombre", QStringLiteral("Lucía Soto"));
    CHECK(screen.text("users.form.usuario") == QStringLiteral("lucia"));  // what was typed is not replaced
    auto& adviser = named<QCheckBox>(screen.window, "users.form.rol.asesor");
    adviser.setFocus();
    screen.key(Qt::Key_Space);
    screen.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(screen.listed("Ana Díaz, Lucía Soto"));
    REQUIRE(kit::waitFor([&] { return screen.chosen() == QStringLiteral("Lucía Soto"); }));
    CHECK(screen.column(1) == QStringLiteral("ana, lucia"));
    CHECK(screen.column(2) == QStringLiteral("Administrator, Advisor"));
    CHECK(screen.column(3) == QStringLiteral("Active, Invited"));
}

TEST_CASE("users: each refusal stands at its field") {
    UsersDesk desk;
    auto& screen = *desk.screen;
    screen.key(Qt::Key_N, Qt::ControlModifier);
    screen.key(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.error("users.form.nombre").contains(QStringLiteral("required")));
    CHECK(screen.error("users.form.rol.asesor").contains(QStringLiteral("required")));
    CHECK(screen.focused() == QStringLiteral("users.form.nombre"));
    write(screen.window, "users.form.nombre", QStringLiteral("Ana Otra"));
    write(screen.window, "users.form.usuario", QStringLiteral("Ána Díaz"));
    named<QCheckBox>(screen.window, "users.form.rol.lectura").click();
    CHECK(screen.error("users.form.rol.lectura").isEmpty());
    screen.key(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.error("users.form.usuario").contains(QStringLiteral("small letters")));
    write(screen.window, "users.form.usuario", QStringLiteral("ana"));
    screen.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(kit::waitFor([&] { return !screen.error("users.form.usuario").isEmpty(); }));
    CHECK(screen.error("users.form.usuario").contains(QStringLiteral("already in use")));
    CHECK(screen.focused() == QStringLiteral("users.form.usuario"));
    CHECK(screen.text("users.form.nombre") == QStringLiteral("Ana Otra"));
    CHECK(desk.business.count(user::type) == 1);
}

TEST_CASE("users: the last administrator cannot give the role away") {
    UsersDesk desk;
    auto& screen = *desk.screen;
    desk.show(0);
    screen.key(Qt::Key_F2);
    named<QCheckBox>(screen.window, "users.form.rol.administrador").click();
    named<QCheckBox>(screen.window, "users.form.rol.lectura").click();
    screen.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(kit::waitFor([&] { return !screen.error("users.form.rol.lectura").isEmpty(); }));
    CHECK(screen.error("users.form.rol.lectura").contains(QStringLiteral("administrator must remain")));
}

TEST_CASE("users: suspending asks first, and Undo takes it back") {
    UsersDesk desk;
    const Uuid luis = desk.business.colleague("luis", "Luis Pérez", "asesor");
    auto& screen = *desk.screen;
    REQUIRE(screen.listed("Ana Díaz, Luis Pérez"));
    desk.show(1);
    press(screen.window, "users.suspend");
    REQUIRE(screen.question() != nullptr);
    CHECK(screen.question()->windowTitle() == QStringLiteral("Suspend Luis Pérez?"));
    screen.answer(false);
    CHECK(desk.stored(luis, user::State) == user::active);
    press(screen.window, "users.suspend");
    screen.answer(true);
    REQUIRE(screen.waitsFor("users.reactivate"));
    CHECK(desk.stored(luis, user::State) == user::suspended);
    REQUIRE(screen.toasts.toasts().size() == 1);
    screen.toasts.toasts().first()->actionButton()->click();
    REQUIRE(screen.waitsFor("users.suspend"));
    CHECK(desk.stored(luis, user::State) != user::suspended);
    CHECK(screen.sees("users.table"));
}

TEST_CASE("users: nobody suspends himself, and alone there are no codes nor passwords to give") {
    UsersDesk desk;
    auto& screen = *desk.screen;
    desk.show(0);
    CHECK_FALSE(screen.sees("users.suspend"));
    CHECK_FALSE(screen.sees("users.code.create"));
    CHECK_FALSE(named<QAbstractButton>(screen.window, "users.password.open").isEnabled());
}

TEST_CASE("users: who may only read changes the own profile and nothing else") {
    UsersDesk desk;
    const Uuid luis = desk.business.colleague("luis", "Luis Pérez", "administrador");
    desk.become("lectura", luis);
    auto& screen = *desk.screen;
    REQUIRE(screen.listed("Ana Díaz, Luis Pérez"));
    CHECK_FALSE(screen.sees("users.new"));
    screen.key(Qt::Key_N, Qt::ControlModifier);
    CHECK_FALSE(screen.sees("users.form.save"));
    desk.show(0);
    screen.key(Qt::Key_F2);
    REQUIRE(screen.sees("users.form.save"));
    CHECK(named<QLineEdit>(screen.window, "users.form.usuario").isReadOnly());
    CHECK(named<QLineEdit>(screen.window, "users.form.equipo").isReadOnly());
    CHECK_FALSE(named<QCheckBox>(screen.window, "users.form.rol.administrador").isEnabled());
    write(screen.window, "users.form.correo", QStringLiteral("ana@example.com"));
    screen.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(screen.waitsFor("users.edit"));
    CHECK(desk.stored(desk.business.ana(), user::Email) == "ana@example.com");
    screen.choose(1);
    REQUIRE(kit::waitFor([&] { return !screen.sees("users.edit"); }));
    CHECK_FALSE(screen.sees("users.suspend"));
}

TEST_CASE("users: a supervisor is offered what the rules allow him: his own team, no passwords") {
    UsersDesk desk;
    const auto inTeam = [&](const Uuid& id, const char* team) {
        desk.business.run(user::set(id, {{user::Team, Value{std::string(team)}}}));
    };
    const Uuid luis = desk.business.colleague("luis", "Luis Pérez", "administrador");
    inTeam(desk.business.colleague("rosa", "Rosa Mora", "asesor"), "taller");
    inTeam(desk.business.colleague("zoe", "Zoé Ruiz", "asesor"), "ventas");
    inTeam(desk.business.ana(), "taller");
    desk.become("supervisor", luis);
    auto& screen = *desk.screen;
    REQUIRE(screen.listed("Ana Díaz, Luis Pérez, Rosa Mora, Zoé Ruiz"));
    desk.show(2);
    CHECK(screen.sees("users.suspend"));
    CHECK_FALSE(screen.sees("users.code.create"));
    screen.choose(3);
    REQUIRE(kit::waitFor([&] { return !screen.sees("users.edit"); }));
    CHECK_FALSE(screen.sees("users.suspend"));
    // moved into the team while the program runs
    desk.business.run(user::set(desk.business.ana(), {{user::Team, Value{std::string("ventas")}}}), luis);
    REQUIRE(screen.waitsFor("users.suspend"));
}

TEST_CASE("users: a search that leaves the edited user out does not touch the form; changes of others arrive in it") {
    UsersDesk desk;
    const Uuid luis = desk.business.colleague("luis", "Luis Pérez", "asesor");
    auto& screen = *desk.screen;
    REQUIRE(screen.listed("Ana Díaz, Luis Pérez"));
    desk.show(1);
    screen.key(Qt::Key_F2);
    write(screen.window, "users.form.equipo", QStringLiteral("Norte"));
    screen.key(Qt::Key_F, Qt::ControlModifier);
    screen.type(QStringLiteral("ana"));
    REQUIRE(screen.listed("Ana Díaz"));
    REQUIRE(screen.waitsFor("users.form.absent"));
    CHECK(screen.question() == nullptr);
    CHECK(screen.text("users.form.equipo") == QStringLiteral("Norte"));
    desk.business.run(user::set(luis, {{user::Email, Value{std::string("luis@example.com")}}}));
    REQUIRE(kit::waitFor([&] { return screen.text("users.form.correo") == QStringLiteral("luis@example.com"); }));
    CHECK(screen.text("users.form.equipo") == QStringLiteral("Norte"));
    screen.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(screen.waitsFor("users.edit"));
    CHECK(desk.stored(luis, user::Team) == "Norte");
}

TEST_CASE("users: Esc asks for what was typed; F2 opens the form of the row also after the panel was closed") {
    UsersDesk desk;
    auto& screen = *desk.screen;
    screen.key(Qt::Key_Down);
    REQUIRE(screen.waitsFor("users.edit"));
    named<QWidget>(screen.window, "users.edit").setFocus();
    screen.key(Qt::Key_Escape);
    CHECK_FALSE(screen.sees("users.panel"));
    screen.key(Qt::Key_F2);
    REQUIRE(screen.waitsFor("users.form.save"));
    CHECK_FALSE(screen.sees("users.form.absent"));
    screen.type(QStringLiteral("x"));
    screen.key(Qt::Key_Escape);
    screen.answer(false);
    CHECK(screen.text("users.form.nombre") == QStringLiteral("Ana Díazx"));
    screen.key(Qt::Key_Escape);
    screen.answer(true);
    CHECK(screen.sees("users.edit"));
    CHECK(screen.focused() == QStringLiteral("users.table"));
}

TEST_CASE("users: every control has a name of its own, reading, editing and creating, in both languages") {
    UsersDesk desk;
    auto& screen = *desk.screen;
    Language language;
    for (const QString& code : Language::available()) {
        language.set(code);
        QCoreApplication::sendPostedEvents();
        desk.show(0);
        CHECK(unnamedControls(screen.window).join(u' ').toStdString() == "");
        screen.key(Qt::Key_F2);
        CHECK(unnamedControls(screen.window).join(u' ').toStdString() == "");
        // A box to tick is read by its own words, not by those of the field around it.
        QStringList roles;
        for (auto* box : screen.window.findChildren<QCheckBox*>())
            roles.append(QAccessible::queryAccessibleInterface(box)->text(QAccessible::Name));
        CHECK(roles.first().toStdString() == (code == QStringLiteral("en") ? "Administrator" : "Administrador"));
        screen.key(Qt::Key_Escape);
        screen.key(Qt::Key_N, Qt::ControlModifier);
        CHECK(unnamedControls(screen.window).join(u' ').toStdString() == "");
        screen.key(Qt::Key_Escape);
    }
    language.set(QStringLiteral("en"));
    QCoreApplication::sendPostedEvents();
}
