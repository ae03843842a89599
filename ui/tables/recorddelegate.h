#pragma once
// RecordDelegate: draws a cell of a RecordTableView: hovered row, initials, pill, and in the first column the sign of a
// change that is not confirmed. Owned by its view. GUI thread.

#include <QStyledItemDelegate>

namespace mostrador {

class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int padding = 10;  // the header's margin

    using QStyledItemDelegate::QStyledItemDelegate;
    void setHoveredRow(int row) { m_hovered = row; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_hovered = -1;
};

}  // namespace mostrador
