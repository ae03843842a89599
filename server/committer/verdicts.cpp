// One command: run it, or find that it has run already, and record the verdict.

#include "models/commands/registry.h"
#include "models/records/registry.h"
#include "models/records/wire.h"
#include "server/committer/jobstate.h"

#include <algorithm>
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
    MOSTRADOR_TRY_ASSIGN(const auto stored, m_writer.findResult(state.job.org, command.cid));
    if (!stored) return false;
    const std::int64_t n = result.n;
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
        keepRows(state.work);
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
    return m_writer.putResult(state.job.org, toStored(state.job, command, result));
}

Result<Outcome> CommitterCore::execute(JobState& state, const Command& command, std::int64_t n) {
    m_written.clear();
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
    if (!state.careful) {
        // A key that is taken can only be seen here; what came before it is written already, so the group goes again.
        if (auto flushed = m_transaction.flush(m_written); !flushed.ok())
            return fail(ErrorCode::StorageFailed, flushed.error().field, flushed.error().detail);
        return outcome;
    }
    MOSTRADOR_TRY(m_writer.savepoint(StoreWriter::Level::Command));
    auto flushed = m_transaction.flush(m_written);
    if (flushed.ok()) {
        MOSTRADOR_TRY(m_writer.releaseSavepoint(StoreWriter::Level::Command));
        return outcome;
    }
    m_written.clear();
    m_transaction.dropCaches();
    MOSTRADOR_TRY(m_writer.rollbackToSavepoint(StoreWriter::Level::Command));
    return flushed.error();
}

Result<> CommitterCore::recordOverruled(JobState& state, const Command& command, const Outcome& outcome,
                                        sync::CommandResult& result) {
    result.overruled = outcome.overruled;
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
