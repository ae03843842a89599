#include "desktop.h"

#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

namespace mostrador::e2e {

Display::Display() {
    m_process =
        kit::Process({{"Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"}, {}, {}, {}});
    const auto number = m_process.readLine(patienceMs);
    REQUIRE(number);
    m_name = ":" + *number;
}

Desktop::Desktop(const Display& display, std::string folder, std::string name)
    : m_display(display),
      m_profile(folder + "/" + name),
      m_socketPath(folder + "/" + name + ".socket"),
      m_log(folder + "/" + name + ".log") {}

Desktop::~Desktop() { hangUp(); }

void Desktop::hangUp() {
    if (m_socket >= 0) ::close(std::exchange(m_socket, -1));
    m_read.clear();
}

void Desktop::start(const Server& server) {
    kit::Process::Start start;
    start.command = {program("mostrador-e2e-desktop"),
                     "--profile",
                     m_profile,
                     "--connect",
                     server.url(),
                     "--user",
                     "ana",
                     "--password-stdin",
                     "--device",
                     "Mesón",
                     "--lang",
                     "es",
                     "--theme",
                     "light"};
    start.input = typedPassword;
    start.environment = {"MOSTRADOR_TEST_SOCKET=" + m_socketPath,
                         "DISPLAY=" + m_display.name(),
                         "QT_QPA_PLATFORM=xcb",
                         "LANG=es_CL.UTF-8",
                         "WAYLAND_DISPLAY=",
                         "XDG_RUNTIME_DIR=" + m_profile + ".runtime"};
    start.errorFile = m_log;
    ::unlink(m_socketPath.c_str());
    m_process = kit::Process(start);
    REQUIRE(m_process.started());
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    m_socketPath.copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(eventually([&] {
        if (!running()) return true;
        hangUp();
        m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        return ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }));
    INFO(log());
    REQUIRE(running());
    const timeval patience{20, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    waitFor("shell.rail.clientes");
    tell("click shell.rail.clientes");
    waitFor("clients.new");
}

void Desktop::kill() {
    hangUp();
    m_process.signal(SIGKILL);
    REQUIRE(m_process.wait(patienceMs));
}

int Desktop::quit() {
    (void)ask("quit");
    const auto code = m_process.wait(patienceMs);
    hangUp();
    return code.value_or(-1);
}

std::string Desktop::log() const {
    std::ifstream file(m_log);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::optional<JsonValue> Desktop::ask(const std::string& command) {
    const std::string line = command + "\n";
    if (::send(m_socket, line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size()))
        return std::nullopt;
    std::size_t feed = m_read.find('\n');
    while (feed == std::string::npos) {
        char bytes[65536];
        const ssize_t count = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (count <= 0) return std::nullopt;
        m_read.append(bytes, static_cast<std::size_t>(count));
        feed = m_read.find('\n');
    }
    auto answer = JsonValue::parse(std::string_view(m_read).substr(0, feed));
    m_read.erase(0, feed + 1);
    if (!answer.ok()) return std::nullopt;
    return std::move(*answer);
}

bool Desktop::can(const std::string& command) {
    const auto answer = ask(command);
    return answer && answer->find("ok")->boolean() == true;
}

JsonValue Desktop::tell(const std::string& command) {
    const auto answer = ask(command);
    INFO(command);
    INFO(log());
    REQUIRE(answer);
    const JsonValue* error = answer->find("error");
    INFO((error ? std::string(error->text()) : std::string()));
    REQUIRE(answer->find("ok")->boolean() == true);
    return *answer->find("value");
}

void Desktop::waitFor(const std::string& object) {
    INFO(object);
    const bool seen = eventually([&] { return can("state " + object); });
    INFO(log());
    REQUIRE(seen);
}

// An empty list shows words in the table's place: no rows, and no failure.
JsonValue Desktop::shown() {
    const auto answer = ask("rows clients.table");
    INFO(log());
    REQUIRE(answer);
    return answer->find("ok")->boolean() == true ? *answer->find("value") : JsonValue();
}

std::vector<std::string> Desktop::table() {
    std::vector<std::string> rows;
    const JsonValue all = shown();
    for (const JsonValue& row : all.items()) {
        std::string& line = rows.emplace_back();
        for (const JsonValue& cell : row.items()) line.append(cell.text()).append("|");
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

bool Desktop::shows(const std::string& text) {
    const auto rows = table();
    return std::any_of(rows.begin(), rows.end(),
                       [&](const std::string& row) { return row.find(text) != std::string::npos; });
}

void Desktop::waitToShow(const std::string& text) {
    INFO(text);
    REQUIRE(eventually([&] { return shows(text); }));
}

void Desktop::selectRowOf(const std::string& text) {
    waitToShow(text);
    const JsonValue all = shown();
    int number = 0;
    for (const JsonValue& row : all.items()) {
        for (const JsonValue& cell : row.items())
            if (cell.text().find(text) != std::string_view::npos) {
                tell("select clients.table " + std::to_string(number));
                return;
            }
        ++number;
    }
    FAIL("the row went away");
}

}  // namespace mostrador::e2e
