#include "app/options.h"

#include <QCommandLineParser>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace mostrador {

namespace {

using namespace Qt::StringLiterals;

constexpr int usageExit = 2;

ParsedOptions refused(const QString& why) { return {std::nullopt, why + u'\n', usageExit}; }

// The words people write for yes and no in such files.
std::optional<bool> flagOf(const QString& word) {
    const QString lower = word.trimmed().toLower();
    if (QStringList{u"true"_s, u"1"_s, u"si"_s, u"sí"_s, u"yes"_s, u"on"_s}.contains(lower)) return true;
    if (QStringList{u"false"_s, u"0"_s, u"no"_s, u"off"_s}.contains(lower)) return false;
    return std::nullopt;
}

}  // namespace

QString defaultProfile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/mostrador"_s;
}

ParsedOptions parseOptions(const QStringList& arguments, const QProcessEnvironment& environment) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Mostrador: the front desk of a small business."_s);
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption profile(u"profile"_s, u"Folder with the data and settings of this profile."_s, u"dir"_s);
    const QCommandLineOption connect(u"connect"_s, u"Connect to this server without the first-run pages."_s, u"url"_s);
    const QCommandLineOption user(u"user"_s, u"User name to sign in with."_s, u"name"_s);
    const QCommandLineOption password(u"password-stdin"_s, u"Read the password from standard input."_s);
    const QCommandLineOption device(u"device"_s, u"Name of this computer."_s, u"name"_s);
    const QCommandLineOption shot(u"screenshot"_s, u"Write a picture of the main window, then end."_s, u"file"_s);
    const QCommandLineOption quit(u"quit-when-synced"_s, u"End as soon as everything is synchronized."_s);
    const QCommandLineOption language(u"lang"_s, u"es or en."_s, u"code"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark, contrast or system."_s, u"name"_s);
    const QCommandLineOption shots(u"shots"_s, u"Write pictures of every page into this folder, then end."_s, u"dir"_s);
    const QCommandLineOption sample(u"sample"_s, u"Folder with customers.csv and employees.csv for --shots."_s,
                                    u"dir"_s, u"resources/sample/northwind"_s);
    parser.addOptions({sample, profile, connect, user, password, device, shot, quit, language, theme, shots});
    if (!parser.parse(arguments)) return refused(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return refused(u"Unexpected argument: %1"_s.arg(parser.positionalArguments().first()));
    if (parser.isSet(help)) return {std::nullopt, parser.helpText(), 0};
    if (parser.isSet(version)) return {std::nullopt, u"mostrador "_s + QStringLiteral(MOSTRADOR_VERSION) + u'\n', 0};

    Options options;
    options.profile = parser.isSet(profile) ? parser.value(profile) : defaultProfile();
    options.connectUrl = parser.value(connect);
    options.user = parser.value(user);
    options.device = parser.value(device);
    options.screenshot = parser.value(shot);
    options.shots = parser.value(shots);
    options.sample = parser.value(sample);
    options.quitWhenSynced = parser.isSet(quit);
    options.language = parser.value(language);
    options.theme = parser.value(theme);
    if (parser.isSet(language) && options.language != u"es" && options.language != u"en")
        return refused(u"--lang is es or en"_s);
    if (parser.isSet(theme) &&
        !QStringList{u"light"_s, u"dark"_s, u"system"_s, u"contrast"_s}.contains(options.theme)) {
        return refused(u"--theme is light, dark, contrast or system"_s);
    }
    if (parser.isSet(connect) && options.user.isEmpty())
        return refused(u"--connect needs --user and --password-stdin"_s);
    if (parser.isSet(password)) {
        QTextStream input(stdin);
        options.password = input.readLine();
    }
    options.serverUrl = environment.value(u"SERVIDOR_CENTRAL_URL"_s).trimmed();
    if (const QString mode = environment.value(u"MODO_CONECTADO"_s); !mode.isEmpty()) {
        options.connected = flagOf(mode);
        if (!options.connected) return refused(u"MODO_CONECTADO is true or false, not “%1”"_s.arg(mode));
    }
    return {std::move(options), {}, 0};
}

}  // namespace mostrador
