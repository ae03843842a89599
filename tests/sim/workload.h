#pragma once
// What people do: mostly to the same few records, on all computers at once. One thread.

#include <vector>

#include "tests/sim/blueprint.h"
#include "tests/sim/counter_work.h"

namespace mostrador::sim {

class Workload {
public:
    Workload(Env& env, const Blueprint& blueprint);
    void act(Desktop& desktop);

private:
    void createClient(Desktop& desktop);
    void writeText(Desktop& desktop);
    void editClient(Desktop& desktop);
    void archiveOrRestore(Desktop& desktop);
    void createUser(Desktop& desktop);
    void editUser(Desktop& desktop);
    void suspendOrRestore(Desktop& desktop);
    [[nodiscard]] Uuid someClient();
    [[nodiscard]] std::string word();

    Env& m_env;
    kit::VirtualClock m_clock;
    IdSource m_ids;
    std::vector<Uuid> m_clients;
    std::vector<Uuid> m_users;
    CounterWork m_counter;
};

}  // namespace mostrador::sim
