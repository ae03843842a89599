#pragma once
// NoteLine: one line of small text with a symbol in a tone, as below form fields. Wraps; hidden when empty. GUI thread.

#include <QWidget>

#include "ui/theme/tokens.h"

namespace mostrador {

class Label;

class NoteLine : public QWidget {
    Q_OBJECT
public:
    explicit NoteLine(QWidget* parent = nullptr);
    // Neutral shows no symbol (a hint).
    void setNote(const QString& text, Tone tone);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolor();

    Tone m_tone = Tone::Neutral;
    Label* m_text;
};

}  // namespace mostrador
