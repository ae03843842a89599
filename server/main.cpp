// mostrador-server: the central server and its maintenance commands.

#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "models/base/memory.h"
#include "server/admin.h"
#include "server/service.h"
#include "server/words.h"

namespace mostrador::server {
namespace {

int exitCodeOf(const Error& error) {
    const int band = static_cast<int>(error.code) / 100;
    if (error.code == ErrorCode::Locked) return error.field == "port" ? 6 : 7;
    if (error.code == ErrorCode::Unsupported) return 2;
    if (error.code == ErrorCode::NotFound) return 4;
    if (band == 1 || band == 2) return 3;
    if (band == 3) return 5;
    if (band == 4) return 6;
    return 1;
}

Language language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            if (const auto found = languageFromTag(value)) return *found;
    return Language::Spanish;
}

int finish(const Result<>& result) {
    if (result.ok()) return 0;
    const Error& error = result.error();
    std::fprintf(stderr, "mostrador-server: %s\n", adminSentence(error, language()).c_str());
    return exitCodeOf(error);
}

std::string readLine(const char* prompt) {
    const bool terminal = ::isatty(STDIN_FILENO) != 0;
    termios before{};
    if (terminal) {
        std::fprintf(stderr, "%s", prompt);
        ::tcgetattr(STDIN_FILENO, &before);
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    }
    std::string line;
    std::getline(std::cin, line);
    if (terminal) {
        ::tcsetattr(STDIN_FILENO, TCSANOW, &before);
        std::fprintf(stderr, "\n");
    }
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

// From a pipe: one line. At a terminal: twice, until both agree.
Result<std::string> readPassword() {
    const bool spanish = language() == Language::Spanish;
    std::string first = readLine(spanish ? "Contraseña: " : "Password: ");
    if (::isatty(STDIN_FILENO) != 0 && readLine(spanish ? "Repítala: " : "Again: ") != first)
        return fail(ErrorCode::FieldInvalid, "password");
    return first;
}

// Blocks the signals in every thread to come; the main thread waits for one.
sigset_t blockSignals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    signal(SIGPIPE, SIG_IGN);
    return set;
}

Result<> serve(const Config& config, const Clock& clock, Random& random) {
    const sigset_t signals = blockSignals();
    MOSTRADOR_TRY_ASSIGN(const auto service, Service::open(config, clock, random));
    MOSTRADOR_TRY_ASSIGN(const int port, service->start());
    const char* scheme = config.certificateFile.empty() ? "http" : "https";
    const bool sixBytes = config.listen.find(':') != std::string::npos;
    std::printf("listening %s://%s%s%s:%d\n", scheme, sixBytes ? "[" : "", config.listen.c_str(), sixBytes ? "]" : "",
                port);
    std::fflush(stdout);
    spdlog::info("serving {} on {}:{}", config.database(), config.listen, port);
    int received = 0;
    sigwait(&signals, &received);
    spdlog::info("stopping on signal {}", received);
    service->stop();
    return success();
}

struct Arguments {
    ConfigFlags flags;
    InitRequest init;
    NewUser user;
    std::string userName;
    std::string file;
    int days = 30;
    bool json = false;
};

void addDataOption(CLI::App& app, Arguments& arguments) {
    app.add_option("--data", arguments.flags.dataFolder, "data folder / carpeta de datos");
    app.add_option("--config", arguments.flags.configFile, "config file (default DIR/config.json)");
}

// A code to end with: the help was shown, or something was mistyped.
std::optional<int> parse(CLI::App& app, int argc, char** argv) {
    const auto mistake = [](UsageMistake kind, const std::string& what) {
        std::fprintf(stderr, "%s\n", usageSentence(kind, what, language()).c_str());
        return 2;
    };
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& shown) { return app.exit(shown); } catch (const CLI::RequiredError& error) {
        const auto unknown =
            app.remaining(true);  // "a subcommand is required" says nothing about the word that is none
        if (!unknown.empty()) return mistake(UsageMistake::Unknown, unknown.front());
        return mistake(UsageMistake::Missing, error.what());
    } catch (const CLI::ExtrasError& error) {
        return mistake(UsageMistake::Unknown, error.what());
    } catch (const CLI::ParseError& error) { return mistake(UsageMistake::Other, error.what()); }
    return std::nullopt;
}

int run(int argc, char** argv) {
    Arguments in;
    CLI::App app{"Mostrador server / servidor de Mostrador"};
    app.set_version_flag("--version", MOSTRADOR_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    addDataOption(app, in);

    CLI::App* init = app.add_subcommand("init", "create a new organisation / crear una organización");
    init->add_option("--org", in.init.organization, "its name")->required();
    init->add_option("--admin", in.init.administrator, "user name of its administrator")->required();
    init->add_option("--country", in.init.country, "ISO 3166 (CL, MX, ES …); its currency is that of the prices");
    init->add_option("--timezone", in.init.timeZone, "where its days begin (America/Santiago)");
    init->add_flag("--demo", in.init.demo, "print a ready access token");
    CLI::App* serving = app.add_subcommand("serve", "run the server / poner en marcha");
    serving->add_option("--listen", in.flags.listen, "address (default 0.0.0.0)");
    serving->add_option("--port", in.flags.port, "port (default 8000, 0 = a free one)");
    CLI::App* users = app.add_subcommand("user", "users / usuarios");
    users->require_subcommand(1);
    CLI::App* add = users->add_subcommand("add", "create; password from standard input, empty = invited");
    add->add_option("name", in.user.userName)->required();
    add->add_option("--role", in.user.role, "role (default asesor)");
    add->add_option("--display", in.user.name, "the person's name");
    CLI::App* password = users->add_subcommand("password", "set a password, read from standard input");
    password->add_option("name", in.userName)->required();
    CLI::App* suspend = users->add_subcommand("suspend", "no more access");
    suspend->add_option("name", in.userName)->required();
    CLI::App* list = users->add_subcommand("list", "all users");
    list->add_flag("--json", in.json);
    CLI::App* tokens = app.add_subcommand("token", "access tokens / fichas de acceso");
    tokens->require_subcommand(1);
    CLI::App* issue = tokens->add_subcommand("issue", "print a token for a program");
    issue->add_option("--user", in.userName)->required();
    issue->add_option("--days", in.days, "how long it is good (default 30)")->check(CLI::Range(1, 3650));
    CLI::App* backup = app.add_subcommand("backup", "copy the database, also while the server runs");
    backup->add_option("file", in.file)->required();
    CLI::App* restore = app.add_subcommand("restore", "make a backup the database; the old one is kept beside it");
    restore->add_option("file", in.file)->required();
    CLI::App* doctor = app.add_subcommand("doctor", "check data and keys / revisar");
    CLI::App* status = app.add_subcommand("status", "is it running, where does it stand / estado");
    if (const auto ended = parse(app, argc, argv)) return *ended;

    const auto config = loadConfig(in.flags);
    if (!config.ok()) return finish(config.error());
    const SystemClock clock;
    SystemRandom random;
    Admin admin(*config, clock, random);
    if (*serving) return finish(serve(*config, clock, random));
    if (*list) return finish(admin.listUsers(in.json));
    if (*suspend) return finish(admin.suspend(in.userName));
    if (*issue) return finish(admin.issueToken(in.userName, in.days));
    if (*backup) return finish(admin.backup(in.file));
    if (*restore) return finish(admin.restore(in.file));
    if (*doctor) return finish(admin.doctor());
    if (*status) return finish(admin.status());
    auto secret = readPassword();
    if (!secret.ok()) return finish(secret.error());
    if (*init) {
        in.init.password = std::move(*secret);
        return finish(admin.init(in.init));
    }
    if (*add) {
        in.user.password = std::move(*secret);
        return finish(admin.addUser(in.user));
    }
    if (*password) return finish(admin.setPassword(in.userName, *secret));
    return 2;
}

}  // namespace
}  // namespace mostrador::server

int main(int argc, char** argv) {
    using namespace mostrador::server;
    mostrador::keepHeapSmall();
    spdlog::set_default_logger(spdlog::stderr_color_mt("server"));
    return run(argc, argv);
}
