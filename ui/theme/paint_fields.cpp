#include <QPainter>
#include <QWidget>

#include "ui/theme/paint.h"
#include "ui/theme/variants.h"

namespace mostrador::paint {

void field(const QStyleOption& option, QPainter& painter, const QWidget* widget, const Tokens& t) {
    if (widget != nullptr && widget->property(property::bare).toBool()) return;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool readOnly = option.state.testFlag(QStyle::State_ReadOnly);
    const bool focus = option.state.testFlag(QStyle::State_HasFocus) && enabled;
    const bool invalid = widget != nullptr && widget->property(property::invalid).toBool();
    const bool over = option.state.testFlag(QStyle::State_MouseOver) && enabled;
    QColor outline = over ? t.textFaint : t.borderStrong;
    if (invalid) outline = t.danger.foreground;
    else if (focus) outline = t.focus;
    else if (!enabled || readOnly) outline = t.border;
    const QColor fill = enabled && !readOnly ? t.field : t.sunken;
    roundedBox(painter, option.rect, radius::control, fill, outline, focus ? 2.0 : 1.0);
}

void comboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget, const Tokens& t) {
    field(option, painter, widget, t);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QRect arrow(option.rect.right() - 25, option.rect.center().y() - 7, 16, 16);
    arrow = QStyle::visualRect(option.direction, option.rect, arrow);
    symbols::paint(painter, arrow, Symbol::ChevronDown, enabled ? t.textMuted : t.textDisabled);
}

void spinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget, const Tokens& t) {
    field(option, painter, widget, t);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto arrow = [&](bool up) {
        const bool able =
            option.stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled) &&
            option.state.testFlag(QStyle::State_Enabled);
        const int middle = option.rect.center().y();
        QRect box(option.rect.right() - 23, up ? middle - 13 : middle + 1, 14, 13);
        box = QStyle::visualRect(option.direction, option.rect, box);
        symbols::paint(painter, box, up ? Symbol::ChevronUp : Symbol::ChevronDown, able ? t.textMuted : t.textDisabled);
    };
    arrow(true);
    arrow(false);
}

void menuPanel(const QStyleOption& option, QPainter& painter, const Tokens& t) {
    painter.fillRect(option.rect, t.raised);
    roundedBox(painter, option.rect, radius::card, t.raised, t.dark ? t.borderStrong : t.border);
}

void menuItem(const QStyleOptionMenuItem& option, QPainter& painter, const Tokens& t) {
    const QRect box = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(box.x() + 4, box.center().y(), box.width() - 8, 1), t.border);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && option.state.testFlag(QStyle::State_Selected)) {
        roundedBox(painter, box, radius::control, t.hover, QColor());
    }
    const QColor color = enabled ? t.text : t.textDisabled;
    const QColor quiet = enabled ? t.textMuted : t.textDisabled;
    const auto place = [&](const QRect& rect) { return QStyle::visualRect(option.direction, box, rect); };
    const QRect mark = place(QRect(box.x() + 8, box.center().y() - 8, 18, 18));
    if (option.checked) {
        symbols::paint(painter, mark.adjusted(1, 1, -1, -1), Symbol::Check, enabled ? t.accentText : quiet);
    } else if (const auto symbol = symbols::of(option.icon)) {
        symbols::paint(painter, mark, *symbol, quiet);
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const qsizetype split = option.text.indexOf(QLatin1Char('\t'));
    const QRect text = box.adjusted(34, 0, -12, 0);
    painter.setFont(option.font);
    textElided(painter, place(text), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, option.text.left(split),
               color);
    if (split >= 0) {
        textElided(painter, place(text), Qt::AlignRight | Qt::AlignVCenter, option.text.mid(split + 1), quiet);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        symbols::paint(painter, place(QRect(box.right() - 20, box.center().y() - 7, 16, 16)),
                       option.direction == Qt::RightToLeft ? Symbol::ChevronLeft : Symbol::ChevronRight, quiet);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents) {
    if (option.menuItemType == QStyleOptionMenuItem::Separator) return {contents.width(), 9};
    int width = contents.width() + 34 + 20;
    if (option.text.contains(QLatin1Char('\t'))) width += 24 + option.reservedShortcutWidth;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) width += 20;
    return {qMax(width, 168), 32};
}

}  // namespace mostrador::paint
