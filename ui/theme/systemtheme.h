#pragma once
// SystemTheme: whether the desktop around us is dark. Qt 6.4 has no call for that, so each platform is asked its own
// way behind this interface. Owned by Theme; GUI thread.

#include <QObject>
#include <memory>

namespace mostrador {

class SystemTheme : public QObject {
    Q_OBJECT
public:
    [[nodiscard]] virtual bool prefersDark() const = 0;

Q_SIGNALS:
    void changed();  // not emitted on platforms that only tell at start
};

// Windows: the personalisation key. Elsewhere: GTK_THEME, then the lightness of the palette Qt's platform plug-in gave
// (GNOME, KDE and macOS set it). Call before a style or palette of ours is installed: it reads the platform's.
[[nodiscard]] std::unique_ptr<SystemTheme> makeSystemTheme();

}  // namespace mostrador
