#include "tests/kit/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <utility>

namespace mostrador::kit {
namespace {

using Clock = std::chrono::steady_clock;

int leftMs(Clock::time_point end) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    return left < 0 ? 0 : static_cast<int>(left);
}

[[noreturn]] void becomeChild(const Process::Start& start, int in, int out) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // never outlives the test
    ::dup2(in, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    const char* errors = start.errorFile.empty() ? "/dev/null" : start.errorFile.c_str();
    if (const int file = ::open(errors, O_WRONLY | O_CREAT | O_APPEND, 0600); file >= 0) ::dup2(file, STDERR_FILENO);
    for (const std::string& one : start.environment) ::putenv(const_cast<char*>(one.c_str()));
    std::vector<char*> words;
    for (const std::string& word : start.command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execvp(words[0], words.data());
    ::_exit(127);
}

}  // namespace

Process::Process(const Start& start) {
    int in[2];
    int out[2];
    if (::pipe2(in, O_CLOEXEC) != 0) return;
    if (::pipe2(out, O_CLOEXEC) != 0) {
        ::close(in[0]);
        ::close(in[1]);
        return;
    }
    ::signal(SIGPIPE, SIG_IGN);
    m_pid = ::fork();
    if (m_pid == 0) becomeChild(start, in[0], out[1]);
    ::close(in[0]);
    ::close(out[1]);
    m_in = in[1];
    m_out = out[0];
    if (!start.input.empty()) {  // without input stdin stays open for write()
        write(start.input);
        ::close(std::exchange(m_in, -1));
    }
}

Process::Process(Process&& other) noexcept { *this = std::move(other); }

Process& Process::operator=(Process&& other) noexcept {
    std::swap(m_pid, other.m_pid);
    std::swap(m_out, other.m_out);
    std::swap(m_in, other.m_in);
    std::swap(m_buffer, other.m_buffer);
    std::swap(m_exit, other.m_exit);
    std::swap(m_peakKiB, other.m_peakKiB);
    return *this;
}

Process::~Process() {
    if (m_pid > 0 && !m_exit) {
        ::kill(m_pid, SIGKILL);
        wait(10'000);
    }
    if (m_in >= 0) ::close(m_in);
    if (m_out >= 0) ::close(m_out);
}

bool Process::fill(int deadlineMs) {
    pollfd wanted{m_out, POLLIN, 0};
    if (m_out < 0 || ::poll(&wanted, 1, deadlineMs) <= 0) return false;
    char bytes[65536];
    const ssize_t count = ::read(m_out, bytes, sizeof bytes);
    if (count <= 0) {
        ::close(std::exchange(m_out, -1));
        return false;
    }
    m_buffer.append(bytes, static_cast<std::size_t>(count));
    return true;
}

std::optional<std::string> Process::readLine(int deadlineMs) {
    const auto end = Clock::now() + std::chrono::milliseconds(deadlineMs);
    std::size_t feed = m_buffer.find('\n');
    while (feed == std::string::npos && fill(leftMs(end))) feed = m_buffer.find('\n');
    if (feed == std::string::npos) return std::nullopt;
    std::string line = m_buffer.substr(0, feed);
    m_buffer.erase(0, feed + 1);
    return line;
}

std::optional<std::string> Process::readUntil(const std::string& prefix, int deadlineMs) {
    const auto end = Clock::now() + std::chrono::milliseconds(deadlineMs);
    for (auto line = readLine(leftMs(end)); line; line = readLine(leftMs(end)))
        if (line->starts_with(prefix)) return line;
    return std::nullopt;
}

std::string Process::readAll(int deadlineMs) {
    const auto end = Clock::now() + std::chrono::milliseconds(deadlineMs);
    while (fill(leftMs(end))) {}
    return std::exchange(m_buffer, {});
}

void Process::write(const std::string& text) {
    std::size_t done = 0;
    while (m_in >= 0 && done < text.size()) {
        const ssize_t count = ::write(m_in, text.data() + done, text.size() - done);
        if (count <= 0) return;
        done += static_cast<std::size_t>(count);
    }
}

void Process::signal(int number) const {
    if (m_pid > 0 && !m_exit) ::kill(m_pid, number);
}

std::optional<int> Process::wait(int deadlineMs) {
    const auto end = Clock::now() + std::chrono::milliseconds(deadlineMs);
    while (m_pid > 0 && !m_exit) {
        int status = 0;
        rusage usage{};
        if (::wait4(m_pid, &status, WNOHANG, &usage) == m_pid) {
            m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
            m_peakKiB = usage.ru_maxrss;
        } else if (leftMs(end) == 0) {
            break;
        } else {
            ::poll(nullptr, 0, 2);  // no event tells of a child's end without a signal handler
        }
    }
    return m_exit;
}

Finished run(const Process::Start& start, int deadlineMs) {
    const auto end = Clock::now() + std::chrono::milliseconds(deadlineMs);
    Process process(start);
    Finished finished;
    finished.output = process.readAll(deadlineMs);
    finished.code = process.wait(leftMs(end)).value_or(-1);
    finished.peakKiB = process.peakKiB();
    return finished;
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "mostrador-XXXXXX").string();
    m_path = ::mkdtemp(pattern.data()) ? pattern : std::string();
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

}  // namespace mostrador::kit
