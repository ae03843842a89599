#pragma once
// Theme: which look the program wears, and the one place that puts it on (style, palette, fonts). Made once by the
// composition root right after QApplication; widgets never see it, they read tokensOf(). GUI thread.

#include <QObject>
#include <memory>

#include "ui/theme/tokens.h"

class QApplication;
class QPalette;

namespace mostrador {

class Style;
class SystemTheme;

enum class ThemeMode { System, Light, Dark, HighContrast };

class Theme : public QObject {
    Q_OBJECT
public:
    // Installs the style on `app` (which owns it) and loads the fonts. `app` outlives this.
    Theme(QApplication& app, std::unique_ptr<SystemTheme> system, QObject* parent = nullptr);
    ~Theme() override;

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    [[nodiscard]] bool isDark() const { return m_tokens.dark; }
    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }

    // Stable names for the settings file: "system", "light", "dark", "contrast". An unknown name gives System.
    [[nodiscard]] static QString nameOf(ThemeMode mode);
    [[nodiscard]] static ThemeMode modeOf(QStringView name);
    [[nodiscard]] static QPalette paletteOf(const Tokens& tokens);

Q_SIGNALS:
    void changed();  // after the new look is on; not emitted when setMode() gives the same look

private:
    [[nodiscard]] Tokens wanted() const;
    void wear(const Tokens& tokens);

    QApplication& m_app;
    std::unique_ptr<SystemTheme> m_system;
    Style* m_style;  // owned by m_app
    ThemeMode m_mode = ThemeMode::System;
    Tokens m_tokens;
};

}  // namespace mostrador
