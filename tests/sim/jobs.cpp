#include "tests/sim/jobs.h"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "tests/sim/world.h"

namespace mostrador::sim {
namespace {

// What travels through the pipe: fixed size, below what a pipe writes in one piece.
struct Line {
    std::uint64_t seed;
    std::uint64_t numbers[5];
    FaultCounts faults;
    std::array<std::uint64_t, checkCount> checks;
    DeedCounts deeds;
    char failure[512];
};

Line lineOf(const Report& report) {
    Line line{};
    line.seed = report.seed;
    const std::uint64_t numbers[] = {report.steps, report.commands, report.refused, report.commits, report.hash};
    std::copy(std::begin(numbers), std::end(numbers), line.numbers);
    line.faults = report.faults;
    line.checks = report.checks;
    line.deeds = report.deeds;
    std::snprintf(line.failure, sizeof line.failure, "%s", report.failure.c_str());
    return line;
}

Report reportOf(const Line& line) {
    Report report;
    report.seed = line.seed;
    report.steps = line.numbers[0];
    report.commands = line.numbers[1];
    report.refused = line.numbers[2];
    report.commits = line.numbers[3];
    report.hash = line.numbers[4];
    report.faults = line.faults;
    report.checks = line.checks;
    report.deeds = line.deeds;
    report.failure = line.failure;
    return report;
}

Report runSeed(std::uint64_t seed, const Blueprint& blueprint) {
    Report report = World(seed, blueprint, false).run();
    if (seed % 20 != 0 || !report.failure.empty()) return report;
    const Report again = World(seed, blueprint, false).run();
    ++report.checks[static_cast<std::size_t>(Check::Determinism)];
    if (again.hash != report.hash) report.failure = "I16 determinism: the same seed gave two traces";
    return report;
}

[[noreturn]] void work(const Plan& plan, int job, int out) {
    using Clock = std::chrono::steady_clock;
    const auto begun = Clock::now();
    const Blueprint blueprint = Blueprint::draw();
    for (std::uint64_t i = static_cast<std::uint64_t>(job); i < plan.seeds;
         i += static_cast<std::uint64_t>(plan.jobs)) {
        if (plan.budgetSeconds > 0 && std::chrono::duration<double>(Clock::now() - begun).count() > plan.budgetSeconds)
            break;
        const Line line = lineOf(runSeed(plan.from + i, blueprint));
        if (::write(out, &line, sizeof line) != static_cast<ssize_t>(sizeof line)) std::_Exit(3);
    }
    std::_Exit(0);
}

bool readLine(int in, Line& line) {
    auto* at = reinterpret_cast<char*>(&line);
    std::size_t left = sizeof line;
    while (left > 0) {
        const ssize_t got = ::read(in, at, left);
        if (got <= 0) return false;
        at += got;
        left -= static_cast<std::size_t>(got);
    }
    return true;
}

}  // namespace

Totals runAll(const Plan& plan, const std::function<void(const std::string&)>& onFailure) {
    static_assert(sizeof(Line) <= 4096, "PIPE_BUF: several processes write to one pipe");
    Totals totals;
    int ends[2];
    if (::pipe(ends) != 0) return totals;
    std::fflush(stdout);
    std::vector<pid_t> children;
    for (int job = 0; job < plan.jobs; ++job) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(ends[0]);
            work(plan, job, ends[1]);
        }
        children.push_back(child);
    }
    ::close(ends[1]);
    Line line{};
    while (readLine(ends[0], line)) {
        const Report report = reportOf(line);
        ++totals.seeds;
        totals.sum.add(report);
        if (report.failure.empty()) continue;
        ++totals.failures;
        onFailure("seed " + std::to_string(report.seed) + ": " + report.failure + "\n  mostrador-sim --seed " +
                  std::to_string(report.seed) + " --trace");
    }
    ::close(ends[0]);
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0) continue;
        ++totals.failures;
        onFailure("a process of the simulator died: run its seeds one by one to find which");
    }
    return totals;
}

}  // namespace mostrador::sim
