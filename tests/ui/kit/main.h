#pragma once
// The main() of a test program with widgets: one QApplication with our theme, in English, without a screen. A warning
// of Qt is a failure: it is a fault of the program that people see as text on their terminal.

#include <QApplication>
#include <cstdio>

#include "tests/kit/catch/runner.h"
#include "ui/theme/systemtheme.h"
#include "ui/theme/theme.h"
#include "ui/widgets/language.h"

namespace mostrador::test {

inline int warnings = 0;

inline void onMessage(QtMsgType type, const QMessageLogContext&, const QString& text) {
    // About the machine, not about us: a platform without a screen, a person without a session.
    for (const char16_t* outside : {u"plugin does not support", u"XDG_RUNTIME_DIR"})
        if (text.contains(QStringView(outside))) return;
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    if (type == QtWarningMsg || type == QtCriticalMsg) ++warnings;
    if (type == QtFatalMsg) std::abort();
}

inline int run(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(onMessage);
    QApplication app(argc, argv);
    Theme theme(app, makeSystemTheme());
    Language language;
    language.set(QStringLiteral("en"));
    const int failed = kit::runTests(argc, argv);
    if (warnings > 0) std::fprintf(stderr, "%d warnings of Qt\n", warnings);
    return failed != 0 ? failed : warnings;
}

}  // namespace mostrador::test
