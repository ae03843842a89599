#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace mostrador {

FlowLayout::FlowLayout(int gap, QWidget* parent) : QLayout(parent), m_gap(gap) {}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::insertBefore(QWidget* inserted, const QWidget* before) {
    addWidget(inserted);
    QLayoutItem* added = m_items.takeLast();
    qsizetype index = m_items.size();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i)->widget() == before) index = i;
    }
    m_items.insert(index, added);
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item) { m_items.append(item); }

QLayoutItem* FlowLayout::itemAt(int index) const { return m_items.value(index); }

QLayoutItem* FlowLayout::takeAt(int index) { return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr; }

int FlowLayout::heightForWidth(int width) const { return place(QRect(0, 0, width, 0), false); }

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
    const QMargins m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool apply) const {
    const QRect area = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = area.x();
    int y = area.y();
    int line = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        QLayoutItem* item = m_items.at(i);
        if (item->isEmpty()) continue;
        QSize size = item->sizeHint();
        if (x > area.x() && x + size.width() > area.right() + 1) {
            x = area.x();
            y += line + m_gap;
            line = 0;
        }
        const int room = area.right() + 1 - x;
        const bool grows = item->expandingDirections().testFlag(Qt::Horizontal);
        size.setWidth(grows ? qMax(room, item->minimumSize().width()) : qMin(size.width(), qMax(room, 0)));
        if (apply) item->setGeometry(QStyle::visualRect(direction, area, QRect(QPoint(x, y), size)));
        x += size.width() + m_gap;
        line = qMax(line, size.height());
    }
    return y + line - rect.y() + contentsMargins().bottom();
}

}  // namespace mostrador
