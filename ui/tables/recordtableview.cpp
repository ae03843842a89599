#include "ui/tables/recordtableview.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include "ui/tables/columnkeeper.h"
#include "ui/tables/recorddelegate.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/theme/tokens.h"

namespace mostrador {

RecordTableView::RecordTableView(RecordTableModel& model, UiState& state, const QString& key, QWidget* parent)
    : QTableView(parent), m_model(model), m_delegate(new RecordDelegate(this)) {
    setModel(&model);
    setItemDelegate(m_delegate);
    m_keeper = new ColumnKeeper(*horizontalHeader(), model, state, key);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWordWrap(false);
    setTabKeyNavigation(false);  // Tab leaves the table: rows are walked with the arrows
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(extent::row);
    verticalHeader()->setMinimumSectionSize(extent::row);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordTableView::reselect);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RecordTableView::reselect);
    connect(&model, &RecordTableModel::rowsPrepended, this, &RecordTableView::onPrepended);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RecordTableView::onScrolled);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& at) { Q_EMIT opened(m_model.idAt(at.row())); });
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex& at) { Q_EMIT clickedRecord(m_model.idAt(at.row())); });
}

void RecordTableView::setCurrentId(const Uuid& id) {
    m_current = id;
    const int row = m_model.rowOf(id);
    if (row < 0) return selectionModel()->clear();
    reselect();
    if (!isChosen(row)) selectRow(row);
    scrollTo(m_model.index(row, 0));
}

bool RecordTableView::isChosen(int row) const { return row >= 0 && selectionModel()->isRowSelected(row); }

// Brings the current row back after rows were replaced or it came back, or the row a key asked for once it is there.
void RecordTableView::reselect() {
    int row = m_model.rowOf(m_current);
    const Go go = std::exchange(m_go, Go::Nowhere);
    const bool moved = go != Go::Nowhere && m_model.rowCount() > 0;
    if (moved) row = go == Go::First ? 0 : m_model.rowCount() - 1;
    m_quiet = !moved;
    if (row >= 0 && currentIndex().row() != row) {
        // Without scrolling: new rows above must not carry the screen away from what is being read.
        selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    m_quiet = false;
    if (moved) scrollTo(m_model.index(row, 0));
}

void RecordTableView::step(int rows) {
    const int count = m_model.rowCount();
    if (count == 0) return;
    const int from = currentIndex().row();
    // A row that is current without being chosen is the one before which the person stands.
    const bool chosen = isChosen(from);
    const int by = !chosen && rows > 0 ? rows - 1 : rows;
    const int to = qBound(0, from < 0 ? 0 : from + by, count - 1);
    if (to == from && !chosen) {
        selectionModel()->select(m_model.index(to, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        Q_EMIT currentChangedByUser(m_current);
        return;
    }
    selectionModel()->setCurrentIndex(m_model.index(to, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (to > count - 20 && m_model.canFetchMore({})) m_model.fetchMore({});
}

void RecordTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (!current.isValid() || m_quiet) return;
    m_current = m_model.idAt(current.row());
    Q_EMIT currentChangedByUser(m_current);
}

// The row on which the person stood already is chosen now.
void RecordTableView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    const int row = currentIndex().row();
    if (!m_quiet && isChosen(row)) m_current = m_model.idAt(row);
}

// Qt makes the first row current when the table gets the focus: a place to start from, not a choice.
void RecordTableView::focusInEvent(QFocusEvent* event) {
    const bool none = !currentIndex().isValid();
    m_quiet = none;
    QTableView::focusInEvent(event);
    m_quiet = false;
    if (none) selectionModel()->clearSelection();
}

// The neighbour becomes the place to go on from without being chosen: what is read or edited beside the list stays. It
// is moved here, because the selection model would do it as if the person had.
void RecordTableView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) {
    QTableView::rowsAboutToBeRemoved(parent, start, end);
    const int row = currentIndex().row();
    if (row < start || row > end) return;
    const int next = end + 1 < m_model.rowCount() ? end + 1 : start - 1;
    m_quiet = true;
    selectionModel()->setCurrentIndex(next >= 0 ? m_model.index(next, 0) : QModelIndex(), QItemSelectionModel::Clear);
    m_quiet = false;
}

void RecordTableView::goHome() {
    if (m_model.fromTail()) {
        m_go = Go::First;
        m_model.loadHead();
    } else if (m_model.rowCount() > 0) {
        step(-m_model.rowCount());
        scrollToTop();
    }
}

void RecordTableView::goEnd() {
    if (m_model.isComplete() || m_model.fromTail()) {
        step(m_model.rowCount());
        scrollToBottom();
    } else {
        m_go = Go::Last;
        m_model.loadTail();
    }
}

void RecordTableView::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier ||
                       event->modifiers() == Qt::ControlModifier;
    if (event->matches(QKeySequence::Copy)) return copy();
    if (plain && event->key() == Qt::Key_Home) return goHome();
    if (plain && event->key() == Qt::Key_End) return goEnd();
    if (plain && event->key() == Qt::Key_Down && currentIndex().isValid() && !isChosen(currentIndex().row()))
        return step(1);
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        if (!isChosen(currentIndex().row())) selectRow(currentIndex().row());
        Q_EMIT opened(m_current);
        return;
    }
    // Typing in a table would jump among the loaded rows only: the search field finds among all.
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && plain) return event->ignore();
    QTableView::keyPressEvent(event);
}

void RecordTableView::copy() const {
    QList<int> columns;
    for (int visual = 0; visual < m_model.columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column)) columns.append(column);
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : std::as_const(columns)) cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    if (!lines.isEmpty()) QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

// Qt asks for more rows only at the very end: ask a page earlier, so that wheel and keys never reach it.
void RecordTableView::onScrolled(int value) {
    const QScrollBar& bar = *verticalScrollBar();
    const int ahead = verticalHeader()->defaultSectionSize() * RecordTableModel::pageRows / 2;
    if (value > bar.maximum() - ahead && m_model.canFetchMore({})) m_model.fetchMore({});
    if (value < ahead && m_model.fromTail()) m_model.fetchBefore();
}

void RecordTableView::onPrepended(int count) {
    verticalScrollBar()->setValue(verticalScrollBar()->value() + count * verticalHeader()->defaultSectionSize());
}

void RecordTableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    m_keeper->fit(viewport()->width());
}

void RecordTableView::hover(int row) {
    if (row == m_hovered) return;
    for (const int one : {m_hovered, row}) {
        if (one < 0) continue;
        viewport()->update(0, rowViewportPosition(one), viewport()->width(), verticalHeader()->defaultSectionSize());
    }
    m_hovered = row;
    m_delegate->setHoveredRow(row);
}

void RecordTableView::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    hover(rowAt(event->position().toPoint().y()));
}

void RecordTableView::leaveEvent(QEvent* event) {
    QTableView::leaveEvent(event);
    hover(-1);
}

void RecordTableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m_model.refreshTexts();
}

}  // namespace mostrador
