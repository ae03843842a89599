#include "cli/secret_input.h"

#include <cstdio>

#include "models/base/text.h"

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <poll.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace mostrador::cli {
namespace {

constexpr std::size_t secretBytesMax = 4096;

#ifdef _WIN32

class Silence {
public:
    Silence() : m_input(GetStdHandle(STD_INPUT_HANDLE)), m_terminal(GetConsoleMode(m_input, &m_mode) != 0) {
        if (m_terminal) SetConsoleMode(m_input, m_mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~Silence() {
        if (m_terminal) SetConsoleMode(m_input, m_mode);
    }
    [[nodiscard]] bool terminal() const { return m_terminal; }

private:
    HANDLE m_input;
    DWORD m_mode = 0;
    bool m_terminal;
};

bool readByte(char& byte, int /*waitMs*/) { return _read(0, &byte, 1) == 1; }

#else

// Switches the terminal's echo off while it lives.
class Silence {
public:
    Silence() : m_terminal(isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &m_before) == 0) {
        if (!m_terminal) return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence() {
        if (m_terminal) tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    [[nodiscard]] bool terminal() const { return m_terminal; }

private:
    termios m_before{};
    bool m_terminal;
};

// A byte at a time, so that a second secret on the same input is left for its own call.
bool readByte(char& byte, int waitMs) {
    pollfd waiting{STDIN_FILENO, POLLIN, 0};
    return poll(&waiting, 1, waitMs) == 1 && read(STDIN_FILENO, &byte, 1) == 1;
}

#endif

}  // namespace

Result<std::string> readSecret(const std::string& prompt, int waitMs) {
    const Silence silence;
    if (silence.terminal()) std::fprintf(stderr, "%s: ", prompt.c_str());
    std::string line;
    char byte = 0;
    bool any = false;
    while (readByte(byte, silence.terminal() ? -1 : waitMs)) {
        any = true;
        if (byte == '\n') break;
        if (line.size() >= secretBytesMax) return fail(ErrorCode::TooLarge, "clave", std::to_string(secretBytesMax));
        line += byte;
    }
    if (silence.terminal()) std::fprintf(stderr, "\n");
    if (line.ends_with('\r')) line.pop_back();
    if (!any) return fail(ErrorCode::SignInNeeded, "clave");
    if (!isValidUtf8(line)) return fail(ErrorCode::TextNotUtf8, "clave");
    return line;
}

}  // namespace mostrador::cli
