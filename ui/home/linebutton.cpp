#include "ui/home/linebutton.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"

namespace mostrador {

namespace {

constexpr int inner = 10;
constexpr int sign = 16;
constexpr int tall = 44;
constexpr int low = 30;
constexpr int endMax = 150;

}  // namespace

LineButton::LineButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void LineButton::setLine(Symbol symbol, const QString& title, const QString& detail, const QString& end, Tone tone) {
    m_symbol = symbol;
    m_title = title;
    m_detail = detail;
    m_end = end;
    m_tone = tone;
    QStringList said{title, detail, end};
    said.removeAll(QString());
    setAccessibleName(said.join(QStringLiteral(", ")));
    setToolTip(said.join(QStringLiteral(" · ")));
    updateGeometry();
    update();
}

void LineButton::setSwatch(const QColor& color) {
    m_swatch = color;
    update();
}

QSize LineButton::sizeHint() const { return {200, m_detail.isEmpty() ? low : tall}; }

void LineButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    if (m_hovered || isDown()) paint::roundedBox(painter, rect(), radius::control, isDown() ? t.pressed : t.hover, {});
    if (hasFocus()) paint::focusRing(painter, rect(), radius::control, t);
    const auto place = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect mark(inner, (height() - sign) / 2, sign, sign);
    const QColor ink = m_tone == Tone::Neutral ? t.textMuted : t.tone(m_tone).foreground;
    if (m_swatch.isValid()) paint::roundedBox(painter, place(mark.adjusted(2, 2, -2, -2)), 3, m_swatch, {});
    else symbols::paint(painter, place(mark), m_symbol, ink);
    QRect words(mark.right() + inner, 0, width() - mark.right() - 2 * inner, height());
    if (!m_end.isEmpty()) {
        painter.setFont(fonts::font(m_tone == Tone::Danger ? TextRole::CaptionStrong : TextRole::Caption));
        const int wide = qMin(endMax, painter.fontMetrics().horizontalAdvance(m_end) + 2);
        const QRect end(words.right() - wide + 1, 0, wide, height());
        paint::textElided(painter, place(end), Qt::AlignRight | Qt::AlignVCenter, m_end, ink);
        words.setRight(end.left() - inner);
    }
    const bool two = !m_detail.isEmpty();
    painter.setFont(fonts::font(two ? TextRole::BodyStrong : TextRole::Body));
    const QRect first = two ? QRect(words.x(), 5, words.width(), 18) : words;
    paint::textElided(painter, place(first), Qt::AlignLeft | Qt::AlignVCenter, m_title, t.text);
    if (!two) return;
    painter.setFont(fonts::font(TextRole::Caption));
    paint::textElided(painter, place(QRect(words.x(), 23, words.width(), 16)), Qt::AlignLeft | Qt::AlignVCenter,
                      m_detail, t.textMuted);
}

void LineButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    if (event->key() == Qt::Key_Down) {
        focusNextChild();
        return;
    }
    if (event->key() == Qt::Key_Up) {
        focusPreviousChild();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void LineButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    m_hovered = true;
    update();
}

void LineButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    m_hovered = false;
    update();
}

}  // namespace mostrador
