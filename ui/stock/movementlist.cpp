#include "ui/stock/movementlist.h"

#include <QEvent>
#include <QHeaderView>
#include <algorithm>

#include "models/records/movement.h"
#include "models/records/product.h"
#include "ui/stock/stockwords.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/figures.h"

namespace mostrador {

namespace {

constexpr int widths[MovementModel::ColumnCount] = {80, 0, 72, 56, 76};

bool isFigure(int column) { return column == MovementModel::Quantity || column == MovementModel::After; }

}  // namespace

MovementModel::MovementModel(sync::Replica& replica, RecordBook& places, RecordBook& users, QObject* parent)
    : QAbstractTableModel(parent), m_replica(replica), m_places(places), m_users(users), m_post(this) {
    m_listener = replica.addListener([this, post = m_post](const sync::ChangeSet& change) {
        const bool ours = change.generationChanged ||
                          std::any_of(change.tables.begin(), change.tables.end(),
                                      [](const sync::TableChange& one) { return one.table == TableId::Movement; });
        if (ours) post([this] { read(); });
    });
    for (RecordBook* book : {&places, &users}) connect(book, &RecordBook::changed, this, &MovementModel::retranslate);
}

MovementModel::~MovementModel() { m_replica.removeListener(m_listener); }

void MovementModel::setProduct(const Uuid& product) {
    if (product == m_product) return;
    m_product = product;
    beginResetModel();
    m_rows.clear();
    endResetModel();
    read();
}

// What there was after the newest is what there is; each older one had so much less as the newer brought.
void MovementModel::read() {
    ++m_era;
    if (m_product.isNil()) return;
    m_replica.read(
        [this, post = m_post, era = m_era, product = m_product](sync::Reader& reader) {
            sync::ListQuery query;
            query.table = TableId::Movement;
            query.sortBy = movement::HappenedAt;
            query.descending = true;
            query.limit = rowsMax + 1;
            query.where = {{movement::Product, Value{product}}};
            auto rows = reader.list(query);
            const auto record = reader.find(product::type, product);
            if (!rows.ok() || !record.ok() || !*record) return;
            std::int64_t left = (*record)->integer(product::Stock);
            std::vector<Row> all;
            for (sync::ListRow& row : *rows) {
                const std::int64_t quantity = row.record.integer(movement::Quantity);
                all.push_back({std::move(row.record), left});
                left -= quantity;
            }
            post([this, era, all = std::move(all)]() mutable {
                if (era != m_era) return;
                beginResetModel();
                m_cut = all.size() > static_cast<std::size_t>(rowsMax);
                if (m_cut) all.pop_back();
                m_rows = std::move(all);
                endResetModel();
                Q_EMIT movementsRead();
            });
        },
        &m_slot);
}

int MovementModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MovementModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString MovementModel::text(const Row& row, int column) const {
    const Record& one = row.movement;
    switch (static_cast<Column>(column)) {
        case When: return words::day(one.integer(movement::HappenedAt));
        case What: {
            const QString kind = stockwords::movementKind(one.text(movement::Kind));
            const QString reason = words::of(one.text(movement::Reason));
            return reason.isEmpty() ? kind : QString(kind + QStringLiteral(" · ") + reason);
        }
        case Quantity: return figures::signedQuantity(one.integer(movement::Quantity));
        case After: return figures::quantity(row.after);
        case Place: return m_places.name(one.reference(movement::Place));
        case ColumnCount: break;
    }
    return {};
}

QVariant MovementModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole: return text(row, index.column());
        case Qt::ToolTipRole: {
            const QString who = m_users.name(row.movement.reference(common::CreatedBy));
            const QString what = text(row, index.column());
            return who.isEmpty() ? what : QString(what + QStringLiteral(" · ") + who);
        }
        case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
        case Qt::FontRole: return fonts::font(isFigure(index.column()) ? TextRole::Figures : TextRole::Body);
        case Qt::ForegroundRole:
            if (index.column() == After && row.after < 0) return tokensOf().danger.foreground;
            return {};
        default: return {};
    }
}

QVariant MovementModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole) return {};
    switch (static_cast<Column>(section)) {
        case When: return tr("When", "movement");
        case What: return tr("What", "movement");
        case Quantity: return tr("Quantity", "movement");
        case After: return tr("After", "stock after a movement");
        case Place: return tr("Place", "movement");
        case ColumnCount: break;
    }
    return {};
}

void MovementModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

MovementList::MovementList(MovementModel& model, QWidget* parent) : QTableView(parent), m_model(model) {
    setModel(&model);
    setObjectName(QStringLiteral("stock.movements"));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(extent::row - 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(false);
    for (int i = 0; i < MovementModel::ColumnCount; ++i)
        if (widths[i] > 0) setColumnWidth(i, widths[i]);
    horizontalHeader()->setSectionResizeMode(MovementModel::What, QHeaderView::Stretch);
    setAccessibleName(tr("Movements"));
}

void MovementList::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    setAccessibleName(tr("Movements"));
    m_model.retranslate();
}

}  // namespace mostrador
