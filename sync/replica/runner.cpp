#include "sync/replica/runner.h"

#include "models/commands/args.h"
#include "models/commands/registry.h"
#include "models/records/registry.h"
#include "models/records/wire.h"
#include "sync/replica/replica_transaction.h"

namespace mostrador::sync {

// What the author saw: for each edited field the number of its last change, or the own pending command that wrote it
// last. A base the author brought along (a form opened before rows arrived) is kept unless it says the same.
Result<> Runner::fillBase(Command& command, Transaction& transaction) {
    const CommandSpec* spec = findCommand(command.name);
    const RecordType* type = spec && !spec->form ? findRecordType(spec->table) : nullptr;
    if (!type) return success();  // unknown: the command itself refuses; of another form: it edits no field by hand
    const auto args = decodeArgs(*type, command.args);
    if (!args.ok() || args->edit.empty()) return success();
    MOSTRADOR_TRY_ASSIGN(const auto row, transaction.find(*type, args->record));
    if (!row) {
        command.base.clear();
        return success();
    }
    std::vector<FieldBase> bases;
    for (const FieldEdit& one : args->edit) {
        const std::int64_t current = row->versions[one.field];
        FieldBase base{one.field, current};
        for (const FieldBase& given : command.base)
            if (given.field == one.field) base = given;
        const auto* seen = std::get_if<std::int64_t>(&base.seen);
        const PendingCommand* writer = m_core.pending.lastWriter({type->table, args->record}, one.field);
        if (writer && seen && *seen == current) base.seen = writer->cid.uuid();
        bases.push_back(base);
    }
    command.base = std::move(bases);
    return success();
}

Result<Receipt> Runner::runNew(Command command) {
    const bool alone = m_core.identity->alone;
    ReplicaTransaction transaction(m_core, alone ? Authority::Final : Authority::Speculative);
    if (!alone) MOSTRADOR_TRY(fillBase(command, transaction));
    MOSTRADOR_TRY_ASSIGN(auto outcome, applyCommand(transaction, command, m_core.identity->device));
    PendingCommand pending;
    pending.touches = transaction.touches(false);
    for (const auto& [row, mask] : pending.touches.writes) m_changes.add(row);
    if (alone) return Receipt{command.cid, 0, std::move(outcome)};

    pending.n = m_core.nextN;
    pending.cid = command.cid;
    pending.madeAt = command.madeAt;
    pending.subject = subjectOf(command);
    MOSTRADOR_TRY(m_core.outbox.insert(pending, command));
    m_core.memoryChanges();
    ++m_core.nextN;
    const std::int64_t n = pending.n;
    m_core.pending.add(std::move(pending));
    return Receipt{command.cid, n, std::move(outcome)};
}

Result<Outcome> Runner::runSystem(const Command& command) {
    ReplicaTransaction transaction(m_core, Authority::Final);
    MOSTRADOR_TRY_ASSIGN(auto outcome, applySystemCommand(transaction, command, m_core.identity->device));
    for (const auto& [row, mask] : transaction.touches(false).writes) m_changes.add(row);
    return outcome;
}

Result<> Runner::restore(const RowKey& key) {
    MOSTRADOR_TRY_ASSIGN(const auto image, m_core.undo.find(key));
    if (!image) return success();
    RowTable& table = m_core.table(key.table);
    MOSTRADOR_TRY_ASSIGN(const auto row, table.find(key.id));
    if (!image->row) {
        if (row) MOSTRADOR_TRY(table.remove(*row));
        return success();
    }
    MOSTRADOR_TRY_ASSIGN(const Record confirmed, decodeRow(table.type(), *image->row));
    return row ? table.update(*row, confirmed) : table.insert(confirmed);
}

Result<> Runner::rewind(const std::set<std::int64_t>& commands, const std::set<RowKey>& except) {
    std::set<RowKey> rows;
    m_core.memoryChanges();
    for (const std::int64_t n : commands) {
        const PendingCommand* command = m_core.pending.find(n);
        if (!command) continue;
        for (const auto& [row, mask] : command->touches.writes) rows.insert(row);
        m_core.pending.retouch(n, {}, command->trouble);
    }
    for (const RowKey& row : rows) {
        m_changes.add(row);
        if (!except.contains(row)) MOSTRADOR_TRY(restore(row));
        MOSTRADOR_TRY(m_core.undo.drop(row));
        MOSTRADOR_TRY(m_core.betweenSteps());
    }
    return success();
}

Result<> Runner::replay(const std::set<std::int64_t>& commands) {
    for (const std::int64_t n : commands) {
        MOSTRADOR_TRY(replayOne(n));
        MOSTRADOR_TRY(m_core.betweenSteps());
    }
    return success();
}

Result<> Runner::replayOne(std::int64_t n) {
    MOSTRADOR_TRY_ASSIGN(const Command command, m_core.outbox.command(n));
    MOSTRADOR_TRY_ASSIGN(auto savepoint, sqlite::Savepoint::begin(m_core.connection()));
    ReplicaTransaction transaction(m_core, Authority::Speculative, false);
    const auto outcome = applyCommand(transaction, command, m_core.identity->device);
    std::optional<Error> trouble;
    if (outcome.ok()) {
        MOSTRADOR_TRY(savepoint.release());
    } else if (isRefusal(outcome.error())) {
        savepoint.rollback();
        trouble = outcome.error();
    } else {
        return outcome.error();
    }
    const Touches touches = transaction.touches(trouble.has_value());
    for (const auto& [row, mask] : touches.writes) m_changes.add(row);
    if (trouble) m_changes.add(m_core.pending.find(n)->subject);
    MOSTRADOR_TRY(m_core.outbox.setRun(n, touches, trouble));
    m_core.pending.retouch(n, touches, trouble.has_value());
    return success();
}

}  // namespace mostrador::sync
