#include "ui/stock/countmodel.h"

#include <algorithm>

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/figures.h"

namespace mostrador {

namespace {

bool isFigure(int column) {
    return column == CountModel::Seen || column == CountModel::Counted || column == CountModel::Difference;
}

}  // namespace

CountModel::CountModel(StandingOf seen, std::function<std::int64_t()> now, QObject* parent)
    : QAbstractTableModel(parent), m_seen(std::move(seen)), m_now(std::move(now)) {}

int CountModel::add(const Choice& product, std::int64_t quantity) {
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items[row].product != product.id) continue;
        setCounted(row, m_items[row].counted + quantity);
        return row;
    }
    const int row = static_cast<int>(m_items.size());
    beginInsertRows({}, row, row);
    m_items.append({product.id, product.title, product.detail, quantity, {}, 0, {}});
    endInsertRows();
    touch(row);
    return row;
}

void CountModel::setCounted(int row, std::int64_t quantity) {
    m_items[row].counted = quantity;
    touch(row);
}

// The figure beside it is the one of this moment.
void CountModel::touch(int row) {
    CountItem& item = m_items[row];
    item.seen = m_seen(item.product);
    item.at = m_now();
    item.refusal.clear();
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT counted();
}

void CountModel::removeItem(int row) {
    if (row < 0 || row >= m_items.size()) return;
    beginRemoveRows({}, row, row);
    m_items.removeAt(row);
    endRemoveRows();
    Q_EMIT counted();
}

void CountModel::removeProduct(const Uuid& product) {
    for (int row = 0; row < m_items.size(); ++row)
        if (m_items[row].product == product) return removeItem(row);
}

void CountModel::refuse(const Uuid& product, const QString& why) {
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items[row].product != product) continue;
        m_items[row].refusal = why;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void CountModel::fillSeen() {
    for (int row = 0; row < m_items.size(); ++row) {
        CountItem& item = m_items[row];
        if (item.seen) continue;
        item.seen = m_seen(item.product);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    Q_EMIT counted();
}

bool CountModel::isRead() const {
    return std::all_of(m_items.begin(), m_items.end(), [](const CountItem& one) { return one.seen.has_value(); });
}

void CountModel::clear() {
    beginResetModel();
    m_items.clear();
    endResetModel();
    Q_EMIT counted();
}

int CountModel::differences() const {
    return static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [](const CountItem& one) { return one.difference() != 0; }));
}

int CountModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int CountModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString CountModel::text(const CountItem& item, int column) const {
    switch (static_cast<Column>(column)) {
        case Product:
            return item.refusal.isEmpty() ? item.name : QString(item.name + QStringLiteral(" · ") + item.refusal);
        case Sku: return item.sku;
        case Seen: return item.seen ? figures::quantity(*item.seen) : QString();
        case Counted: return figures::quantity(item.counted);
        case Difference: return item.difference() == 0 ? QString() : figures::signedQuantity(item.difference());
        case ColumnCount: break;
    }
    return {};
}

QVariant CountModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const CountItem& item = m_items[index.row()];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole: return text(item, index.column());
        case Qt::EditRole: return QVariant::fromValue<qlonglong>(item.counted);
        case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
        case Qt::FontRole:
            if (index.column() == Counted) return fonts::font(TextRole::BodyStrong);
            return fonts::font(isFigure(index.column()) ? TextRole::Figures : TextRole::Body);
        case Qt::ForegroundRole:
            if (!item.refusal.isEmpty() && index.column() == Product) return tokensOf().danger.foreground;
            if (index.column() == Difference)
                return item.difference() < 0 ? tokensOf().danger.foreground : tokensOf().ok.foreground;
            return {};
        default: return {};
    }
}

QVariant CountModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole) return {};
    switch (static_cast<Column>(section)) {
        case Product: return tr("Product", "count");
        case Sku: return tr("SKU", "count");
        case Seen: return tr("On screen", "count");
        case Counted: return tr("Counted", "count");
        case Difference: return tr("Difference", "count");
        case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags CountModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Counted ? flags | Qt::ItemIsEditable : flags;
}

void CountModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

}  // namespace mostrador
