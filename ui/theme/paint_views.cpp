#include <QAbstractItemView>
#include <QPainter>
#include <QTableView>

#include "ui/theme/paint.h"

namespace mostrador::paint {

void itemPanel(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget, const Tokens& t) {
    const QRect box = option.rect;
    const bool table = qobject_cast<const QTableView*>(widget) != nullptr;
    if (option.backgroundBrush.style() != Qt::NoBrush) painter.fillRect(box, option.backgroundBrush);
    QColor fill;
    if (option.state.testFlag(QStyle::State_Selected)) {
        fill = option.state.testFlag(QStyle::State_Active) ? t.selected : t.selectedInactive;
    } else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled)) {
        fill = t.hover;
    }
    if (table) {
        if (fill.isValid()) painter.fillRect(box, fill);
        painter.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), t.border);
    } else if (fill.isValid()) {
        roundedBox(painter, box.adjusted(4, 1, -4, -1), radius::control, fill, QColor());
    }
}

void headerSection(const QStyleOptionHeader& option, QPainter& painter, const QWidget* widget, const Tokens& t) {
    Q_UNUSED(widget)
    painter.fillRect(option.rect, t.surface);
    if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled)) {
        painter.fillRect(option.rect, t.hover);
    }
    painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), t.border);
}

void headerLabel(const QStyleOptionHeader& option, QPainter& painter, const Tokens& t) {
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    QRect box = option.rect;
    const int wanted = painter.fontMetrics().horizontalAdvance(option.text) + 1;
    const int arrow = sorted ? 18 : 0;
    const int width = qMin(wanted, box.width() - arrow);
    int x = box.x();
    if (option.textAlignment.testFlag(Qt::AlignRight)) x = box.right() + 1 - width - arrow;
    else if (option.textAlignment.testFlag(Qt::AlignHCenter)) x = box.x() + (box.width() - width - arrow) / 2;
    textElided(painter, QRect(x, box.y(), width, box.height()), Qt::AlignLeft | Qt::AlignVCenter, option.text,
               sorted ? t.text : t.textMuted);
    if (sorted) {
        // Qt's "SortDown" is ascending: the arrow points to where the larger values are.
        const bool ascending = option.sortIndicator == QStyleOptionHeader::SortDown;
        symbols::paint(painter, QRect(x + width + 3, box.center().y() - 6, 14, 14),
                       ascending ? Symbol::ChevronUp : Symbol::ChevronDown, t.accentText);
    }
}

}  // namespace mostrador::paint
