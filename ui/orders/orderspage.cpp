// OrdersPage: its parts and the words on them. What they do: orderspage_actions.cpp.
#include "ui/orders/orderspage.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/records/order.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/orders/orderboard.h"
#include "ui/orders/ordercalendar.h"
#include "ui/orders/ordercolumns.h"
#include "ui/orders/ordernames.h"
#include "ui/orders/orderpanel.h"
#include "ui/orders/orderwords.h"
#include "ui/orders/people.h"
#include "ui/orders/steprunner.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtablepane.h"
#include "ui/tables/recordtableview.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fittingrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/uistate.h"

namespace mostrador {

namespace {

const QString viewKey = QStringLiteral("orders/view");
constexpr const char* viewNames[] = {"orders.view.list", "orders.view.board", "orders.view.calendar"};

}  // namespace

OrdersPage::OrdersPage(const PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_names(new OrderNames(context.workspace.replica(), this)),
      m_people(new People(context.workspace.replica(), this)),
      m_runner(new StepRunner(context, this)),
      m_toolbar(new FittingRow(this)),
      m_search(new SearchField(this)),
      m_filter(new QComboBox(this)),
      m_mine(new Button(Symbol::User, QString(), ButtonVariant::Quiet, this)),
      m_late(new Button(Symbol::Alert, QString(), ButtonVariant::Quiet, this)),
      m_count(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_views{new Button(Symbol::Columns, QString(), ButtonVariant::Quiet, this),
              new Button(Symbol::Box, QString(), ButtonVariant::Quiet, this),
              new Button(Symbol::Calendar, QString(), ButtonVariant::Quiet, this)},
      m_columns(Button::iconOnly(Symbol::More, QString(), this)),
      m_new(new Button(Symbol::Plus, QString(), ButtonVariant::Primary, this)),
      m_stack(new QStackedWidget(this)),
      m_model(
          new RecordTableModel(context.workspace.replica(), order::type, orderColumns(*m_names, context.clock), this)),
      m_pane(new RecordTablePane(*m_model, context.state, QStringLiteral("orders/table"), Symbol::Orders, this)),
      m_board(new OrderBoard(context, *m_names, this)),
      m_calendar(new OrderCalendar(context, *m_names, this)),
      m_panel(new OrderPanel(context, *m_people, *m_runner, this)) {
    setObjectName(QStringLiteral("orders"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_panel);
    makeToolbar();
    left->addWidget(m_toolbar);
    left->addWidget(m_stack, 1);
    for (QWidget* view : QList<QWidget*>{m_pane, m_board, m_calendar}) m_stack->addWidget(view);
    m_pane->view().setObjectName(QStringLiteral("orders.table"));
    makeActions();
    connectList();
    connectPanel();
    connectViews();
    retranslate();
    showRights();
    applyFilters();
    setView(static_cast<View>(qBound(0, context.state.number(viewKey, List), ViewCount - 1)));
}

void OrdersPage::makeToolbar() {
    QHBoxLayout* row = m_toolbar->row();
    row->setContentsMargins(space::xl, space::m, space::l, space::m);
    row->setSpacing(space::s);
    m_search->setObjectName(QStringLiteral("orders.search"));
    m_search->setMaximumWidth(300);
    m_filter->setObjectName(QStringLiteral("orders.filter"));
    m_mine->setObjectName(QStringLiteral("orders.mine"));
    m_late->setObjectName(QStringLiteral("orders.late.only"));
    m_count->setObjectName(QStringLiteral("orders.count"));
    m_columns->setObjectName(QStringLiteral("orders.columns"));
    m_new->setObjectName(QStringLiteral("orders.new"));
    for (Button* toggle : {m_mine, m_late}) toggle->setCheckable(true);
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < ViewCount; ++i) {
        m_views[i]->setObjectName(QString::fromLatin1(viewNames[i]));
        m_views[i]->setCheckable(true);
        group->addButton(m_views[i], i);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int view) { setView(static_cast<View>(view)); });
    row->addWidget(m_search, 1);
    row->addWidget(m_filter);
    row->addWidget(m_mine);
    row->addWidget(m_late);
    row->addWidget(m_count);
    row->addStretch(1);
    for (Button* view : m_views) row->addWidget(view);
    row->addWidget(m_columns);
    row->addSpacing(space::xs);
    row->addWidget(m_new);
    const auto yield = [this](QWidget* widget, bool& fits) {
        m_toolbar->addYielding(widget, [this, &fits](bool shorter) {
            fits = !shorter;
            showTools();
        });
    };
    yield(m_count, m_countFits);
    m_toolbar->addYielding(m_new, [this](bool shorter) {
        m_newIsShort = shorter;
        nameNew();
    });
    for (Button* view : m_views) {
        m_toolbar->addYielding(view, [view](bool shorter) { view->setText(shorter ? QString() : view->toolTip()); });
    }
    yield(m_columns, m_columnsFit);
    m_toolbar->addYielding(m_search, [this](bool shorter) { m_search->setMinimumWidth(shorter ? 120 : 180); });
}

void OrdersPage::setView(View view) {
    m_view = view;
    m_context.state.setNumber(viewKey, view);
    m_views[view]->setChecked(true);
    m_stack->setCurrentIndex(view);
    showTools();
    applyFilters();
    if (view == Board) m_board->focusCards();
    if (view == Calendar) m_calendar->focusDays();
}

// The board shows each open state, the calendar all open ones: nothing to choose or to count there.
void OrdersPage::showTools() {
    m_filter->setVisible(m_view == List);
    m_search->setVisible(m_view == List);
    m_late->setVisible(m_view != Board);
    m_columns->setVisible(m_view == List && m_columnsFit);
    m_count->setVisible(m_view == List && m_countFits);
}

void OrdersPage::activated() {
    if (m_view == List) m_search->setFocus(Qt::OtherFocusReason);
    else if (m_view == Board) m_board->focusCards();
    else m_calendar->focusDays();
}

QString OrdersPage::title() const { return tr("Orders"); }

void OrdersPage::nameNew() {
    const QString keys = m_create->shortcut().toString(QKeySequence::NativeText);
    m_new->setText(m_newIsShort ? QString() : tr("New order"));
    m_new->setAccessibleName(tr("New order"));
    m_new->setToolTip(m_newIsShort ? QStringLiteral("%1 (%2)").arg(tr("New order"), keys) : keys);
}

void OrdersPage::nameFilters() {
    const QVariant chosen = m_filter->currentData();
    const QSignalBlocker quiet(m_filter);
    m_filter->clear();
    m_filter->addItem(tr("Open", "orders"), QStringLiteral("abiertas"));
    for (int i = 0; i < static_cast<int>(OrderState::Count); ++i) {
        const auto state = static_cast<OrderState>(i);
        m_filter->addItem(orderwords::stateName(state), words::of(orderStateName(state)));
    }
    m_filter->insertSeparator(1);
    m_filter->addItem(tr("All", "orders"), QStringLiteral("todas"));
    m_filter->setCurrentIndex(chosen.isValid() ? qMax(0, m_filter->findData(chosen)) : 0);
    m_filter->setAccessibleName(tr("Which orders are listed"));
}

void OrdersPage::retranslate() {
    nameFilters();
    m_mine->setText(tr("Mine", "my orders"));
    m_late->setText(tr("Late", "orders"));
    const QString views[] = {tr("List"), tr("Board"), tr("Calendar")};
    for (int i = 0; i < ViewCount; ++i) {
        if (!m_views[i]->text().isEmpty() || m_views[i]->toolTip().isEmpty()) m_views[i]->setText(views[i]);
        m_views[i]->setToolTip(views[i]);
        m_views[i]->setAccessibleName(views[i]);
    }
    m_search->setPrompt(tr("Search number, item, fault…"));
    m_columns->setName(tr("Choose columns"));
    m_pane->view().setAccessibleName(tr("Orders"));
    m_find->setText(tr("Search orders"));
    m_create->setText(tr("New order"));
    m_edit->setText(tr("Edit order"));
    m_save->setText(tr("Save order"));
    m_next->setText(tr("Next order"));
    m_previous->setText(tr("Previous order"));
    m_lines->setText(tr("Edit the lines of the order"));
    nameNew();
    RecordTablePane::Texts texts;
    const bool narrowed = m_mine->isChecked() || m_late->isChecked() || m_filter->currentIndex() > 0;
    texts.emptyTitle = narrowed ? tr("No such orders") : tr("No open orders");
    texts.emptyText = narrowed ? tr("Nothing here fits the filters above.")
                               : tr("What a client brings in is written down here, with or without a network.");
    texts.emptyAction = !narrowed && m_create->isEnabled() ? tr("New order") : QString();
    texts.noMatchTitle = tr("No order found");
    texts.noMatchText = tr("Try fewer letters, or look among all orders.");
    m_pane->setTexts(texts);
    showCount();
}

void OrdersPage::showCount() {
    const auto total = m_model->total();
    if (!total) return;
    m_count->setText(
        tr("%n order(s)", "", static_cast<int>(*total)).replace(QString::number(*total), words::number(*total)));
}

void OrdersPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
