#pragma once
// RecordTableModel: a lazy list of records over the replica. data() never reads; pages are fetched ahead on a reader
// thread by key, a refresh after a commit changes only the rows that differ. Rows are held from one end of the list:
// from the start, or after loadTail() from the end. An era number drops replies to questions nobody asks any more.
// GUI thread; the workspace's replica outlives the model.

#include <QAbstractTableModel>
#include <QTimer>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "sync/replica/replica.h"
#include "sync/transport/qt_post.h"
#include "ui/tables/column.h"

namespace mostrador {

namespace table {
struct Step;
}

class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int pageRows = 200;

    enum class Phase { Loading, Ready, Failed };  // Loading: nothing of this question has arrived yet

    RecordTableModel(sync::Replica& replica, const RecordType& type, table::Columns columns, QObject* parent = nullptr);
    ~RecordTableModel() override;

    // What is shown. Each starts over and interrupts the question before it; the old rows stay until the new arrive.
    void setSearch(const QString& text);
    void setArchived(sync::ArchivedFilter filter);
    void setWhere(std::vector<sync::FieldIs> where);
    void sort(int column, Qt::SortOrder order) override;  // ignored for columns that cannot sort
    void reload();                                        // after a failure, or another look at the same rows
    void loadTail();                                      // the rows at the end; loadHead() comes back
    void loadHead();
    void refreshTexts();  // the words changed, not the rows (language, names of others)

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const Error& failure() const { return m_failure; }
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }  // of all that match; empty while counting
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] bool fromTail() const { return m_tail; }
    [[nodiscard]] bool isSearching() const { return !m_query.search.empty(); }
    [[nodiscard]] bool isFiltered() const { return !m_query.where.empty(); }
    [[nodiscard]] const sync::ListQuery& query() const { return m_query; }
    [[nodiscard]] const table::Columns& columns() const { return m_columns; }
    [[nodiscard]] const Record* recordAt(int row) const;
    [[nodiscard]] Uuid idAt(int row) const;
    [[nodiscard]] int rowOf(const Uuid& id) const;  // -1 when it is not held

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    void fetchBefore();  // rows above the first one, when held from the end

Q_SIGNALS:
    void phaseChanged();
    void totalChanged();
    void refreshed();               // a refresh after a commit is on the screen; not emitted for pages
    void rowsPrepended(int count);  // rows came in above: a view keeps its place

private:
    struct Reply;
    void start();
    void askPage();
    void askRefresh();
    void askCount();
    void ask(bool refresh, std::int32_t limit, std::optional<Uuid> after);
    void onReply(Reply reply);
    void takeFirst(Reply& reply);
    void takePage(Reply& reply);
    void takeRefresh(Reply& reply);
    void applyStep(const table::Step& step, Reply& reply);
    void onChange(const sync::ChangeSet& change);
    void insertRead(std::size_t at, std::vector<sync::ListRow>& rows, std::size_t from, std::size_t count);
    void reindex() const;
    void setPhase(Phase phase);

    sync::Replica& m_replica;
    const RecordType& m_type;
    const table::Columns m_columns;
    sync::QtPost m_post;
    int m_listener = 0;
    sync::ListQuery m_query;
    bool m_tail = false;
    int m_era = 0;
    Phase m_phase = Phase::Loading;
    Error m_failure;
    std::vector<sync::ListRow> m_rows;
    mutable std::unordered_map<Uuid, int> m_places;  // built when asked for
    mutable bool m_placesValid = false;
    std::optional<qint64> m_total;
    bool m_complete = false;
    bool m_asking = false;  // a list read is under way
    bool m_pageWanted = false;
    bool m_refreshWanted = false;
    bool m_counting = false;
    bool m_countWanted = false;
    bool m_changedEverything = false;
    std::unordered_set<Uuid> m_changed;  // since the last refresh was asked
    QTimer m_countPause;
    char m_listSlot = 0, m_countSlot = 0;  // their addresses name the reads
};

}  // namespace mostrador
