#pragma once
// RecordTableView: the table every list of records uses. Rows are selected as a whole; Home and End go to the first and
// the last record, Enter opens, Ctrl+C copies cells as text. Keeps the current record by id while rows move. GUI
// thread.

#include <QTableView>

#include "models/base/uuid.h"

namespace mostrador {

class ColumnKeeper;
class RecordDelegate;
class RecordTableModel;
class UiState;

class RecordTableView : public QTableView {
    Q_OBJECT
public:
    // `model` and `state` outlive the view; `key` such as "clients/table" names what is remembered.
    RecordTableView(RecordTableModel& model, UiState& state, const QString& key, QWidget* parent = nullptr);

    // The record the person went to last, also after it left the list: if it comes back, it is current again.
    [[nodiscard]] Uuid currentId() const { return m_current; }
    // Makes that row current when it is held; otherwise remembers the id and does so once it arrives.
    void setCurrentId(const Uuid& id);
    void step(int rows);  // next or previous record
    [[nodiscard]] ColumnKeeper& columnKeeper() { return *m_keeper; }

Q_SIGNALS:
    void currentChangedByUser(const mostrador::Uuid& id);  // by keyboard, mouse or step(); not by setCurrentId()
    void opened(const mostrador::Uuid& id);                // Enter or double click
    void clickedRecord(const mostrador::Uuid& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;

private:
    void goHome();
    void goEnd();
    [[nodiscard]] bool isChosen(int row) const;
    void copy() const;
    void hover(int row);
    void reselect();
    void onScrolled(int value);
    void onPrepended(int count);

    RecordTableModel& m_model;
    RecordDelegate* m_delegate;
    ColumnKeeper* m_keeper;
    Uuid m_current;
    int m_hovered = -1;
    bool m_quiet = false;  // the current row changes without the person having asked
    enum class Go { Nowhere, First, Last } m_go = Go::Nowhere;  // once the rows are there
};

}  // namespace mostrador
