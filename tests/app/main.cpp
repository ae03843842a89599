// One QApplication with our theme for all cases of this program, without a screen.
#include <QApplication>

#include "tests/kit/catch/runner.h"
#include "ui/theme/systemtheme.h"
#include "ui/theme/theme.h"
#include "ui/widgets/language.h"

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    mostrador::Theme theme(app, mostrador::makeSystemTheme());
    mostrador::Language language;
    language.set(QStringLiteral("en"));
    return mostrador::kit::runTests(argc, argv);
}
