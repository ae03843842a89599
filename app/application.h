#pragma once
// Application: from start to end: profile, key store, workspace, then first run, sign-in or the desk, one window at a
// time. The longest-living object after QApplication; owns what the windows borrow. Everything waits in the event loop.
// GUI thread.

#include <QObject>
#include <functional>
#include <memory>

#include "app/options.h"
#include "models/base/clock.h"
#include "models/base/random.h"
#include "sync/transport/workspace.h"
#include "ui/theme/symbols.h"

class QApplication;
class QWidget;

namespace mostrador {

class Autopilot;
class Desk;
class Language;
class SessionGuard;
class Settings;
class SystemKeys;
class Termination;
class Theme;

namespace shots {
class Session;
}

class Application : public QObject {
    Q_OBJECT
public:
    // `clock` and `random` outlive this.
    Application(QApplication& app, Options options, const Clock& clock, Random& random);
    ~Application() override;

    void start();  // returns at once; the event loop does the rest
    [[nodiscard]] Desk* desk() const { return m_desk.get(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takePictures();
    void findKeys();
    void openWorkspace(std::unique_ptr<sync::KeyStore> keys);
    void route();
    void showFirstRun();
    void showSignIn(const QString& message = {}, const QString& user = {});
    void showDesk();
    void showMessage(Symbol symbol, const QString& title, const QString& text, const QString& action,
                     std::function<void()> then);
    void onOpenFailed(const Error& error);
    void connectUnattended();
    void signInUnattended();
    void onUnattended(const Result<sync::SignedInUser>& answer);
    void leaveDesk(const QString& message);
    void showWindow(std::unique_ptr<QWidget> window);
    void chooseLanguage(const QString& code);
    void quit(int code = 0);

    QApplication& m_app;
    Options m_options;
    const Clock& m_clock;
    Random& m_random;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<SystemKeys> m_keys;
    std::unique_ptr<sync::Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;  // first run, sign-in or message
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<SessionGuard> m_guard;
    std::unique_ptr<Autopilot> m_autopilot;
    std::unique_ptr<shots::Session> m_shots;
    Termination* m_termination;
    bool m_joinNext = false;
};

}  // namespace mostrador
