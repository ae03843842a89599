// Local commands: run at once, queued for the server.
#include "models/records/registry.h"
#include "models/rules/numbering.h"
#include "sync/replica/runner.h"
#include "sync/replica/store_impl.h"

namespace mostrador::sync {
namespace {

Result<> saveCounter(Core& core) {
    if (!core.counterChanged) return success();
    core.memoryChanges();
    MOSTRADOR_TRY(core.meta.setInteger(metaCounter, core.counter));
    core.counterChanged = false;
    return success();
}

// Later commands that saw the withdrawn command's value now see what it saw itself.
void replaceBase(Command& command, const Command& withdrawn) {
    std::erase_if(command.base, [&](FieldBase& base) {
        const auto* cid = std::get_if<Uuid>(&base.seen);
        if (!cid || *cid != withdrawn.cid.uuid()) return false;
        for (const FieldBase& earlier : withdrawn.base) {
            if (earlier.field != base.field) continue;
            base.seen = earlier.seen;
            return false;
        }
        return true;
    });
}

}  // namespace

Result<Receipt> ReplicaStore::execute(Command draft, UserId author, ChangeSet& changes) {
    std::vector<Command> drafts;
    drafts.push_back(std::move(draft));
    MOSTRADOR_TRY_ASSIGN(auto receipts, executeAll(std::move(drafts), author, changes));
    return std::move(receipts.front());
}

Result<Receipt> ReplicaStore::executeNumbered(const std::function<Command(const std::string& number)>& make,
                                              UserId author, ChangeSet& changes) {
    const auto drafts = [&make](const NumberSource& number) { return std::vector<Command>{make(number())}; };
    MOSTRADOR_TRY_ASSIGN(auto receipts, executeAllNumbered(drafts, author, changes));
    return std::move(receipts.front());
}

Result<std::vector<Receipt>> ReplicaStore::executeAll(std::vector<Command> drafts, UserId author, ChangeSet& changes) {
    return executeAllNumbered([&](const NumberSource&) { return std::move(drafts); }, author, changes);
}

Result<std::vector<Receipt>> ReplicaStore::executeAllNumbered(const NumberedDrafts& drafts, UserId author,
                                                              ChangeSet& changes) {
    Core& core = *m->core;
    if (!core.identity) return fail(ErrorCode::SignInNeeded, {}, "this replica has no identity");
    std::vector<Receipt> receipts;
    const Result<> done = m->commit(true, true, changes, [&](ChangeRecorder& recorder, ChangeSet& inner) -> Result<> {
        Runner runner(core, recorder);
        const auto number = [&core] {
            core.memoryChanges();  // a refusal reads the counter again: no hole in the series
            core.counterChanged = true;
            return documentNumber(core.identity->series, ++core.counter);
        };
        for (Command& draft : drafts(number)) {
            draft.cid = core.ids.make<CommandId>();
            draft.user = author;
            draft.madeAt = core.clock.utcMs();
            MOSTRADOR_TRY_ASSIGN(auto receipt, runner.runNew(std::move(draft)));
            receipts.push_back(std::move(receipt));
            MOSTRADOR_TRY(core.betweenSteps());
        }
        inner.outboxChanged = !core.identity->alone;
        return saveCounter(core);
    });
    if (!done.ok()) return done.error();
    return receipts;
}

Result<> ReplicaStore::keepRefused(Command draft, UserId author, const Error& reason, ChangeSet& changes) {
    if (!isRefusal(reason)) return reason;
    Core& core = *m->core;
    return m->commit(true, true, changes, [&](ChangeRecorder&, ChangeSet& inner) -> Result<> {
        draft.cid = core.ids.make<CommandId>();
        draft.user = author;
        draft.madeAt = core.clock.utcMs();
        InboxItem item;
        // by the record, not the cid: the same list run again after a crash says nothing twice
        item.id = Uuid::derive(subjectOf(draft).id, static_cast<std::uint32_t>(InboxKind::Refused));
        item.kind = InboxKind::Refused;
        item.command = std::move(draft);
        item.reason = reason;
        item.at = core.clock.utcMs();
        item.atSeq = core.position.seq;
        MOSTRADOR_TRY_ASSIGN(inner.inboxChanged, core.inbox.add(item));
        return success();
    });
}

Result<> ReplicaStore::foundAlone(const std::vector<Command>& commands, const Identity& identity, ChangeSet& changes) {
    Core& core = *m->core;
    return m->commit(true, true, changes, [&](ChangeRecorder& recorder, ChangeSet&) -> Result<> {
        core.memoryChanges();
        core.identity = identity;
        MOSTRADOR_TRY(core.meta.setBlob(metaIdentity, encodeIdentity(identity)));
        Runner runner(core, recorder);
        for (Command command : commands) {
            if (command.cid.isNil()) command.cid = core.ids.make<CommandId>();
            if (command.madeAt == 0) command.madeAt = core.clock.utcMs();
            MOSTRADOR_TRY(runner.runSystem(command));
        }
        return success();
    });
}

Result<> ReplicaStore::withdraw(std::int64_t n, ChangeSet& changes) {
    Core& core = *m->core;
    return m->commit(true, true, changes, [&](ChangeRecorder& recorder, ChangeSet& inner) -> Result<> {
        const PendingCommand* found = core.pending.find(n);
        if (!found) return fail(ErrorCode::NotFound, "n", std::to_string(n));
        if (found->state != OutboxState::Waiting) return fail(ErrorCode::WrongState, "n", "it may have been sent");
        MOSTRADOR_TRY_ASSIGN(const Command withdrawn, core.outbox.command(n));
        Runner runner(core, recorder);
        std::set<std::int64_t> connected{n};
        core.pending.connect(connected);
        PendingCommand noop;
        noop.n = n;
        noop.cid = found->cid;
        noop.state = OutboxState::Noop;
        noop.madeAt = found->madeAt;
        MOSTRADOR_TRY(runner.rewind(connected));
        connected.erase(n);

        Command nothing;
        nothing.cid = withdrawn.cid;
        nothing.user = withdrawn.user;
        nothing.madeAt = withdrawn.madeAt;
        nothing.name = noopName;
        MOSTRADOR_TRY(core.outbox.setCommand(n, nothing, OutboxState::Noop));
        MOSTRADOR_TRY(core.outbox.setRun(n, {}, std::nullopt));
        core.pending.remove(n);
        core.pending.add(std::move(noop));

        for (const std::int64_t other : connected) {
            MOSTRADOR_TRY_ASSIGN(Command command, core.outbox.command(other));
            const auto before = command.base;
            replaceBase(command, withdrawn);
            if (command.base != before)
                MOSTRADOR_TRY(core.outbox.setCommand(other, command, core.pending.find(other)->state));
        }
        MOSTRADOR_TRY(runner.replay(connected));
        inner.outboxChanged = true;
        return success();
    });
}

}  // namespace mostrador::sync
