// Picker and lines editor at the keyboard, over choices that answer at once or late.
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

#include "models/base/quantity.h"
#include "models/records/line.h"
#include "models/records/product.h"
#include "tests/kit/make.h"
#include "ui/widgets/lineseditor.h"
#include "ui/widgets/picker.h"

using namespace mostrador;

namespace {

Choice product(std::uint32_t number, const char* name, const char* code, std::int64_t price) {
    auto record = std::make_shared<Record>(product::type, kit::uuid(number));
    record->at(product::Name) = std::string(name);
    record->at(product::Price) = price;
    Choice one;
    one.id = record->id;
    one.title = QString::fromUtf8(name);
    one.detail = QString::fromLatin1(code);
    one.record = record;
    return one;
}

// Answers when told, as a replica does.
struct Shelf {
    QList<Choice> all{product(1, "Cable", "100", 1990), product(2, "Cable largo", "200", 2990),
                      product(3, "Pantalla", "4006381333931", 10000)};
    std::vector<std::function<void()>> waiting;
    bool late = false;

    PickerSource source() {
        return [this](const QString& text, std::function<void(QList<Choice>)> answer) {
            QList<Choice> found;
            for (Choice one : all) {
                one.exact = one.detail == text;
                if (one.title.contains(text, Qt::CaseInsensitive) || one.detail.contains(text)) found.append(one);
            }
            waiting.push_back([answer, found] { answer(found); });
            if (!late) answerAll();
        };
    }
    void answerAll() {
        for (const auto& one : std::exchange(waiting, {})) one();
    }
};

struct Window : QWidget {
    explicit Window(QWidget* inside) {
        (new QVBoxLayout(this))->addWidget(inside);
        resize(800, 500);
        show();
        activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(this));
        inside->setFocus();
    }
};

void type(const char* text) {
    for (const char* c = text; *c != 0; ++c)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(QLatin1Char(*c)),
                            Qt::NoModifier);
}
void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

QString cell(const LinesEditor& editor, int row, LinesModel::Column column) {
    return editor.model().index(row, column).data().toString();
}

}  // namespace

TEST_CASE("picker: typed, walked with the arrows, taken with Enter") {
    Shelf shelf;
    auto* picker = new Picker(shelf.source());
    Window window(picker);
    QSignalSpy picked(picker, &Picker::picked);
    type("cab");
    REQUIRE(picker->isListOpen());
    CHECK(picker->choices().size() == 2);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(picked.size() == 1);
    CHECK(picker->chosen().title == QStringLiteral("Cable largo"));
    CHECK_FALSE(picker->isListOpen());
    QSignalSpy cleared(picker, &Picker::cleared);
    picker->selectAll();
    press(Qt::Key_Backspace);
    CHECK(cleared.size() == 1);
    CHECK_FALSE(picker->hasChosen());
    type("p");
    press(Qt::Key_Escape);
    CHECK_FALSE(picker->isListOpen());
    CHECK(picker->text() == QStringLiteral("p"));
}

TEST_CASE("picker: the arrows open it too, and what they reached stays chosen") {
    Shelf shelf;
    auto* picker = new Picker(shelf.source());
    Window window(picker);
    QSignalSpy picked(picker, &Picker::picked);
    press(Qt::Key_Down);  // nothing typed: the first few
    REQUIRE(picker->isListOpen());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    REQUIRE(picked.size() == 1);
    const QString second = picker->chosen().title;
    SECTION("opened again on what was chosen, another is taken") {
        press(Qt::Key_Down);
        REQUIRE(picker->isListOpen());
        press(Qt::Key_Return);
        CHECK(picked.size() == 2);
        CHECK_FALSE(picker->isListOpen());
    }
    SECTION("an answer that comes late does not move the row") {
        picker->selectAll();
        press(Qt::Key_Backspace);
        type("c");
        shelf.late = true;
        type("ab");  // asked, not answered: the list is still that of "c"
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        CHECK(picked.size() == 1);
        shelf.answerAll();
        REQUIRE(picked.size() == 2);
        CHECK(picker->chosen().title == QStringLiteral("Cable largo"));
    }
}

TEST_CASE("picker: a scanner's Enter waits for the answer and takes the exact code only") {
    Shelf shelf;
    shelf.late = true;
    auto* picker = new Picker(shelf.source());
    picker->setScans(shelf.source());
    Window window(picker);
    QSignalSpy picked(picker, &Picker::picked);
    QSignalSpy nothing(picker, &Picker::nothingFound);
    type("3*4006381333931");
    press(Qt::Key_Return);
    type("100");  // the next one before the first was found
    press(Qt::Key_Return);
    CHECK(picked.isEmpty());
    CHECK(picker->text().isEmpty());
    shelf.answerAll();
    shelf.answerAll();
    REQUIRE(picked.size() == 2);
    CHECK(qvariant_cast<Choice>(picked[0].front()).title == QStringLiteral("Pantalla"));
    CHECK(qvariant_cast<Choice>(picked[0].front()).quantity == 3 * quantityOne);
    CHECK(qvariant_cast<Choice>(picked[1].front()).title == QStringLiteral("Cable"));
    type("40063813");  // part of a code is no code
    press(Qt::Key_Return);
    shelf.answerAll();
    CHECK(picked.size() == 2);
    CHECK(nothing.size() == 1);
}

TEST_CASE("lines editor: a sale by the keyboard, with its totals") {
    Shelf shelf;
    auto* editor = new LinesEditor(shelf.source(), [n = 0]() mutable { return std::int64_t{++n}; });
    LinesRules rules;
    rules.currency = {"CLP", 0};
    rules.taxRate = 1900;
    editor->setRules(rules);
    Window window(editor);
    editor->focusLines();
    type("panta");
    press(Qt::Key_Return);  // the product
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("lines.editor"));
    type("3");
    press(Qt::Key_Tab);  // to its price
    press(Qt::Key_Tab);  // to the discount
    type("500");
    press(Qt::Key_Return);  // the next line
    REQUIRE(editor->model().lineCount() == 1);
    CHECK(cell(*editor, 0, LinesModel::Item) == QStringLiteral("Pantalla"));
    CHECK(editor->model().totals() == Totals{24790, 4710, 29500});
    type("mano de obra");
    press(Qt::Key_Return);  // nothing is called so: the text itself
    press(Qt::Key_Tab);     // one of it
    type("7000");
    press(Qt::Key_Return);
    REQUIRE(editor->model().lineCount() == 2);
    CHECK(cell(*editor, 1, LinesModel::Item) == QStringLiteral("mano de obra"));
    press(Qt::Key_Escape);
    const SetValue lines = editor->lines();
    CHECK(textOf(lines[0].fields[line::Kind]) == line::product);
    CHECK(textOf(lines[1].fields[line::Kind]) == line::other);
    CHECK(integerOf(lines[0].fields[line::Quantity]) == 3 * quantityOne);
    CHECK(integerOf(lines[1].fields[line::Total]) == 7000);
    editor->view().setCurrentIndex(editor->model().index(0, 0));
    press(Qt::Key_Delete);
    CHECK(editor->model().totals().total == 7000);
}

TEST_CASE("lines editor: what is no figure stays open and changes nothing") {
    Shelf shelf;
    auto* editor = new LinesEditor(shelf.source(), [n = 0]() mutable { return std::int64_t{++n}; });
    Window window(editor);
    editor->model().addProduct(shelf.all[0], quantityOne);
    editor->model().addProduct(shelf.all[0], 2 * quantityOne);  // the same line
    REQUIRE(editor->model().lineCount() == 1);
    editor->editCell(0, LinesModel::Quantity);
    type("x");
    press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("lines.editor"));
    press(Qt::Key_Escape);
    CHECK(cell(*editor, 0, LinesModel::Quantity) == QStringLiteral("3"));
    editor->setReadOnly(true);
    CHECK(editor->model().rowCount() == 1);
    CHECK_FALSE(editor->model().index(0, 1).flags().testFlag(Qt::ItemIsEditable));
}
