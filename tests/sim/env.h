#pragma once
// What every part of one simulated world shares: time, chance, the fault plan, the trace, and the first broken
// invariant. Owned by World; one thread.

#include <cstdio>
#include <initializer_list>
#include <string>

#include "models/base/uuid.h"
#include "tests/kit/loopback/scheduler.h"
#include "tests/sim/report.h"

namespace mostrador::sim {

class Env {
public:
    Env(std::uint64_t seed, bool printing) : random(seed), m_printing(printing) { report.seed = seed; }

    [[nodiscard]] bool chance(std::uint64_t perMille) { return random.below(1000) < perMille; }
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(high - low) + 1));
    }
    // Whether this fault strikes on this occasion.
    [[nodiscard]] bool strikes(Fault fault) {
        const std::uint16_t rate = plan.rate[static_cast<std::size_t>(fault)];
        if (!faultsOn || rate == 0 || !chance(rate)) return false;
        struck(fault);
        return true;
    }
    void struck(Fault fault) {
        ++report.faults[static_cast<std::size_t>(fault)];
        trace("fault", {static_cast<std::int64_t>(fault)});
    }
    void checked(Check check) { ++report.checks[static_cast<std::size_t>(check)]; }
    void fail(Check check, const std::string& what) {
        if (!report.failure.empty()) return;
        report.failure = std::string(checkNames[static_cast<std::size_t>(check)]) + ": " + what + " (at " +
                         std::to_string(scheduler.nowMs()) + " ms)";
        if (m_printing)
            std::printf("%8lld FAILED %s\n", static_cast<long long>(scheduler.nowMs()), report.failure.c_str());
    }
    // Counts the check; the text is only made when it does not hold.
    template <class Text>
    bool expect(Check check, bool holds, Text&& text) {
        checked(check);
        if (!holds) fail(check, text());
        return holds;
    }
    [[nodiscard]] bool broken() const { return !report.failure.empty(); }

    void trace(const char* what, std::initializer_list<std::int64_t> numbers) {
        mix(static_cast<std::uint64_t>(scheduler.nowMs()));
        for (const char* c = what; *c; ++c) mix(static_cast<unsigned char>(*c));
        for (const std::int64_t n : numbers) mix(static_cast<std::uint64_t>(n));
        if (!m_printing) return;
        std::printf("%8lld %s", static_cast<long long>(scheduler.nowMs()), what);
        for (const std::int64_t n : numbers) std::printf(" %lld", static_cast<long long>(n));
        std::printf("\n");
    }

    SeededRandom random;
    kit::Scheduler scheduler;
    FaultPlan plan;
    bool faultsOn = true;
    Report report;

private:
    void mix(std::uint64_t value) { report.hash = (report.hash ^ value) * 0x9e3779b97f4a7c15ull + (report.hash >> 29); }
    bool m_printing;
};

}  // namespace mostrador::sim
