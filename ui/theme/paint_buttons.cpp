#include <QPainter>
#include <QWidget>

#include "ui/theme/paint.h"
#include "ui/theme/variants.h"

namespace mostrador::paint {

namespace {

bool keyboardFocus(const QStyleOption& option) {
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

ButtonVariant variantOf(const QStyleOptionButton& option, const QWidget* widget) {
    if (widget != nullptr) {
        const QVariant value = widget->property(property::variant);
        if (value.isValid()) return static_cast<ButtonVariant>(value.toInt());
    }
    if (option.features.testFlag(QStyleOptionButton::Flat)) return ButtonVariant::Quiet;
    return option.features.testFlag(QStyleOptionButton::DefaultButton) ? ButtonVariant::Primary
                                                                       : ButtonVariant::Secondary;
}

bool isInverse(const QWidget* widget) { return widget != nullptr && widget->property(property::inverse).toBool(); }

QColor step(const QStyleOption& option, const QColor& rest, const QColor& hover, const QColor& pressed) {
    if (option.state.testFlag(QStyle::State_Sunken)) return pressed;
    return option.state.testFlag(QStyle::State_MouseOver) ? hover : rest;
}

void drawIcon(QPainter& painter, const QRect& rect, const QIcon& icon, const QColor& color, bool enabled) {
    if (const auto symbol = symbols::of(icon)) {
        symbols::paint(painter, rect, *symbol, color);
    } else {
        icon.paint(&painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
}

}  // namespace

ButtonLook buttonLook(const QStyleOptionButton& option, const QWidget* widget, const Tokens& t) {
    const bool on = option.state.testFlag(QStyle::State_On);
    const ButtonVariant variant = variantOf(option, widget);
    if (!option.state.testFlag(QStyle::State_Enabled)) {
        const bool quiet = variant == ButtonVariant::Quiet;
        return {quiet ? QColor() : t.neutral.background, QColor(), t.textDisabled};
    }
    switch (variant) {
        case ButtonVariant::Primary: return {step(option, t.accent, t.accentHover, t.accentPressed), {}, t.onAccent};
        case ButtonVariant::Danger:
            return {step(option, t.dangerFill, t.dangerFillHover, t.dangerFillPressed), {}, Qt::white};
        case ButtonVariant::Quiet:
            if (on) return {t.selected, {}, t.accentText};
            // A lone symbol is quieter than words; on an inverted box the words are the one thing to press.
            if (option.text.isEmpty()) return {step(option, QColor(), t.hover, t.pressed), {}, t.textMuted};
            return {step(option, QColor(), t.hover, t.pressed), {}, isInverse(widget) ? t.accentText : t.text};
        case ButtonVariant::Secondary: break;
    }
    if (on) return {t.selected, t.accentTone.border, t.accentText};
    return {t.dark ? t.raised : t.surface, t.borderStrong, t.text};
}

void pushButton(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget, const Tokens& t) {
    const ButtonLook look = buttonLook(option, widget, t);
    const bool focus = keyboardFocus(option);
    const QRect box = focus ? option.rect.adjusted(3, 3, -3, -3) : option.rect;
    const qreal corner = focus ? radius::control - 2 : radius::control;
    roundedBox(painter, box, corner, look.fill, look.outline);
    if (look.outline.isValid()) {  // an outlined button takes its hover as a veil
        roundedBox(painter, box, corner, step(option, QColor(), t.hover, t.pressed), QColor());
    }
    if (focus) focusRing(painter, option.rect, radius::control + 1, t);

    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int iconEdge = option.icon.isNull() ? 0 : qMin(option.iconSize.width(), extent::icon);
    const int gap = iconEdge > 0 && !option.text.isEmpty() ? 6 : 0;
    const int arrow = menu ? 18 : 0;
    const QRect inner = option.rect.adjusted(8, 0, -8, 0);
    const int wanted =
        option.text.isEmpty() ? 0 : painter.fontMetrics().size(Qt::TextShowMnemonic, option.text).width();
    const int textWidth = qMin(wanted, inner.width() - iconEdge - gap - arrow);
    const int x = inner.x() + (inner.width() - iconEdge - gap - textWidth - arrow) / 2;
    QRect iconRect(x, inner.y() + (inner.height() - iconEdge) / 2, iconEdge, iconEdge);
    QRect textRect(x + iconEdge + gap, inner.y(), textWidth, inner.height());
    QRect arrowRect(textRect.right() + 5, inner.center().y() - 6, 14, 14);
    if (option.direction == Qt::RightToLeft) {
        iconRect = QStyle::visualRect(option.direction, inner, iconRect);
        textRect = QStyle::visualRect(option.direction, inner, textRect);
        arrowRect = QStyle::visualRect(option.direction, inner, arrowRect);
    }
    if (iconEdge > 0) {
        drawIcon(painter, iconRect, option.icon, look.text, option.state.testFlag(QStyle::State_Enabled));
    }
    textElided(painter, textRect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text, look.text);
    if (menu) symbols::paint(painter, arrowRect, Symbol::ChevronDown, look.text);
}

void toolButton(const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget, const Tokens& t) {
    Q_UNUSED(widget)
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    QColor fill = on ? t.selected : QColor();
    if (enabled && option.state.testFlag(QStyle::State_MouseOver)) fill = on ? t.selected : t.hover;
    if (enabled && option.state.testFlag(QStyle::State_Sunken)) fill = t.pressed;
    if (fill.isValid()) roundedBox(painter, option.rect, radius::control, fill, QColor());
    if (keyboardFocus(option)) focusRing(painter, option.rect, radius::control, t);

    const bool menu = option.features.testFlag(QStyleOptionToolButton::HasMenu);
    const QColor color = !enabled ? t.textDisabled : on ? t.accentText : t.textMuted;
    const bool text =
        !option.text.isEmpty() && (option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull());
    const int edge = option.icon.isNull() ? 0 : qMin(option.iconSize.width(), option.rect.height());
    QRect inner = option.rect.adjusted(text ? 8 : 0, 0, text ? -8 : 0, 0);
    if (menu && text) {
        symbols::paint(painter, QRect(inner.right() - 13, inner.center().y() - 6, 14, 14), Symbol::ChevronDown, color);
        inner.adjust(0, 0, -18, 0);
    }
    if (!text) {
        drawIcon(painter,
                 QRect(inner.center().x() - edge / 2 + (edge + 1) % 2, inner.center().y() - edge / 2 + (edge + 1) % 2,
                       edge, edge),
                 option.icon, color, enabled);
        return;
    }
    if (edge > 0) {
        drawIcon(painter, QRect(inner.x(), inner.center().y() - edge / 2 + 1, edge, edge), option.icon, color, enabled);
        inner.adjust(edge + 6, 0, 0, 0);
    }
    textElided(painter, inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, option.text,
               enabled ? t.text : t.textDisabled);
}

// The focus of a box to tick is shown around its words (PE_FrameFocusRect); the mark itself fills its place.
void checkMark(const QStyleOption& option, QPainter& painter, const Tokens& t) {
    const int edge = qMin(18, qMin(option.rect.width(), option.rect.height()));
    const QRect box(option.rect.center().x() - edge / 2 + 1, option.rect.center().y() - edge / 2 + 1, edge, edge);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool on = option.state.testFlag(QStyle::State_On) || partly;
    const QColor fill = !enabled ? t.neutral.background : on ? t.accent : t.field;
    roundedBox(painter, box, radius::small, fill, on && enabled ? t.accent : t.borderStrong, on ? 1.0 : 1.4);
    if (on) {
        symbols::paint(painter, box.adjusted(2, 2, -2, -2), partly ? Symbol::Minus : Symbol::Check,
                       enabled ? t.onAccent : t.textDisabled);
    } else if (enabled && option.state.testFlag(QStyle::State_MouseOver)) {
        roundedBox(painter, box, radius::small, t.hover, QColor());
    }
}

void radioMark(const QStyleOption& option, QPainter& painter, const Tokens& t) {
    const int edge = qMin(18, qMin(option.rect.width(), option.rect.height()));
    const QRect box(option.rect.center().x() - edge / 2 + 1, option.rect.center().y() - edge / 2 + 1, edge, edge);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor ring = !enabled ? t.border : on ? t.accent : t.borderStrong;
    roundedBox(painter, box, edge / 2.0, enabled ? t.field : t.neutral.background, ring, on ? 1.6 : 1.4);
    if (on) roundedBox(painter, box.adjusted(5, 5, -5, -5), (edge - 10) / 2.0, enabled ? t.accent : t.textDisabled, {});
}

}  // namespace mostrador::paint
