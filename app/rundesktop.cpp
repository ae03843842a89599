#include "app/rundesktop.h"

#include <QApplication>
#include <QIcon>
#include <QProcessEnvironment>
#include <cstdio>

#include "app/application.h"

namespace mostrador {

int runDesktop(int argc, char** argv, const std::function<void(Application&)>& started) {
    QCoreApplication::setApplicationName(QStringLiteral("mostrador"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MOSTRADOR_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("mostrador"));
    QStringList arguments;
    for (int i = 0; i < argc; ++i) arguments.append(QString::fromLocal8Bit(argv[i]));
    // Before QApplication: --help needs no screen.
    ParsedOptions parsed = parseOptions(arguments, QProcessEnvironment::systemEnvironment());
    if (!parsed.options) {
        std::fputs(qUtf8Printable(parsed.text), parsed.exitCode == 0 ? stdout : stderr);
        return parsed.exitCode;
    }
    QApplication app(argc, argv);
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/mostrador/icons/mostrador.svg")));
    const SystemClock clock;
    SystemRandom random;
    Application application(app, std::move(*parsed.options), clock, random);
    application.start();
    if (started) started(application);
    return QApplication::exec();
}

}  // namespace mostrador
