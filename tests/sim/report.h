#pragma once
// What a run of one seed, and the sum of many, has to say. Plain values; small enough to travel through a pipe.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "tests/sim/faults.h"

namespace mostrador::sim {

// The checks, by the names of sync-protocol.md.
enum class Check : std::uint8_t {
    NothingLost,  // I1
    OneEffect,    // I2
    Convergence,  // I3
    Atomic,       // I4
    OwnWrites,    // I5
    Liveness,     // I11
    Poison,       // I12
    CrashAtomic,  // I13
    IdleSilence,  // I14
    Determinism,  // I16
    FullReplay,   // rewinding only what is connected equals rewinding everything
    Notices,      // every overruled edit reaches its author's inbox
    Ledger,       // I9
    OrderPaths,   // I10
    Numbers,      // on paper: none twice
    Count
};
inline constexpr std::size_t checkCount = static_cast<std::size_t>(Check::Count);
inline constexpr std::array<std::string_view, checkCount> checkNames = {
    "I1 nothing lost", "I2 one effect",     "I3 convergence",   "I4 atomic",        "I5 own writes",
    "I11 liveness",    "I12 poison",        "I13 crash atomic", "I14 idle silence", "I16 determinism",
    "full replay",     "overruled notices", "I9 ledger",        "I10 order states", "numbers",
};

// What the counter's days came to, counted in the server's books: work that never gets that far checks nothing.
// clang-format off
enum class Deed : std::uint8_t {
    Sales, Reversals, Shortages, Counts, PartsUsed, OrdersQuoted, OrdersDelivered, OrdersCancelled, OrdersReopened,
    SessionsClosed, LateSales, ClientsMerged, NumbersRepeated,
    Count
};
inline constexpr std::size_t deedCount = static_cast<std::size_t>(Deed::Count);
inline constexpr std::array<std::string_view, deedCount> deedNames = {
    "sales", "reversals", "shortages", "counts", "parts used", "orders quoted or further", "orders delivered",
    "orders cancelled", "orders reopened", "sessions closed", "late sales", "clients merged", "numbers repeated",
};
// clang-format on
using DeedCounts = std::array<std::uint64_t, deedCount>;

struct Report {
    std::uint64_t seed = 0;
    std::uint64_t steps = 0;
    std::uint64_t commands = 0;
    std::uint64_t refused = 0;
    std::uint64_t commits = 0;
    std::uint64_t hash = 0;
    FaultCounts faults{};
    std::array<std::uint64_t, checkCount> checks{};
    DeedCounts deeds{};
    std::string failure;  // empty: all held

    void add(const Report& other) {
        steps += other.steps;
        commands += other.commands;
        refused += other.refused;
        commits += other.commits;
        for (std::size_t i = 0; i < faultCount; ++i) faults[i] += other.faults[i];
        for (std::size_t i = 0; i < checkCount; ++i) checks[i] += other.checks[i];
        for (std::size_t i = 0; i < deedCount; ++i) deeds[i] += other.deeds[i];
    }
};

}  // namespace mostrador::sim
