#include "ui/widgets/lineseditor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linesdelegate.h"

namespace mostrador {

namespace {

constexpr int widths[LinesModel::ColumnCount] = {0, 84, 104, 96, 64, 116};

}  // namespace

LinesEditor::LinesEditor(PickerSource products, std::function<std::int64_t()> newId, QWidget* parent)
    : QWidget(parent),
      m_model(new LinesModel(std::move(newId), this)),
      m_delegate(new LinesDelegate(*m_model, std::move(products), this)),
      m_view(new QTableView(this)),
      m_remove(new Button(Symbol::Trash, QString(), ButtonVariant::Quiet, this)),
      m_foot(new QWidget(this)),
      m_net(new Label(QString(), TextRole::Figures, Label::Strength::Muted, this)),
      m_tax(new Label(QString(), TextRole::Figures, Label::Strength::Muted, this)),
      m_total(new Label(QString(), TextRole::Subtitle, Label::Strength::Normal, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_view->setObjectName(QStringLiteral("lines.table"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMinimumHeight(extent::header + 3 * extent::row);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(extent::row);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    for (int i = 1; i < LinesModel::ColumnCount; ++i) m_view->setColumnWidth(i, widths[i]);
    m_view->horizontalHeader()->setSectionResizeMode(LinesModel::Item, QHeaderView::Stretch);
    m_view->installEventFilter(this);
    column->addWidget(m_view, 1);
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, 0, space::s + 2, 0);
    row->setSpacing(space::l);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(m_net);
    row->addWidget(m_tax);
    row->addWidget(m_total);
    column->addWidget(m_foot);
    m_remove->setObjectName(QStringLiteral("lines.remove"));
    m_total->setObjectName(QStringLiteral("lines.total"));
    connect(m_delegate, &LinesDelegate::cellTaken, this, &LinesEditor::goOn);
    connect(m_delegate, &LinesDelegate::blankTaken, this, &LinesEditor::leaveLines);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_model->removeLine(m_view->currentIndex().row()); });
    connect(m_model, &LinesModel::linesEdited, this, [this] {
        showSum();
        Q_EMIT linesEdited();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &LinesEditor::showSum);
    retranslate();
}

void LinesEditor::setRules(const LinesRules& rules) {
    m_model->setRules(rules);
    showSum();
}

void LinesEditor::setLines(const SetValue& lines) {
    m_model->setLines(lines);
    showSum();
}

void LinesEditor::setReadOnly(bool readOnly) {
    m_model->setReadOnly(readOnly);
    m_remove->setVisible(!readOnly);
}

void LinesEditor::setHasFreeText(bool allowed) { m_delegate->setHasFreeText(allowed); }

void LinesEditor::setSumShown(bool shown) { m_foot->setVisible(shown); }

void LinesEditor::editCell(int row, LinesModel::Column column) {
    const QModelIndex at = m_model->index(row, column);
    if (!at.flags().testFlag(Qt::ItemIsEditable)) return;
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->setCurrentIndex(at);
    m_view->edit(at);
}

// From the product to its quantity; then Enter goes to the next line, Tab to the next figure.
void LinesEditor::goOn(int row, int column, bool byTab) {
    if (column == LinesModel::Item) return editCell(row, LinesModel::Quantity);
    for (int next = column + 1; byTab && next < LinesModel::ColumnCount; ++next)
        if (m_model->index(row, next).flags().testFlag(Qt::ItemIsEditable))
            return editCell(row, static_cast<LinesModel::Column>(next));
    if (row + 1 < m_model->rowCount()) return editCell(row + 1, LinesModel::Item);
    leaveLines();
}

void LinesEditor::leaveLines() {
    m_view->setFocus(Qt::OtherFocusReason);
    Q_EMIT linesLeft();
}

void LinesEditor::focusLines() {
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->setCurrentIndex(m_model->index(m_model->rowCount() - 1, LinesModel::Item));
}

void LinesEditor::showSum() {
    const Totals sum = m_model->totals();
    const Currency& currency = m_model->rules().currency;
    m_net->setText(tr("Net %1", "sum without tax").arg(figures::decimal(sum.net, currency.digits)));
    m_tax->setText(tr("Tax %1", "sum of taxes").arg(figures::decimal(sum.tax, currency.digits)));
    m_total->setText(tr("Total %1", "sum").arg(figures::money(sum.total, currency)));
    m_remove->setEnabled(m_model->lineAt(m_view->currentIndex().row()) != nullptr);
}

bool LinesEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const QModelIndex at = m_view->currentIndex();
        if (key == Qt::Key_Delete && m_model->lineAt(at.row()) != nullptr) {
            m_model->removeLine(at.row());
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && at.flags().testFlag(Qt::ItemIsEditable)) {
            m_view->edit(at);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LinesEditor::retranslate() {
    m_view->setAccessibleName(tr("Lines"));
    m_remove->setText(tr("Remove line"));
    m_remove->setToolTip(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
    m_model->retranslate();
    showSum();
}

void LinesEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador
