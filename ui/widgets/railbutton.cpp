#include "ui/widgets/railbutton.h"

#include <QEvent>
#include <QFocusEvent>
#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"

namespace mostrador {

namespace {

constexpr int markEdge = 18;

}  // namespace

RailButton::RailButton(Symbol symbol, const QString& label, QWidget* parent)
    : QAbstractButton(parent), m_symbol(symbol) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setLabel(label);
}

void RailButton::setLabel(const QString& label) {
    setText(label);
    describe();
    updateGeometry();
}

void RailButton::setBadge(int count) {
    m_badge = qMax(0, count);
    describe();
    update();
}

void RailButton::setShortcutText(const QString& text) {
    m_shortcut = text;
    describe();
}

QString RailButton::badgeText() const { return m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge); }

void RailButton::describe() {
    setAccessibleName(m_badge > 0 ? tr("%1, %n new", "navigation entry", m_badge).arg(text()) : text());
    setToolTip(m_shortcut.isEmpty() ? QString() : QStringLiteral("%1  %2").arg(text(), m_shortcut));
}

QSize RailButton::sizeHint() const {
    const int words = QFontMetrics(fonts::font(TextRole::BodyStrong)).horizontalAdvance(text());
    return {space::m + markEdge + space::m + words + space::s + 34, extent::row};
}

void RailButton::focusInEvent(QFocusEvent* event) {
    m_ring = event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
}

void RailButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    const QRect box = rect().adjusted(0, 1, 0, -1);
    if (isChecked()) paint::roundedBox(painter, box, radius::control, t.selected, QColor());
    else if (isDown()) paint::roundedBox(painter, box, radius::control, t.pressed, QColor());
    else if (underMouse()) paint::roundedBox(painter, box, radius::control, t.hover, QColor());
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    if (isChecked()) {
        paint::roundedBox(painter, place(QRect(0, box.center().y() - 8, 3, 17)), 1.5, t.accentText, QColor());
    }
    symbols::paint(painter, place(QRect(space::m, (height() - markEdge) / 2, markEdge, markEdge)), m_symbol,
                   isChecked() ? t.accentText : t.textMuted);
    painter.setFont(fonts::font(isChecked() ? TextRole::BodyStrong : TextRole::Body));
    const int from = 2 * space::m + markEdge;
    QRect words(from, 0, width() - from - space::s, height());
    if (m_badge > 0) {
        QFont small = fonts::font(TextRole::CaptionStrong);
        small.setPixelSize(11);
        const int wide = qMax(20, QFontMetrics(small).horizontalAdvance(badgeText()) + 12);
        const QRect pill(width() - wide - space::s, (height() - 18) / 2, wide, 18);
        words.setRight(pill.x() - space::xs);
        paint::textElided(painter, place(words), Qt::AlignVCenter | Qt::AlignLeft, text(), t.text);
        paint::roundedBox(painter, place(pill), 9, t.accent, QColor());
        painter.setFont(small);
        paint::textElided(painter, place(pill), Qt::AlignCenter, badgeText(), t.onAccent);
    } else {
        paint::textElided(painter, place(words), Qt::AlignVCenter | Qt::AlignLeft, text(), t.text);
    }
    if (hasFocus() && m_ring) paint::focusRing(painter, box, radius::control, t);
}

void RailButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) describe();
}

}  // namespace mostrador
