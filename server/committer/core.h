#pragma once
// Group commit: many pushes in one database transaction, one number for each push that changed something, a verdict
// for every command (sync-protocol §3, §4). Pure with respect to time and chance; one thread (the committer's, or the
// simulator's). A refusal touches nothing but its own verdict. If the group cannot be committed, everything derived
// from the database is dropped and the jobs are tried again one by one before anybody is answered.

#include <map>
#include <span>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "server/committer/job.h"
#include "server/store/cursor.h"
#include "server/store/transaction.h"

namespace mostrador::server {

class CommitterCore {
public:
    struct Commit {
        std::vector<PushOutcome> replies;  // one for each job, in order
        std::vector<OrgCommit> orgs;       // in the order of their commits
    };

    // All outlive the core.
    CommitterCore(StoreWriter& writer, const CursorCodec& cursors, const Clock& clock, Random& random);
    [[nodiscard]] Commit commit(std::span<const PushJob> jobs);

private:
    struct OrgWork {
        Head head;
        std::int64_t prev = 0;
        bool changed = false;
        bool large = false;
        std::size_t bytes = 0;
        std::vector<RowChange> rows;
        std::map<std::pair<TableId, Uuid>, std::size_t> places;  // record → index in rows
        std::vector<ReplicaId> noticed;
    };
    struct JobState;

    bool runGroup(std::span<const PushJob> jobs, bool careful, Commit& out);
    Result<OrgWork*> workOf(const OrgId& org);
    // These three return an error only when the database failed; refusals are in `reply` and `result`.
    Result<> runJob(const PushJob& job, bool careful, PushOutcome& reply);
    Result<> runGuarded(const PushJob& job, bool careful, PushOutcome& reply);
    Result<> runCommand(JobState& state, const sync::PushCommand& one, sync::CommandResult& result);

    Result<sync::PushReply> runPlain(const PushJob& job, bool careful);  // any error
    Result<sync::PushReply> runCommands(JobState& state);
    Result<> lookAhead(JobState& state);
    Result<bool> answerStored(JobState& state, const Command& command, sync::CommandResult& result);
    Result<Outcome> execute(JobState& state, const Command& command, std::int64_t n);
    Result<> endAccess(const OrgId& org, const std::vector<UserId>& users);
    Result<> recordOverruled(JobState& state, const Command& command, const Outcome& outcome,
                             sync::CommandResult& result);
    Result<> recordOne(JobState& state, const Command& command, const Overruled& one,
                       std::optional<FieldWriter>& writer);
    Result<> finishSeq(JobState& state, sync::PushReply& reply);
    Result<ReplicaState> replicaOf(const PushJob& job);
    Result<> writeRows();  // those held back, and into what will be told
    void keepRow(OrgWork& work, RowChange&& row);
    void collect(Commit& out);

    StoreWriter& m_writer;
    const CursorCodec& m_cursors;
    const Clock& m_clock;
    Random& m_random;
    StoreTransaction m_transaction;
    std::map<OrgId, OrgWork> m_orgs;  // of the running group
    std::int64_t m_now = 0;
};

}  // namespace mostrador::server
