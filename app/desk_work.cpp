// Desk: the ways between the pages of the daily work.

#include "app/desk.h"
#include "ui/clients/clientspage.h"
#include "ui/home/homepage.h"
#include "ui/orders/orderspage.h"
#include "ui/sales/salespage.h"
#include "ui/shell/mainwindow.h"
#include "ui/stock/stockpage.h"

namespace mostrador {

namespace {

OrdersPage::Show shownFor(HomePage::List list) {
    switch (list) {
        case HomePage::List::Mine: return OrdersPage::Show::Mine;
        case HomePage::List::Late: return OrdersPage::Show::Late;
        case HomePage::List::Today: return OrdersPage::Show::Today;
        case HomePage::List::Parts: return OrdersPage::Show::State;
        case HomePage::List::Open: break;
    }
    return OrdersPage::Show::Open;
}

}  // namespace

void Desk::connectWork() {
    const auto toOrders = [this] { m_window->showPage(m_orders->id()); };
    connect(m_home, &HomePage::orderWanted, this, [this](const Uuid& id) { open(TableId::Order, id); });
    connect(m_home, &HomePage::ordersWanted, this, [this, toOrders](HomePage::List list) {
        toOrders();
        m_orders->show(shownFor(list), OrderState::WaitingForPart);
    });
    connect(m_home, &HomePage::stateWanted, this, [this, toOrders](OrderState state) {
        toOrders();
        m_orders->show(OrdersPage::Show::State, state);
    });
    connect(m_home, &HomePage::newOrderWanted, this, [this, toOrders] {
        toOrders();
        m_orders->newOrder();
    });
    connect(m_home, &HomePage::clientsWanted, this, [this] { m_window->showPage(m_clients->id()); });
    connect(m_home, &HomePage::syncWanted, this, [this] { m_window->showPage(QStringLiteral("sync")); });
    connect(m_home, &HomePage::productWanted, this, [this](const Uuid& id) { open(TableId::Product, id); });
    connect(m_home, &HomePage::lowStockWanted, this, [this] {
        m_window->showPage(m_stock->id());
        m_stock->showLow();
    });
    connect(m_home, &HomePage::salesWanted, this, [this] {
        m_window->showPage(m_sales->id());
        m_sales->showTab(SalesPage::List);
    });
    connect(m_orders, &OrdersPage::saleWanted, this, [this](const Uuid& id) { open(TableId::Sale, id); });
    connect(m_orders, &OrdersPage::clientWanted, this, [this](const Uuid& id) { open(TableId::Client, id); });
}

}  // namespace mostrador
