#include "ui/orders/cardlist.h"

#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>

#include "models/records/order.h"
#include "ui/orders/carddelegate.h"
#include "ui/orders/orderfilter.h"
#include "ui/tables/words.h"

namespace mostrador {

namespace {

const QString dragType = QStringLiteral("application/x-mostrador-order");

table::Columns oneColumn() {
    return {{QStringLiteral("number"), [] { return words::fieldLabel("numero"); }, 0, 0,
             [](const Record& r) { return words::of(r.text(order::Number)); }, order::PromisedAt}};
}

}  // namespace

Qt::ItemFlags CardModel::flags(const QModelIndex& index) const {
    return RecordTableModel::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList CardModel::mimeTypes() const { return {dragType}; }

QMimeData* CardModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    auto* data = new QMimeData;
    data->setData(dragType, QByteArray::fromStdString(idAt(indexes.first().row()).toString()));
    return data;
}

Uuid CardModel::draggedIn(const QMimeData& data) {
    return Uuid::parse(data.data(dragType).toStdString()).value_or(Uuid{});
}

CardList::CardList(sync::Replica& replica, OrderState state, const OrderNames& names, const Clock& clock,
                   QWidget* parent)
    : QListView(parent), m_state(state), m_model(new CardModel(replica, order::type, oneColumn(), this)) {
    setObjectName(QStringLiteral("orders.board.") + words::of(orderStateName(state)));
    setFrameShape(QFrame::NoFrame);
    setModel(m_model);
    setItemDelegate(new CardDelegate(*m_model, names, clock, this));
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setMouseTracking(true);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(m_model->idAt(index.row())); });
    setWho({});
    m_model->sort(0, Qt::AscendingOrder);
}

void CardList::setWho(std::vector<sync::FieldIs> where) {
    where.push_back(orderfilter::inState(m_state));
    m_model->setWhere(std::move(where));
}

const Record* CardList::current() const { return m_model->recordAt(currentIndex().row()); }

void CardList::enterAt(int row) {
    setFocus(Qt::OtherFocusReason);
    const int last = m_model->rowCount() - 1;
    if (last >= 0) setCurrentIndex(m_model->index(qBound(0, row, last), 0));
}

QPoint CardList::menuPoint() const { return viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()); }

void CardList::keyPressEvent(QKeyEvent* event) {
    const int side = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const Record* row = current();
    if (side != 0 && event->modifiers() == Qt::ControlModifier) {
        if (row != nullptr) Q_EMIT moveWanted(row->id, side);
    } else if (side != 0) {
        Q_EMIT neighbourWanted(side);
    } else if (event->key() == Qt::Key_M || event->key() == Qt::Key_Menu) {
        if (row != nullptr) Q_EMIT stepsWanted(row->id, menuPoint());
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (row != nullptr) Q_EMIT opened(row->id);
    } else {
        QListView::keyPressEvent(event);
    }
}

void CardList::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex at = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (at.isValid()) Q_EMIT stepsWanted(m_model->idAt(at.row()), event->globalPos());
}

void CardList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0) setCurrentIndex(m_model->index(0, 0));
}

void CardList::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(dragType)) event->accept();
}

void CardList::dragMoveEvent(QDragMoveEvent* event) {
    const Uuid id = CardModel::draggedIn(*event->mimeData());
    if (!id.isNil() && m_accepts && m_accepts(id)) event->acceptProposedAction();
    else event->ignore();
}

// The row moves when the step has been taken; the drag itself moves nothing.
void CardList::dropEvent(QDropEvent* event) {
    const Uuid id = CardModel::draggedIn(*event->mimeData());
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (!id.isNil()) Q_EMIT dropped(id);
}

}  // namespace mostrador
