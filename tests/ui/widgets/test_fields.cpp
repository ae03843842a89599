#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include "tests/ui/widgets/walk.h"
#include "ui/theme/variants.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/listeditor.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tageditor.h"

using namespace mostrador;

namespace {

ListTexts phoneTexts() {
    return {QStringLiteral("Add phone"),
            QStringLiteral("Phone"),
            QString(),
            {{QStringLiteral("mobile"), QStringLiteral("Mobile")}, {QStringLiteral("work"), QStringLiteral("Work")}},
            true};
}

std::function<QString()> counter() {
    return [n = 0]() mutable { return QStringLiteral("new-%1").arg(++n); };
}

ListItem phone(const char* id, const char* value, bool primary = false) {
    return {QString::fromLatin1(id), QString::fromLatin1(value), QStringLiteral("work"), primary};
}

QList<QLineEdit*> lines(const QWidget& root) {
    QList<QLineEdit*> shown;
    for (auto* line : root.findChildren<QLineEdit*>()) {
        if (line->isVisibleTo(&root)) shown.append(line);
    }
    return shown;
}

QAbstractButton* named(const QWidget& root, const QString& name) {
    for (auto* button : root.findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == name && button->isVisibleTo(&root)) return button;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a form field shows its error below, marks the editor and tells a screen reader") {
    auto* editor = new LineEdit;
    FormField field(QStringLiteral("&Name"), editor);
    field.setHint(QStringLiteral("as on the invoice"));
    field.setRequired(true);
    auto* note = field.findChild<NoteLine*>();
    REQUIRE(note->isVisibleTo(&field));
    CHECK(note->text() == QStringLiteral("as on the invoice"));
    CHECK(editor->accessibleName() == QStringLiteral("Name, required"));

    field.setError(QStringLiteral("Too long"));
    CHECK(note->text() == QStringLiteral("Too long"));
    CHECK(note->tone() == Tone::Danger);
    CHECK(editor->isInvalid());
    CHECK(editor->accessibleDescription() == QStringLiteral("Too long"));

    field.clearError();
    CHECK(note->text() == QStringLiteral("as on the invoice"));
    CHECK_FALSE(editor->isInvalid());
}

TEST_CASE("a warning leaves the field valid and gives way to an error") {
    auto* editor = new LineEdit;
    FormField field(QStringLiteral("Phone"), editor);
    field.setWarning(QStringLiteral("Ana has this number"));
    CHECK_FALSE(field.hasError());
    CHECK_FALSE(editor->isInvalid());
    CHECK(field.findChild<NoteLine*>()->tone() == Tone::Warn);
    field.setError(QStringLiteral("Not a number"));
    CHECK(field.findChild<NoteLine*>()->text() == QStringLiteral("Not a number"));
}

TEST_CASE("the name of a form field reaches the part of a compound editor that takes the focus") {
    auto* tags = new TagEditor;
    const FormField field(QStringLiteral("Tags"), tags);
    CHECK(tags->focusProxy()->accessibleName() == QStringLiteral("Tags"));
}

TEST_CASE("the search field reports trimmed changes and Esc clears it") {
    SearchField field;
    QSignalSpy changes(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, QStringLiteral("ana "));
    REQUIRE(changes.size() == 3);  // the space changes nothing
    CHECK(changes.last().first().toString() == QStringLiteral("ana"));
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(field.text().isEmpty());
    REQUIRE(changes.size() == 4);
    CHECK(changes.last().first().toString().isEmpty());
}

TEST_CASE("the list editor keeps the ids of its elements through edit, removal and addition") {
    ListEditor editor(phoneTexts(), counter());
    editor.setItems({phone("a", "1", true), phone("b", "2"), phone("c", "3")});
    QSignalSpy edits(&editor, &ListEditor::edited);

    lines(editor).at(1)->selectAll();
    QTest::keyClicks(lines(editor).at(1), QStringLiteral("22"));
    REQUIRE_FALSE(edits.isEmpty());
    named(editor, QStringLiteral("Remove Phone 1"))->click();
    editor.addRow();
    QTest::keyClicks(lines(editor).last(), QStringLiteral("4"));

    const QList<ListItem> items = editor.items();
    REQUIRE(items.size() == 3);
    CHECK(items.at(0).id == QStringLiteral("b"));
    CHECK(items.at(0).value == QStringLiteral("22"));
    CHECK(items.at(0).primary);  // the main one was removed: the first takes over
    CHECK(items.at(1) == phone("c", "3"));
    CHECK(items.at(2).id.startsWith(QStringLiteral("new-")));
    CHECK(items.at(2).kind == QStringLiteral("mobile"));
}

TEST_CASE("the list editor does not report blank rows, nor its own loading") {
    ListEditor editor(phoneTexts(), counter());
    const QSignalSpy edits(&editor, &ListEditor::edited);
    editor.setItems({});
    CHECK(editor.items().isEmpty());
    CHECK(lines(editor).size() == 1);
    editor.setItems({phone("a", "1")});
    CHECK(edits.isEmpty());
}

TEST_CASE("the list editor keeps a kind it does not know") {
    ListEditor editor(phoneTexts(), counter());
    const ListItem odd{QStringLiteral("x"), QStringLiteral("5"), QStringLiteral("pager"), false};
    editor.setItems({odd});
    CHECK(editor.items() == QList<ListItem>{odd});
}

TEST_CASE("an error in the list editor marks the row of that element and goes with the next keystroke") {
    ListEditor editor(phoneTexts(), counter());
    editor.setItems({phone("a", "1"), phone("b", "2")});
    editor.setItemError(QStringLiteral("b"), QStringLiteral("bad"));
    CHECK_FALSE(lines(editor).at(0)->property(property::invalid).toBool());
    CHECK(lines(editor).at(1)->property(property::invalid).toBool());
    QTest::keyClicks(lines(editor).at(1), QStringLiteral("3"));
    CHECK_FALSE(lines(editor).at(1)->property(property::invalid).toBool());
}

TEST_CASE("the Tab key visits the rows of a list editor in order, then its button, also after rows came and went") {
    QWidget form;
    auto* before = new LineEdit(&form);
    before->setAccessibleName(QStringLiteral("Name"));
    auto* editor = new ListEditor(phoneTexts(), counter(), &form);
    auto* after = new LineEdit(&form);
    after->setAccessibleName(QStringLiteral("Notes"));
    editor->setItems({phone("a", "1")});
    editor->addRow();
    QAbstractButton* add = nullptr;
    for (auto* button : editor->findChildren<QAbstractButton*>()) {
        if (button->text() == QStringLiteral("Add phone")) add = button;
    }
    REQUIRE(add != nullptr);
    add->setAccessibleName(QStringLiteral("Add"));
    form.show();
    QStringList names;
    for (const QWidget* widget : test::tabOrder(&form)) names.append(widget->accessibleName());
    CHECK(names.join(QLatin1Char('|')).toStdString() ==
          "Name|Kind of Phone 1|Phone 1|Make Phone 1 the main one|Remove Phone 1|"
          "Kind of Phone 2|Phone 2|Make Phone 2 the main one|Remove Phone 2|Add|Notes");
}

TEST_CASE("the tag editor adds on Enter and comma, refuses doubles, takes the last one back on Backspace") {
    TagEditor editor;
    auto* line = editor.findChild<QLineEdit*>();
    QSignalSpy edits(&editor, &TagEditor::edited);
    QTest::keyClicks(line, QStringLiteral("gold,"));
    QTest::keyClicks(line, QStringLiteral("north"));
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClicks(line, QStringLiteral("GOLD,"));
    CHECK(editor.tags() == QStringList{QStringLiteral("gold"), QStringLiteral("north")});
    CHECK(edits.size() == 2);
    QTest::keyClick(line, Qt::Key_Backspace);
    CHECK(editor.tags() == QStringList{QStringLiteral("gold")});
    CHECK(line->text() == QStringLiteral("north"));
}
