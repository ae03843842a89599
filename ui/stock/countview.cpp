// CountView: what is shown and counted. Posting and leaving: countview_post.cpp.
#include "ui/stock/countview.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "models/base/clock.h"
#include "models/base/quantity.h"
#include "models/records/balance.h"
#include "models/records/product.h"
#include "sync/transport/workspace.h"
#include "ui/stock/countmodel.h"
#include "ui/tables/placebox.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/recordsource.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

constexpr int scanWidth = 380;
constexpr int widths[CountModel::ColumnCount] = {0, 140, 110, 120, 110};

// The counted figure is typed in a field of its kind.
class CountDelegate : public QStyledItemDelegate {
public:
    CountDelegate(CountModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* field = new QuantityField(parent);
        field->setObjectName(QStringLiteral("stock.count.editor"));
        field->setAccessibleName(m_model.headerData(CountModel::Counted, Qt::Horizontal, Qt::DisplayRole).toString());
        return field;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        static_cast<QuantityField*>(editor)->setValue(m_model.items().at(index.row()).counted);
    }
    void setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const override {
        if (const auto value = static_cast<QuantityField*>(editor)->value()) m_model.setCounted(index.row(), *value);
    }

private:
    CountModel& m_model;
};

}  // namespace

CountView::CountView(const PageContext& context, const StockBooks& books, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_books(books),
      m_model(new CountModel([this](const Uuid& product) { return seen(product); },
                             [&clock = context.clock] { return clock.utcMs(); }, this)),
      m_title(new Label(QString(), TextRole::Title, Label::Strength::Normal, this)),
      m_placeLabel(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_place(new PlaceBox(context.workspace.replica(), this)),
      m_scan(new Picker(productSource(context.workspace.replica(), this), this)),
      m_hint(new Label(QString(), TextRole::Caption, Label::Strength::Muted, this)),
      m_problem(new Banner(this)),
      m_empty(new EmptyState(Symbol::Box, this)),
      m_table(new QTableView(this)),
      m_sum(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_remove(new Button(Symbol::Trash, QString(), ButtonVariant::Quiet, this)),
      m_leave(new Button(QString(), ButtonVariant::Secondary, this)),
      m_post(new Button(Symbol::Check, QString(), ButtonVariant::Primary, this)) {
    setObjectName(QStringLiteral("stock.count"));
    setFocusProxy(m_scan);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::l, space::m);
    column->setSpacing(space::m);
    makeHead();
    column->addWidget(m_problem);
    column->addWidget(m_empty, 1);
    makeTable();
    makeFoot();
    connect(m_model, &CountModel::counted, this, &CountView::showState);
    connect(&books.balances, &RecordBook::changed, m_model, &CountModel::fillSeen);
    connect(m_scan, &Picker::picked, this, &CountView::add);
    connect(m_scan, &Picker::nothingFound, this, &CountView::notFound);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_model->removeItem(m_table->currentIndex().row()); });
    connect(m_leave, &QPushButton::clicked, this, &CountView::leave);
    connect(m_post, &QPushButton::clicked, this, &CountView::post);
    retranslate();
    showState();
}

void CountView::makeHead() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_title);
    row->addStretch();
    row->addWidget(m_placeLabel);
    row->addWidget(m_place);
    column->addLayout(row);
    m_place->setObjectName(QStringLiteral("stock.count.place"));
    m_placeLabel->setBuddy(m_place);
    m_scan->setObjectName(QStringLiteral("stock.count.scan"));
    m_scan->setFixedWidth(scanWidth);
    m_scan->setScans(productSource(m_context.workspace.replica(), this));
    auto* scan = new QHBoxLayout;
    scan->setSpacing(space::m);
    scan->addWidget(m_scan);
    scan->addWidget(m_hint, 1);
    column->addLayout(scan);
    m_problem->setObjectName(QStringLiteral("stock.count.problem"));
    m_problem->setClosable(true);
}

void CountView::makeTable() {
    m_table->setObjectName(QStringLiteral("stock.count.table"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CountDelegate(*m_model, m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::DoubleClicked);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(extent::row);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (int i = 1; i < CountModel::ColumnCount; ++i) m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->setSectionResizeMode(CountModel::Product, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_table, 1);
}

void CountView::makeFoot() {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_remove);
    row->addWidget(m_sum);
    row->addStretch();
    row->addWidget(m_leave);
    row->addWidget(m_post);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    m_remove->setObjectName(QStringLiteral("stock.count.remove"));
    m_leave->setObjectName(QStringLiteral("stock.count.leave"));
    m_post->setObjectName(QStringLiteral("stock.count.post"));
    m_sum->setObjectName(QStringLiteral("stock.count.sum"));
}

void CountView::begin() {
    m_model->clear();
    m_problem->setMessage(Tone::Info, QString());
    m_scan->clearChosen();
    m_scan->setFocus(Qt::OtherFocusReason);
}

std::optional<std::int64_t> CountView::seen(const Uuid& product) {
    const Uuid id = balance::idOf(product, m_place->place());
    const Record* record = m_books.balances.record(id);
    if (record == nullptr && !m_books.balances.isKnown(id)) return std::nullopt;
    return record != nullptr ? record->integer(balance::OnHand) : 0;
}

void CountView::add(const Choice& product) {
    const bool service = product.record && product.record->text(product::Kind) == product::service;
    if (service) {
        m_problem->setMessage(Tone::Warn, tr("%1 is a service: there is nothing to count.").arg(product.title));
        return;
    }
    m_problem->setMessage(Tone::Info, QString());
    const int row = m_model->add(product, product.quantity > 0 ? product.quantity : quantityOne);
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void CountView::notFound(const QString& text) {
    m_problem->setMessage(Tone::Danger, tr("Nothing has the code or name “%1”.").arg(text));
}

void CountView::showState() {
    const int items = static_cast<int>(m_model->items().size());
    const int differences = m_model->differences();
    m_empty->setVisible(items == 0);
    m_table->setVisible(items > 0);
    m_remove->setVisible(items > 0);
    m_place->setEnabled(items == 0);
    m_sum->setText(items == 0
                       ? QString()
                       : tr("%1 · %2", "counted products, differences")
                             .arg(tr("%n product(s) counted", "", items), tr("%n difference(s)", "", differences)));
    m_post->setEnabled(items > 0 && m_posting == 0 && m_model->isRead());
    m_post->setText(differences > 0 ? tr("Post %n difference(s)", "", differences) : tr("Finish the count"));
}

void CountView::retranslate() {
    m_title->setText(tr("Count"));
    m_placeLabel->setText(tr("Place"));
    m_place->setAccessibleName(tr("Place that is counted"));
    m_scan->setPrompt(tr("Scan or type a product"));
    m_hint->setText(tr("Each scan adds one; “12*” before the code adds twelve."));
    m_empty->setTexts(tr("Nothing counted yet"), tr("Scan the first product. Sales made meanwhile stay as they are."));
    m_table->setAccessibleName(tr("Counted products"));
    m_remove->setText(tr("Remove", "a counted product"));
    m_remove->setToolTip(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
    m_leave->setText(tr("Abandon", "a count"));
    m_post->setToolTip(QKeySequence(Qt::Key_F12).toString(QKeySequence::NativeText));
    m_model->retranslate();
    showState();
}

bool CountView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete) {
            m_model->removeItem(m_table->currentIndex().row());
            return true;
        }
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool figure = !key->text().isEmpty() && key->text().front().isDigit();
        const QModelIndex counted = m_model->index(m_table->currentIndex().row(), CountModel::Counted);
        if ((enter || figure) && counted.isValid()) {
            m_table->setCurrentIndex(counted);  // wherever in the row: only this can be typed
            if (enter) m_table->edit(counted);
            return enter;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CountView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
