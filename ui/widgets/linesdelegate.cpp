#include "ui/widgets/linesdelegate.h"

#include <QKeyEvent>
#include <QPainter>

#include "models/records/line.h"
#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/linesmodel.h"

namespace mostrador {

namespace {

constexpr int padding = space::s + 2;
// Which cell an editor is for: rows may be added above it before it is left.
constexpr auto rowProperty = "linesRow";
constexpr auto columnProperty = "linesColumn";

void showLine(Picker& picker, const SetElement* one) {
    if (one == nullptr) return;
    Choice choice;
    choice.id = Uuid::parse(textOf(one->fields[line::Product])).value_or(Uuid{});
    choice.title = QString::fromStdString(std::string(textOf(one->fields[line::Description])));
    picker.setChosen(choice);
}

}  // namespace

LinesDelegate::LinesDelegate(LinesModel& model, PickerSource products, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_products(std::move(products)) {}

QWidget* LinesDelegate::makePicker(QWidget* parent, int row) const {
    auto* picker = new Picker(m_products, parent);
    picker->setFreeTextAllowed(m_freeText);
    picker->setPrompt(tr("Name, SKU or barcode"));
    auto* self = const_cast<LinesDelegate*>(this);
    connect(picker, &Picker::picked, self, [self, picker, row](const Choice& choice) {
        self->m_model.putProduct(row, choice);
        self->leave(picker, row, LinesModel::Item, false);
    });
    connect(picker, &Picker::textEntered, self, [self, picker, row](const QString& text) {
        self->m_model.putText(row, text);
        self->leave(picker, row, LinesModel::Item, false);
    });
    return picker;
}

QWidget* LinesDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    QWidget* editor = nullptr;
    switch (static_cast<LinesModel::Column>(index.column())) {
        case LinesModel::Item: editor = makePicker(parent, index.row()); break;
        case LinesModel::Quantity: editor = new QuantityField(parent); break;
        case LinesModel::Tax: editor = new PercentField(parent); break;
        case LinesModel::Price:
        case LinesModel::Discount: {
            auto* field = new MoneyField(parent);
            field->setCurrency(m_model.rules().currency);
            editor = field;
            break;
        }
        case LinesModel::Total:
        case LinesModel::ColumnCount: return nullptr;
    }
    editor->setObjectName(QStringLiteral("lines.editor"));
    editor->setProperty(rowProperty, index.row());
    editor->setProperty(columnProperty, index.column());
    editor->setAccessibleName(m_model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    return editor;
}

void LinesDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* field = qobject_cast<FigureField*>(editor))
        field->setValue(m_model.figure(index.row(), static_cast<LinesModel::Column>(index.column())));
    else if (auto* picker = qobject_cast<Picker*>(editor); picker != nullptr && picker->text().isEmpty())
        showLine(*picker, m_model.lineAt(index.row()));
}

void LinesDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    auto* field = qobject_cast<FigureField*>(editor);
    if (field == nullptr || field->hasProblem()) return;  // a product is put when it is picked
    m_model.setFigure(index.row(), static_cast<LinesModel::Column>(index.column()), field->value());
}

void LinesDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(1, 1, -1, -1));
}

// A figure that is none keeps its field open; the picker handles its own Enter and Esc.
bool LinesDelegate::eventFilter(QObject* object, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QStyledItemDelegate::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const int row = object->property(rowProperty).toInt();
    if (auto* picker = qobject_cast<Picker*>(object)) {
        if (key == Qt::Key_Escape && picker->isListOpen()) return false;
        if (!enter && key != Qt::Key_Tab) return QStyledItemDelegate::eventFilter(object, event);
        if (picker->takesEnter()) {
            picker->takeTyped();
        } else if (picker->hasChosen()) {
            leave(picker, row, LinesModel::Item, key == Qt::Key_Tab);
        } else {
            Q_EMIT closeEditor(picker);
            Q_EMIT blankTaken();
        }
        return true;
    }
    auto* field = qobject_cast<FigureField*>(object);
    if (field == nullptr || (!enter && key != Qt::Key_Tab)) return QStyledItemDelegate::eventFilter(object, event);
    if (field->hasProblem()) return true;
    Q_EMIT commitData(field);
    leave(field, row, field->property(columnProperty).toInt(), key == Qt::Key_Tab);
    return true;
}

void LinesDelegate::leave(QWidget* editor, int row, int column, bool byTab) {
    Q_EMIT closeEditor(editor);
    Q_EMIT cellTaken(row, column, byTab);
}

void LinesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell(option);
    const QStyle* style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const Tokens& t = tokensOf(cell.widget);
    painter->save();
    const bool blank = m_model.lineAt(index.row()) == nullptr;
    painter->setFont(index.data(Qt::FontRole).value<QFont>());
    paint::textElided(*painter, cell.rect.adjusted(padding, 0, -padding, 0),
                      static_cast<int>(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>()),
                      index.data(Qt::DisplayRole).toString(), blank ? t.textMuted : t.text);
    if (cell.state.testFlag(QStyle::State_HasFocus) && cell.widget->hasFocus())
        paint::focusRing(*painter, cell.rect.adjusted(1, 1, -1, -2), radius::small, t);
    painter->restore();
}

}  // namespace mostrador
