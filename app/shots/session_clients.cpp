// Session: the client beside the list, read and edited; clients written down twice.

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>

#include "app/desk.h"
#include "app/shots/session.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/sidepanel.h"

namespace mostrador::shots {

namespace {

constexpr int shownRow = 2;

void press(const QWidget& window, const char* name) {
    if (auto* button = window.findChild<QAbstractButton*>(QString::fromLatin1(name))) button->click();
}

}  // namespace

void Session::giveClientForms() {
    const QString nameField = QStringLiteral("clients.form.nombre");
    shoot(QStringLiteral("client-detail"), [this] {
        QWidget* window = page(QStringLiteral("clients"));
        if (auto* table = window->findChild<QAbstractItemView*>(QStringLiteral("clients.table"))) {
            const QModelIndex row = table->model()->index(shownRow, 0);
            table->setCurrentIndex(row);
            Q_EMIT table->clicked(row);  // the list opens a client on a click, not on the way past it
        }
        return window;
    });
    give([this] { press(m_desk->window(), "clients.edit"); });
    shoot(QStringLiteral("client-edit-error"), [this, nameField] {
        if (auto* name = m_desk->window().findChild<QLineEdit*>(nameField)) {
            m_name = name->text();
            name->clear();
        }
        press(m_desk->window(), "clients.form.save");
        return &m_desk->window();
    });
    give([this, nameField] {
        if (auto* name = m_desk->window().findChild<QLineEdit*>(nameField)) name->setText(m_name);
        press(m_desk->window(), "clients.form.cancel");
        if (auto* panel = m_desk->window().findChild<SidePanel*>(QStringLiteral("clients.panel")))
            Q_EMIT panel->closeRequested();
    });
}

void Session::giveDuplicates() {
    const char* const button = "clients.duplicates.show";
    shoot(QStringLiteral("clients-duplicates"), [this, button] {
        QWidget* window = page(QStringLiteral("clients"));
        press(*window, button);
        return window;
    });
    give([this, button] { press(m_desk->window(), button); });
}

}  // namespace mostrador::shots
