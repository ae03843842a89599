#include "server/committer/core.h"

#include <algorithm>

#include "server/committer/jobstate.h"
#include "sync/protocol/limits.h"

namespace mostrador::server {
namespace {

// The retry of a group must not repeat forever what the disk refuses now.
Error notStored() { return fail(ErrorCode::ServerBusy, {}, "2"); }

}  // namespace

CommitterCore::CommitterCore(StoreWriter& writer, const CursorCodec& cursors, const Clock& clock, Random& random)
    : m_writer(writer), m_cursors(cursors), m_clock(clock), m_random(random), m_transaction(writer) {}

CommitterCore::Commit CommitterCore::commit(std::span<const PushJob> jobs) {
    Commit out;
    if (runGroup(jobs, false, out)) return out;
    // The outcome of the failed commit is not known for certain. Verdicts are found by cid, so running a job again
    // is safe either way.
    for (const PushJob& job : jobs)
        if (!runGroup({&job, 1}, true, out)) out.replies.emplace_back(notStored());
    return out;
}

bool CommitterCore::runGroup(std::span<const PushJob> jobs, bool careful, Commit& out) {
    m_orgs.clear();
    m_now = m_clock.utcMs();
    std::vector<PushOutcome> replies;
    replies.reserve(jobs.size());
    const auto run = [&]() -> Result<> {
        MOSTRADOR_TRY(m_writer.begin());
        for (const PushJob& job : jobs) {
            PushOutcome reply = notStored();
            MOSTRADOR_TRY(runJob(job, careful, reply));
            replies.push_back(std::move(reply));
        }
        MOSTRADOR_TRY(writeRows());
        for (const auto& [org, work] : m_orgs)
            if (work.changed) MOSTRADOR_TRY(m_writer.writeHead(org, work.head));
        return m_writer.commit();
    };
    if (!run().ok()) {
        m_writer.rollback();
        m_transaction.dropCaches();
        return false;
    }
    for (PushOutcome& reply : replies) out.replies.push_back(std::move(reply));
    collect(out);
    return true;
}

Result<CommitterCore::OrgWork*> CommitterCore::workOf(const OrgId& org) {
    if (const auto found = m_orgs.find(org); found != m_orgs.end()) return &found->second;
    MOSTRADOR_TRY_ASSIGN(const auto head, m_writer.head(org));
    if (!head) return fail(ErrorCode::NotFound, "organizaciones", org.toString());
    OrgWork work;
    work.head = *head;
    work.prev = head->seq;
    return &m_orgs.emplace(org, std::move(work)).first->second;
}

Result<> CommitterCore::runJob(const PushJob& job, bool careful, PushOutcome& reply) {
    if (job.atomic || job.before || job.prepare || job.after) return runGuarded(job, careful, reply);
    reply = runPlain(job, careful);
    if (!reply.ok() && isStorageFailure(reply.error())) return reply.error();
    return success();
}

Result<> CommitterCore::runGuarded(const PushJob& job, bool careful, PushOutcome& reply) {
    MOSTRADOR_TRY(writeRows());  // the earlier jobs', before the savepoint
    MOSTRADOR_TRY(m_writer.savepoint(StoreWriter::Level::Job));
    std::optional<OrgWork> saved;
    if (const auto found = m_orgs.find(job.org); found != m_orgs.end()) saved = found->second;
    const auto run = [&]() -> PushOutcome {
        if (job.before) {
            MOSTRADOR_TRY(job.before(m_writer));
            m_transaction.dropCaches();  // it may have written anything
        }
        PushOutcome done{sync::PushReply{}};
        if (job.prepare) {
            PushJob prepared = job;
            MOSTRADOR_TRY(job.prepare(m_writer, prepared.commands));
            done = runPlain(prepared, careful);
        } else if (!job.commands.empty()) {
            done = runPlain(job, careful);
        }
        if (!done.ok()) return done;
        MOSTRADOR_TRY(writeRows());
        if (job.after) {
            MOSTRADOR_TRY(job.after(m_writer));
            m_transaction.dropCaches();
        }
        return done;
    };
    reply = run();
    if (reply.ok()) return m_writer.releaseSavepoint(StoreWriter::Level::Job);
    if (isStorageFailure(reply.error())) return reply.error();
    m_transaction.dropCaches();
    m_orgs.erase(job.org);
    if (saved) m_orgs.emplace(job.org, std::move(*saved));
    return m_writer.rollbackToSavepoint(StoreWriter::Level::Job);
}

Result<ReplicaState> CommitterCore::replicaOf(const PushJob& job) {
    MOSTRADOR_TRY_ASSIGN(auto found, m_writer.findReplica(job.org, job.replica));
    if (!found) return ReplicaState{job.replica, job.device, 0, 0};
    if (found->device != job.device) return fail(ErrorCode::NotAllowed, {}, "replica of another device");
    return std::move(*found);
}

Result<sync::PushReply> CommitterCore::runPlain(const PushJob& job, bool careful) {
    MOSTRADOR_TRY_ASSIGN(OrgWork * work, workOf(job.org));
    MOSTRADOR_TRY_ASSIGN(const ReplicaState replica, replicaOf(job));
    JobState state{job, *work, replica, work->head.seq + 1, false, careful, 0, {}, {}};
    const auto gap = [&replica, &job] {
        sync::PushReply reply;
        reply.firstN = job.firstN;
        reply.lastN = replica.lastN;
        reply.expectedN = replica.lastN + 1;
        return reply;
    };
    if (job.numbered) {
        if (job.firstN > replica.lastN + 1) { return gap(); }
        // Numbers grow. Below what has been judged there may be holes: a replica that lost its last seconds sends again
        // what it no longer knows the verdict of, between others that it does. New numbers leave none.
        std::int64_t before = 0;
        std::int64_t fresh = replica.lastN + 1;
        bool forked = false;
        for (const sync::PushCommand& one : job.commands) {
            if (one.n <= before || one.n > fresh) return fail(ErrorCode::Malformed, "n");
            before = one.n;
            if (one.n == fresh) ++fresh;
            // A number whose verdict must still be here, under another cid: an older copy of the file went its own way.
            // It never ran, and may run under a new replica id.
            if (one.n > replica.lastN || one.n < replica.outboxFirst) continue;
            MOSTRADOR_TRY_ASSIGN(const auto stored, m_writer.findResult(job.org, one.command.cid));
            forked = forked || !stored;
        }
        if (forked) return gap();
    }
    return runCommands(state);
}

Result<sync::PushReply> CommitterCore::runCommands(JobState& state) {
    const PushJob& job = state.job;
    sync::PushReply reply;
    reply.firstN = job.firstN;
    reply.results.reserve(job.commands.size());
    state.results.reserve(job.commands.size());
    m_transaction.beginPush(job.org, state.seq, state.careful);
    MOSTRADOR_TRY(lookAhead(state));
    for (const sync::PushCommand& one : job.commands) {
        sync::CommandResult& result = reply.results.emplace_back();
        result.n = job.numbered ? one.n : state.replica.lastN + 1;
        MOSTRADOR_TRY(runCommand(state, one, result));
        state.replica.lastN = std::max(state.replica.lastN, result.n);
        if (job.atomic && result.status == sync::ResultStatus::Rejected)
            return fail(result.code, result.field, result.detail);
    }
    MOSTRADOR_TRY(m_transaction.writeChanges());
    MOSTRADOR_TRY(finishSeq(state, reply));
    MOSTRADOR_TRY(m_writer.putResults(job.org, state.results));
    // Nothing of the server's own waits for a verdict: of a REST request its key is remembered for a time, no more.
    const std::int64_t outboxFirst = job.numbered ? job.outboxFirst : state.replica.lastN + 1;
    state.replica.outboxFirst = std::max(state.replica.outboxFirst, outboxFirst);
    MOSTRADOR_TRY(m_writer.putReplica(job.org, state.replica, m_now));
    reply.lastN = state.replica.lastN;
    return reply;
}

// New commands in the order they were made, as every push of a desktop that is not a repetition: one look tells which
// of them have run already (hardly ever one), instead of one for each.
Result<> CommitterCore::lookAhead(JobState& state) {
    const auto& commands = state.job.commands;
    const auto later = [](const sync::PushCommand& a, const sync::PushCommand& b) {
        return !(a.command.cid < b.command.cid);
    };
    if (commands.size() < 2 || std::adjacent_find(commands.begin(), commands.end(), later) != commands.end())
        return success();
    const std::size_t countMax = 2 * commands.size() + 100;  // others' commands lie between
    MOSTRADOR_TRY_ASSIGN(auto known, m_writer.decidedBetween(state.job.org, commands.front().command.cid,
                                                             commands.back().command.cid, countMax));
    if (known.size() < countMax) state.known = std::move(known);
    return success();
}

Result<> CommitterCore::finishSeq(JobState& state, sync::PushReply& reply) {
    OrgWork& work = state.work;
    if (state.changed) {
        work.head.seq = state.seq;
        work.head.mark = m_random.next();
        work.changed = true;
        return m_writer.addEntry(state.job.org,
                                 {state.seq, work.head.mark, state.job.replica, state.job.device, m_now});
    }
    // The number was not used: its verdicts stand at the head, quietly.
    for (sync::CommandResult& result : reply.results)
        if (result.atSeq == state.seq) result.atSeq = work.head.seq;
    for (StoredResult& result : state.results) {
        result.atSeq = work.head.seq;
        result.quiet = true;
        m_transaction.noteVerdict(result);
    }
    return success();
}

Result<> CommitterCore::writeRows() {
    MOSTRADOR_TRY(m_transaction.writeRows());
    for (WrittenRow& row : m_transaction.takeWritten()) keepRow(m_orgs.at(row.org), std::move(row.change));
    return success();
}

void CommitterCore::keepRow(OrgWork& work, RowChange&& row) {
    if (work.large && row.table != TableId::User) return;
    work.bytes += row.wire.size();
    const auto [place, fresh] = work.places.try_emplace({row.table, row.record}, work.rows.size());
    if (fresh) {
        work.rows.push_back(std::move(row));
    } else {
        RowChange& known = work.rows[place->second];
        work.bytes -= known.wire.size();
        known.wire = std::move(row.wire);
    }
    if (work.large || work.bytes <= sync::frameBytesMax) return;
    work.large = true;
    work.places.clear();
    std::erase_if(work.rows, [](const RowChange& one) { return one.table != TableId::User; });
    for (std::size_t i = 0; i < work.rows.size(); ++i) work.places[{work.rows[i].table, work.rows[i].record}] = i;
}

void CommitterCore::collect(Commit& out) {
    for (auto& [org, work] : m_orgs) {
        if (!work.changed) continue;
        CursorState at{work.head.log, work.head.seq, work.head.mark, work.head.scopeVersion, 0, {}, 0};
        out.orgs.push_back({org, work.prev, work.head, work.large, std::move(work.rows), m_cursors.encode(at),
                            std::move(work.noticed)});
    }
    m_orgs.clear();
}

}  // namespace mostrador::server
