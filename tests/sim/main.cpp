// mostrador-sim: many simulated days, each from a seed; every invariant of sync-protocol.md that exists today.
//
//     mostrador-sim --seeds N [--from S] [--jobs J] [--budget SECONDS]
//     mostrador-sim --seed S [--trace]

#include <malloc.h>
#include <sqlite3.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>

#include "tests/sim/jobs.h"
#include "tests/sim/world.h"

namespace {

using namespace mostrador::sim;

// One thread, and thousands of short-lived databases: no locks, no statistics, and memory is kept, not given back.
void prepareProcess() {
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 1'200, 400);
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
    mallopt(M_TOP_PAD, 16 << 20);
    mallopt(M_MMAP_THRESHOLD, 512 << 20);
}

int runOne(std::uint64_t seed, bool trace) {
    const Blueprint blueprint = Blueprint::draw();
    const Report report = World(seed, blueprint, trace).run();
    std::printf("seed %llu: %s, %llu steps, %llu commands, %llu commits, trace hash %016llx\n",
                static_cast<unsigned long long>(seed), report.failure.empty() ? "all held" : report.failure.c_str(),
                static_cast<unsigned long long>(report.steps), static_cast<unsigned long long>(report.commands),
                static_cast<unsigned long long>(report.commits), static_cast<unsigned long long>(report.hash));
    return report.failure.empty() ? 0 : 1;
}

void print(const Totals& totals, double seconds, int jobs) {
    std::printf(
        "%llu seeds in %.1f s: %.1f seeds/s, %.1f per process; %llu steps, %llu commands (%llu refused), %llu "
        "commits\n",
        static_cast<unsigned long long>(totals.seeds), seconds, static_cast<double>(totals.seeds) / seconds,
        static_cast<double>(totals.seeds) / seconds / jobs, static_cast<unsigned long long>(totals.sum.steps),
        static_cast<unsigned long long>(totals.sum.commands), static_cast<unsigned long long>(totals.sum.refused),
        static_cast<unsigned long long>(totals.sum.commits));
    std::printf("faults:");
    for (std::size_t i = 0; i < faultCount; ++i) {
        std::printf("%s %.*s %llu", i ? "," : "", static_cast<int>(faultNames[i].size()), faultNames[i].data(),
                    static_cast<unsigned long long>(totals.sum.faults[i]));
    }
    std::printf("\nchecks:");
    for (std::size_t i = 0; i < checkCount; ++i) {
        std::printf("%s %.*s %llu", i ? "," : "", static_cast<int>(checkNames[i].size()), checkNames[i].data(),
                    static_cast<unsigned long long>(totals.sum.checks[i]));
    }
    std::printf("\nbooks:");
    for (std::size_t i = 0; i < deedCount; ++i) {
        std::printf("%s %.*s %llu", i ? "," : "", static_cast<int>(deedNames[i].size()), deedNames[i].data(),
                    static_cast<unsigned long long>(totals.sum.deeds[i]));
    }
    std::printf("\n");
}

// A fault that never strikes, or a check that never runs, is a test that cannot fail.
int blindSpots(const Totals& totals) {
    constexpr std::uint64_t enough = 200;
    if (totals.seeds < enough) return 0;
    int blind = 0;
    for (std::size_t i = 0; i < faultCount; ++i) {
        if (totals.sum.faults[i] != 0) continue;
        std::printf("NEVER INJECTED: %.*s\n", static_cast<int>(faultNames[i].size()), faultNames[i].data());
        ++blind;
    }
    for (std::size_t i = 0; i < checkCount; ++i) {
        if (totals.sum.checks[i] != 0) continue;
        std::printf("NEVER CHECKED: %.*s\n", static_cast<int>(checkNames[i].size()), checkNames[i].data());
        ++blind;
    }
    for (std::size_t i = 0; i < deedCount; ++i) {
        if (totals.sum.deeds[i] != 0) continue;
        // It takes two copies of one file that both sell: one day in two hundred.
        if (static_cast<Deed>(i) == Deed::NumbersRepeated && totals.seeds < 10 * enough) continue;
        std::printf("NEVER DONE: %.*s\n", static_cast<int>(deedNames[i].size()), deedNames[i].data());
        ++blind;
    }
    return blind;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Simulated days of several desktops and a server");
    Plan plan;
    std::uint64_t seed = 0;
    bool trace = false;
    app.add_option("--seeds", plan.seeds, "how many");
    app.add_option("--from", plan.from, "first seed");
    app.add_option("--jobs", plan.jobs, "processes")->check(CLI::Range(1, 256));
    app.add_option("--budget", plan.budgetSeconds, "stop after so many seconds");
    const auto* one = app.add_option("--seed", seed, "this one only");
    app.add_flag("--trace", trace, "print every event");
    CLI11_PARSE(app, argc, argv);
    prepareProcess();
    if (one->count() > 0) return runOne(seed, trace);

    const auto begun = std::chrono::steady_clock::now();
    const Totals totals = runAll(plan, [](const std::string& failure) { std::printf("%s\n", failure.c_str()); });
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    print(totals, seconds, plan.jobs);
    const int blind = blindSpots(totals);
    if (totals.failures > 0) std::printf("%llu seeds failed\n", static_cast<unsigned long long>(totals.failures));
    return totals.failures == 0 && blind == 0 ? 0 : 1;
}
