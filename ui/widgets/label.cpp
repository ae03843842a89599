#include "ui/widgets/label.h"

namespace mostrador {

Label::Label(const QString& text, TextRole role, Strength strength, QWidget* parent) : QLabel(text, parent) {
    setRole(role);
    setStrength(strength);
    setTextFormat(Qt::PlainText);
}

void Label::setRole(TextRole role) { setFont(fonts::font(role)); }

void Label::setStrength(Strength strength) {
    switch (strength) {
        case Strength::Normal: return setForegroundRole(QPalette::WindowText);
        case Strength::Muted: return setForegroundRole(QPalette::PlaceholderText);
        case Strength::Accent: return setForegroundRole(QPalette::Link);
        case Strength::Danger: return setForegroundRole(QPalette::BrightText);
    }
}

}  // namespace mostrador
