#include "ui/widgets/button.h"

#include <QKeyEvent>

namespace mostrador {

Button::Button(const QString& text, ButtonVariant variant, QWidget* parent)
    : QPushButton(text, parent), m_variant(variant) {
    setProperty(property::variant, static_cast<int>(variant));
    setAutoDefault(false);
    setCursor(Qt::ArrowCursor);
}

Button::Button(Symbol symbol, const QString& text, ButtonVariant variant, QWidget* parent)
    : Button(text, variant, parent) {
    setSymbol(symbol);
}

Button* Button::iconOnly(Symbol symbol, const QString& name, QWidget* parent) {
    auto* button = new Button(symbol, QString(), ButtonVariant::Quiet, parent);
    button->setName(name);
    return button;
}

void Button::setVariant(ButtonVariant variant) {
    m_variant = variant;
    setProperty(property::variant, static_cast<int>(variant));
    update();
}

void Button::setSymbol(Symbol symbol) { setIcon(symbols::icon(symbol)); }

void Button::setName(const QString& name) {
    setToolTip(name);
    setAccessibleName(name);
}

void Button::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) return QPushButton::keyPressEvent(event);
    if (!event->isAutoRepeat()) click();
}

}  // namespace mostrador
