#pragma once
// ColumnKeeper: widths, order, sort and choice of a table's columns: fits them into the view, lets the person change
// them by the header or a menu, and remembers all of it. Owned by its view. GUI thread.

#include <QMenu>
#include <QTimer>

#include "ui/tables/column.h"

class QHeaderView;

namespace mostrador {

class RecordTableModel;
class UiState;

class ColumnKeeper : public QObject {
    Q_OBJECT
public:
    // `state` outlives the keeper; `key` such as "clients/table". Applies what was remembered at once.
    ColumnKeeper(QHeaderView& header, RecordTableModel& model, UiState& state, const QString& key);

    void fit(int available);  // call when the room changes
    // Fills `menu` with a checkable entry per column and "reset".
    void fillMenu(QMenu& menu);
    void reset();

private:
    struct Kept {
        int width = 0;
        bool chosen = true;  // shown when there is room
    };
    void restore();
    void save();
    void onSectionClicked(int section);
    void onSectionResized(int section, int width);
    void sortAsNew();
    void applySort();

    QHeaderView& m_header;
    RecordTableModel& m_model;
    UiState& m_state;
    QString m_key;
    QList<Kept> m_kept;  // by logical column
    int m_sorted = 0;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    int m_available = 0;
    bool m_fitting = false;
    QTimer m_saving;
};

}  // namespace mostrador
