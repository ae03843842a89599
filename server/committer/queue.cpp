#include "server/committer/queue.h"

#include <chrono>

namespace mostrador::server {

void commitAndAnswer(CommitterCore& core, const std::vector<PushJob>& jobs, const CommitQueue::Listener& listener,
                     CommitStats* stats) {
    const auto began = std::chrono::steady_clock::now();
    const CommitterCore::Commit commit = core.commit(jobs);
    if (stats) {
        const auto took = std::chrono::steady_clock::now() - began;
        stats->seconds.add(std::chrono::duration_cast<std::chrono::nanoseconds>(took).count());
        stats->groupJobs.add(static_cast<std::int64_t>(jobs.size()));
    }
    for (std::size_t i = 0; i < jobs.size(); ++i)
        if (jobs[i].done) jobs[i].done(commit.replies[i]);
    if (listener)
        for (const OrgCommit& one : commit.orgs) listener(one);
}

bool DirectQueue::post(PushJob job) {
    m_jobs.push_back(std::move(job));
    return true;
}

void DirectQueue::drain() {
    const std::vector<PushJob> jobs = std::exchange(m_jobs, {});
    if (!jobs.empty()) commitAndAnswer(m_core, jobs, m_listener);
}

}  // namespace mostrador::server
