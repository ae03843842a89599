#pragma once
// EmptyState: what a page shows when it has nothing: a symbol, what this is, what to do, and the button that does it.
// GUI thread.

#include <QWidget>

#include "ui/theme/symbols.h"

namespace mostrador {

class Button;
class Label;
class SymbolView;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Symbol symbol, QWidget* parent = nullptr);

    void setSymbol(Symbol symbol);
    void setTexts(const QString& title, const QString& text, const QString& action = QString());
    [[nodiscard]] Button* actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();

private:
    SymbolView* m_picture;
    Label* m_title;
    Label* m_text;
    Button* m_action;
};

}  // namespace mostrador
