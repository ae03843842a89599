#pragma once
// Options: what the command line and the environment ask of this start. Plain values; parsed once in main().

#include <QString>
#include <QStringList>
#include <optional>

class QProcessEnvironment;

namespace mostrador {

struct Options {
    QString profile;     // folder of the replica and the settings
    QString connectUrl;  // first run without pages: with user and password
    QString user;
    QString password;  // from standard input only: a command line can be read by everybody
    QString device;
    QString language;    // empty: the settings'
    QString theme;       // empty: the settings'
    QString screenshot;  // file; the program ends after it
    QString shots;       // folder for pictures of every page
    QString sample;      // folder with the clients and users in those pictures
    bool quitWhenSynced = false;

    QString serverUrl;              // SERVIDOR_CENTRAL_URL
    std::optional<bool> connected;  // MODO_CONECTADO

    [[nodiscard]] bool unattended() const { return !screenshot.isEmpty() || quitWhenSynced; }
};

struct ParsedOptions {
    std::optional<Options> options;  // empty: print `text` and end with `exitCode`
    QString text;
    int exitCode = 0;
};

[[nodiscard]] ParsedOptions parseOptions(const QStringList& arguments, const QProcessEnvironment& environment);
[[nodiscard]] QString defaultProfile();

}  // namespace mostrador
