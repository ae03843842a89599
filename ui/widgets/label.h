#pragma once
// Label: text in a role of the type scale and a strength, following the theme by palette roles. GUI thread.

#include <QLabel>

#include "ui/theme/fonts.h"

namespace mostrador {

class Label : public QLabel {
    Q_OBJECT
public:
    enum class Strength { Normal, Muted, Accent, Danger };

    explicit Label(TextRole role, QWidget* parent = nullptr) : Label(QString(), role, Strength::Normal, parent) {}
    Label(const QString& text, TextRole role, Strength strength = Strength::Normal, QWidget* parent = nullptr);

    void setRole(TextRole role);
    void setStrength(Strength strength);
};

}  // namespace mostrador
