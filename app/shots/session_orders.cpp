// Session: home and orders: my day, dashboard, list, board, calendar, an order read, written down, and moved on.

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

#include "app/desk.h"
#include "app/shots/session.h"
#include "ui/home/homepage.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/sidepanel.h"

namespace mostrador::shots {

namespace {

void press(const QWidget& window, const char* name) {
    if (auto* button = window.findChild<QAbstractButton*>(QString::fromLatin1(name))) button->click();
}

// The order in that row of the list, beside it.
void openRow(const QWidget& window, int row) {
    auto* table = window.findChild<QAbstractItemView*>(QStringLiteral("orders.table"));
    if (table == nullptr) return;
    const QModelIndex at = table->model()->index(row, 0);
    table->setCurrentIndex(at);
    Q_EMIT table->clicked(at);
}

void scrollToEnd(const QWidget& window) {
    const auto* panel = window.findChild<SidePanel*>(QStringLiteral("orders.panel"));
    const auto* scroll = panel != nullptr ? panel->findChild<QScrollArea*>() : nullptr;
    if (scroll != nullptr) scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
}

void closePanel(const QWidget& window) {
    if (auto* panel = window.findChild<SidePanel*>(QStringLiteral("orders.panel"))) Q_EMIT panel->closeRequested();
}

}  // namespace

void Session::giveHome() {
    const auto home = [this](bool dashboard) {
        QWidget* window = page(QStringLiteral("home"));
        if (auto* shown = window->findChild<HomePage*>()) shown->showDashboard(dashboard);
        return window;
    };
    shoot(QStringLiteral("home-day"), [home] { return home(false); });
    shoot(QStringLiteral("home-dashboard"), [home] { return home(true); });
}

void Session::giveOrders() {
    constexpr int quoted = 2;
    constexpr int ready = 8;
    const auto view = [this](OrdersPage::View wanted) {
        QWidget* window = page(QStringLiteral("orders"));
        if (auto* shown = window->findChild<OrdersPage*>()) shown->setView(wanted);
        return window;
    };
    shoot(QStringLiteral("orders-list"), [view] { return view(OrdersPage::List); });
    shoot(QStringLiteral("orders-board"), [view] { return view(OrdersPage::Board); });
    shoot(QStringLiteral("orders-calendar"), [view] { return view(OrdersPage::Calendar); });
    shoot(QStringLiteral("orders-week"), [this] {
        press(m_desk->window(), "orders.calendar.span");
        return &m_desk->window();
    });
    give([this] { press(m_desk->window(), "orders.calendar.span"); });
    shoot(QStringLiteral("order-detail"), [view] {
        QWidget* window = view(OrdersPage::List);
        openRow(*window, ready);
        return window;
    });
    shoot(QStringLiteral("order-detail-end"), [this] {
        QWidget* window = &m_desk->window();
        scrollToEnd(*window);
        return window;
    });
    give([this] { press(m_desk->window(), "orders.step.to.entregada"); });
    shoot(QStringLiteral("order-delivery"), [this] { return &m_desk->window(); });
    give([this] {
        press(m_desk->window(), "orders.step.cancel");
        openRow(m_desk->window(), quoted);
    });
    give([this] { press(m_desk->window(), "orders.step.to.aprobada"); });
    shoot(QStringLiteral("order-approval"), [this] { return &m_desk->window(); });
    give([this] {
        press(m_desk->window(), "orders.step.cancel");
        closePanel(m_desk->window());
    });
    shoot(QStringLiteral("order-new"), [this] {
        press(m_desk->window(), "orders.new");
        press(m_desk->window(), "orders.form.save");  // what is missing is marked
        return &m_desk->window();
    });
    give([this] { closePanel(m_desk->window()); });
}

}  // namespace mostrador::shots
