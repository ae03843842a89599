#pragma once
// A child process for end-to-end tests and measurements: started with pipes, read by line with a deadline, ended by
// signal. POSIX. Owned by the test; the destructor kills what still runs, so nothing is left behind.

#include <optional>
#include <string>
#include <vector>

namespace mostrador::kit {

class Process {
public:
    struct Start {
        std::vector<std::string> command;
        std::string input;                     // written to its stdin, which is then closed
        std::vector<std::string> environment;  // "NAME=value", added to ours
        std::string errorFile;                 // stderr goes there; empty: /dev/null
    };

    Process() = default;
    explicit Process(const Start& start);
    Process(Process&& other) noexcept;
    Process& operator=(Process&& other) noexcept;
    ~Process();

    [[nodiscard]] bool started() const { return m_pid > 0; }
    [[nodiscard]] int pid() const { return m_pid; }
    // The next line of its stdout without the line feed; empty at its end or after `deadlineMs`.
    [[nodiscard]] std::optional<std::string> readLine(int deadlineMs);
    // Reads lines until one begins with `prefix`.
    [[nodiscard]] std::optional<std::string> readUntil(const std::string& prefix, int deadlineMs);
    [[nodiscard]] std::string readAll(int deadlineMs);
    void write(const std::string& text);
    void signal(int number) const;
    // Exit code, or 128 + signal; empty when it still runs after `deadlineMs`.
    std::optional<int> wait(int deadlineMs);
    // Peak resident memory in KiB, once it has ended.
    [[nodiscard]] long peakKiB() const { return m_peakKiB; }

private:
    bool fill(int deadlineMs);

    int m_pid = -1;
    int m_out = -1;
    int m_in = -1;
    std::string m_buffer;
    std::optional<int> m_exit;
    long m_peakKiB = 0;
};

struct Finished {
    int code = -1;
    std::string output;
    long peakKiB = 0;
};
// Starts, feeds, reads to the end, waits. code -1: it did not end in time and was killed.
[[nodiscard]] Finished run(const Process::Start& start, int deadlineMs = 60'000);

// A folder of its own under the system's temporary folder, removed with everything in it at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] std::string operator/(const std::string& name) const { return m_path + "/" + name; }

private:
    std::string m_path;
};

}  // namespace mostrador::kit
