#pragma once
// What the driver can do to widgets, as a person would: through events, never by calling slots. GUI thread.

#include "tests/e2e/driver/driver.h"

class QWidget;

namespace mostrador::e2e::actions {

[[nodiscard]] QWidget* activeWindow();             // a dialog before the window below it; null when none is shown
[[nodiscard]] QWidget* find(const QString& name);  // visible ones only; null when there is none
[[nodiscard]] QString textOf(const QWidget* widget);
Answer type(QWidget* widget, const QString& text);
Answer click(QWidget* widget);
Answer choose(QWidget* widget, const QString& text);
Answer key(QWidget* widget, const QString& sequence);
Answer select(QWidget* widget, int row);
Answer state(const QWidget* widget);
Answer rows(const QWidget* widget);
Answer objects();
Answer grab(const QString& file);

}  // namespace mostrador::e2e::actions
