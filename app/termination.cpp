#include "app/termination.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <QSocketNotifier>
#endif

namespace mostrador {

#ifdef Q_OS_UNIX

namespace {

volatile sig_atomic_t wakeHandle = -1;  // a signal handler may touch nothing else

void onSignal(int) {
    const char byte = 1;
    // Nothing can be done here when it fails; the pipe being full means the wish is known already.
    if (::write(static_cast<int>(wakeHandle), &byte, 1) < 0) return;
}

}  // namespace

Termination::Termination(QObject* parent) : QObject(parent) {
    if (::pipe(m_pipe) != 0) return;
    for (const int handle : m_pipe) {
        ::fcntl(handle, F_SETFD, FD_CLOEXEC);
        ::fcntl(handle, F_SETFL, O_NONBLOCK);
    }
    wakeHandle = m_pipe[1];
    auto* notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        if (::read(m_pipe[0], bytes, sizeof bytes) > 0) Q_EMIT requested();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) ::sigaction(number, &action, nullptr);
}

Termination::~Termination() {
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) ::signal(number, SIG_DFL);
    wakeHandle = -1;
    for (const int handle : m_pipe) {
        if (handle >= 0) ::close(handle);
    }
}

#else

Termination::Termination(QObject* parent) : QObject(parent) {}
Termination::~Termination() = default;

#endif

}  // namespace mostrador
