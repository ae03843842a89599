// Talking with the server: the outbox for the engine, rows and verdicts coming in.
#include "models/records/registry.h"
#include "sync/protocol/codec.h"
#include "sync/replica/applier.h"
#include "sync/replica/store_impl.h"

namespace mostrador::sync {
namespace {

// Blocks of one message.
Result<> visitBlocks(const std::vector<RowsBlock>& rows, const std::vector<GoneBlock>& gone,
                     const RowSource::VisitRow& visitRow, const RowSource::VisitGone& visitGone) {
    for (const RowsBlock& block : rows) {
        const RecordType* type = findRecordType(block.table);
        if (!type) continue;  // of a later version: this one cannot show it, the next one asks again
        MOSTRADOR_TRY(forEachRow(block, [&](std::string_view wire) { return visitRow(*type, wire); }));
    }
    for (const GoneBlock& block : gone) {
        if (!findRecordType(block.table)) continue;
        for (const Uuid& id : block.ids) MOSTRADOR_TRY(visitGone({block.table, id}));
    }
    return success();
}

class FrameSource final : public RowSource {
public:
    explicit FrameSource(const Frame& frame) : m_frame(frame) {}
    Result<> visit(const VisitRow& row, const VisitGone& gone) override {
        return visitBlocks(m_frame.rows, m_frame.gone, row, gone);
    }

private:
    const Frame& m_frame;
};

// The staged pages of a catch-up, then its last page; removals after all rows.
class PageSource final : public RowSource {
public:
    PageSource(Core& core, const Page& last) : m_core(core), m_last(last) {}

    Result<> visit(const VisitRow& row, const VisitGone& gone) override {
        const auto nothingGone = [](const RowKey&) { return success(); };
        std::vector<GoneBlock> earlierGone;
        if (m_core.stagedTo > 0) {
            MOSTRADOR_TRY_ASSIGN(auto select, m_core.connection().prepare("SELECT page FROM stage ORDER BY k"));
            for (;;) {
                MOSTRADOR_TRY_ASSIGN(const bool present, select->step());
                if (!present) break;
                MOSTRADOR_TRY_ASSIGN(Page page, decodePage(select->blob(0)));
                if (page.toSeq <= m_core.position.seq) continue;  // overtaken by frames
                MOSTRADOR_TRY(visitBlocks(page.rows, {}, row, nothingGone));
                earlierGone.insert(earlierGone.end(), page.gone.begin(), page.gone.end());
            }
        }
        MOSTRADOR_TRY(visitBlocks({}, earlierGone, row, gone));
        return visitBlocks(m_last.rows, m_last.gone, row, gone);
    }

private:
    Core& m_core;
    const Page& m_last;
};

Result<> checkConnects(const Core& core, const LogId& log, std::int64_t from) {
    if (!core.position.log.isNil() && core.position.log != log) return fail(ErrorCode::ResyncNeeded, {}, "another log");
    if (from > std::max(core.position.seq, core.stagedTo))
        return fail(ErrorCode::ResyncNeeded, {}, "numbers are missing");
    return success();
}

// Earlier pages of a catch-up may carry verdicts too.
Result<std::vector<CommandResult>> stagedVerdicts(Core& core) {
    std::vector<CommandResult> verdicts;
    if (core.stagedTo == 0) return verdicts;
    MOSTRADOR_TRY_ASSIGN(auto select, core.connection().prepare("SELECT page FROM stage ORDER BY k"));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool present, select->step());
        if (!present) return verdicts;
        MOSTRADOR_TRY_ASSIGN(Page page, decodePage(select->blob(0)));
        verdicts.insert(verdicts.end(), page.acks.begin(), page.acks.end());
    }
}

}  // namespace

Result<std::vector<PushCommand>> ReplicaStore::takePending(std::int64_t afterN, std::uint32_t countMax,
                                                           std::uint32_t bytesMax) {
    Core& core = *m->core;
    MOSTRADOR_TRY_ASSIGN(auto commands, core.outbox.waiting(afterN, countMax, bytesMax));
    if (commands.empty()) return commands;
    const Result<> done = core.transact(false, [&]() -> Result<> {
        core.memoryChanges();
        for (const PushCommand& command : commands)
            if (core.pending.find(command.n)->state == OutboxState::Waiting)
                core.pending.setState(command.n, OutboxState::Sent, 0);
        return core.outbox.markSent({commands.front().n, commands.back().n});
    });
    if (!done.ok()) return done.error();
    return commands;
}

Result<> ReplicaStore::recordReply(const PushReply& reply, ChangeSet& changes) {
    Core& core = *m->core;
    if (reply.results.empty()) return success();
    return m->commit(false, false, changes, [&](ChangeRecorder& recorder, ChangeSet& inner) -> Result<> {
        Applier applier(core, recorder, inner);
        return applier.run(nullptr, reply.results, core.position);
    });
}

Result<> ReplicaStore::renumber(ChangeSet& changes) {
    Core& core = *m->core;
    if (!core.identity) return fail(ErrorCode::SignInNeeded);
    return m->commit(true, true, changes, [&](ChangeRecorder&, ChangeSet& inner) -> Result<> {
        core.memoryChanges();
        std::vector<std::int64_t> decided;
        std::vector<std::int64_t> waiting;
        for (const auto& [n, command] : core.pending.commands())
            (command.state == OutboxState::Acked ? decided : waiting).push_back(n);
        // decided ones only wait for their rows and are not sent again: they keep out of the way below 1
        constexpr std::int64_t aside = std::int64_t{1} << 40;  // so that no new number meets an old one
        MOSTRADOR_TRY(core.connection().exec("UPDATE outbox SET n = n + " + std::to_string(aside)));
        std::int64_t next = -static_cast<std::int64_t>(decided.size());
        for (const std::int64_t n : decided) MOSTRADOR_TRY(core.outbox.renumber(n + aside, ++next));
        for (const std::int64_t n : waiting) MOSTRADOR_TRY(core.outbox.renumber(n + aside, ++next));
        Identity identity = *core.identity;
        identity.replica = core.ids.make<ReplicaId>();
        MOSTRADOR_TRY(core.meta.setBlob(metaIdentity, encodeIdentity(identity)));
        core.identity = identity;
        MOSTRADOR_TRY(core.outbox.load(core.pending));
        core.nextN = next + 1;
        inner.outboxChanged = true;
        return core.saveNextN();
    });
}

Result<> ReplicaStore::stage(const Page& page) {
    Core& core = *m->core;
    MOSTRADOR_TRY(checkConnects(core, page.log, page.fromSeq));
    const std::string bytes = encode(page);
    const Result<> done = core.transact(false, [&]() -> Result<> {
        MOSTRADOR_TRY_ASSIGN(auto insert, core.connection().prepare("INSERT INTO stage(page) VALUES(?)"));
        insert->bindBlob(1, bytes);
        return insert->run();
    });
    if (done.ok()) core.stagedTo = std::max(core.stagedTo, page.toSeq);
    return done;
}

void ReplicaStore::dropStage() {
    Core& core = *m->core;
    if (core.stagedTo == 0) return;
    core.stagedTo = 0;  // even if the rows stay: they are not looked at, and the next start removes them
    (void)core.transact(false, [&] { return core.connection().exec("DELETE FROM stage"); }).ok();
}

Result<> ReplicaStore::apply(const Page& page, ChangeSet& changes) {
    Core& core = *m->core;
    MOSTRADOR_TRY(checkConnects(core, page.log, page.fromSeq));
    if (page.more) return stage(page);
    const bool stale = core.stagedTo == 0 && page.toSeq <= core.position.seq;
    Position next = core.position;
    if (page.toSeq >= core.position.seq) {
        next.log = page.log;
        next.seq = page.toSeq;
        next.scopeVersion = page.scopeVersion;
        next.cursor = page.cursor;
        next.bootstrapped = true;
    }
    const Result<> done = m->commit(false, false, changes, [&](ChangeRecorder& recorder, ChangeSet& inner) -> Result<> {
        MOSTRADOR_TRY_ASSIGN(auto verdicts, stagedVerdicts(core));
        verdicts.insert(verdicts.end(), page.acks.begin(), page.acks.end());
        PageSource source(core, page);
        Applier applier(core, recorder, inner);
        // what an old page says about rows is contained already, and might bring back what has gone since
        MOSTRADOR_TRY(applier.run(stale ? nullptr : &source, verdicts, next));
        return core.stagedTo > 0 ? core.connection().exec("DELETE FROM stage") : success();
    });
    if (done.ok()) core.stagedTo = 0;
    return done;
}

Result<> ReplicaStore::apply(const Frame& frame, ChangeSet& changes) {
    Core& core = *m->core;
    MOSTRADOR_TRY(checkConnects(core, frame.log, 0));
    if (frame.seq <= core.position.seq) return success();
    if (frame.prev > core.position.seq) return fail(ErrorCode::ResyncNeeded, {}, "numbers are missing");
    if (frame.scopeVersion != core.position.scopeVersion) return fail(ErrorCode::ResyncNeeded, {}, "other scopes");
    Position next = core.position;
    next.log = frame.log;
    next.seq = frame.seq;
    next.cursor = frame.cursor;
    return m->commit(false, false, changes, [&](ChangeRecorder& recorder, ChangeSet& inner) -> Result<> {
        FrameSource source(frame);
        Applier applier(core, recorder, inner);
        return applier.run(&source, {}, next);
    });
}

}  // namespace mostrador::sync
