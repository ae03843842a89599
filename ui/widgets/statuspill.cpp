#include "ui/widgets/statuspill.h"

#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"

namespace mostrador {

namespace {

constexpr int edge = 14;
constexpr int tall = 24;

}  // namespace

StatusPill::StatusPill(const QString& text, Symbol symbol, Tone tone, QWidget* parent)
    : QLabel(text, parent), m_symbol(symbol), m_tone(tone) {
    setFont(fonts::font(TextRole::CaptionStrong));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setState(const QString& text, Symbol symbol, Tone tone) {
    m_symbol = symbol;
    m_tone = tone;
    setText(text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const { return {fontMetrics().horizontalAdvance(text()) + 8 + edge + 5 + 10, tall}; }

void StatusPill::paintEvent(QPaintEvent*) {
    const ToneColors& tone = tokensOf(this).tone(m_tone);
    QPainter painter(this);
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    paint::roundedBox(painter, rect(), tall / 2.0, tone.background, QColor());
    symbols::paint(painter, place(QRect(8, (height() - edge) / 2, edge, edge)), m_symbol, tone.foreground);
    const int from = 8 + edge + 5;
    paint::textElided(painter, place(QRect(from, 0, width() - from - 6, height())), Qt::AlignLeft | Qt::AlignVCenter,
                      text(), tone.foreground);
}

}  // namespace mostrador
