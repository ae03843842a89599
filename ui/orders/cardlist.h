#pragma once
// CardList: one column of the board: the orders in one state as cards, read page by page. Left and Right leave for the
// next column, Enter opens, M or the menu key asks for the next steps; cards are dragged to other columns. GUI thread.

#include <QListView>
#include <functional>

#include "models/rules/order_states.h"
#include "ui/tables/recordtablemodel.h"

namespace mostrador {

class Clock;
class OrderNames;

// Cards can be dragged: their id goes along.
class CardModel : public RecordTableModel {
    Q_OBJECT
public:
    using RecordTableModel::RecordTableModel;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    // The order a drag carries; nil for anything else.
    [[nodiscard]] static Uuid draggedIn(const QMimeData& data);
};

class CardList : public QListView {
    Q_OBJECT
public:
    // `names` and `clock` outlive the list.
    CardList(sync::Replica& replica, OrderState state, const OrderNames& names, const Clock& clock,
             QWidget* parent = nullptr);

    [[nodiscard]] OrderState state() const { return m_state; }
    [[nodiscard]] CardModel& cards() { return *m_model; }
    [[nodiscard]] const Record* current() const;
    void setWho(std::vector<sync::FieldIs> where);  // besides the state
    // Whether an order dragged over this column may come here.
    void acceptWhen(std::function<bool(const Uuid&)> accepts) { m_accepts = std::move(accepts); }
    void enterAt(int row);  // the focus comes from a neighbour

Q_SIGNALS:
    void opened(const mostrador::Uuid& order);
    void stepsWanted(const mostrador::Uuid& order, const QPoint& at);  // global
    void moveWanted(const mostrador::Uuid& order, int direction);      // Ctrl+Left, Ctrl+Right
    void neighbourWanted(int direction);                               // -1 left, 1 right
    void dropped(const mostrador::Uuid& order);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QPoint menuPoint() const;

    OrderState m_state;
    CardModel* m_model;
    std::function<bool(const Uuid&)> m_accepts;
};

}  // namespace mostrador
