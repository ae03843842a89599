// mostrador-bench: the works W1–W6 of the budgets with real processes and durable stores, beside what the machine can
// do at all, in one run. Read ratios, not figures: machines are shared.

#include <signal.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "models/base/json.h"
#include "tests/bench/drain_limit.h"
#include "tests/bench/net_limits.h"
#include "tests/bench/report.h"
#include "tests/bench/storage_limits.h"
#include "tests/bench/wire_limit.h"
#include "tests/kit/process.h"

namespace mostrador::bench {
namespace {

constexpr const char* password = "bench-password";

struct Options {
    std::vector<std::string> works;
    std::vector<long> sizes{10'000, 100'000};
    int repeats = 5;
    std::string json;
    std::string compare;
};

double member(const JsonValue& body, std::string_view name) {
    const JsonValue* value = body.find(name);
    return value && value->isNumber() ? std::strtod(std::string(value->rawNumber()).c_str(), nullptr) : 0;
}

class Bench {
public:
    Bench(std::string binaries, Options options) : m_binaries(std::move(binaries)), m_options(std::move(options)) {}

    bool startServer() {
        m_server = kit::Process();
        m_data = "server-" + std::to_string(++m_serverNumber);
        const std::string data = m_folder / m_data;
        const auto made =
            kit::run({{m_binaries + "/mostrador-server", "init", "--org", "Bench", "--admin", "bench", "--data", data},
                      std::string(password) + "\n",
                      {},
                      m_folder / "server.log"});
        return made.code == 0 && serve();
    }

    // Again, with the data that is there: what an earlier work left in memory is gone.
    bool serve() {
        if (m_server.started()) {
            m_server.signal(SIGTERM);
            m_server.wait(10'000);
        }
        m_server = kit::Process({{m_binaries + "/mostrador-server", "serve", "--data", m_folder / m_data, "--listen",
                                  "127.0.0.1", "--port", "0"},
                                 "",
                                 {},
                                 m_folder / "server.log"});
        const auto line = m_server.readUntil("listening ", 20'000);
        if (!line) return false;
        m_url = line->substr(std::string("listening ").size());
        return true;
    }

    std::optional<JsonValue> work(const std::string& name, long n, const std::vector<std::string>& more = {}) {
        const std::string home = m_folder / ("home-" + name);
        std::vector<std::string> command{m_binaries + "/mostrador-cli",
                                         "--home",
                                         home,
                                         "bench",
                                         name,
                                         "--url",
                                         m_url,
                                         "--user",
                                         "bench",
                                         "-n",
                                         std::to_string(n)};
        command.insert(command.end(), more.begin(), more.end());
        const auto done = kit::run({command, std::string(password) + "\n", {}, m_folder / "cli.log"}, 600'000);
        const std::size_t brace = done.output.rfind("{\"work\"");
        auto body = brace == std::string::npos
                        ? Result<JsonValue>(ErrorCode::Internal)
                        : JsonValue::parse(done.output.substr(brace, done.output.find('\n', brace) - brace));
        if (done.code != 0 || !body.ok()) {
            m_report.note(name + " failed with code " + std::to_string(done.code) + ": " + done.output.substr(0, 300));
            m_failed = true;
            return std::nullopt;
        }
        return std::move(*body);
    }

    // The median run by `key`, of as many as were asked for.
    std::optional<JsonValue> median(const std::string& name, long n, std::string_view key,
                                    const std::vector<std::string>& more = {}) {
        std::vector<JsonValue> runs;
        for (int i = 0; i < m_options.repeats; ++i) {
            auto one = work(name, n, more);
            if (!one) return std::nullopt;
            runs.push_back(std::move(*one));
        }
        std::sort(runs.begin(), runs.end(),
                  [&](const JsonValue& a, const JsonValue& b) { return member(a, key) < member(b, key); });
        return runs[runs.size() / 2];
    }

    [[nodiscard]] std::string replicaOf(const std::string& work, const std::string& station) const {
        const std::string home = m_folder / ("home-" + work) + "/bench-" + work + "-" + station;
        std::ifstream current(home + "/CURRENT");
        std::string name;
        std::getline(current, name);
        return home + "/" + name;
    }

    void w1(long n);
    void w2();
    void w3();
    void w4();
    void w5();
    void w6();
    int run();

private:
    const std::string m_binaries;
    const Options m_options;
    kit::TemporaryFolder m_folder;
    kit::Process m_server;
    std::string m_data;
    std::string m_url;
    int m_serverNumber = 0;
    Report m_report;
    bool m_failed = false;
};

void Bench::w1(long n) {
    if (!startServer()) return m_report.note("the server did not start");
    if (!work("w1", n) || !serve()) return;  // fills the server
    const double before = residentMb(m_server.pid());
    resetPeak(m_server.pid());
    const auto run = median("w1", n, "seconds");
    if (!run) return;
    const double grown = residentMb(m_server.pid()) - before;  // the peak is that of a sign-in's password hash
    m_report.note("server peak " + std::to_string(peakMb(m_server.pid())) + " MB, with the sign-in's Argon2id");
    const std::string replica = replicaOf("w1", "fresh");
    const auto limit = bulkInsert(replica, m_folder.path());
    if (!limit.ok()) return m_report.note("limit of w1: " + limit.error().detail);
    const std::string size = " " + std::to_string(n);
    m_report.add({"W1 rows usable" + size, "s", member(*run, "seconds_rows"), limit->rowsSeconds, 2});
    m_report.add({"W1 indexes and search ready" + size, "s", member(*run, "seconds_ready"), limit->readySeconds, 1.3});
    m_report.add({"W1 rows" + size, "/s", static_cast<double>(n) / std::max(1e-9, member(*run, "seconds_rows")),
                  static_cast<double>(limit->rows) / limit->rowsSeconds, 0.5, true});
    m_report.add({"W1 wire" + size, "MB", member(*run, "bytes") / 1e6, gzipBytes(replica) / 1e6, 1.25});
    m_report.add({"W1 desktop memory" + size, "MB", member(*run, "rss_kb") / 1024, 56, 1});
    m_report.add({"W1 server memory growth" + size, "MB", grown, 60, 1});
    if (const auto transfer = transferSeconds(static_cast<std::size_t>(member(*run, "bytes"))); transfer.ok())
        m_report.add({"W1 beside raw transfer" + size, "s", member(*run, "seconds_rows"), *transfer, 0});
}

void Bench::w2() {
    if (!startServer()) return;
    const long n = m_options.sizes.front();
    const auto run = median("w2", n, "seconds");
    if (!run) return;
    m_report.add({"W2 drain of " + std::to_string(n) + " edits", "s", member(*run, "seconds"), 0.25, 1});
    m_report.add({"W2 edits", "/s", member(*run, "per_s"), 40'000, 1, true});
    const auto limit = drain(m_folder / (m_data + "/servitec.db"), m_folder.path(), n, 1'000);
    if (!limit.ok()) return m_report.note("limit of w2: " + limit.error().detail);
    m_report.add({"W2 beside the server's statements", "s", member(*run, "seconds"), limit->seconds, 0});
    m_report.add({"W2 desktop memory", "MB", member(*run, "rss_kb") / 1024, 0, 0});
}

void Bench::w3() {
    if (!startServer()) return;
    const auto run = median("w3", 500, "p50_ms");
    if (!run) return;
    const auto echo = webSocketEcho(2000, 300);
    const auto commit = commits(replicaOf("w3", "a"), m_folder.path(), 500);
    if (!echo.ok() || !commit.ok()) return m_report.note("limit of w3 not taken");
    const double limit = echo->p50Ms + 2 * commit->bareP50Ms;
    m_report.add({"W3 edit on A to store of B, p50", "ms", member(*run, "p50_ms"), limit, 2});
    m_report.add({"W3 p99", "ms", member(*run, "p99_ms"), 0, 0});
    m_report.note("WebSocket echo p50 " + std::to_string(echo->p50Ms) + " ms, p99 " + std::to_string(echo->p99Ms) +
                  " ms; bare FULL commit p50 " + std::to_string(commit->bareP50Ms) + " ms");
}

void Bench::w4() {
    if (!startServer()) return;
    const auto run = median("w4", 5'000, "seconds");
    if (!run) return;
    const std::string replica = replicaOf("w4", "local");
    const auto limit = commits(replica, m_folder.path(), 5'000);
    if (!limit.ok()) return m_report.note("limit of w4: " + limit.error().detail);
    const double perSecond = 5'000 / limit->commandSeconds;
    m_report.add({"W4 local commands, FULL", "/s", member(*run, "per_s"), perSecond, 0.85, true});
    m_report.add({"W4 beside bare commits", "/s", member(*run, "per_s"), 5'000 / limit->bareSeconds, 0, true});
}

void Bench::w5() {
    if (!startServer()) return;
    for (const int clients : {200, 2000}) {
        const auto run = median("w5", 10, "p50_ms", {"--clients", std::to_string(clients)});
        const auto limit = fanOutMs(clients, 400);
        if (!run || !limit.ok()) return;
        m_report.add({"W5 one edit to " + std::to_string(clients) + " desktops", "ms", member(*run, "p50_ms"), *limit,
                      clients == 200 ? 4.0 : 0.0});
    }
}

void Bench::w6() {
    if (!startServer()) return;
    const auto run = work("w6", 1);
    if (!run) return;
    std::string text = "W6";
    for (const JsonMember& one : run->members())
        if (one.value.kind() == JsonValue::Kind::Boolean || one.value.isText())
            text += " " + one.key + "=" +
                    (one.value.isText()     ? std::string(one.value.text())
                     : *one.value.boolean() ? "yes"
                                            : "NO");
    m_report.note(text);
}

int Bench::run() {
    const auto wanted = [this](const char* name) {
        return m_options.works.empty() ||
               std::find(m_options.works.begin(), m_options.works.end(), name) != m_options.works.end();
    };
    if (wanted("w1"))
        for (const long n : m_options.sizes) w1(n);
    if (wanted("w2")) w2();
    if (wanted("w3")) w3();
    if (wanted("w4")) w4();
    if (wanted("w5")) w5();
    if (wanted("w6")) w6();
    m_server.signal(SIGTERM);
    m_server.wait(10'000);
    if (!m_options.json.empty()) std::ofstream(m_options.json) << m_report.json();
    if (!m_options.compare.empty()) {
        std::stringstream earlier;
        earlier << std::ifstream(m_options.compare).rdbuf();
        m_report.compare(earlier.str());
    }
    return m_failed ? 1 : 0;
}

}  // namespace
}  // namespace mostrador::bench

int main(int argc, char** argv) {
    using namespace mostrador::bench;
    Options options;
    CLI::App app{"Figures of Mostrador beside the limits of this machine"};
    app.add_option("works", options.works, "w1 … w6; none = all");
    app.add_option("--sizes", options.sizes, "rows for w1")->delimiter(',');
    app.add_option("--repeats", options.repeats, "runs; the median counts")->check(CLI::Range(1, 99));
    app.add_option("--json", options.json, "write the report there");
    app.add_option("--compare", options.compare, "an earlier report: print its ratios beside these");
    CLI11_PARSE(app, argc, argv);
    const std::string binaries = std::filesystem::path(argv[0]).parent_path().string();
    return Bench(binaries.empty() ? "." : binaries, options).run();
}
