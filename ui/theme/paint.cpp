#include "ui/theme/paint.h"

#include <QPainter>
#include <QPainterPath>

namespace mostrador::paint {

void roundedBox(QPainter& painter, const QRect& rect, qreal corner, const QColor& fill, const QColor& outline,
                qreal outlineWidth) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = outline.isValid() ? outlineWidth / 2 : 0;
    const QRectF box = QRectF(rect).adjusted(half, half, -half, -half);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(outline.isValid() ? QPen(outline, outlineWidth) : QPen(Qt::NoPen));
    painter.drawRoundedRect(box, corner - half, corner - half);
    painter.restore();
}

void focusRing(QPainter& painter, const QRect& rect, qreal corner, const Tokens& tokens) {
    roundedBox(painter, rect, corner, QColor(), tokens.focus, 2.0);
}

void textElided(QPainter& painter, const QRect& rect, int flags, const QString& text, const QColor& color) {
    painter.setPen(color);
    painter.drawText(rect, flags | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width(), Qt::TextShowMnemonic));
}

void scrollBar(const QStyleOptionSlider& option, QPainter& painter, const QStyle& style, const QWidget* widget,
               const Tokens& tokens) {
    const QRect slider = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    if (!slider.isValid() || option.minimum == option.maximum) return;
    const bool held = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool near = option.state.testFlag(QStyle::State_MouseOver);
    QColor color = tokens.textFaint;
    color.setAlpha(held && option.state.testFlag(QStyle::State_Sunken) ? 220 : held ? 170 : near ? 130 : 90);
    const bool upright = option.orientation == Qt::Vertical;
    const int thin = held ? 2 : 3;
    const QRect handle = upright ? slider.adjusted(thin, 2, -thin, -2) : slider.adjusted(2, thin, -2, -thin);
    roundedBox(painter, handle, (upright ? handle.width() : handle.height()) / 2.0, color, QColor());
}

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part) {
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? option.rect.height() : option.rect.width();
    const int thick = upright ? option.rect.width() : option.rect.height();
    const int range = option.maximum - option.minimum;
    int handle = length;
    if (range > 0) handle = static_cast<int>((qint64(option.pageStep) * length) / (qint64(range) + option.pageStep));
    handle = qBound(qMin(32, length), handle, length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    const auto along = [&](int from, int size) {
        return upright ? QRect(0, from, thick, size) : QRect(from, 0, size, thick);
    };
    switch (static_cast<int>(part)) {
        case QStyle::SC_ScrollBarSlider: return along(start, handle).translated(option.rect.topLeft());
        case QStyle::SC_ScrollBarSubPage: return along(0, start).translated(option.rect.topLeft());
        case QStyle::SC_ScrollBarAddPage:
            return along(start + handle, length - start - handle).translated(option.rect.topLeft());
        case QStyle::SC_ScrollBarGroove: return option.rect;
        default: return {};  // no arrows
    }
}

void progress(const QStyleOptionProgressBar& option, QPainter& painter, const Tokens& tokens) {
    const QRect box = option.rect;
    const QRect groove(box.x(), box.center().y() - 2, box.width(), 4);
    roundedBox(painter, groove, 2, tokens.neutral.background, QColor());
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0) return;
    QRect filled = groove;
    filled.setWidth(static_cast<int>((qint64(option.progress) - option.minimum) * groove.width() / range));
    if (filled.width() > 0) roundedBox(painter, filled, 2, tokens.accent, QColor());
}

void tab(const QStyleOptionTab& option, QPainter& painter, const Tokens& tokens) {
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const QRect box = option.rect;
    if (current) {
        painter.fillRect(QRect(box.x() + 8, box.bottom() - 1, box.width() - 16, 2), tokens.accentText);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        roundedBox(painter, box.adjusted(2, 3, -2, -5), radius::control, tokens.hover, QColor());
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor color = !enabled ? tokens.textDisabled : current ? tokens.text : tokens.textMuted;
    textElided(painter, box, Qt::AlignCenter | Qt::TextShowMnemonic, option.text, color);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        focusRing(painter, box.adjusted(2, 3, -2, -5), radius::control, tokens);
    }
}

}  // namespace mostrador::paint
