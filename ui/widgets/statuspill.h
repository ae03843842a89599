#pragma once
// StatusPill: a state in words with a symbol on its tone; never colour alone. A screen reader reads the words.
// GUI thread.

#include <QLabel>

#include "ui/theme/symbols.h"
#include "ui/theme/tokens.h"

namespace mostrador {

class StatusPill : public QLabel {
    Q_OBJECT
public:
    explicit StatusPill(QWidget* parent = nullptr) : StatusPill(QString(), Symbol::Info, Tone::Neutral, parent) {}
    StatusPill(const QString& text, Symbol symbol, Tone tone, QWidget* parent = nullptr);

    void setState(const QString& text, Symbol symbol, Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Symbol m_symbol;
    Tone m_tone;
};

}  // namespace mostrador
