#pragma once
// SymbolView: a symbol of the set as a still picture, optionally on a soft disc; follows the theme. Hidden from screen
// readers' reading order by having no name: the words beside it say the same. GUI thread.

#include <QLabel>

#include "ui/theme/symbols.h"
#include "ui/theme/tokens.h"

namespace mostrador {

class SymbolView : public QLabel {
    Q_OBJECT
public:
    SymbolView(Symbol symbol, int edge, Tone tone = Tone::Neutral, bool disc = false, QWidget* parent = nullptr);
    void setSymbol(Symbol symbol, Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Symbol m_symbol;
    int m_edge;
    Tone m_tone;
    bool m_disc;
};

}  // namespace mostrador
