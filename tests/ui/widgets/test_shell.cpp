#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include "tests/ui/widgets/walk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/syncindicator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/language.h"
#include "ui/widgets/page.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/uistate.h"

using namespace mostrador;

namespace {

class StubPage final : public Page {
public:
    explicit StubPage(const char* name) : m_name(QString::fromLatin1(name)) {}
    QString id() const override { return m_name; }
    QString title() const override { return m_name.toUpper(); }
    Symbol symbol() const override { return Symbol::Box; }
    void activated() override { ++shown; }
    int shown = 0;

private:
    QString m_name;
};

struct Shell {
    MemoryUiState state;
    MainWindow window{state};
    StubPage* first = new StubPage("first");
    StubPage* second = new StubPage("second");

    Shell() {
        window.addPage(first);
        window.addPage(second);
        window.setUser({QStringLiteral("Ana Trujillo"), QStringLiteral("Admin")});
    }
};

}  // namespace

TEST_CASE("undo on a toast is told once, whatever comes after") {
    QWidget area;
    ToastHost host(&area);
    Toast* toast = host.showUndo(QStringLiteral("Archived"));
    QSignalSpy undone(toast, &Toast::actionTriggered);
    QSignalSpy closed(toast, &Toast::closed);
    toast->actionButton()->click();
    toast->actionButton()->click();
    toast->dismiss();
    CHECK(undone.size() == 1);
    CHECK(closed.size() == 1);
    CHECK(host.toasts().isEmpty());
}

TEST_CASE("a dismissed toast cannot be undone any more") {
    QWidget area;
    ToastHost host(&area);
    Toast* toast = host.showUndo(QStringLiteral("Archived"));
    QSignalSpy undone(toast, &Toast::actionTriggered);
    toast->dismiss();
    toast->triggerAction();
    CHECK(undone.isEmpty());
}

TEST_CASE("the pointer on a toast stops its life, leaving starts it again") {
    QWidget area;
    ToastHost host(&area);
    Toast* toast = host.show(QStringLiteral("Saved"));
    QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
    QCoreApplication::sendEvent(toast, &enter);
    CHECK(toast->isPaused());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(toast, &leave);
    CHECK_FALSE(toast->isPaused());
}

TEST_CASE("a fourth toast pushes the oldest out") {
    QWidget area;
    ToastHost host(&area);
    Toast* oldest = host.show(QStringLiteral("1"));
    QSignalSpy closed(oldest, &Toast::closed);
    for (int i = 2; i <= 4; ++i) host.show(QString::number(i));
    CHECK(closed.size() == 1);
    CHECK(host.toasts().size() == 3);
}

TEST_CASE("a dangerous question has the focus on the safe answer and answers once") {
    QObject context;
    QList<bool> answers;
    auto* dialog = ConfirmDialog::ask(
        {QStringLiteral("Discard?"), QStringLiteral("All of it."), QStringLiteral("Discard"), {}, true}, nullptr,
        &context, [&answers](bool yes) { answers.append(yes); });
    CHECK(dialog->cancelButton()->isDefault());
    CHECK_FALSE(dialog->confirmButton()->isDefault());
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(answers == QList<bool>{false});
}

TEST_CASE("an answer does not reach a context that is gone") {
    auto context = std::make_unique<QObject>();
    bool answered = false;
    auto* dialog = ConfirmDialog::ask({QStringLiteral("Go?"), QString(), QStringLiteral("Go"), {}, false}, nullptr,
                                      context.get(), [&answered](bool) { answered = true; });
    context.reset();
    dialog->confirmButton()->click();
    CHECK_FALSE(answered);
}

TEST_CASE("Ctrl with a number goes to that page, which the window remembers") {
    Shell shell;
    shell.window.show();
    REQUIRE(shell.window.currentPage() == shell.first);
    QSignalSpy shown(&shell.window, &MainWindow::pageShown);
    shell.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&shell.window));
    QTest::keyClick(&shell.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(shell.window.currentPage() == shell.second);
    CHECK(shown.size() == 1);
    CHECK(shell.second->shown == 1);

    shell.window.close();
    MainWindow again(shell.state);
    auto* second = new StubPage("second");
    again.addPage(new StubPage("first"));
    again.addPage(second);
    // addPage() shows the first one at once: what was remembered must survive that.
    again.restore();
    CHECK(again.currentPage() == second);
}

TEST_CASE("every control of the shell has an accessible name, in both languages") {
    Language language;
    for (const QString& code : Language::available()) {
        language.set(code);
        Shell shell;
        shell.window.toasts().showUndo(QStringLiteral("Archived"));
        SidePanel panel(shell.state, QStringLiteral("test"), &shell.window);
        panel.open();
        SearchField search(shell.second);
        search.setPrompt(QStringLiteral("Search"));
        search.setText(QStringLiteral("a"));
        shell.window.showPage(QStringLiteral("second"));
        CHECK(test::unnamedControls(shell.window).join(QLatin1Char(' ')).toStdString() == std::string());
    }
    language.set(QStringLiteral("en"));
}

TEST_CASE("the language changes without a restart") {
    Language language;
    language.set(QStringLiteral("en"));
    Shell shell;
    auto* indicator = shell.window.findChild<SyncIndicator*>();
    shell.window.setSyncState({SyncState::Kind::Offline, 1, {}, {}});
    CHECK(indicator->text() == QStringLiteral("Offline · 1 change to send"));
    language.set(QStringLiteral("es"));
    QCoreApplication::sendPostedEvents();
    CHECK(indicator->text() == QString::fromUtf8("Sin conexión, 1 cambio por enviar"));
    shell.window.setSyncState({SyncState::Kind::Offline, 3, {}, {}});
    CHECK(indicator->text() == QString::fromUtf8("Sin conexión, 3 cambios por enviar"));
    shell.window.setSyncState({SyncState::Kind::Syncing, 12, {}, {}});
    CHECK(indicator->text() == QStringLiteral("Sincronizando 12"));
    shell.window.setSyncState({SyncState::Kind::Attention, 0, {}, {}});
    CHECK(indicator->text() == QString::fromUtf8("Necesita atención"));
    CHECK(shell.window.findChild<Rail*>()->accessibleName() == QString::fromUtf8("Navegación principal"));
    CHECK(shell.window.toasts().showUndo(QStringLiteral("x"))->actionButton()->text() == QStringLiteral("Deshacer"));
    QStringList entries;
    for (const QAction* action : shell.window.findChild<UserMenu*>()->menu()->actions()) entries.append(action->text());
    CHECK(entries.join(QLatin1Char('|')).toStdString() == "Idioma|Apariencia||Cerrar sesión");
    language.set(QStringLiteral("en"));
    QCoreApplication::sendPostedEvents();
}

TEST_CASE("texts a third longer find their room") {
    const QString words = QStringLiteral("Guardar cambios");
    const QString longer = words + QStringLiteral(" ahora");
    const Button button(words, ButtonVariant::Primary);
    const Button wide(longer, ButtonVariant::Primary);
    CHECK(wide.sizeHint().width() - button.sizeHint().width() >=
          wide.fontMetrics().horizontalAdvance(longer) - button.fontMetrics().horizontalAdvance(words));
    Rail rail;
    rail.addPlace(Symbol::Home, QStringLiteral("Short"));
    rail.show();
    const int before = rail.minimumSizeHint().width();
    rail.setLabel(0, QStringLiteral("A navigation entry with a great many letters"));
    QCoreApplication::sendPostedEvents();
    CHECK(rail.minimumSizeHint().width() > before);
}

TEST_CASE("the user menu only asks, and marks what is in force") {
    Shell shell;
    shell.window.setLanguage(QStringLiteral("es"));
    shell.window.setThemeMode(ThemeMode::Dark);
    auto* menu = shell.window.findChild<UserMenu*>();
    QSignalSpy languages(&shell.window, &MainWindow::languageChosen);
    QSignalSpy looks(&shell.window, &MainWindow::themeChosen);
    QStringList marked;
    for (QAction* action : menu->findChildren<QAction*>()) {
        if (action->isChecked()) marked.append(action->data().toString());
    }
    CHECK(marked == QStringList{QStringLiteral("es"), QString::number(static_cast<int>(ThemeMode::Dark))});
    for (QAction* action : menu->findChildren<QAction*>()) {
        if (action->data().toString() == QStringLiteral("en")) action->trigger();
    }
    REQUIRE(languages.size() == 1);
    CHECK(languages.first().first().toString() == QStringLiteral("en"));
    CHECK(looks.isEmpty());
}

TEST_CASE("a side panel remembers its width") {
    MemoryUiState state;
    state.setNumber(QStringLiteral("clients/width"), 512);
    const SidePanel panel(state, QStringLiteral("clients"));
    CHECK(panel.sizeHint().width() == 512);
    state.setNumber(QStringLiteral("clients/width"), 99'999);
    const SidePanel sane(state, QStringLiteral("clients"));
    CHECK(sane.sizeHint().width() < 1'000);
}

TEST_CASE("Up and Down walk the rail") {
    Shell shell;
    shell.window.show();
    auto* rail = shell.window.findChild<Rail*>();
    const auto places = rail->findChildren<QAbstractButton*>();
    places.at(0)->setFocus();
    QTest::keyClick(places.at(0), Qt::Key_Down);
    CHECK(shell.window.focusWidget() == places.at(1));
}
