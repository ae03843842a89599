#include "ui/sales/salelistview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>

#include "models/records/sale.h"
#include "sync/transport/workspace.h"
#include "ui/sales/saledetail.h"
#include "ui/tables/house.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtablepane.h"
#include "ui/tables/recordtableview.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/toast.h"

namespace mostrador {

SaleListView::SaleListView(const PageContext& context, const SalesBooks& books, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_books(books),
      m_search(new SearchField(this)),
      m_count(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_model(new RecordTableModel(context.workspace.replica(), sale::type, saleswords::saleColumns(books), this)),
      m_pane(new RecordTablePane(*m_model, context.state, QStringLiteral("sales/list"), Symbol::Cart, this)),
      m_panel(new SidePanel(context.state, QStringLiteral("sales/panel"), this)),
      m_reading(new SaleDetail(books, m_panel)),
      m_loader(new RecordLoader(context.workspace.replica(), sale::type, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(space::xl, space::s, space::l, space::m);
    tools->setSpacing(space::m);
    m_search->setObjectName(QStringLiteral("sales.search"));
    m_search->setMaximumWidth(360);
    m_count->setObjectName(QStringLiteral("sales.count"));
    tools->addWidget(m_search, 1);
    tools->addWidget(m_count);
    tools->addStretch(1);
    left->addLayout(tools);
    left->addWidget(m_pane, 1);
    row->addLayout(left, 1);
    row->addWidget(m_panel);
    setFocusProxy(m_search);
    m_pane->view().setObjectName(QStringLiteral("sales.table"));
    makePanel();
    connectAll();
    retranslate();
    showRights();
}

void SaleListView::makePanel() {
    m_panel->setObjectName(QStringLiteral("sales.panel"));
    m_panel->setBody(m_reading);
    const std::tuple<Button*&, const char*, Symbol, ButtonVariant> buttons[] = {
        {m_void, "sales.void", Symbol::Close, ButtonVariant::Quiet},
        {m_refund, "sales.refund", Symbol::Undo, ButtonVariant::Secondary},
        {m_receipt, "sales.openreceipt", Symbol::Note, ButtonVariant::Primary}};
    for (const auto& [button, name, symbol, variant] : buttons) {
        button = new Button(symbol, QString(), variant, m_panel);
        button->setObjectName(QString::fromLatin1(name));
        m_panel->addFootWidget(button);
    }
    connect(m_void, &QPushButton::clicked, this, [this] { reverse(ReversalDialog::Kind::Void); });
    connect(m_refund, &QPushButton::clicked, this, [this] { reverse(ReversalDialog::Kind::Refund); });
    connect(m_receipt, &QPushButton::clicked, this, &SaleListView::showReceipt);
}

void SaleListView::connectAll() {
    RecordTableView& view = m_pane->view();
    const auto show = [this](const Uuid& id) {
        if (!id.isNil()) showSale(id);
    };
    connect(m_search, &SearchField::searchChanged, m_model, &RecordTableModel::setSearch);
    connect(m_search, &SearchField::moveToResults, m_pane, &RecordTablePane::focusRows);
    connect(m_pane, &RecordTablePane::clearSearchRequested, m_search, &QLineEdit::clear);
    connect(m_model, &RecordTableModel::totalChanged, this, &SaleListView::retranslate);
    connect(&view, &RecordTableView::clickedRecord, this, show);
    connect(&view, &RecordTableView::opened, this, show);
    connect(&view, &RecordTableView::currentChangedByUser, this, [this, show](const Uuid& id) {
        if (m_panel->isOpen()) show(id);
    });
    connect(m_loader, &RecordLoader::loaded, this, [this](const RecordDetail& detail) {
        m_detail = detail;
        m_reading->show(detail);
        showRights();
    });
    connect(m_loader, &RecordLoader::missing, this, &SaleListView::closePanel);
    connect(m_panel, &SidePanel::closeRequested, this, &SaleListView::closePanel);
    for (RecordBook* book : {&m_books.clients, &m_books.users})
        connect(book, &RecordBook::changed, m_model, &RecordTableModel::refreshTexts);
    connect(&m_books.house, &House::changed, m_model, &RecordTableModel::refreshTexts);
    connect(&m_context.workspace, &sync::Workspace::userChanged, this, &SaleListView::showRights);
}

const Record* SaleListView::record() const {
    return m_detail && m_detail->record.id == m_loader->id() ? &m_detail->record : nullptr;
}

void SaleListView::showSale(const Uuid& sale) {
    if (m_loader->id() != sale) m_loader->load(sale);
    m_panel->open();
    if (m_pane->view().currentId() != sale) m_pane->view().setCurrentId(sale);
}

void SaleListView::closePanel() {
    m_loader->stop();
    m_detail.reset();
    m_panel->close();
    m_pane->view().setFocus(Qt::OtherFocusReason);
}

void SaleListView::startTyping() { m_search->setFocus(Qt::OtherFocusReason); }

void SaleListView::showReceipt() {
    if (record() != nullptr) Q_EMIT receiptRequested(record()->id, 0);
}

// A sale that is whole can be voided; one that came back in part only refunded further.
void SaleListView::showRights() {
    const auto& user = m_context.workspace.user();
    const bool may = user && grantFor(user->roles, Action::SalesRefund) == Grant::Full;
    const Record* sold = record();
    const bool standing =
        sold != nullptr && sold->text(sale::Kind) == sale::ordinary && sold->text(sale::State) == sale::completed;
    m_refund->setVisible(may && standing);
    m_void->setVisible(may && standing && sold->reference(sale::ReversedBy).isNil());
    m_receipt->setVisible(sold != nullptr);
}

void SaleListView::reverse(ReversalDialog::Kind kind) {
    const Record* sold = record();
    const bool whole = kind == ReversalDialog::Kind::Void;
    if (sold == nullptr || (whole ? m_void : m_refund)->isHidden()) return;
    auto* dialog = new ReversalDialog(m_context, m_books, kind, *sold, window());
    connect(dialog, &ReversalDialog::posted, this, [this, whole, number = saleswords::numberOf(*sold)] {
        m_context.toasts.show(
            whole ? tr("Sale %1 is voided.").arg(number) : tr("The refund of sale %1 is posted.").arg(number),
            Tone::Ok);
    });
    dialog->open();
}

void SaleListView::retranslate() {
    m_search->setPrompt(tr("Search a sale's number…"));
    if (const auto total = m_model->total())
        m_count->setText(
            tr("%n sale(s)", "", static_cast<int>(*total)).replace(QString::number(*total), words::number(*total)));
    m_pane->view().setAccessibleName(tr("Sales"));
    m_panel->setTitle(tr("Sale"));
    m_void->setText(tr("Void"));
    m_refund->setText(tr("Refund"));
    m_receipt->setText(tr("Receipt"));
    m_receipt->setToolTip(QKeySequence(Qt::Key_F11).toString(QKeySequence::NativeText));
    m_pane->setTexts({tr("No sales yet"), tr("What is charged at the counter appears here."), QString(),
                      tr("No sale found"), tr("Type a part of the number.")});
}

void SaleListView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
