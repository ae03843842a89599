#pragma once
// The product's programs as a test runs them: a server that can be killed and comes back on its port, and command-line
// replicas with a home each. Everything lives in one temporary folder and dies with the test.

#include <memory>

#include "models/base/jsonvalue.h"
#include "tests/kit/api_client.h"
#include "tests/kit/process.h"

namespace mostrador::e2e {

inline constexpr std::string_view password = "clave del taller 1";
inline constexpr const char* typedPassword = "clave del taller 1\n";  // on a standard input
inline constexpr int patienceMs = 60'000;  // far above what anything takes: a test fails, it does not hang

[[nodiscard]] std::string program(const std::string& name);  // its path in this build
[[nodiscard]] std::string sample(const std::string& name);   // a file of resources/sample/northwind

struct Ran {
    int code = -1;
    std::string output;
    std::string errors;
    JsonValue json;  // of the output, where it is JSON

    [[nodiscard]] const JsonValue& data() const;                    // "data"; null when absent
    [[nodiscard]] std::string text(std::string_view member) const;  // of "data"
    [[nodiscard]] std::string errorCode() const;                    // "error"."codigo"
    [[nodiscard]] std::string message() const;                      // "error"."mensaje"
};
[[nodiscard]] Ran runProgram(const std::string& name, std::vector<std::string> words, const std::string& input = {},
                             std::vector<std::string> environment = {});

class Server {
public:
    explicit Server(const std::string& folder);  // init: "Taller", administrator "ana"
    void start(std::vector<std::string> more = {});
    void kill();               // -9
    [[nodiscard]] int stop();  // SIGTERM; the exit code, 137 when it had to be killed
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] const std::string& data() const { return m_data; }
    [[nodiscard]] std::string log() const;
    [[nodiscard]] Ran command(std::vector<std::string> words, const std::string& input = {}) const;  // with --data
    [[nodiscard]] kit::ApiClient client() const;                                                     // signed in as ana
    [[nodiscard]] int pid() const { return m_process.pid(); }

private:
    std::string m_data;
    std::string m_log;
    int m_port = 0;
    kit::Process m_process;
};

// One computer with its replica, driven through mostrador-cli --json.
class Computer {
public:
    Computer(const std::string& folder, std::string name) : m_home(folder + "/" + name), m_name(std::move(name)) {}
    [[nodiscard]] Ran run(std::vector<std::string> words, const std::string& input = {}) const;
    Ran must(std::vector<std::string> words, const std::string& input = {}) const;  // fails the test unless it exits 0
    void connect(const Server& server, const std::string& user = "ana") const;
    [[nodiscard]] kit::Process start(std::vector<std::string> words) const;
    [[nodiscard]] std::string list(const std::string& kind) const;      // everything, as JSON text, in order of id
    [[nodiscard]] std::int64_t count(const std::string& member) const;  // of status
    [[nodiscard]] const std::string& home() const { return m_home; }

private:
    [[nodiscard]] std::vector<std::string> line(std::vector<std::string> words) const;
    std::string m_home;
    std::string m_name;
};

// The first value of a query on a database file, which may be in use.
[[nodiscard]] std::string valueIn(const std::string& database, const std::string& sql);

// A shop: its server runs, its computers are made on demand.
struct Shop {
    kit::TemporaryFolder folder;
    Server server{folder.path()};
    Computer a{folder.path(), "a"};
    Computer b{folder.path(), "b"};
    Shop() { server.start(); }
};

void pauseBetweenLooks();
[[nodiscard]] std::int64_t nowMs();

// Looks every 20 ms until it holds. Only for what no output tells of.
template <class Condition>
[[nodiscard]] bool eventually(Condition&& holds) {
    for (const std::int64_t end = nowMs() + patienceMs; nowMs() < end; pauseBetweenLooks())
        if (holds()) return true;
    return false;
}

}  // namespace mostrador::e2e
