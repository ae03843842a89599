// RecordTableModel: questions to the replica and their replies.
#include <algorithm>

#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtablemodel_reply.h"

namespace mostrador {

namespace {

constexpr int countPauseMs = 250;      // a bulk load commits many times a second; counting each time would take a core
constexpr std::int32_t readMax = 500;  // rows of one call to the reader

// `limit` rows from the position of `query`, in several calls so that an interrupt is heard soon.
Result<std::vector<sync::ListRow>> readRows(sync::Reader& reader, sync::ListQuery query, std::int32_t limit) {
    std::vector<sync::ListRow> rows;
    while (limit > 0) {
        query.limit = std::min(limit, readMax);
        MOSTRADOR_TRY_ASSIGN(auto part, reader.list(query));
        const bool last = static_cast<std::int32_t>(part.size()) < query.limit;
        limit -= static_cast<std::int32_t>(part.size());
        rows.insert(rows.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
        if (last) break;
        query.after = rows.back().record.id;
    }
    return rows;
}

}  // namespace

RecordTableModel::RecordTableModel(sync::Replica& replica, const RecordType& type, table::Columns columns,
                                   QObject* parent)
    : QAbstractTableModel(parent), m_replica(replica), m_type(type), m_columns(std::move(columns)), m_post(this) {
    m_query.table = type.table;
    m_query.sortBy = type.titleField;
    m_countPause.setSingleShot(true);
    m_countPause.setInterval(countPauseMs);
    connect(&m_countPause, &QTimer::timeout, this, [this] {
        if (m_countWanted) askCount();
    });
    m_listener = replica.addListener(
        [this, post = m_post](const sync::ChangeSet& change) { post([this, change] { onChange(change); }); });
    start();
}

RecordTableModel::~RecordTableModel() { m_replica.removeListener(m_listener); }

void RecordTableModel::setSearch(const QString& text) {
    std::string search = text.toStdString();
    if (search == m_query.search) return;
    m_query.search = std::move(search);
    start();
}

void RecordTableModel::setArchived(sync::ArchivedFilter filter) {
    if (filter == m_query.archived) return;
    m_query.archived = filter;
    start();
}

void RecordTableModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount() || !m_columns[column].sortBy) return;
    const bool descending = order == Qt::DescendingOrder;
    if (*m_columns[column].sortBy == m_query.sortBy && descending == m_query.descending) return;
    m_query.sortBy = *m_columns[column].sortBy;
    m_query.descending = descending;
    start();
}

void RecordTableModel::setWhere(std::vector<sync::FieldIs> where) {
    if (where == m_query.where) return;
    m_query.where = std::move(where);
    start();
}

void RecordTableModel::reload() { start(); }

void RecordTableModel::loadTail() {
    if (m_complete || m_tail) return;
    start();
    m_tail = true;
}

void RecordTableModel::loadHead() {
    if (m_tail) start();
}

// A new question: replies to the old one no longer count.
void RecordTableModel::start() {
    ++m_era;
    m_tail = false;
    m_asking = false;
    m_counting = false;
    m_pageWanted = m_refreshWanted = false;
    m_complete = false;
    m_total.reset();
    setPhase(Phase::Loading);
    // Several settings may change in one go (a restored header, a link): ask once.
    QMetaObject::invokeMethod(
        this,
        [this, era = m_era] {
            if (era != m_era) return;
            ask(false, pageRows, std::nullopt);
            askCount();
        },
        Qt::QueuedConnection);
}

bool RecordTableModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_phase == Phase::Ready && !m_complete && !m_tail;
}

void RecordTableModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) askPage();
}

void RecordTableModel::fetchBefore() {
    if (m_phase == Phase::Ready && m_tail && !m_complete) askPage();
}

void RecordTableModel::askPage() {
    if (m_asking) {
        m_pageWanted = true;
        return;
    }
    m_pageWanted = false;
    if (m_rows.empty()) return;
    ask(false, pageRows, (m_tail ? m_rows.front() : m_rows.back()).record.id);
}

void RecordTableModel::askRefresh() {
    if (m_asking) {
        m_refreshWanted = true;
        return;
    }
    m_refreshWanted = false;
    const auto slack = static_cast<std::int32_t>(std::min<std::size_t>(m_changed.size(), pageRows));
    ask(true, std::max(pageRows, rowCount() + slack), std::nullopt);
}

void RecordTableModel::ask(bool refresh, std::int32_t limit, std::optional<Uuid> after) {
    m_asking = true;
    sync::ListQuery query = m_query;
    query.after = after;
    if (m_tail) query.descending = !query.descending;
    Reply reply;
    reply.era = m_era;
    reply.refresh = refresh;
    reply.limit = limit;
    if (refresh || m_phase == Phase::Loading) {
        reply.everything = std::exchange(m_changedEverything, false);
        reply.changed = std::exchange(m_changed, {});
    }
    m_replica.read(
        [this, post = m_post, query = std::move(query), tail = m_tail,
         shared = std::make_shared<Reply>(std::move(reply))](sync::Reader& reader) {
            auto rows = readRows(reader, query, shared->limit);
            if (rows.ok()) shared->rows = std::move(rows).value();
            else shared->error = rows.error();
            if (tail) std::reverse(shared->rows.begin(), shared->rows.end());
            post([this, shared] { onReply(std::move(*shared)); });
        },
        &m_listSlot);
}

void RecordTableModel::onReply(Reply reply) {
    if (reply.era != m_era) return;
    m_asking = false;
    if (reply.error && reply.error->code == ErrorCode::Cancelled) {  // the file behind the reader was replaced
        start();
        return;
    }
    if (reply.error) {
        m_failure = *reply.error;
        setPhase(Phase::Failed);
        return;
    }
    m_complete = static_cast<std::int32_t>(reply.rows.size()) < reply.limit;
    if (m_phase != Phase::Ready) {
        takeFirst(reply);
        setPhase(Phase::Ready);
    } else if (reply.refresh) {
        takeRefresh(reply);
        Q_EMIT refreshed();
    } else {
        takePage(reply);
    }
    if (m_refreshWanted) askRefresh();
    else if (m_pageWanted && !m_complete) askPage();
}

void RecordTableModel::askCount() {
    if (m_counting || m_countPause.isActive()) {
        m_countWanted = true;
        return;
    }
    m_countWanted = false;
    m_counting = true;
    m_replica.read(
        [this, post = m_post, query = m_query, era = m_era](sync::Reader& reader) {
            auto counted = reader.count(query);
            post([this, era, total = counted.ok() ? std::optional<qint64>(*counted) : std::nullopt] {
                if (era != m_era) return;
                m_counting = false;
                if (total && total != m_total) {
                    m_total = total;
                    Q_EMIT totalChanged();
                }
                m_countPause.start();
            });
        },
        &m_countSlot);
}

void RecordTableModel::onChange(const sync::ChangeSet& change) {
    bool ours = change.outboxChanged || change.generationChanged;
    bool rows = change.generationChanged;
    for (const sync::TableChange& part : change.tables) {
        if (part.table != m_type.table) continue;
        ours = rows = true;
        m_changedEverything = m_changedEverything || part.everything;
        m_changed.insert(part.ids.begin(), part.ids.end());
    }
    m_changedEverything = m_changedEverything || change.generationChanged;
    if (!ours) return;
    if (m_phase == Phase::Failed) {
        start();
        return;
    }
    // A first read that is under way may have begun before this commit; one that is still to come sees it.
    if (m_phase == Phase::Loading) m_refreshWanted = m_asking;
    else askRefresh();
    if (rows) askCount();
}

void RecordTableModel::setPhase(Phase phase) {
    if (phase == m_phase) return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

}  // namespace mostrador
