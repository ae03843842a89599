#pragma once
// CardDelegate: draws an order as a card: number, client, what it is, until when, whose. Owned by its list. GUI thread.

#include <QStyledItemDelegate>

namespace mostrador {

class Clock;
class OrderNames;
class RecordTableModel;

class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int height = 92;

    CardDelegate(const RecordTableModel& model, const OrderNames& names, const Clock& clock, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const RecordTableModel& m_model;
    const OrderNames& m_names;
    const Clock& m_clock;
};

}  // namespace mostrador
