#include "cli/stop_signals.h"

#include <QSocketNotifier>

#ifdef _WIN32
#include <windows.h>
#else
#include <sys/socket.h>
#include <unistd.h>
#include <csignal>
#endif

namespace mostrador::cli {

#ifdef _WIN32

namespace {
StopSignals* listener = nullptr;  // Windows' handler has no argument of its own

BOOL WINAPI onControl(DWORD) {  // on a thread of its own
    if (listener == nullptr) return FALSE;
    QMetaObject::invokeMethod(listener, &StopSignals::stopRequested, Qt::QueuedConnection);
    return TRUE;
}
}  // namespace

struct StopSignals::Impl {};

StopSignals::StopSignals(QObject* parent) : QObject(parent) {
    listener = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

StopSignals::~StopSignals() {
    SetConsoleCtrlHandler(onControl, FALSE);
    listener = nullptr;
}

#else

namespace {
int writeEnd = -1;  // a signal handler has no argument of its own

void onSignal(int) {
    const char byte = 1;
    [[maybe_unused]] const auto written = write(writeEnd, &byte, 1);
}
}  // namespace

struct StopSignals::Impl {
    int ends[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> notifier;
};

StopSignals::StopSignals(QObject* parent) : QObject(parent), m(std::make_unique<Impl>()) {
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, m->ends) != 0) return;  // then the signals end the program at once
    writeEnd = m->ends[1];
    m->notifier = std::make_unique<QSocketNotifier>(m->ends[0], QSocketNotifier::Read);
    connect(m->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto got = read(m->ends[0], &byte, 1);
        Q_EMIT stopRequested();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

StopSignals::~StopSignals() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m->notifier.reset();
    writeEnd = -1;
    for (const int end : m->ends)
        if (end >= 0) close(end);
}

#endif

}  // namespace mostrador::cli
