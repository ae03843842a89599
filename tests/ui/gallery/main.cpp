// ui_gallery [--out FOLDER] [--language es|en]: photographs every sheet in every look, or shows them in tabs.
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTabWidget>
#include <cstdio>
#include <memory>

#include "tests/ui/gallery/sheets.h"
#include "ui/theme/systemtheme.h"
#include "ui/theme/theme.h"
#include "ui/widgets/language.h"

using namespace mostrador;

namespace {

QList<gallery::Sheet> sheets() { return gallery::basicSheets() + gallery::pieceSheets() + gallery::windowSheets(); }

int photograph(Theme& theme, const QString& folder) {
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "cannot make %s\n", qUtf8Printable(folder));
        return 1;
    }
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark, ThemeMode::HighContrast}) {
        theme.setMode(mode);
        for (const gallery::Sheet& sheet : sheets()) {
            const std::unique_ptr<QWidget> widget(sheet.make());
            widget->show();
            QCoreApplication::sendPostedEvents();
            const QString file = QStringLiteral("%1/%2-%3.png").arg(folder, sheet.name, Theme::nameOf(mode));
            if (!widget->grab().save(file)) {
                std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(file));
                return 1;
            }
        }
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Write images here"), QStringLiteral("folder"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("es or en"), QStringLiteral("code"),
                                      QStringLiteral("es"));
    parser.addOptions({out, language});
    parser.process(app);
    Theme theme(app, makeSystemTheme());
    Language words;
    words.set(parser.value(language));
    if (parser.isSet(out)) return photograph(theme, parser.value(out));
    QTabWidget tabs;
    for (const gallery::Sheet& sheet : sheets()) tabs.addTab(sheet.make(), sheet.name);
    tabs.resize(1180, 760);
    tabs.show();
    return QApplication::exec();
}
