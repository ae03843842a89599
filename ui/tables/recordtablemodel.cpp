// RecordTableModel: what it shows and how its rows change. The questions to the replica: recordtablemodel_read.cpp.
#include "ui/tables/recordtablemodel.h"

#include "ui/tables/recordtablemodel_reply.h"
#include "ui/tables/recordwindow.h"
#include "ui/tables/words.h"
#include "ui/theme/fonts.h"

namespace mostrador {

const Record* RecordTableModel::recordAt(int row) const {
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)].record : nullptr;
}

Uuid RecordTableModel::idAt(int row) const {
    const Record* record = recordAt(row);
    return record != nullptr ? record->id : Uuid{};
}

int RecordTableModel::rowOf(const Uuid& id) const {
    reindex();
    const auto found = m_places.find(id);
    return found != m_places.end() ? found->second : -1;
}

void RecordTableModel::reindex() const {
    if (m_placesValid) return;
    m_places.clear();
    m_places.reserve(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) m_places.emplace(m_rows[i].record.id, static_cast<int>(i));
    m_placesValid = true;
}

int RecordTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex& index, int wanted) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const sync::ListRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const table::Column& column = m_columns[index.column()];
    switch (wanted) {
        case Qt::DisplayRole: return column.text(row.record);
        case Qt::ToolTipRole:
            if (index.column() == 0 && row.state == sync::RecordState::Pending) return tr("Not sent to the server yet");
            if (index.column() == 0 && row.state == sync::RecordState::WillProbablyBeRefused)
                return tr("The server will probably refuse the last change");
            return column.text(row.record);
        case Qt::TextAlignmentRole: return QVariant::fromValue(column.alignment);
        case Qt::FontRole:
            return fonts::font(column.strong    ? TextRole::BodyStrong
                               : column.figures ? TextRole::Figures
                                                : TextRole::Body);
        case Qt::AccessibleDescriptionRole:
            return row.state == sync::RecordState::Confirmed ? QString() : tr("Not sent to the server yet");
        case role::State: return static_cast<int>(row.state);
        case role::Strong: return column.strong;
        case role::Person: return column.person ? column.person(row.record) : QString();
        case role::Pill:
            if (!column.pill) return {};
            return QVariant::fromValue(column.pill(row.record, static_cast<int>(row.state)));
        default: return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int wanted) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (wanted == Qt::DisplayRole) return m_columns[section].title();
    if (wanted == Qt::TextAlignmentRole) return QVariant::fromValue(m_columns[section].alignment);
    return {};
}

void RecordTableModel::refreshTexts() {
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RecordTableModel::insertRead(std::size_t at, std::vector<sync::ListRow>& rows, std::size_t from,
                                  std::size_t count) {
    if (count == 0) return;
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + count) - 1);
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(from);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), std::make_move_iterator(first),
                  std::make_move_iterator(first + static_cast<std::ptrdiff_t>(count)));
    m_placesValid = false;
    endInsertRows();
}

void RecordTableModel::takeFirst(Reply& reply) {
    beginResetModel();
    m_rows = std::move(reply.rows);
    m_placesValid = false;
    endResetModel();
}

void RecordTableModel::takePage(Reply& reply) {
    // A commit between two pages may have moved a row into this one: it is held already, the refresh puts it right.
    reindex();
    std::erase_if(reply.rows, [this](const sync::ListRow& row) { return m_places.contains(row.record.id); });
    const std::size_t count = reply.rows.size();
    insertRead(m_tail ? 0 : m_rows.size(), reply.rows, 0, count);
    if (m_tail && count > 0) Q_EMIT rowsPrepended(static_cast<int>(count));
}

void RecordTableModel::applyStep(const table::Step& step, Reply& reply) {
    const int at = static_cast<int>(step.at);
    const auto row = m_rows.begin() + static_cast<std::ptrdiff_t>(step.at);
    m_placesValid = false;
    switch (step.kind) {
        case table::Step::Kind::Remove:
            beginRemoveRows({}, at, at + static_cast<int>(step.count) - 1);
            m_rows.erase(row, row + static_cast<std::ptrdiff_t>(step.count));
            endRemoveRows();
            break;
        case table::Step::Kind::Move: {
            const int to = static_cast<int>(step.to);
            if (!beginMoveRows({}, at, at, {}, to > at ? to + 1 : to)) break;
            const auto target = m_rows.begin() + static_cast<std::ptrdiff_t>(step.to);
            if (to > at) std::rotate(row, row + 1, target + 1);
            else std::rotate(target, row, row + 1);
            endMoveRows();
            break;
        }
        case table::Step::Kind::Insert: {
            std::vector<sync::ListRow> copies(reply.rows.begin() + static_cast<std::ptrdiff_t>(step.to),
                                              reply.rows.begin() + static_cast<std::ptrdiff_t>(step.to + step.count));
            insertRead(step.at, copies, 0, copies.size());
            break;
        }
    }
}

void RecordTableModel::takeRefresh(Reply& reply) {
    std::vector<Uuid> held;
    std::vector<Uuid> wanted;
    held.reserve(m_rows.size());
    wanted.reserve(reply.rows.size());
    for (const sync::ListRow& row : m_rows) held.push_back(row.record.id);
    for (const sync::ListRow& row : reply.rows) wanted.push_back(row.record.id);
    const auto steps = table::stepsBetween(held, wanted);
    if (!steps) {
        takeFirst(reply);
        return;
    }
    for (const table::Step& step : *steps) applyStep(step, reply);
    // Same rows in the same order now: tell of those whose content differs, in runs.
    for (std::size_t i = 0; i < m_rows.size();) {
        std::size_t end = i;
        while (end < m_rows.size() && reply.differs(m_rows[end], reply.rows[end])) {
            m_rows[end] = std::move(reply.rows[end]);
            ++end;
        }
        if (end > i)
            Q_EMIT dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(end) - 1, columnCount() - 1));
        i = end + 1;
    }
}

}  // namespace mostrador
