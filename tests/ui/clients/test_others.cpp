// The clients' page while others work on the same records.
#include <QComboBox>
#include <QPlainTextEdit>

#include "tests/kit/wait.h"
#include "tests/ui/clients/desk.h"

using namespace mostrador;
using namespace mostrador::test;

namespace {

// The loader has read the record again after everything committed so far.
void caughtUp(ClientsDesk& desk, const Uuid& id, const std::string& notes) {
    desk.business.run(client::set(id, {{client::Notes, Value{notes}}}));
    auto& shown = named<QPlainTextEdit>(desk.screen->window, "clients.form.notas");
    REQUIRE(kit::waitFor([&] { return shown.toPlainText().toStdString() == notes; }));
}

}  // namespace

TEST_CASE("clients: archived with one key press, and back with Undo") {
    ClientsDesk desk({"Ana", "Bea"});
    auto& screen = *desk.screen;
    screen.choose(0);
    REQUIRE(screen.waitsFor("clients.archive"));
    press(screen.window, "clients.archive");
    REQUIRE(screen.listed("Bea"));
    REQUIRE(kit::waitFor([&] { return screen.toasts.toasts().size() == 1; }));
    Toast* toast = screen.toasts.toasts().first();
    CHECK(toast->text() == QStringLiteral("Ana is archived"));
    CHECK(screen.chosen().isEmpty());
    REQUIRE(screen.waitsFor("clients.restore"));  // the panel still shows her
    toast->actionButton()->click();
    REQUIRE(screen.listed("Ana, Bea"));
    CHECK(screen.chosen() == QStringLiteral("Ana"));
    REQUIRE(screen.waitsFor("clients.archive"));
}

TEST_CASE("clients: a duplicate is told while typing, and the existing one is a press away") {
    ClientsDesk desk({"Ana Díaz"});
    desk.business.run(client::set(
        desk.ids[0],
        {{client::Phones, SetEdit{{{{7, {Scalar{std::string("+56 9 1111 2222")}, {}, {}, {}}}, {}}}, {}}}}));
    auto& screen = *desk.screen;
    screen.key(Qt::Key_N, Qt::ControlModifier);
    screen.type(QStringLiteral("ana diaz"));
    REQUIRE(screen.waitsFor("clients.form.duplicate"));
    CHECK(screen.said("clients.form.duplicate").contains(QStringLiteral("Ana Díaz")));
    CHECK(screen.note("clients.form.nombre").contains(QStringLiteral("this name")));
    write(screen.window, "clients.form.nombre", QStringLiteral("Otra"));
    REQUIRE(kit::waitFor([&] { return !screen.sees("clients.form.duplicate"); }));
    write(screen.window, "clients.form.telefono", QStringLiteral("911112222"));
    REQUIRE(screen.waitsFor("clients.form.duplicate"));
    press(screen.window, "clients.form.duplicate.open");
    screen.answer(true);
    REQUIRE(screen.waitsFor("clients.edit"));
    CHECK(screen.chosen() == QStringLiteral("Ana Díaz"));
    CHECK(desk.business.count(client::type) == 1);
}

TEST_CASE("clients: the same field changed by two is shown as a conflict, with whose and what") {
    ClientsDesk desk({"Ana"});
    auto& screen = *desk.screen;
    const Uuid luis = desk.business.colleague("luis", "Luis Pérez", "administrador");
    desk.edit(0);
    write(screen.window, "clients.form.nombre", QStringLiteral("Ana María"));
    desk.business.run(client::set(desk.ids[0], Business::named("Ana Luisa")), luis);
    REQUIRE(screen.waitsFor("clients.conflict"));
    CHECK(screen.said("clients.conflict").contains(QStringLiteral("Luis Pérez")));
    CHECK(screen.said("clients.conflict").contains(QStringLiteral("Ana Luisa")));
    CHECK(screen.text("clients.form.nombre") == QStringLiteral("Ana María"));
    SECTION("mine") {
        press(screen.window, "clients.conflict.mine");
        CHECK_FALSE(screen.sees("clients.conflict"));
        desk.save();
        CHECK(desk.stored(desk.ids[0], client::Name) == "Ana María");
    }
    SECTION("theirs") {
        press(screen.window, "clients.conflict.theirs");
        CHECK_FALSE(screen.sees("clients.conflict"));
        CHECK(screen.text("clients.form.nombre") == QStringLiteral("Ana Luisa"));
        screen.key(Qt::Key_Escape);
        CHECK(screen.question() == nullptr);  // nothing of one's own is left
    }
}

TEST_CASE("clients: what others change elsewhere in the record arrives in the form, what was typed stays") {
    ClientsDesk desk({"Ana", "Bea"});
    auto& screen = *desk.screen;
    desk.edit(1);
    write(screen.window, "clients.form.contacto", QStringLiteral("Beto"));
    write(screen.window, "clients.form.telefono", QStringLiteral("111 1111"));
    desk.business.run(client::set(
        desk.ids[1], {{client::Phones, SetEdit{{{{99, {Scalar{std::string("222 2222")}, {}, {}, {}}}, {}}}, {}}}}));
    desk.business.client("Abel");  // a row above
    caughtUp(desk, desk.ids[1], "de Luis");
    CHECK_FALSE(screen.sees("clients.conflict"));
    CHECK(screen.text("clients.form.contacto") == QStringLiteral("Beto"));
    REQUIRE(screen.listed("Abel, Ana, Bea"));
    CHECK(screen.chosen() == QStringLiteral("Bea"));
    desk.save();
    CHECK(desk.stored(desk.ids[1], client::Contact) == "Beto");
    const auto phones = desk.phones(desk.ids[1]);
    CHECK(std::find(phones.begin(), phones.end(), "111 1111") != phones.end());
    CHECK(std::find(phones.begin(), phones.end(), "222 2222") != phones.end());
}

TEST_CASE("clients: archived elsewhere while typing: the form stays, says so, and asks nothing") {
    ClientsDesk desk({"Ana", "Bea", "Caro"});
    auto& screen = *desk.screen;
    const Uuid luis = desk.business.colleague("luis", "Luis Pérez", "administrador");
    desk.edit(1);
    write(screen.window, "clients.form.contacto", QStringLiteral("Beto"));
    desk.business.run(client::archive(desk.ids[1]), luis);
    REQUIRE(screen.listed("Ana, Caro"));
    REQUIRE(screen.waitsFor("clients.form.absent"));
    CHECK(screen.question() == nullptr);
    CHECK(screen.chosen().isEmpty());
    CHECK(screen.said("clients.form.absent").contains(QStringLiteral("Luis Pérez archived this client")));
    CHECK(screen.text("clients.form.nombre") == QStringLiteral("Bea"));
    CHECK(screen.text("clients.form.contacto") == QStringLiteral("Beto"));
    SECTION("saving keeps the input and leaves it archived") {
        desk.screen->key(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(screen.waitsFor("clients.restore"));
        CHECK(desk.stored(desk.ids[1], client::Contact) == "Beto");
        CHECK(desk.business.stored(client::type, desk.ids[1]).archived());
        CHECK_FALSE(screen.sees("clients.form.absent"));
    }
    SECTION("restoring brings the row back and goes on typing") {
        press(screen.window, "clients.form.absent.restore");
        REQUIRE(screen.listed("Ana, Bea, Caro"));
        REQUIRE(kit::waitFor([&] { return !screen.sees("clients.form.absent"); }));
        CHECK(screen.chosen() == QStringLiteral("Bea"));
        CHECK(screen.text("clients.form.contacto") == QStringLiteral("Beto"));
        CHECK(screen.sees("clients.form.save"));
    }
    SECTION("going to another row asks, as ever") {
        screen.choose(0);
        screen.answer(true);
        CHECK(screen.chosen() == QStringLiteral("Ana"));
    }
}

TEST_CASE("clients: a search or a filter that leaves the edited client out does not touch its form") {
    ClientsDesk desk({"Ana", "Bea"});
    auto& screen = *desk.screen;
    desk.edit(1);
    write(screen.window, "clients.form.contacto", QStringLiteral("Beto"));
    screen.key(Qt::Key_F, Qt::ControlModifier);
    screen.type(QStringLiteral("ana"));
    REQUIRE(screen.listed("Ana"));
    REQUIRE(screen.waitsFor("clients.form.absent"));
    CHECK(screen.said("clients.form.absent").contains(QStringLiteral("not in the list")));
    CHECK(screen.question() == nullptr);
    CHECK(screen.text("clients.form.contacto") == QStringLiteral("Beto"));
    screen.key(Qt::Key_Escape);
    REQUIRE(screen.listed("Ana, Bea"));
    REQUIRE(kit::waitFor([&] { return !screen.sees("clients.form.absent"); }));
    CHECK(screen.chosen() == QStringLiteral("Bea"));
    auto& filter = named<QComboBox>(screen.window, "clients.filter");
    filter.setFocus();
    screen.key(Qt::Key_Down);  // the archived ones
    REQUIRE(screen.listed(""));
    REQUIRE(screen.waitsFor("clients.form.absent"));
    CHECK(screen.question() == nullptr);
    CHECK(screen.text("clients.form.contacto") == QStringLiteral("Beto"));
    desk.save();
    CHECK(desk.stored(desk.ids[1], client::Contact) == "Beto");
}

TEST_CASE("clients: a client that is taken from this computer while it is edited leaves the input to be copied") {
    ClientsDesk desk({"Ana", "Bea"});
    auto& screen = *desk.screen;
    desk.edit(1);
    write(screen.window, "clients.form.contacto", QStringLiteral("Beto"));
    desk.business.sql("DELETE FROM client WHERE name = 'Bea'", TableId::Client, desk.ids[1]);
    REQUIRE(screen.listed("Ana"));
    REQUIRE(kit::waitFor(
        [&] { return screen.said("clients.form.absent").contains(QStringLiteral("no longer on this computer")); }));
    CHECK(screen.question() == nullptr);
    CHECK(screen.text("clients.form.contacto") == QStringLiteral("Beto"));
    screen.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(screen.waitsFor("clients.form.problem"));  // refused, and nothing is lost
    CHECK(screen.text("clients.form.contacto") == QStringLiteral("Beto"));
}

TEST_CASE("clients: rights show: reading only, or what a technician may change") {
    ClientsDesk desk({"Ana"});
    const Uuid luis = desk.business.colleague("luis", "Luis", "administrador");
    const auto become = [&](const char* role) {
        Edit roles{{user::Roles, SetEdit{{{{1, {Scalar{std::string(role)}}}, {}}}, {}}}};
        desk.business.run(user::set(desk.business.ana(), roles), luis);
        desk.screen.reset();
        desk.business.workspace().signOut();
        std::optional<Result<sync::SignedInUser>> in;
        desk.business.workspace().signIn("ana", "contraseña larga",
                                         [&](const Result<sync::SignedInUser>& answer) { in = answer; });
        REQUIRE(kit::waitFor([&] { return in.has_value(); }));
        REQUIRE(in->ok());
        desk.open();
        REQUIRE(desk.screen->listed("Ana"));
        desk.screen->choose(0);
    };
    become("lectura");
    CHECK_FALSE(desk.screen->sees("clients.new"));
    desk.screen->key(Qt::Key_N, Qt::ControlModifier);
    CHECK_FALSE(desk.screen->sees("clients.form.save"));
    REQUIRE(desk.screen->waitsFor("clients.detail"));
    CHECK_FALSE(desk.screen->sees("clients.edit"));
    CHECK_FALSE(desk.screen->sees("clients.archive"));
    become("tecnico");
    REQUIRE(desk.screen->waitsFor("clients.edit"));
    CHECK_FALSE(desk.screen->sees("clients.archive"));
    desk.screen->key(Qt::Key_F2);
    CHECK(named<QLineEdit>(desk.screen->window, "clients.form.nombre").isReadOnly());
    CHECK_FALSE(named<QLineEdit>(desk.screen->window, "clients.form.telefono").isReadOnly());
}
