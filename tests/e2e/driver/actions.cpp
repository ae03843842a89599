#include "tests/e2e/driver/actions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace mostrador::e2e::actions {

namespace {

Answer failed(const QString& why) { return {{}, why}; }
Answer done() { return {true, {}}; }

}  // namespace

QWidget* activeWindow() {
    if (QWidget* modal = QApplication::activeModalWidget()) return modal;
    QWidget* found = nullptr;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && (found == nullptr || window->isActiveWindow()) &&
            window->windowType() != Qt::ToolTip)
            found = window;
    }
    return found;
}

QWidget* find(const QString& name) {
    const auto in = [&name](QWidget* window) -> QWidget* {
        if (window->objectName() == name) return window;
        for (QWidget* each : window->findChildren<QWidget*>(name)) {
            if (each->isVisible()) return each;
        }
        return nullptr;
    };
    if (QWidget* modal = QApplication::activeModalWidget()) {
        if (QWidget* found = in(modal)) return found;
    }
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (!window->isVisible()) continue;
        if (QWidget* found = in(window)) return found;
    }
    return nullptr;
}

QString textOf(const QWidget* widget) {
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) return line->text();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) return text->toPlainText();
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) return box->currentText();
    if (const auto* box = qobject_cast<const QSpinBox*>(widget)) return box->text();
    if (const auto* label = qobject_cast<const QLabel*>(widget)) return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return button->text();
    // A compound: all the words in it, as they are read.
    QStringList words;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty()) words.append(label->text());
    }
    return words.isEmpty() ? widget->accessibleName() : words.join(u'\n');
}

Answer type(QWidget* widget, const QString& text) {
    QWidget* editor = widget->focusProxy() != nullptr ? widget->focusProxy() : widget;
    if (!editor->isEnabled()) return failed(QStringLiteral("not enabled"));
    editor->setFocus(Qt::OtherFocusReason);
    QTest::keySequence(editor, QKeySequence(QKeySequence::SelectAll));
    QTest::keyClick(editor, Qt::Key_Delete);
    // Not keyClicks(): that knows ASCII only.
    for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, editor, Qt::Key_unknown, QString(c), Qt::NoModifier);
    return done();
}

Answer click(QWidget* widget) {
    if (!widget->isEnabled()) return failed(QStringLiteral("not enabled"));
    // A check box is as wide as its row: the mark is at its start.
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const bool mark = button != nullptr && button->isCheckable() && widget->inherits("QCheckBox");
    QTest::mouseClick(widget, Qt::LeftButton, {}, mark ? QPoint(8, widget->height() / 2) : widget->rect().center());
    return done();
}

Answer choose(QWidget* widget, const QString& text) {
    auto* box = qobject_cast<QComboBox*>(widget);
    if (box == nullptr) return failed(QStringLiteral("not a combo box"));
    const int wanted = box->findText(text);
    if (wanted < 0) return failed(QStringLiteral("no such entry: %1").arg(text));
    box->setFocus(Qt::OtherFocusReason);
    // Arrow keys do what a person's do: activated() is emitted.
    while (box->currentIndex() != wanted) {
        const int before = box->currentIndex();
        QTest::keyClick(box, before < wanted ? Qt::Key_Down : Qt::Key_Up);
        if (box->currentIndex() == before) return failed(QStringLiteral("the box does not move"));
    }
    return done();
}

Answer key(QWidget* widget, const QString& sequence) {
    const QKeySequence keys(sequence);
    if (keys.isEmpty()) return failed(QStringLiteral("no such key: %1").arg(sequence));
    QWidget* target = widget;
    if (widget->isWindow() && widget->focusWidget() != nullptr) target = widget->focusWidget();
    QTest::keySequence(target, keys);
    return done();
}

Answer select(QWidget* widget, int row) {
    auto* view = qobject_cast<QAbstractItemView*>(widget);
    if (view == nullptr || view->model() == nullptr) return failed(QStringLiteral("not a table"));
    const auto* table = qobject_cast<const QTableView*>(view);
    const int column = table != nullptr ? table->horizontalHeader()->logicalIndex(0) : 0;
    const QModelIndex index = view->model()->index(row, column);
    if (!index.isValid()) return failed(QStringLiteral("no such row"));
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    return done();
}

Answer state(const QWidget* widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return {QJsonObject{{QStringLiteral("visible"), widget->isVisible()},
                        {QStringLiteral("enabled"), widget->isEnabled()},
                        {QStringLiteral("checked"), button != nullptr && button->isChecked()},
                        {QStringLiteral("focused"), widget->hasFocus()},
                        {QStringLiteral("text"), textOf(widget)}},
            {}};
}

Answer rows(const QWidget* widget) {
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    if (view == nullptr || view->model() == nullptr) return failed(QStringLiteral("not a table"));
    const auto* table = qobject_cast<const QTableView*>(view);
    const QAbstractItemModel& model = *view->model();
    QJsonArray all;
    for (int row = 0; row < model.rowCount(); ++row) {
        QJsonArray cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            if (table != nullptr && table->isColumnHidden(column)) continue;
            cells.append(model.index(row, column).data(Qt::DisplayRole).toString());
        }
        all.append(cells);
    }
    return {all, {}};
}

Answer objects() {
    QJsonArray names;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (!window->isVisible()) continue;
        QList<QWidget*> all = window->findChildren<QWidget*>();
        all.prepend(window);
        for (const QWidget* each : std::as_const(all)) {
            if (each->isVisible() && !each->objectName().isEmpty() &&
                !each->objectName().startsWith(QStringLiteral("qt_")))
                names.append(each->objectName());
        }
    }
    return {names, {}};
}

Answer grab(const QString& file) {
    QWidget* window = activeWindow();
    if (window == nullptr) return failed(QStringLiteral("no window"));
    if (!window->grab().save(file)) return failed(QStringLiteral("cannot write %1").arg(file));
    return done();
}

}  // namespace mostrador::e2e::actions
