// OrdersPage: what its keys, lists and views do.
#include <QAction>
#include <QComboBox>
#include <QMenu>

#include "models/base/clock.h"
#include "models/records/order.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/orders/orderboard.h"
#include "ui/orders/ordercalendar.h"
#include "ui/orders/orderfilter.h"
#include "ui/orders/ordernames.h"
#include "ui/orders/orderpanel.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/orderwords.h"
#include "ui/orders/steprules.h"
#include "ui/orders/steprunner.h"
#include "ui/tables/columnkeeper.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtablepane.h"
#include "ui/tables/recordtableview.h"
#include "ui/tables/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

namespace mostrador {

void OrdersPage::makeActions() {
    const auto add = [this](const QKeySequence& keys) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        m_actions.append(action);
        return action;
    };
    m_find = add(QKeySequence::Find);
    m_create = add(QKeySequence::New);
    m_edit = add(Qt::Key_F2);
    m_save = add(QKeySequence::Save);
    m_next = add(Qt::ALT | Qt::Key_Down);
    m_previous = add(Qt::ALT | Qt::Key_Up);
    m_lines = add(Qt::CTRL | Qt::Key_L);
    connect(m_lines, &QAction::triggered, m_panel, &OrderPanel::editLines);
    connect(m_find, &QAction::triggered, this, [this] {
        setView(List);
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_create, &QAction::triggered, this, &OrdersPage::newOrder);
    connect(m_edit, &QAction::triggered, this, [this] {
        if (m_panel->mode() == OrderPanel::Mode::Closed) {
            const Uuid id = m_model->idAt(m_pane->view().currentIndex().row());
            if (m_view != List || id.isNil()) return;
            openOrder(id);
        }
        m_panel->edit();
    });
    connect(m_save, &QAction::triggered, m_panel, &OrderPanel::save);
    connect(m_next, &QAction::triggered, this, [this] { m_panel->whenSettled([this] { m_pane->view().step(1); }); });
    connect(m_previous, &QAction::triggered, this,
            [this] { m_panel->whenSettled([this] { m_pane->view().step(-1); }); });
}

void OrdersPage::connectList() {
    RecordTableView& view = m_pane->view();
    const auto show = [this](const Uuid& id) {
        if (id.isNil()) return;
        m_panelWanted = true;
        m_panel->whenSettled([this, id] { m_panel->showOrder(id); },
                             [this] { m_pane->view().setCurrentId(m_panel->order()); });
    };
    connect(m_search, &SearchField::searchChanged, m_model, &RecordTableModel::setSearch);
    connect(m_search, &SearchField::moveToResults, m_pane, &RecordTablePane::focusRows);
    connect(m_filter, &QComboBox::activated, this, &OrdersPage::applyFilters);
    for (Button* toggle : {m_mine, m_late}) connect(toggle, &QPushButton::clicked, this, &OrdersPage::applyFilters);
    connect(m_columns, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_pane->view().columnKeeper().fillMenu(*menu);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
    });
    connect(m_new, &QPushButton::clicked, this, &OrdersPage::newOrder);
    connect(m_pane, &RecordTablePane::emptyActionTriggered, this, &OrdersPage::newOrder);
    connect(m_pane, &RecordTablePane::clearSearchRequested, m_search, &QLineEdit::clear);
    connect(m_model, &RecordTableModel::totalChanged, this, &OrdersPage::showCount);
    connect(m_names, &OrderNames::changed, m_model, &RecordTableModel::refreshTexts);
    connect(&view, &RecordTableView::clickedRecord, this, show);
    connect(&view, &RecordTableView::opened, this, show);
    connect(&view, &RecordTableView::currentChangedByUser, this, [this, show](const Uuid& id) {
        if (m_panelWanted) show(id);
    });
    connect(&m_context.workspace, &sync::Workspace::userChanged, this, &OrdersPage::showRights);
    connect(&m_context.workspace, &sync::Workspace::becameReady, this, &OrdersPage::showRights);
}

void OrdersPage::connectPanel() {
    connect(m_panel, &OrderPanel::created, this, [this](const Uuid& id) { m_pane->view().setCurrentId(id); });
    connect(m_panel, &OrderPanel::formLeft, this, [this] { focusView(); });
    connect(m_panel, &OrderPanel::panelClosed, this, [this] {
        m_panelWanted = false;
        focusView();
    });
    connect(m_panel, &OrderPanel::clientWanted, this, &OrdersPage::clientWanted);
    connect(m_panel, &OrderPanel::resent, this, &OrdersPage::resent);
    connect(m_panel, &OrderPanel::saleWanted, this, &OrdersPage::saleWanted);
}

void OrdersPage::connectViews() {
    connect(m_board, &OrderBoard::opened, this, &OrdersPage::openOrder);
    connect(m_board, &OrderBoard::stepChosen, this, &OrdersPage::takeStep);
    connect(m_board, &OrderBoard::refused, this,
            [this](const QString& why) { m_context.toasts.show(why, Tone::Warn); });
    connect(m_calendar, &OrderCalendar::opened, this, &OrdersPage::openOrder);
    connect(m_runner, &StepRunner::done, this, [this](const Uuid&, OrderState to) {
        m_context.toasts.show(tr("The order is now: %1", "a state").arg(orderwords::stateName(to).toLower()), Tone::Ok);
    });
    connect(m_runner, &StepRunner::refused, this, [this](const Uuid& id, const Error& error) {
        if (id != m_panel->order()) m_context.toasts.show(words::described(error), Tone::Danger);
    });
}

// A step that asks for something does so in the panel.
void OrdersPage::takeStep(const Record& row, const OrderStep& step) {
    const auto& user = m_context.workspace.user();
    if (!user) return;
    if (steprules::missing(step, row).isEmpty() && !steprules::asks(step, row, *user))
        return m_runner->run(row, step, {});
    m_panel->whenSettled([this, id = row.id, &step] { m_panel->showStep(id, step); });
}

void OrdersPage::openOrder(const Uuid& id) {
    m_panel->whenSettled([this, id] {
        m_panelWanted = true;
        m_panel->showOrder(id);
        m_pane->view().setCurrentId(id);
    });
}

void OrdersPage::whenSettled(std::function<void()> proceed) { m_panel->whenSettled(std::move(proceed)); }

bool OrdersPage::hasUnsavedInput() const { return m_panel->hasUnsavedInput(); }

void OrdersPage::editAndResend(const sync::InboxItem& item) {
    m_panel->whenSettled([this, item] { m_panel->takeBack(item); });
}

void OrdersPage::newOrder() {
    if (!m_create->isEnabled()) return;
    m_panel->whenSettled([this] { m_panel->create(); });
}

void OrdersPage::show(Show what, OrderState state) {
    m_mine->setChecked(what == Show::Mine);
    m_late->setChecked(what == Show::Late);
    m_search->clear();
    m_filter->setCurrentIndex(what == Show::State ? m_filter->findData(words::of(orderStateName(state))) : 0);
    setView(what == Show::Today ? Calendar : List);
    if (what == Show::Today) m_calendar->showToday();
    else m_pane->focusRows();
}

void OrdersPage::applyFilters() {
    std::vector<sync::FieldIs> who;
    if (const auto& user = m_context.workspace.user(); user && m_mine->isChecked())
        who.push_back(orderfilter::mine(*user));
    m_board->setWho(who);
    if (m_late->isChecked())
        for (sync::FieldIs& one : orderfilter::late(m_context.clock.utcMs())) who.push_back(std::move(one));
    m_calendar->setWho(who);
    const QString chosen = m_filter->currentData().toString();
    if (chosen == QStringLiteral("abiertas")) who.push_back(orderfilter::open());
    else if (const auto state = orderStateFrom(chosen.toStdString())) who.push_back(orderfilter::inState(*state));
    m_model->setWhere(std::move(who));
    retranslate();
}

void OrdersPage::showRights() {
    const auto& user = m_context.workspace.user();
    const bool mayCreate =
        user && m_context.workspace.isReady() && grantFor(user->roles, Action::OrdersCreate) != Grant::None;
    m_new->setVisible(mayCreate);
    m_create->setEnabled(mayCreate);
    applyFilters();
}

void OrdersPage::focusView() {
    if (m_view == List) m_pane->focusShown();
    else activated();
}

}  // namespace mostrador
