#include "ui/home/figuretile.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"

namespace mostrador {

namespace {

constexpr int inner = 14;
constexpr int sign = 16;

}  // namespace

FigureTile::FigureTile(Symbol symbol, QWidget* parent) : QAbstractButton(parent), m_symbol(symbol) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::setFigure(const QString& label, const QString& figure, const QString& note) {
    m_label = label;
    m_figure = figure;
    m_note = note;
    setAccessibleName(QStringLiteral("%1: %2").arg(label, figure));
    setAccessibleDescription(note);
    update();
}

void FigureTile::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::card, t.surface, underMouse() ? t.borderStrong : t.border);
    if (isDown()) paint::roundedBox(painter, rect(), radius::card, t.pressed, {});
    if (hasFocus()) paint::focusRing(painter, rect(), radius::card, t);
    const auto place = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    symbols::paint(painter, place(QRect(inner, 13, sign, sign)), m_symbol, t.textMuted);
    const QRect line(inner, 0, width() - 2 * inner, 20);
    painter.setFont(fonts::font(TextRole::Caption));
    paint::textElided(painter, place(line.adjusted(sign + 8, 11, 0, 11)), Qt::AlignLeft | Qt::AlignVCenter, m_label,
                      t.textMuted);
    // A long amount takes a smaller letter before it is cut.
    for (const TextRole role : {TextRole::Display, TextRole::Title, TextRole::Subtitle}) {
        painter.setFont(fonts::font(role));
        if (painter.fontMetrics().horizontalAdvance(m_figure) <= line.width()) break;
    }
    paint::textElided(painter, place(QRect(inner, 34, line.width(), 32)), Qt::AlignLeft | Qt::AlignVCenter, m_figure,
                      t.text);
    painter.setFont(fonts::font(TextRole::Caption));
    paint::textElided(painter, place(QRect(inner, 66, line.width(), 18)), Qt::AlignLeft | Qt::AlignVCenter, m_note,
                      t.textMuted);
}

void FigureTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace mostrador
