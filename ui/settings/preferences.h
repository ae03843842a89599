#pragma once
// Preferences: what a person may choose about the program on this computer, as a plain value. GUI thread.

#include <QString>

#include "ui/theme/theme.h"

namespace mostrador {

struct Preferences {
    QString language = QStringLiteral("es");
    ThemeMode theme = ThemeMode::System;
    bool compact = false;  // lower table rows
    int pollMinutes = 5;   // when changes cannot arrive at once

    bool operator==(const Preferences&) const = default;
};

}  // namespace mostrador
