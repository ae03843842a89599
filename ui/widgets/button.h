#pragma once
// Button: a push button in one of four weights. One primary per view; danger only where work is destroyed; quiet in
// rows and toolbars. The accessible name of an icon-only button comes from its tool tip. GUI thread.

#include <QPushButton>

#include "ui/theme/symbols.h"
#include "ui/theme/variants.h"

namespace mostrador {

class Button : public QPushButton {
    Q_OBJECT
public:
    explicit Button(QWidget* parent = nullptr) : Button(QString(), ButtonVariant::Secondary, parent) {}
    Button(const QString& text, ButtonVariant variant, QWidget* parent = nullptr);
    Button(Symbol symbol, const QString& text, ButtonVariant variant, QWidget* parent = nullptr);
    // Icon only: `name` is both tool tip and accessible name.
    [[nodiscard]] static Button* iconOnly(Symbol symbol, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] ButtonVariant variant() const { return m_variant; }
    void setVariant(ButtonVariant variant);
    void setSymbol(Symbol symbol);
    // Sets tool tip and accessible name together (for icon-only buttons, also on retranslation).
    void setName(const QString& name);

protected:
    // Enter presses the button that has the focus, not a default one elsewhere in the window.
    void keyPressEvent(QKeyEvent* event) override;

private:
    ButtonVariant m_variant;
};

}  // namespace mostrador
