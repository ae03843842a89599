#include "app/autopilot.h"

#include <QPixmap>
#include <cstdio>

#include "app/desk.h"
#include "sync/transport/workspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/synccentre/syncwatch.h"

namespace mostrador {

namespace {

constexpr int quietMs = 400;
constexpr int deadlineMs = 60'000;
constexpr int networkExit = 6;
constexpr int writeExit = 1;

}  // namespace

Autopilot::Autopilot(const Options& options, std::function<void(int)> quit)
    : m_file(options.screenshot), m_quit(std::move(quit)) {
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    m_deadline.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &Autopilot::finish);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(tr("Not synchronized within a minute."), networkExit); });
    m_deadline.start(deadlineMs);
}

void Autopilot::watch(Desk& desk, sync::Workspace& workspace) {
    m_desk = &desk;
    m_workspace = &workspace;
    connect(&desk.watch(), &SyncWatch::changed, this, &Autopilot::consider);
    connect(&desk.watch(), &SyncWatch::recordsArrived, this, &Autopilot::consider);
    consider();
}

bool Autopilot::ready() const {
    if (!m_desk || m_workspace == nullptr) return false;
    if (m_workspace->membership() == sync::Membership::Alone) return true;
    const sync::SyncStatus status = m_workspace->sync().status();
    return status.forcedLocal || (status.state == sync::SyncState::Live && status.pending == 0);
}

void Autopilot::consider() {
    if (ready()) m_quiet.start();
    else m_quiet.stop();
}

void Autopilot::finish() {
    if (!ready()) return;
    m_deadline.stop();
    if (!m_file.isEmpty() && !m_desk->window().grab().save(m_file)) {
        fail(tr("The picture could not be written: %1").arg(m_file), writeExit);
        return;
    }
    m_quit(0);
}

void Autopilot::fail(const QString& why, int code) {
    m_deadline.stop();
    std::fprintf(stderr, "%s\n", qUtf8Printable(why));
    m_quit(code);
}

}  // namespace mostrador
