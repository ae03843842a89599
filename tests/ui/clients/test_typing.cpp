// The clients' page at the keyboard: create, validate, edit, leave, find.
#include "tests/kit/wait.h"
#include "tests/ui/clients/desk.h"
#include "tests/ui/widgets/walk.h"
#include "ui/widgets/language.h"

using namespace mostrador;
using namespace mostrador::test;

TEST_CASE("clients: created by typing alone, and current in the list at once") {
    ClientsDesk desk({"Ana"});
    auto& screen = *desk.screen;
    screen.key(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(screen.sees("clients.form.save"));
    CHECK(screen.focused() == QStringLiteral("clients.form.nombre"));
    screen.type(QStringLiteral("Ñandú Hermanos"));
    write(screen.window, "clients.form.telefono", QStringLiteral("+56 9 8765 4321"));
    desk.save();
    REQUIRE(screen.listed("Ana, Ñandú Hermanos"));
    REQUIRE(kit::waitFor([&] { return screen.chosen() == QStringLiteral("Ñandú Hermanos"); }));
    CHECK(screen.column(1) == QStringLiteral(", +56 9 8765 4321"));
    CHECK(screen.question() == nullptr);
}

TEST_CASE("clients: every refusal stands at its field and takes the focus there") {
    ClientsDesk desk;
    auto& screen = *desk.screen;
    screen.key(Qt::Key_N, Qt::ControlModifier);
    screen.key(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.error("clients.form.nombre").contains(QStringLiteral("required")));
    CHECK(screen.focused() == QStringLiteral("clients.form.nombre"));
    screen.type(QStringLiteral("A"));
    CHECK(screen.error("clients.form.nombre").isEmpty());  // typing takes the message away
    write(screen.window, "clients.form.nombre", QString(201, QLatin1Char('a')));
    screen.key(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.error("clients.form.nombre").contains(QStringLiteral("200")));
    write(screen.window, "clients.form.nombre", QStringLiteral("Ana"));
    write(screen.window, "clients.form.correo", QStringLiteral("ana at home"));
    screen.key(Qt::Key_S, Qt::ControlModifier);
    CHECK(screen.note("clients.form.correo").contains(QStringLiteral("not valid")));
    CHECK(screen.focused() == QStringLiteral("clients.form.correo"));
    write(screen.window, "clients.form.correo", QStringLiteral("ana@example.com"));
    write(screen.window, "clients.form.limite_credito", QStringLiteral("mucho"));
    screen.key(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(screen.error("clients.form.limite_credito").isEmpty());
    CHECK(screen.focused() == QStringLiteral("clients.form.limite_credito"));
    CHECK(desk.business.count(client::type) == 0);
    write(screen.window, "clients.form.limite_credito", {});
    desk.save();
    CHECK(desk.business.count(client::type) == 1);
}

TEST_CASE("clients: a wrong check digit warns and does not stop the work") {
    ClientsDesk desk;
    auto& screen = *desk.screen;
    screen.key(Qt::Key_N, Qt::ControlModifier);
    screen.type(QStringLiteral("Ana"));
    auto& kind = named<QComboBox>(screen.window, "clients.form.tipo_documento");
    kind.setFocus();
    screen.key(Qt::Key_R);  // RUT
    CHECK(kind.currentData().toString() == QStringLiteral("RUT"));
    write(screen.window, "clients.form.documento", QStringLiteral("12.345.678-9"));
    CHECK(screen.note("clients.form.documento").contains(QStringLiteral("check digit")));
    desk.save();
    CHECK(desk.business.count(client::type) == 1);
}

TEST_CASE("clients: F2 edits the row the person stands on, also when the panel is closed") {
    ClientsDesk desk({"Ana", "Bea"});
    auto& screen = *desk.screen;
    screen.key(Qt::Key_Down);  // from the search to the first row
    REQUIRE(screen.waitsFor("clients.edit"));
    screen.key(Qt::Key_Down);
    CHECK(screen.chosen() == QStringLiteral("Bea"));
    named<QWidget>(screen.window, "clients.edit").setFocus();
    screen.key(Qt::Key_Escape);
    CHECK_FALSE(screen.sees("clients.panel"));
    CHECK(screen.focused() == QStringLiteral("clients.table"));
    screen.key(Qt::Key_F2);
    REQUIRE(screen.waitsFor("clients.form.save"));
    CHECK(screen.text("clients.form.nombre") == QStringLiteral("Bea"));
    screen.key(Qt::Key_A, Qt::ControlModifier);
    screen.type(QStringLiteral("Beatriz"));
    desk.save();
    CHECK(screen.focused() == QStringLiteral("clients.table"));  // where the arrows go on
    REQUIRE(screen.listed("Ana, Beatriz"));
    CHECK(desk.stored(desk.ids[1], client::Name) == "Beatriz");
}

TEST_CASE("clients: Esc leaves a form without input; with input it asks, and Esc means no") {
    ClientsDesk desk({"Ana"});
    auto& screen = *desk.screen;
    desk.edit(0);
    screen.key(Qt::Key_Escape);
    CHECK(screen.question() == nullptr);
    CHECK(screen.sees("clients.edit"));
    screen.key(Qt::Key_F2);
    screen.type(QStringLiteral(" María"));
    screen.key(Qt::Key_Escape);
    ConfirmDialog* question = screen.question();
    REQUIRE(question != nullptr);
    CHECK(question->cancelButton()->isDefault());  // Enter loses nothing
    QTest::keyClick(question, Qt::Key_Escape);
    CHECK(screen.sees("clients.form.save"));
    CHECK(screen.text("clients.form.nombre") == QStringLiteral("Ana María"));
    screen.key(Qt::Key_Escape);
    screen.answer(true);
    CHECK(screen.sees("clients.edit"));
    CHECK(screen.focused() == QStringLiteral("clients.table"));
    CHECK(desk.stored(desk.ids[0], client::Name) == "Ana");
}

TEST_CASE("clients: another row asks for what was typed; staying brings the row back") {
    ClientsDesk desk({"Ana", "Bea"});
    auto& screen = *desk.screen;
    desk.edit(0);
    screen.type(QStringLiteral("x"));
    screen.choose(1);
    screen.answer(false);
    CHECK(screen.chosen() == QStringLiteral("Ana"));
    CHECK(screen.text("clients.form.nombre") == QStringLiteral("Anax"));
    screen.choose(1);
    screen.answer(true);
    REQUIRE(screen.waitsFor("clients.edit"));
    CHECK(screen.chosen() == QStringLiteral("Bea"));
    CHECK_FALSE(screen.sees("clients.form.save"));
}

TEST_CASE("clients: from the search into what it found, and Esc to all of them") {
    ClientsDesk desk({"Ana", "Bea", "Beatriz"});
    auto& screen = *desk.screen;
    CHECK(screen.focused() == QStringLiteral("clients.search"));
    screen.type(QStringLiteral("bea"));
    REQUIRE(screen.listed("Bea, Beatriz"));
    screen.key(Qt::Key_Return);
    CHECK(screen.chosen() == QStringLiteral("Bea"));
    REQUIRE(screen.waitsFor("clients.edit"));
    screen.key(Qt::Key_F, Qt::ControlModifier);
    screen.key(Qt::Key_Escape);
    REQUIRE(screen.listed("Ana, Bea, Beatriz"));
    CHECK(screen.chosen() == QStringLiteral("Bea"));
    CHECK(screen.sees("clients.edit"));
    screen.key(Qt::Key_Down, Qt::AltModifier);
    CHECK(screen.chosen() == QStringLiteral("Beatriz"));
}

TEST_CASE("clients: Tab goes through search, list and details in the order they are read") {
    ClientsDesk desk({"Ana"});
    auto& screen = *desk.screen;
    screen.choose(0);
    REQUIRE(screen.waitsFor("clients.edit"));
    const auto order = [&](const QStringList& wanted) {
        QStringList found;
        for (const QWidget* one : tabOrder(&screen.window))
            if (wanted.contains(one->objectName())) found.append(one->objectName());
        return found;
    };
    QStringList wanted{QStringLiteral("clients.search"),  QStringLiteral("clients.filter"),
                       QStringLiteral("clients.columns"), QStringLiteral("clients.new"),
                       QStringLiteral("clients.table"),   QStringLiteral("clients.archive"),
                       QStringLiteral("clients.edit")};
    CHECK(order(wanted).join(u' ').toStdString() == wanted.join(u' ').toStdString());
    screen.key(Qt::Key_F2);
    wanted = {QStringLiteral("clients.table"),
              QStringLiteral("clients.form.nombre"),
              QStringLiteral("clients.form.tipo"),
              QStringLiteral("clients.form.codigo"),
              QStringLiteral("clients.form.tipo_documento"),
              QStringLiteral("clients.form.documento"),
              QStringLiteral("clients.form.contacto"),
              QStringLiteral("clients.form.cargo"),
              QStringLiteral("clients.form.telefono.tipo"),
              QStringLiteral("clients.form.telefono"),
              QStringLiteral("clients.form.correo.tipo"),
              QStringLiteral("clients.form.correo"),
              QStringLiteral("clients.form.direccion.add"),
              QStringLiteral("clients.form.notas"),
              QStringLiteral("clients.form.lista_precios"),
              QStringLiteral("clients.form.limite_credito"),
              QStringLiteral("clients.form.cancel"),
              QStringLiteral("clients.form.save")};
    CHECK(order(wanted).join(u' ').toStdString() == wanted.join(u' ').toStdString());
}

TEST_CASE("clients: every control has a name, reading, editing and creating, in both languages") {
    ClientsDesk desk({"Ana"});
    auto& screen = *desk.screen;
    Language language;
    for (const QString& code : Language::available()) {
        language.set(code);
        QCoreApplication::sendPostedEvents();
        desk.edit(0);
        press(screen.window, "clients.form.direccion.add");
        CHECK(unnamedControls(screen.window).join(u' ').toStdString() == "");
        screen.key(Qt::Key_Escape);
        if (screen.question() != nullptr) screen.answer(true);
        CHECK(unnamedControls(screen.window).join(u' ').toStdString() == "");
        screen.key(Qt::Key_N, Qt::ControlModifier);
        CHECK(unnamedControls(screen.window).join(u' ').toStdString() == "");
        screen.key(Qt::Key_Escape);
    }
    language.set(QStringLiteral("en"));
    QCoreApplication::sendPostedEvents();
}
