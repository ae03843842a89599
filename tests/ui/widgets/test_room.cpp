// What narrow windows, tall editors and the keyboard's focus need from the small widgets.
#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>
#include <QTest>
#include <catch2/catch.hpp>

#include "tests/kit/wait.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/fittingrow.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/syncstate.h"
#include "ui/widgets/uistate.h"

using namespace mostrador;

namespace {

struct Toolbar {
    FittingRow row;
    LineEdit* search = new LineEdit(&row);
    Button* count = new Button(QStringLiteral("93 clients"), ButtonVariant::Quiet, &row);
    Button* add = new Button(Symbol::Plus, QStringLiteral("New client"), ButtonVariant::Primary, &row);

    Toolbar() {
        search->setMinimumWidth(140);
        row.row()->addWidget(search);
        row.row()->addWidget(count);
        row.row()->addWidget(add);
        row.addYielding(count);
        row.addYielding(add,
                        [this](bool shorter) { add->setText(shorter ? QString() : QStringLiteral("New client")); });
        row.resize(600, 50);
        row.show();
        REQUIRE(QTest::qWaitForWindowExposed(&row));
    }
    void resize(int width) {
        row.resize(width, 50);
        QCoreApplication::sendPostedEvents();
    }
    [[nodiscard]] bool apart() const {
        const QRect places[] = {search->geometry(), count->isVisible() ? count->geometry() : QRect(), add->geometry()};
        return !places[0].intersects(places[1]) && !places[1].intersects(places[2]) &&
               !places[0].intersects(places[2]) && places[2].right() < row.width();
    }
};

// Pixels in the colour of the focus after `element` is drawn with these states.
int focusPixels(QStyle::PrimitiveElement element, QStyle::State state) {
    QImage image(80, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QCheckBox box;
    QStyleOptionButton option;
    option.rect = QRect(10, 10, 60, 20);
    option.state = state;
    QPainter painter(&image);
    QApplication::style()->drawPrimitive(element, &option, &painter, &box);
    painter.end();
    const QRgb focus = tokensOf(&box).focus.rgb();
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if ((image.pixel(x, y) & RGB_MASK) == (focus & RGB_MASK)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a row over a list never lies over itself: what matters least gives way, and comes back") {
    Toolbar toolbar;
    CHECK(toolbar.count->isVisible());
    CHECK(toolbar.apart());
    toolbar.resize(320);
    CHECK_FALSE(toolbar.count->isVisible());
    CHECK_FALSE(toolbar.add->text().isEmpty());
    CHECK(toolbar.apart());
    toolbar.resize(230);
    CHECK(toolbar.add->text().isEmpty());
    CHECK(toolbar.apart());
    toolbar.resize(600);
    CHECK(toolbar.count->isVisible());
    CHECK_FALSE(toolbar.add->text().isEmpty());
}

TEST_CASE("a row over a list makes room when its own words grow") {
    Toolbar toolbar;
    toolbar.resize(400);
    REQUIRE(toolbar.count->isVisible());
    toolbar.add->setText(QStringLiteral("A much longer way to say new client"));
    CHECK(kit::waitFor([&] { return !toolbar.count->isVisible(); }));
}

TEST_CASE("in a narrow window the side panel leaves room for the list, and takes its width again") {
    MemoryUiState state;
    QWidget page;
    page.resize(1200, 600);
    SidePanel panel(state, QStringLiteral("test"), &page);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    panel.open();
    const int usual = panel.width();
    page.resize(700, 600);
    CHECK(panel.width() < usual);
    CHECK(page.width() - panel.width() >= 340);
    page.resize(1200, 600);
    CHECK(panel.width() == usual);
}

TEST_CASE("the note of a tall field can stand above it, where it is seen") {
    auto* tall = new QWidget;
    tall->setMinimumHeight(400);
    FormField field(QStringLiteral("Roles"), tall);
    field.setNoteOnTop();
    field.setError(QStringLiteral("Choose one"));
    field.show();
    REQUIRE(QTest::qWaitForWindowExposed(&field));
    CHECK(field.findChild<NoteLine*>()->geometry().bottom() < tall->geometry().top());
}

TEST_CASE("a part of a compound editor that has words of its own keeps them as its name") {
    auto* roles = new QWidget;
    auto* box = new QCheckBox(QStringLiteral("Administrator"), roles);
    roles->setFocusProxy(box);
    const FormField field(QStringLiteral("Roles"), roles);
    CHECK(box->accessibleName().isEmpty());  // so that its text is the name
}

TEST_CASE("the focus of a box to tick is one ring around its words, and only for the keyboard") {
    const QStyle::State focused = QStyle::State_Enabled | QStyle::State_HasFocus;
    CHECK(focusPixels(QStyle::PE_IndicatorCheckBox, focused | QStyle::State_KeyboardFocusChange) == 0);
    CHECK(focusPixels(QStyle::PE_IndicatorRadioButton, focused | QStyle::State_KeyboardFocusChange) == 0);
    CHECK(focusPixels(QStyle::PE_FrameFocusRect, focused) == 0);
    CHECK(focusPixels(QStyle::PE_FrameFocusRect, focused | QStyle::State_KeyboardFocusChange) > 0);
}

TEST_CASE("Enter presses the button that has the focus, not the default one") {
    QObject context;
    QList<bool> answers;
    auto* dialog = ConfirmDialog::ask(
        {QStringLiteral("Discard?"), QStringLiteral("All of it."), QStringLiteral("Discard"), {}, true}, nullptr,
        &context, [&answers](bool yes) { answers.append(yes); });
    REQUIRE(QTest::qWaitForWindowExposed(dialog));
    dialog->confirmButton()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(dialog->confirmButton(), Qt::Key_Return);
    CHECK(answers == QList<bool>{true});
}

TEST_CASE("offline since another day: the year has four digits, as everywhere else") {
    SyncState state;
    state.kind = SyncState::Kind::Offline;
    state.since = QDateTime(QDate(2024, 3, 12), QTime(10, 22));
    CHECK(syncwords::text(state).contains(QStringLiteral("2024")));
}
