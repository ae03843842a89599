#pragma once
// One simulated day for one seed: computers, a server, people, trouble; then quiet, and the final accounts. One thread.

#include <memory>
#include <vector>

#include "tests/sim/workload.h"

namespace mostrador::sim {

class World {
public:
    World(std::uint64_t seed, const Blueprint& blueprint, bool printing);
    [[nodiscard]] Report run();

private:
    void plan();
    void planPeople(std::int64_t dayMs);
    void planTrouble(std::int64_t dayMs);
    void strikeDesktop(Desktop& desktop);
    void pressButtons(Desktop& desktop);
    void beat();
    void runUntil(std::int64_t ms);
    void calm();
    [[nodiscard]] bool quiet();
    void settle();

    void checkAccounts();     // I1, I2, I12, notices
    void checkConvergence();  // I3
    void checkIdle();         // I14
    void checkBooks();        // I9, I10, numbers
    [[nodiscard]] std::set<CommandId> checkInboxes(Desktop& desktop);
    void checkVerdict(Desktop& desktop, const Acknowledged& each, const std::set<CommandId>& noted);
    void checkEffects();

    const Blueprint& m_blueprint;
    Env m_env;
    std::unique_ptr<ServerNode> m_server;
    std::vector<std::unique_ptr<Desktop>> m_desktops;
    Workload m_workload;
    std::int64_t m_dayMs = 0;
};

}  // namespace mostrador::sim
