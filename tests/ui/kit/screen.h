#pragma once
// A page in a window over a business, and what a person at the keyboard sees and does there. For tests of pages.

#include <QTableView>
#include <QVBoxLayout>

#include "tests/kit/wait.h"
#include "tests/ui/kit/business.h"
#include "ui/tables/pagecontext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/uistate.h"

namespace mostrador::test {

template <class PageType>
class Screen {
public:
    MemoryUiState state;
    QWidget window;
    ToastHost toasts{&window};
    PageType page;

    // `table`: object name of the list, null for a page without one. Shown when this returns.
    Screen(sync::Workspace& workspace, const Clock& clock, Random& random, const char* table)
        : page(PageContext{workspace, state, toasts, clock, random}, &window) {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(&page);
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        if (table != nullptr) m_table = &named<QTableView>(window, table);
        page.activated();
    }

    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] QString names() const { return column(0); }
    [[nodiscard]] QString column(int number) const {
        QStringList cells;
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            cells.append(m_table->model()->index(row, number).data().toString());
        return cells.join(QStringLiteral(", "));
    }
    [[nodiscard]] QString chosen() const {
        QStringList names;
        for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) names.append(row.data().toString());
        return names.join(QStringLiteral(", "));
    }
    bool listed(const char* names) {
        return kit::waitFor([&] { return this->names() == QString::fromUtf8(names); });
    }

    // Where the focus is, as the keyboard is.
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &window, static_cast<Qt::Key>(key), modifiers);
    }
    void type(const QString& text) {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    [[nodiscard]] QString focused() const {
        const QWidget* focus = QApplication::focusWidget();
        return focus != nullptr ? focus->objectName() : QString();
    }
    [[nodiscard]] bool sees(const char* name) const {
        const auto* widget = window.findChild<QWidget*>(QString::fromLatin1(name));
        return widget != nullptr && widget->isVisible();
    }
    bool waitsFor(const char* name) {
        return kit::waitFor([&] { return sees(name); });
    }
    [[nodiscard]] QString text(const char* name) { return named<QLineEdit>(window, name).text(); }
    [[nodiscard]] QString error(const char* name) {
        for (QWidget* at = &named<QWidget>(window, name); at != nullptr; at = at->parentWidget())
            if (const auto* field = qobject_cast<FormField*>(at)) return field->error();
        return {};
    }
    // What a field says below itself, in whatever tone.
    [[nodiscard]] QString note(const char* name) { return named<QWidget>(window, name).accessibleDescription(); }
    [[nodiscard]] QString said(const char* banner) { return named<QWidget>(window, banner).accessibleName(); }
    [[nodiscard]] ConfirmDialog* question() const {
        for (auto* dialog : window.findChildren<ConfirmDialog*>())
            if (dialog->isVisible()) return dialog;
        return nullptr;
    }
    void answer(bool yes) {
        ConfirmDialog* dialog = question();
        REQUIRE(dialog != nullptr);
        (yes ? dialog->confirmButton() : dialog->cancelButton())->click();
        REQUIRE(kit::waitFor([&] { return question() == nullptr; }));
    }
    void choose(int row) {
        const QPoint at = m_table->visualRect(m_table->model()->index(row, 0)).center();
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    }

private:
    QTableView* m_table = nullptr;
};

}  // namespace mostrador::test
