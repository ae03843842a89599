#pragma once
// The server's one writer: a thread that takes everything that waits and commits it as one group. While a commit waits
// for the disk the next group gathers, so the disk sets the pace and not the number of pushes. Owned by the
// composition root; destroyed before the store.

#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/committer/queue.h"

namespace mostrador::server {

class Committer final : public CommitQueue {
public:
    struct Limits {
        std::size_t jobs = 4096;           // waiting; more are refused with "try again"
        std::size_t commands = 40'000;     // waiting, over all jobs: bounds memory
        std::size_t groupCommands = 4000;  // in one group: bounds how long one waits for others
        std::size_t bytes = 64u << 20;     // of args that wait, likewise; one job alone is always taken
    };

    Committer(CommitterCore& core, Listener listener);
    Committer(CommitterCore& core, Listener listener, const Limits& limits);
    ~Committer() override;  // stop()

    [[nodiscard]] bool post(PushJob job) override;
    // Waits for the answer; not on the committer's thread. For REST writes and enrolment, from a worker thread.
    [[nodiscard]] PushOutcome postAndWait(PushJob job);
    // Takes no more, commits and answers what waits, ends the thread.
    void stop();
    [[nodiscard]] std::size_t waiting() const;  // jobs
    [[nodiscard]] const CommitStats& stats() const { return m_stats; }

private:
    void run();
    std::vector<PushJob> takeGroup();

    CommitterCore& m_core;
    const Listener m_listener;
    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<PushJob> m_jobs;
    std::size_t m_commands = 0;
    std::size_t m_bytes = 0;
    bool m_stopping = false;
    CommitStats m_stats;
    std::thread m_thread;
};

}  // namespace mostrador::server
