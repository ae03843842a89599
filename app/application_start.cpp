// Application: starts without a person (command line), and the windows that say why it cannot go on.

#include <QCloseEvent>
#include <QSysInfo>

#include "app/application.h"
#include "app/autopilot.h"
#include "app/desk.h"
#include "app/messagewindow.h"
#include "app/sessionguard.h"
#include "app/settings.h"
#include "app/shots/session.h"
#include "app/systemkeys.h"
#include "ui/shell/mainwindow.h"
#include "ui/tables/words.h"
#include "ui/theme/systemtheme.h"
#include "ui/theme/theme.h"
#include "ui/widgets/language.h"

namespace mostrador {

void Application::takePictures() {
    m_theme = std::make_unique<Theme>(m_app, makeSystemTheme());
    m_language = std::make_unique<Language>();
    m_shots = std::make_unique<shots::Session>(m_options.shots, m_options.sample, *m_theme, *m_language,
                                               [this](int code) { quit(code); });
    m_shots->start();
}

void Application::connectUnattended() {
    sync::ConnectRequest request;
    request.url = m_options.connectUrl.toStdString();
    request.userName = m_options.user.toStdString();
    request.password = m_options.password.toStdString();
    request.deviceName = (m_options.device.isEmpty() ? QSysInfo::machineHostName() : m_options.device).toStdString();
    m_workspace->connectTo(request, [this](const Result<sync::SignedInUser>& answer) { onUnattended(answer); });
}

void Application::signInUnattended() {
    m_workspace->signIn(m_options.user.toStdString(), m_options.password.toStdString(),
                        [this](const Result<sync::SignedInUser>& answer) { onUnattended(answer); });
}

void Application::onUnattended(const Result<sync::SignedInUser>& answer) {
    m_options.password.fill(QChar(u'\0'));
    if (answer.ok()) {
        showDesk();
        return;
    }
    const QString why = words::described(answer.error());
    const int band = static_cast<int>(answer.error().code) / 100;
    if (m_autopilot) m_autopilot->fail(why, band == 3 ? 5 : band == 4 ? 6 : 1);
    else if (m_workspace->membership() == sync::Membership::None) showFirstRun();
    else showSignIn(why, m_options.user);
}

void Application::showMessage(Symbol symbol, const QString& title, const QString& text, const QString& action,
                              std::function<void()> then) {
    auto window = std::make_unique<MessageWindow>(symbol, title, text, action);
    connect(window.get(), &MessageWindow::actionTriggered, this, std::move(then), Qt::QueuedConnection);
    showWindow(std::move(window));
}

// Closing the only window that is not the desk ends the program; the desk says so itself.
bool Application::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Close && watched == m_window.get()) quit();
    return QObject::eventFilter(watched, event);
}

}  // namespace mostrador
