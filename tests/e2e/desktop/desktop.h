#pragma once
// A display of its own and desktops on it, worked through their widgets (see tests/e2e/driver/driver.h for the
// commands).

#include "tests/e2e/programs.h"

namespace mostrador::e2e {

// Xvfb on a free number; dies with the object.
class Display {
public:
    Display();
    [[nodiscard]] const std::string& name() const { return m_name; }  // ":99"

private:
    kit::Process m_process;
    std::string m_name;
};

// One desktop program with its profile. Names are object names; every wait has a deadline and fails the test.
class Desktop {
public:
    Desktop(const Display& display, std::string folder, std::string name);
    ~Desktop();
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    void start(const Server& server);  // signs in as ana
    void kill();                       // -9
    [[nodiscard]] int quit();          // closes the window; the exit code

    // One command; fails the test when the driver refuses it.
    JsonValue tell(const std::string& command);
    [[nodiscard]] bool can(const std::string& command);  // whether the driver accepted it
    void waitFor(const std::string& object);             // until it can be seen
    [[nodiscard]] bool shows(const std::string& text);   // a cell of the clients' table, as it is now
    void waitToShow(const std::string& text);
    [[nodiscard]] std::vector<std::string> table();  // rows of the clients' table, cells joined, sorted
    void selectRowOf(const std::string& text);
    [[nodiscard]] const std::string& profile() const { return m_profile; }
    [[nodiscard]] bool running() { return !m_process.wait(0); }
    [[nodiscard]] std::string log() const;

private:
    [[nodiscard]] std::optional<JsonValue> ask(const std::string& command);
    [[nodiscard]] JsonValue shown();
    void hangUp();

    const Display& m_display;
    std::string m_profile;
    std::string m_socketPath;
    std::string m_log;
    kit::Process m_process;
    int m_socket = -1;
    std::string m_read;
};

}  // namespace mostrador::e2e
