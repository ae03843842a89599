// StockPage: the list. What its buttons do: stockpage_actions.cpp.
#include "ui/stock/stockpage.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "models/records/balance.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/product_cost.h"
#include "models/records/user.h"
#include "models/rules/visibility.h"
#include "sync/transport/workspace.h"
#include "ui/stock/countview.h"
#include "ui/stock/productpanel.h"
#include "ui/stock/stockwords.h"
#include "ui/tables/house.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtablepane.h"
#include "ui/tables/recordtableview.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fittingrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

namespace mostrador {

namespace {

bool seesCosts(const sync::Workspace& workspace) {
    return workspace.user() && viewGrant(workspace.user()->roles, TableId::ProductCost) == Grant::Full;
}

}  // namespace

StockPage::StockPage(const PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_house(new House(context.workspace.replica(), this)),
      m_places(new RecordBook(context.workspace.replica(), place::type, this)),
      m_balances(new RecordBook(context.workspace.replica(), balance::type, this)),
      m_users(new RecordBook(context.workspace.replica(), user::type, this)),
      m_costs(seesCosts(context.workspace) ? new RecordBook(context.workspace.replica(), product_cost::type, this)
                                           : nullptr),
      m_listing(new QWidget(this)),
      m_toolbar(new FittingRow(m_listing)),
      m_search(new SearchField(m_toolbar)),
      m_filter(new QComboBox(m_toolbar)),
      m_count(new Label(QString(), TextRole::Body, Label::Strength::Muted, m_toolbar)),
      m_columns(Button::iconOnly(Symbol::Columns, QString(), m_toolbar)),
      m_placesButton(new Button(Symbol::MapPin, QString(), ButtonVariant::Quiet, m_toolbar)),
      m_counting(new Button(Symbol::Check, QString(), ButtonVariant::Secondary, m_toolbar)),
      m_new(new Button(Symbol::Plus, QString(), ButtonVariant::Primary, m_toolbar)),
      m_model(new RecordTableModel(context.workspace.replica(), product::type, stockwords::columns(*m_house, m_costs),
                                   this)),
      m_pane(new RecordTablePane(*m_model, context.state, QStringLiteral("stock/table"), Symbol::Box, m_listing)),
      m_stack(new QStackedLayout(this)) {
    setObjectName(QStringLiteral("stock"));
    const StockBooks books{*m_house, *m_places, *m_balances, *m_users, m_costs};
    m_panel = new ProductPanel(context, books, m_listing);
    m_counter = new CountView(context, books, this);
    auto* row = new QHBoxLayout(m_listing);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_panel);
    makeToolbar();
    left->addWidget(m_toolbar);
    left->addWidget(m_pane, 1);
    m_stack->addWidget(m_listing);
    m_stack->addWidget(m_counter);
    m_pane->view().setObjectName(QStringLiteral("stock.table"));
    makeActions();
    connectAll();
    retranslate();
    showRights();
}

void StockPage::makeToolbar() {
    QHBoxLayout* row = m_toolbar->row();
    row->setContentsMargins(space::xl, space::m, space::l, space::m);
    row->setSpacing(space::s);
    m_search->setObjectName(QStringLiteral("stock.search"));
    m_search->setMaximumWidth(340);
    m_filter->setObjectName(QStringLiteral("stock.filter"));
    for (const Filter filter : {Live, Low, Archived}) m_filter->addItem(QString(), static_cast<int>(filter));
    m_count->setObjectName(QStringLiteral("stock.shown"));
    m_columns->setObjectName(QStringLiteral("stock.columns"));
    m_placesButton->setObjectName(QStringLiteral("stock.openplaces"));
    m_counting->setObjectName(QStringLiteral("stock.startcount"));
    m_new->setObjectName(QStringLiteral("stock.new"));
    row->addWidget(m_search, 1);
    row->addWidget(m_filter);
    row->addSpacing(space::s);
    row->addWidget(m_count);
    row->addStretch(1);
    for (Button* button : {m_columns, m_placesButton, m_counting, m_new}) row->addWidget(button);
    m_toolbar->addYielding(m_count);
    m_toolbar->addYielding(m_columns);
    for (Button* button : {m_placesButton, m_counting, m_new})
        m_toolbar->addYielding(button, [this, button](bool shorter) {
            button->setProperty("short", shorter);
            retranslate();
        });
    m_toolbar->addYielding(m_search, [this](bool shorter) { m_search->setMinimumWidth(shorter ? 140 : 200); });
}

void StockPage::connectAll() {
    RecordTableView& view = m_pane->view();
    const auto show = [this](const Uuid& id) {
        if (!id.isNil()) m_panel->showProduct(id);
    };
    connect(m_search, &SearchField::searchChanged, m_model, &RecordTableModel::setSearch);
    connect(m_search, &SearchField::moveToResults, m_pane, &RecordTablePane::focusRows);
    connect(m_filter, &QComboBox::activated, this, &StockPage::applyFilter);
    connect(m_columns, &QPushButton::clicked, this, &StockPage::chooseColumns);
    connect(m_placesButton, &QPushButton::clicked, this, &StockPage::openPlaces);
    connect(m_counting, &QPushButton::clicked, this, &StockPage::startCount);
    connect(m_new, &QPushButton::clicked, this, &StockPage::newProduct);
    connect(m_pane, &RecordTablePane::emptyActionTriggered, this, &StockPage::newProduct);
    connect(m_pane, &RecordTablePane::clearSearchRequested, m_search, &QLineEdit::clear);
    connect(m_model, &RecordTableModel::totalChanged, this, &StockPage::showCount);
    connect(&view, &RecordTableView::clickedRecord, this, show);
    connect(&view, &RecordTableView::opened, this, show);
    connect(&view, &RecordTableView::currentChangedByUser, this, [this, show](const Uuid& id) {
        if (m_panel->isOpen()) show(id);
    });
    connect(m_panel, &ProductPanel::panelClosed, this, [this] { m_pane->view().setFocus(Qt::OtherFocusReason); });
    connect(m_counter, &CountView::left, this, [this] {
        m_stack->setCurrentWidget(m_listing);
        showRights();
        m_search->setFocus(Qt::OtherFocusReason);
    });
    connect(m_house, &House::changed, m_model, &RecordTableModel::refreshTexts);
    if (m_costs != nullptr) connect(m_costs, &RecordBook::changed, m_model, &RecordTableModel::refreshTexts);
    connect(&m_context.workspace, &sync::Workspace::userChanged, this, &StockPage::showRights);
    connect(&m_context.workspace, &sync::Workspace::becameReady, this, &StockPage::showRights);
}

QString StockPage::title() const { return tr("Stock", "page"); }

void StockPage::activated() {
    if (isCounting()) m_counter->setFocus(Qt::OtherFocusReason);
    else m_search->setFocus(Qt::OtherFocusReason);
}

void StockPage::showRights() {
    const bool ready = m_context.workspace.isReady();
    const bool mayCreate = ready && may(Action::ProductsEdit);
    m_new->setVisible(mayCreate);
    m_create->setEnabled(mayCreate && !isCounting());
    m_placesButton->setVisible(mayCreate);
    const bool mayCount = ready && may(Action::StockCount);
    m_counting->setVisible(mayCount);
    m_startCount->setEnabled(mayCount && !isCounting());
    m_post->setEnabled(isCounting());
    m_edit->setEnabled(!isCounting());
    for (QAction* one : std::as_const(m_moves)) one->setEnabled(!isCounting());
    m_model->refreshTexts();
    retranslate();
}

void StockPage::showCount() {
    const auto total = m_model->total();
    if (!total) return;
    m_count->setText(
        tr("%n product(s)", "", static_cast<int>(*total)).replace(QString::number(*total), words::number(*total)));
}

void StockPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
