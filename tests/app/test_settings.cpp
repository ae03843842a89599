#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include "app/options.h"
#include "app/settings.h"

using namespace mostrador;

TEST_CASE("settings: defaults, and what was chosen comes back") {
    QTemporaryDir folder;
    {
        Settings settings(folder.path());
        CHECK(settings.text(Setting::Theme) == QStringLiteral("system"));
        CHECK(settings.integer(Setting::PollMinutes) == 5);
        CHECK(settings.flag(Setting::StaySignedIn));
        settings.set(Setting::Theme, QStringLiteral("dark"));
        settings.set(Setting::StaySignedIn, false);
        settings.setValue(QStringLiteral("window/geometry"), QByteArray("\0\1\2", 3));
    }
    const Settings again(folder.path());
    CHECK(again.text(Setting::Theme) == QStringLiteral("dark"));
    CHECK_FALSE(again.flag(Setting::StaySignedIn));
    CHECK(again.value(QStringLiteral("window/geometry")) == QByteArray("\0\1\2", 3));
    CHECK(again.value(QStringLiteral("unknown")).isEmpty());
}

TEST_CASE("options: words of the command line and of the environment") {
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("SERVIDOR_CENTRAL_URL"), QStringLiteral(" https://s.example "));
    environment.insert(QStringLiteral("MODO_CONECTADO"), QStringLiteral("false"));
    const auto parsed = parseOptions(
        {QStringLiteral("mostrador"), QStringLiteral("--profile"), QStringLiteral("/tmp/p"), QStringLiteral("--lang"),
         QStringLiteral("en"), QStringLiteral("--theme=dark"), QStringLiteral("--quit-when-synced")},
        environment);
    REQUIRE(parsed.options);
    CHECK(parsed.options->profile == QStringLiteral("/tmp/p"));
    CHECK(parsed.options->language == QStringLiteral("en"));
    CHECK(parsed.options->theme == QStringLiteral("dark"));
    CHECK(parsed.options->unattended());
    CHECK(parsed.options->serverUrl == QStringLiteral("https://s.example"));
    CHECK(parsed.options->connected == false);
}

TEST_CASE("options: what makes no sense is refused with a reason") {
    const QProcessEnvironment none;
    const auto refused = [&none](const QStringList& arguments) {
        const auto parsed = parseOptions(QStringList{QStringLiteral("mostrador")} + arguments, none);
        return !parsed.options && parsed.exitCode == 2 && !parsed.text.isEmpty();
    };
    CHECK(refused({QStringLiteral("--lang"), QStringLiteral("fr")}));
    CHECK(refused({QStringLiteral("--theme"), QStringLiteral("pink")}));
    CHECK(refused({QStringLiteral("--connect"), QStringLiteral("http://s.example")}));
    CHECK(refused({QStringLiteral("--nonsense")}));
    CHECK(refused({QStringLiteral("stray")}));
    QProcessEnvironment odd;
    odd.insert(QStringLiteral("MODO_CONECTADO"), QStringLiteral("tal vez"));
    CHECK(parseOptions({QStringLiteral("mostrador")}, odd).exitCode == 2);
    CHECK(parseOptions({QStringLiteral("mostrador"), QStringLiteral("--version")}, none).exitCode == 0);
}
