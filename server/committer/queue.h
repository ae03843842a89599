#pragma once
// Where writes go in. Two kinds: Committer (its own thread, for the server) and DirectQueue (the caller drains it, for
// the simulator and for `init`). Both answer and announce in the same order: every job's `done` first, then the
// listener, so that a push's reply is queued on its socket before the frame with its rows.

#include <functional>
#include <vector>

#include "server/committer/commitstats.h"
#include "server/committer/core.h"

namespace mostrador::server {

class CommitQueue {
public:
    using Listener = std::function<void(const OrgCommit&)>;

    virtual ~CommitQueue() = default;
    // False when the queue is full or closing: nothing will happen, `done` is not called.
    [[nodiscard]] virtual bool post(PushJob job) = 0;
};

class DirectQueue final : public CommitQueue {
public:
    DirectQueue(CommitterCore& core, Listener listener) : m_core(core), m_listener(std::move(listener)) {}
    [[nodiscard]] bool post(PushJob job) override;
    // Commits everything that waits as one group. Jobs posted by callbacks wait for the next drain.
    void drain();
    [[nodiscard]] bool empty() const { return m_jobs.empty(); }

private:
    CommitterCore& m_core;
    Listener m_listener;
    std::vector<PushJob> m_jobs;
};

// Commits one group, answers it, announces it. `stats` may be null.
void commitAndAnswer(CommitterCore& core, const std::vector<PushJob>& jobs, const CommitQueue::Listener& listener,
                     CommitStats* stats = nullptr);

}  // namespace mostrador::server
