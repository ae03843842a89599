#pragma once
// Banner: a lasting message at the top of a page or panel, in a tone, with an optional action and close. GUI thread.

#include <QFrame>

#include "ui/theme/tokens.h"

namespace mostrador {

class Button;
class Label;
class SymbolView;

class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);  // hidden until setMessage()

    // Shows it; an empty text hides it. Announced to screen readers when it changes to Warn or Danger.
    void setMessage(Tone tone, const QString& text, const QString& action = QString());
    void setClosable(bool closable);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] Button* actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();
    void closed();  // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Tone m_tone = Tone::Info;
    SymbolView* m_symbol;
    Label* m_text;
    Button* m_action;
    Button* m_close;
};

}  // namespace mostrador
