#include "server/committer/committer.h"

#include <future>
#include <iterator>

namespace mostrador::server {
namespace {

// What a waiting job holds in memory, near enough for a bound.
std::size_t bytesOf(const PushJob& job) {
    std::size_t bytes = 0;
    for (const sync::PushCommand& one : job.commands)
        bytes += sizeof one + one.command.args.size() + one.command.base.size() * sizeof(FieldBase);
    return bytes;
}

}  // namespace

Committer::Committer(CommitterCore& core, Listener listener) : Committer(core, std::move(listener), Limits{}) {}

Committer::Committer(CommitterCore& core, Listener listener, const Limits& limits)
    : m_core(core), m_listener(std::move(listener)), m_limits(limits), m_thread([this] { run(); }) {}

Committer::~Committer() { stop(); }

bool Committer::post(PushJob job) {
    {
        const std::lock_guard lock(m_mutex);
        const std::size_t bytes = bytesOf(job);
        const bool full = m_jobs.size() >= m_limits.jobs || m_commands >= m_limits.commands ||
                          (!m_jobs.empty() && m_bytes + bytes > m_limits.bytes);
        if (m_stopping || full) return false;
        m_commands += job.commands.size();
        m_bytes += bytes;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

PushOutcome Committer::postAndWait(PushJob job) {
    auto promise = std::make_shared<std::promise<PushOutcome>>();
    auto answer = promise->get_future();
    const auto done = std::move(job.done);
    job.done = [promise, done](const PushOutcome& outcome) {
        if (done) done(outcome);
        promise->set_value(outcome);
    };
    if (!post(std::move(job))) return fail(ErrorCode::ServerBusy, {}, "1");
    return answer.get();
}

void Committer::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) m_thread.join();
}

std::size_t Committer::waiting() const {
    const std::lock_guard lock(m_mutex);
    return m_jobs.size();
}

std::vector<PushJob> Committer::takeGroup() {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
    std::size_t commands = 0;
    std::size_t count = 0;
    while (count < m_jobs.size() && (count == 0 || commands + m_jobs[count].commands.size() <= m_limits.groupCommands))
        commands += m_jobs[count++].commands.size();
    const auto end = m_jobs.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<PushJob> group(std::make_move_iterator(m_jobs.begin()), std::make_move_iterator(end));
    m_jobs.erase(m_jobs.begin(), end);
    m_commands -= commands;
    for (const PushJob& job : group) m_bytes -= bytesOf(job);
    return group;
}

void Committer::run() {
    for (;;) {
        const std::vector<PushJob> group = takeGroup();
        if (group.empty()) return;  // stopping, and everything has been answered
        commitAndAnswer(m_core, group, m_listener, &m_stats);
    }
}

}  // namespace mostrador::server
