#include "app/application.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSysInfo>
#include <QTimer>

#include "app/autopilot.h"
#include "app/desk.h"
#include "app/logging.h"
#include "app/sessionguard.h"
#include "app/settings.h"
#include "app/shots/session.h"
#include "app/systemkeys.h"
#include "app/termination.h"
#include "ui/entry/firstrunwizard.h"
#include "ui/entry/signinwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/tables/words.h"
#include "ui/theme/systemtheme.h"
#include "ui/theme/theme.h"
#include "ui/widgets/language.h"

namespace mostrador {

namespace {

const char* platformName() {
#if defined(Q_OS_WIN)
    return "windows";
#elif defined(Q_OS_MACOS)
    return "macos";
#else
    return "linux";
#endif
}

// A desktop session that may have a key store. Without one, asking would only cost the two seconds of patience.
bool hasDesktopSession() {
    if (QGuiApplication::platformName() == QStringLiteral("offscreen") ||
        QGuiApplication::platformName() == QStringLiteral("minimal"))
        return false;
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return true;
#else
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
#endif
}

}  // namespace

Application::Application(QApplication& app, Options options, const Clock& clock, Random& random)
    : m_app(app),
      m_options(std::move(options)),
      m_clock(clock),
      m_random(random),
      m_termination(new Termination(this)) {
    app.setQuitOnLastWindowClosed(false);  // windows follow one another: the end is said, not guessed
    connect(m_termination, &Termination::requested, this, [this] { quit(); });
}

Application::~Application() {
    // The windows borrow from the workspace, and that from the settings' folder.
    m_shots.reset();
    m_autopilot.reset();
    m_guard.reset();
    m_desk.reset();
    m_window.reset();
    m_workspace.reset();
    closeLog();
}

void Application::start() {
    if (!m_options.shots.isEmpty()) {
        takePictures();
        return;
    }
    QDir().mkpath(m_options.profile);
    QFile::setPermissions(m_options.profile, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_settings = std::make_unique<Settings>(m_options.profile);
    m_theme = std::make_unique<Theme>(m_app, makeSystemTheme());
    m_theme->setMode(Theme::modeOf(m_options.theme.isEmpty() ? m_settings->text(Setting::Theme) : m_options.theme));
    m_language = std::make_unique<Language>();
    QString language = m_options.language.isEmpty() ? m_settings->text(Setting::Language) : m_options.language;
    m_language->set(language.isEmpty() ? Language::ofSystem() : language);
    if (m_options.unattended()) m_autopilot = std::make_unique<Autopilot>(m_options, [this](int code) { quit(code); });
    m_keys = std::make_unique<SystemKeys>(m_options.profile, *m_settings, m_random);
    findKeys();
}

void Application::findKeys() {
    m_keys->prepare(
        hasDesktopSession() && !m_options.unattended(), [this](Result<std::unique_ptr<sync::KeyStore>> keys) {
            if (keys.ok()) {
                openWorkspace(std::move(*keys));
                return;
            }
            showMessage(
                Symbol::Key, tr("The key store does not answer"),
                tr("The key that opens your data is kept in the key store of this system. Unlock it, then try again."),
                tr("Try again"), [this] { findKeys(); });
        });
}

void Application::openWorkspace(std::unique_ptr<sync::KeyStore> keys) {
    sync::Workspace::Options options;
    options.home = m_options.profile.toStdString();
    options.platform = platformName();
    options.appVersion = MOSTRADOR_VERSION;
    options.keys = std::move(keys);
    options.serverUrl = m_options.serverUrl.toStdString();
    options.forcedLocal = m_options.connected ? !*m_options.connected : m_settings->flag(Setting::WorkLocally);
    auto opened = sync::Workspace::open(std::move(options), m_clock, m_random);
    if (!opened.ok()) {
        onOpenFailed(opened.error());
        return;
    }
    m_workspace = std::move(*opened);
    openLog(m_workspace->replica().home().logFolder());
    route();
}

void Application::onOpenFailed(const Error& error) {
    constexpr int lockedExit = 7;
    if (m_autopilot) {
        m_autopilot->fail(words::described(error), error.code == ErrorCode::Locked ? lockedExit : 1);
        return;
    }
    if (error.code == ErrorCode::Locked) {
        showMessage(Symbol::Lock, tr("Mostrador is already open"),
                    tr("Another window of Mostrador is using this profile. Go on there, or close it first."),
                    tr("Close"), [this] { quit(lockedExit); });
        return;
    }
    showMessage(Symbol::Alert, tr("Mostrador cannot open your data"), words::described(error), tr("Close"),
                [this] { quit(1); });
}

void Application::route() {
    const bool credentials = !m_options.user.isEmpty() && !m_options.password.isEmpty();
    if (m_workspace->membership() == sync::Membership::None) {
        if (!m_options.connectUrl.isEmpty() && credentials) connectUnattended();
        else showFirstRun();
        return;
    }
    if (credentials) {
        signInUnattended();
        return;
    }
    QString message;
    if (m_settings->flag(Setting::StaySignedIn) || m_options.unattended()) {
        const auto resumed = m_workspace->resume();
        if (resumed.ok()) {
            m_workspace->startSync();
            showDesk();
            return;
        }
        if (resumed.error().code == ErrorCode::OfflineLeaseExpired) message = words::described(resumed.error());
    }
    showSignIn(message, m_settings->text(Setting::LastUser));
}

void Application::showFirstRun() {
    FirstRunData known;
    known.language = m_language->code();
    known.address = m_options.connectUrl.isEmpty() ? m_options.serverUrl : m_options.connectUrl;
    known.userName = m_options.user;
    known.deviceName = m_options.device.isEmpty() ? QSysInfo::machineHostName() : m_options.device;
    known.alone = m_options.connected == false;
    auto wizard = std::make_unique<FirstRunWizard>(*m_workspace, known);
    connect(wizard.get(), &FirstRunWizard::languageChosen, this, &Application::chooseLanguage);
    connect(wizard.get(), &FirstRunWizard::completed, this,
            [this] { QTimer::singleShot(0, this, &Application::showDesk); });
    showWindow(std::move(wizard));
}

void Application::showSignIn(const QString& message, const QString& user) {
    auto window = std::make_unique<SignInWindow>(*m_workspace, m_settings->flag(Setting::StaySignedIn));
    if (!user.isEmpty()) window->setUserName(user);
    if (!message.isEmpty()) window->setMessage(message);
    connect(window.get(), &SignInWindow::joinWanted, this, [this] { m_joinNext = true; });
    connect(window.get(), &SignInWindow::signedIn, this, [this](bool stay) {
        m_settings->set(Setting::StaySignedIn, stay);
        // The window that emits is about to be replaced.
        QTimer::singleShot(0, this, &Application::showDesk);
    });
    showWindow(std::move(window));
}

void Application::showDesk() {
    if (!m_workspace->user()) return;
    m_settings->set(Setting::LastUser, words::of(m_workspace->user()->userName));
    m_workspace->sync().setPollInterval(std::int64_t{60'000} *
                                        preferencesOf(*m_settings, *m_language, *m_theme).pollMinutes);
    if (!m_options.connected) m_workspace->sync().setForcedLocal(m_settings->flag(Setting::WorkLocally));
    m_desk = std::make_unique<Desk>(DeskParts{*m_workspace, *m_settings, *m_theme, *m_language, m_clock, m_random});
    m_guard = std::make_unique<SessionGuard>(*m_workspace, m_desk->watch());
    connect(m_desk.get(), &Desk::closed, this, [this] { quit(); });
    connect(m_desk.get(), &Desk::signOutChosen, this,
            [this] { QTimer::singleShot(0, this, [this] { leaveDesk({}); }); });
    connect(m_desk.get(), &Desk::signInAgainChosen, this, [this] {
        QTimer::singleShot(0, this, [this] { leaveDesk(tr("Sign in again so that your changes can be sent.")); });
    });
    connect(m_guard.get(), &SessionGuard::ended, this, [this](const QString& why) {
        m_desk->whenSettled([this, why] { QTimer::singleShot(0, this, [this, why] { leaveDesk(why); }); });
    });
    m_desk->window().show();
    m_window.reset();
    if (m_autopilot) m_autopilot->watch(*m_desk, *m_workspace);
    if (std::exchange(m_joinNext, false)) m_desk->openJoin();
}

void Application::leaveDesk(const QString& message) {
    if (!m_desk) return;
    const QString user = m_settings->text(Setting::LastUser);
    m_guard.reset();
    m_workspace->signOut();
    showSignIn(message, user);
    m_desk.reset();
}

void Application::showWindow(std::unique_ptr<QWidget> window) {
    window->setAttribute(Qt::WA_DeleteOnClose, false);
    window->installEventFilter(this);
    window->show();
    m_window = std::move(window);
}

void Application::chooseLanguage(const QString& code) {
    m_settings->set(Setting::Language, code);
    m_language->set(code);
}

void Application::quit(int code) {
    if (m_settings) m_settings->save();
    QCoreApplication::exit(code);
}

}  // namespace mostrador
