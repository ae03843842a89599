// LinesModel: what the table shows.
#include "models/records/line.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/linesmodel.h"

namespace mostrador {

int LinesModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return lineCount() + (m_blankRow && !m_readOnly ? 1 : 0);
}

int LinesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString LinesModel::written(const SetElement& one, int column) const {
    const auto number = [&](line::Element part) { return integerOf(one.fields[part]); };
    switch (static_cast<Column>(column)) {
        case Item: return QString::fromStdString(std::string(textOf(one.fields[line::Description])));
        case Quantity: return figures::quantity(number(line::Quantity));
        case Price: return figures::decimal(number(line::Price), m_rules.currency.digits);
        case Discount:
            return isNull(one.fields[line::Discount])
                       ? QString()
                       : figures::decimal(-number(line::Discount), m_rules.currency.digits);
        case Tax: return figures::percent(number(line::TaxRate));
        case Total: {
            const auto totals = totalsOf(amountsOf(one), m_rules.taxOnTop);
            return totals.ok() ? figures::decimal(totals->total, m_rules.currency.digits) : QStringLiteral("—");
        }
        case ColumnCount: break;
    }
    return {};
}

QVariant LinesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SetElement* one = lineAt(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
        case Qt::ToolTipRole:
            if (one != nullptr) return written(*one, index.column());
            return index.column() == Item && role == Qt::DisplayRole ? tr("Add a product or text…") : QString();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment(Qt::AlignVCenter | (index.column() == Item ? Qt::AlignLeft : Qt::AlignRight)));
        case Qt::FontRole:
            if (index.column() == Item) return fonts::font(TextRole::Body);
            return fonts::font(TextRole::Figures);
        case Qt::AccessibleTextRole:
            return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QLatin1Char(' ') +
                           data(index, Qt::DisplayRole).toString());
        default: return {};
    }
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section == Item ? Qt::AlignLeft : Qt::AlignRight)));
    if (role != Qt::DisplayRole) return {};
    switch (static_cast<Column>(section)) {
        case Item: return tr("Product", "column");
        case Quantity: return tr("Quantity", "column");
        case Price: return tr("Price", "column");
        case Discount: return tr("Discount", "column");
        case Tax: return tr("Tax", "column");
        case Total: return tr("Total", "column");
        case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags LinesModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_readOnly || !index.isValid() || !m_editable[index.column()]) return flags;
    if (lineAt(index.row()) == nullptr && index.column() != Item) return flags;
    return flags | Qt::ItemIsEditable;
}

void LinesModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

}  // namespace mostrador
