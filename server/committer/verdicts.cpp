// One command: run it, or find that it has run already, and record the verdict.

#include <algorithm>

#include "models/commands/registry.h"
#include "models/records/registry.h"
#include "models/records/user.h"
#include "models/records/wire.h"
#include "server/committer/jobstate.h"
#include "sync/protocol/codec.h"

namespace mostrador::server {
namespace {

StoredResult toStored(const PushJob& job, const Command& command, const sync::CommandResult& result) {
    StoredResult stored;
    stored.cid = command.cid;
    stored.replica = job.replica;
    stored.n = result.n;
    stored.applied = result.status == sync::ResultStatus::Applied;
    stored.atSeq = result.atSeq;
    stored.by = result.by;
    stored.digest = job.digest;
    if (!stored.applied) {
        stored.code = result.code;
        stored.field = result.field;
        stored.detail = result.detail;
        CborWriter bases;
        encodeBases(bases, command.base);
        stored.bases = bases.take();
    }
    if (!result.overruled.empty()) {
        CborWriter list;
        sync::encodeOverruled(list, result.overruled);
        stored.overruled = list.take();
    }
    return stored;
}

std::vector<UserId> suspendedBy(const StoreTransaction& transaction) {
    std::vector<UserId> users;
    transaction.forEachChanged([&](const Record& row) {
        if (row.type().table == TableId::User && row.text(user::State) == user::suspended) users.emplace_back(row.id);
    });
    return users;
}

}  // namespace

Result<sync::CommandResult> readResult(const StoredResult& stored) {
    sync::CommandResult result;
    result.n = stored.n;
    result.cid = stored.cid;
    result.status = stored.applied ? sync::ResultStatus::Applied : sync::ResultStatus::Rejected;
    result.code = stored.code;
    result.field = stored.field;
    result.detail = stored.detail;
    result.atSeq = stored.atSeq;
    result.by = stored.by;
    if (!stored.overruled.empty()) {
        CborReader in(stored.overruled);
        MOSTRADOR_TRY_ASSIGN(result.overruled, sync::decodeOverruled(in));
    }
    return result;
}

Result<bool> CommitterCore::answerStored(JobState& state, const Command& command, sync::CommandResult& result) {
    std::optional<StoredResult> stored;
    if (const StoredResult* noted = m_transaction.verdict(state.job.org, command.cid)) {
        stored = *noted;
    } else {
        if (state.known && !std::binary_search(state.known->begin(), state.known->end(), command.cid)) return false;
        MOSTRADOR_TRY_ASSIGN(stored, m_writer.findResult(state.job.org, command.cid));
    }
    if (!stored) return false;
    const std::int64_t n = result.n;
    if (!state.job.digest.empty() && !stored->digest.empty() && stored->digest != state.job.digest) {
        result.status = sync::ResultStatus::Rejected;
        result.code = ErrorCode::FieldInvalid;
        result.field = "Idempotency-Key";
        return true;
    }
    MOSTRADOR_TRY_ASSIGN(result, readResult(*stored));
    result.n = n;
    if (stored->applied) result.status = sync::ResultStatus::Duplicate;
    return true;
}

Result<> CommitterCore::runCommand(JobState& state, const sync::PushCommand& one, sync::CommandResult& result) {
    const Command& command = one.command;
    result.cid = command.cid;
    MOSTRADOR_TRY_ASSIGN(const bool known, answerStored(state, command, result));
    if (known) return success();
    if (result.n <= state.replica.lastN) {
        result.status = sync::ResultStatus::Unknown;
        return success();
    }
    result.atSeq = state.seq;
    auto outcome = execute(state, command, result.n);
    if (outcome.ok()) {
        if (outcome->changed != 0 || !outcome->overruled.empty()) state.changed = true;
        MOSTRADOR_TRY(recordOverruled(state, command, *outcome, result));
    } else {
        if (isStorageFailure(outcome.error()) && outcome.error().code != ErrorCode::StorageCorrupt)
            return outcome.error();
        if (outcome.error().code == ErrorCode::StorageCorrupt && !state.careful) return outcome.error();
        result.status = sync::ResultStatus::Rejected;
        result.code = outcome.error().code;
        result.field = outcome.error().field;
        result.detail = outcome.error().detail;
    }
    m_transaction.noteVerdict(state.results.emplace_back(toStored(state.job, command, result)));
    return success();
}

Result<Outcome> CommitterCore::execute(JobState& state, const Command& command, std::int64_t n) {
    const auto& authors = state.job.authors;
    if (!authors.empty() && std::find(authors.begin(), authors.end(), command.user) == authors.end())
        return fail(ErrorCode::NotAllowed, "usuario", "the author never signed in on this device");
    m_transaction.begin({state.job.org, state.seq, n, command.cid, command.user, !state.job.numbered});
    auto outcome = state.job.system ? applySystemCommand(m_transaction, command, state.job.device)
                                    : applyCommand(m_transaction, command, state.job.device);
    if (m_transaction.failure()) return *m_transaction.failure();
    if (!outcome.ok()) {
        m_transaction.drop();
        return outcome;
    }
    const std::vector<UserId> suspended = suspendedBy(m_transaction);
    if (!state.careful) {
        MOSTRADOR_TRY(m_transaction.keep());
        MOSTRADOR_TRY(endAccess(state.job.org, suspended));
        return outcome;
    }
    MOSTRADOR_TRY(writeRows());  // those of earlier commands stay
    MOSTRADOR_TRY(m_writer.savepoint(StoreWriter::Level::Command));
    const auto kept = m_transaction.keep();
    if (kept.ok()) {
        MOSTRADOR_TRY(endAccess(state.job.org, suspended));
        MOSTRADOR_TRY(m_writer.releaseSavepoint(StoreWriter::Level::Command));
        return outcome;
    }
    m_transaction.dropCaches();
    for (const StoredResult& earlier : state.results) m_transaction.noteVerdict(earlier);
    MOSTRADOR_TRY(m_writer.rollbackToSavepoint(StoreWriter::Level::Command));
    return kept.error();
}

// Who is suspended, by whatever way, is signed out with it: his sessions and tokens do not come back with him.
Result<> CommitterCore::endAccess(const OrgId& org, const std::vector<UserId>& users) {
    Accounts& accounts = m_writer.accounts();
    for (const UserId& user : users) {
        MOSTRADOR_TRY_ASSIGN(auto credential, accounts.credential(org, user));
        if (!credential) continue;
        ++credential->generation;
        MOSTRADOR_TRY(accounts.putCredential(org, *credential));
        MOSTRADOR_TRY(accounts.removeSessionsOf(org, user));
    }
    return success();
}

Result<> CommitterCore::recordOverruled(JobState& state, const Command& command, const Outcome& outcome,
                                        sync::CommandResult& result) {
    result.overruled = outcome.overruled;
    if (!outcome.overruled.empty()) MOSTRADOR_TRY(m_transaction.writeChanges());  // who wrote is read from them
    for (const Overruled& one : outcome.overruled) {
        std::optional<FieldWriter> writer;
        MOSTRADOR_TRY(recordOne(state, command, one, writer));
        if (writer && result.by.isNil()) result.by = writer->user;
    }
    return success();
}

Result<> CommitterCore::recordOne(JobState& state, const Command& command, const Overruled& one,
                                  std::optional<FieldWriter>& writer) {
    const RecordType* type = findRecordType(one.table);
    if (!type) return fail(ErrorCode::StorageFailed, {}, "overruled in an unknown table");
    // A field's number is that of its latest change, a set's that of any of its elements: the log knows which.
    MOSTRADOR_TRY_ASSIGN(writer, m_writer.writerOf(state.job.org, one.table, one.record, one.field, one.element,
                                                   std::max(one.earlierSeq, std::int64_t{0})));
    const UserId other = writer ? writer->user : UserId{};
    HistoryItem item{one.table,
                     one.record,
                     one.field,
                     one.element,
                     state.seq,
                     ++state.replaced,
                     one.earlierSeq,
                     {},
                     one.lost,
                     one.lost ? command.user : other,
                     one.lost ? other : command.user,
                     m_now};
    CborWriter value(item.value);
    encodeValue(value, type->field(one.field), one.earlier);
    MOSTRADOR_TRY(m_writer.addHistory(state.job.org, item));
    const bool tellable =
        writer && !one.lost && writer->replica != state.job.replica && writer->replica != serverReplica(writer->device);
    if (!tellable) return success();
    Overruled mirrored = one;
    mirrored.lost = true;  // seen from the other side, it is the reader's own value that has gone
    CborWriter list;
    sync::encodeOverruled(list, {mirrored});
    state.work.noticed.push_back(writer->replica);
    return m_writer.addNotice(
        state.job.org, {writer->replica, state.seq, state.replaced, writer->n, writer->cid, list.take(), command.user});
}

}  // namespace mostrador::server
