#include "ui/widgets/symbolview.h"

#include <QPainter>

#include "ui/theme/paint.h"

namespace mostrador {

SymbolView::SymbolView(Symbol symbol, int edge, Tone tone, bool disc, QWidget* parent)
    : QLabel(parent), m_symbol(symbol), m_edge(edge), m_tone(tone), m_disc(disc) {
    const int whole = disc ? edge * 2 : edge;
    setFixedSize(whole, whole);
}

void SymbolView::setSymbol(Symbol symbol, Tone tone) {
    m_symbol = symbol;
    m_tone = tone;
    update();
}

void SymbolView::paintEvent(QPaintEvent*) {
    const ToneColors& tone = tokensOf(this).tone(m_tone);
    QPainter painter(this);
    if (m_disc) paint::roundedBox(painter, rect(), width() / 2.0, tone.background, QColor());
    symbols::paint(painter, QRect((width() - m_edge) / 2, (height() - m_edge) / 2, m_edge, m_edge), m_symbol,
                   tone.foreground);
}

}  // namespace mostrador
