#include "ui/theme/systemtheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

namespace mostrador {

namespace {

class StartupSystemTheme final : public SystemTheme {
public:
    explicit StartupSystemTheme(bool dark) : m_dark(dark) {}
    bool prefersDark() const override { return m_dark; }

private:
    bool m_dark;
};

bool asksForDark() {
#ifdef Q_OS_WIN
    const QSettings key(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return key.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    const QString gtk = qEnvironmentVariable("GTK_THEME");
    if (!gtk.isEmpty()) return gtk.endsWith(QStringLiteral("dark"), Qt::CaseInsensitive);
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
#endif
}

}  // namespace

std::unique_ptr<SystemTheme> makeSystemTheme() { return std::make_unique<StartupSystemTheme>(asksForDark()); }

}  // namespace mostrador
