#include "ui/sales/salespage.h"

#include <QAction>
#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "models/records/balance.h"
#include "models/records/client.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/records/user.h"
#include "models/rules/visibility.h"
#include "sync/transport/workspace.h"
#include "ui/sales/cashview.h"
#include "ui/sales/counterview.h"
#include "ui/sales/incidentsview.h"
#include "ui/sales/paymentsview.h"
#include "ui/sales/receiptdialog.h"
#include "ui/sales/salelistview.h"
#include "ui/sales/sessionwatch.h"
#include "ui/tables/house.h"
#include "ui/tables/recordbook.h"
#include "ui/theme/tokens.h"

namespace mostrador {

// What the tabs share; gone after them.
struct SalesPage::Books {
    explicit Books(sync::Workspace& workspace)
        : house(workspace.replica()),
          clients(workspace.replica(), client::type),
          users(workspace.replica(), user::type),
          products(workspace.replica(), product::type),
          places(workspace.replica(), place::type),
          balances(workspace.replica(), balance::type),
          sales(workspace.replica(), sale::type),
          session(workspace) {}

    House house;
    RecordBook clients, users, products, places, balances, sales;
    SessionWatch session;
    SalesBooks all{house, clients, users, products, places, balances, sales, session};
};

SalesPage::SalesPage(const PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_books(std::make_unique<Books>(context.workspace)),
      m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("sales"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::xl - space::m, 0, space::l, 0);
    bar->addWidget(m_tabs);
    bar->addStretch();
    column->addLayout(bar);
    column->addWidget(m_stack, 1);
    m_tabs->setObjectName(QStringLiteral("sales.tabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    const auto& user = context.workspace.user();
    const std::vector<std::string> roles = user ? user->roles : std::vector<std::string>{};
    const SalesBooks& books = m_books->all;
    const bool sells = grantFor(roles, Action::SalesCreate) == Grant::Full;
    if (sells) addTab(Counter, m_counter = new CounterView(context, books, this));
    if (viewGrant(roles, TableId::Sale) != Grant::None) {
        addTab(List, m_list = new SaleListView(context, books, this));
        addTab(Cash, m_cash = new CashView(context, books, this));
    }
    addTab(Shortages, m_incidents = new IncidentsView(context, books, this));
    makeActions();
    connect(m_tabs, &QTabBar::currentChanged, this, &SalesPage::onTab);
    if (m_counter != nullptr) {
        connect(m_counter, &CounterView::receiptRequested, this, &SalesPage::openReceipt);
        connect(m_counter, &CounterView::resent, this, &SalesPage::resent);
        connect(m_counter, &CounterView::sessionRequested, m_cash, &CashView::openOrClose);
    }
    if (m_list != nullptr) connect(m_list, &SaleListView::receiptRequested, this, &SalesPage::openReceipt);
    connect(m_incidents, &IncidentsView::saleRequested, this, &SalesPage::openSale);
    connect(m_incidents, &IncidentsView::openCountChanged, this, [this](int count) {
        m_shortages = count;
        retranslate();
        Q_EMIT badgeChanged(count);
    });
    retranslate();
    onTab(0);
}

SalesPage::~SalesPage() {
    for (QWidget* view : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) delete view;
}

void SalesPage::addTab(Tab tab, QWidget* view) {
    m_tabs->setTabData(m_tabs->addTab(QString()), static_cast<int>(tab));
    m_stack->addWidget(view);
}

int SalesPage::indexOf(Tab tab) const {
    for (int i = 0; i < m_tabs->count(); ++i)
        if (m_tabs->tabData(i).toInt() == static_cast<int>(tab)) return i;
    return -1;
}

SalesPage::Tab SalesPage::current() const { return static_cast<Tab>(m_tabs->tabData(m_tabs->currentIndex()).toInt()); }

void SalesPage::makeActions() {
    const auto add = [this](const QKeySequence& keys, auto run) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        m_actions.append(action);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    for (int i = 0; i < m_tabs->count(); ++i)
        add(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)), [this, i] { m_tabs->setCurrentIndex(i); });
    add(Qt::Key_F10, [this] {
        if (m_cash != nullptr) m_cash->openOrClose();
    });
    add(Qt::Key_F11, [this] {
        if (current() == Counter) m_counter->showLastReceipt();
        else if (current() == List) m_list->showReceipt();
    });
    add(QKeySequence::Find, [this] { m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason); });
    if (m_counter == nullptr) return;
    const auto atCounter = [this, &add](Qt::Key key, auto run) { m_counterActions.append({add(key, run), 0}); };
    atCounter(Qt::Key_F2, [this] { m_counter->chooseClient(); });
    atCounter(Qt::Key_F3, [this] { m_counter->editLine(LinesModel::Discount); });
    atCounter(Qt::Key_F4, [this] { m_counter->editLine(LinesModel::Quantity); });
    atCounter(Qt::Key_F6, [this] { m_counter->pay(PaymentsView::Cash); });
    atCounter(Qt::Key_F7, [this] { m_counter->pay(PaymentsView::Card); });
    atCounter(Qt::Key_F8, [this] { m_counter->pay(PaymentsView::Transfer); });
    atCounter(Qt::Key_F9, [this] { m_counter->pay(PaymentsView::Credit); });
    atCounter(Qt::Key_F12, [this] { m_counter->charge(); });
}

void SalesPage::onTab(int index) {
    m_stack->setCurrentIndex(index);
    for (const auto& [action, text] : std::as_const(m_counterActions)) action->setEnabled(current() == Counter);
    activated();
}

void SalesPage::showTab(Tab tab) {
    if (const int index = indexOf(tab); index >= 0) m_tabs->setCurrentIndex(index);
}

void SalesPage::activated() {
    if (QWidget* view = m_stack->currentWidget()) view->setFocus(Qt::OtherFocusReason);
}

QString SalesPage::title() const { return tr("Sales", "page"); }

void SalesPage::openSale(const Uuid& sale) {
    if (m_list == nullptr) return;
    showTab(List);
    m_list->showSale(sale);
}

void SalesPage::openReceipt(const Uuid& sale, qint64 change) {
    (new ReceiptDialog(m_context, sale, change, window()))->open();
}

void SalesPage::editAndResend(const sync::InboxItem& item) {
    if (m_counter == nullptr) return;
    showTab(Counter);
    m_counter->whenSettled([this, item] { m_counter->takeBack(item); });
}

bool SalesPage::hasUnsavedInput() const { return m_counter != nullptr && m_counter->hasUnsavedInput(); }

void SalesPage::whenSettled(std::function<void()> proceed) {
    if (m_counter == nullptr) return proceed();
    if (m_counter->hasUnsavedInput()) showTab(Counter);
    m_counter->whenSettled(std::move(proceed));
}

void SalesPage::retranslate() {
    const std::pair<Tab, QString> names[] = {
        {Counter, tr("Counter")},
        {List, tr("Sales", "list")},
        {Cash, tr("Cash session")},
        {Shortages, m_shortages > 0 ? tr("Shortages (%1)").arg(m_shortages) : tr("Shortages")}};
    for (const auto& [tab, name] : names)
        if (const int index = indexOf(tab); index >= 0) {
            m_tabs->setTabText(index, name);
            m_tabs->setTabToolTip(
                index,
                QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)).toString(QKeySequence::NativeText));
        }
    m_tabs->setAccessibleName(tr("Parts of the sales page"));
}

void SalesPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
