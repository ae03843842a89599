#pragma once
// LineButton: one line of a card on the home page: a symbol, what it is, a note below and one at the end. Enter or a
// click opens what it names; Up and Down go to its neighbours. GUI thread.

#include <QAbstractButton>

#include "ui/theme/symbols.h"
#include "ui/theme/tokens.h"

namespace mostrador {

class LineButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit LineButton(QWidget* parent = nullptr);

    // `tone` colours the symbol and the note at the end.
    void setLine(Symbol symbol, const QString& title, const QString& detail, const QString& end, Tone tone);
    // A field of colour instead of the symbol: the legend of a chart.
    void setSwatch(const QColor& color);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Symbol m_symbol = Symbol::Info;
    QString m_title, m_detail, m_end;
    Tone m_tone = Tone::Neutral;
    QColor m_swatch;
    bool m_hovered = false;
};

}  // namespace mostrador
