#include "sync/replica/applier.h"

#include "models/records/registry.h"
#include "models/records/wire.h"

namespace mostrador::sync {
namespace {

constexpr std::int64_t neverConfirmed = -1;

}  // namespace

Result<> Applier::run(RowSource* source, const std::vector<CommandResult>& verdicts, const Position& next) {
    m_core.memoryChanges();
    MOSTRADOR_TRY(sortVerdicts(verdicts, next));
    if (source && !m_core.pending.empty()) MOSTRADOR_TRY(noteRows(*source));
    MOSTRADOR_TRY(settleOrSeed());
    MOSTRADOR_TRY(dropDecided(next.log));
    m_core.pending.connect(m_rerun);

    std::set<RowKey> arrived;
    for (const auto& [key, incoming] : m_incoming) arrived.insert(key);
    MOSTRADOR_TRY(m_runner.rewind(m_rerun, arrived));
    MOSTRADOR_TRY(writeIncoming());
    if (source) MOSTRADOR_TRY(writePlainRows(*source));
    MOSTRADOR_TRY(m_runner.replay(m_rerun));

    for (const CommandResult& notice : m_notices) {
        MOSTRADOR_TRY_ASSIGN(auto entry, m_core.outbox.findInJournal(notice.cid));
        Command command;
        if (entry) command = std::move(entry->command);
        else command.cid = notice.cid;
        MOSTRADOR_TRY(addToInbox(notice, command));
    }
    return m_core.savePosition(next);
}

// Decided commands (by this page or by an earlier reply) leave the outbox once the rows they made are contained.
Result<> Applier::sortVerdicts(const std::vector<CommandResult>& verdicts, const Position& next) {
    const std::int64_t upTo = next.seq;
    std::vector<const CommandResult*> acked;
    for (const CommandResult& verdict : verdicts) {
        if (verdict.status == ResultStatus::Overruled) {
            m_notices.push_back(verdict);
            continue;
        }
        const PendingCommand* pending = m_core.pending.findCid(verdict.cid);
        if (!pending) continue;  // decided and gone already: a repeated message
        if (verdict.atSeq <= upTo) m_decided.emplace(pending->n, &verdict);
        else acked.push_back(&verdict);
    }
    MOSTRADOR_TRY(recordAcked(acked, next.log));
    for (const std::int64_t n : m_core.pending.ackedUpTo(upTo)) {
        if (m_core.pending.find(n)->plainVerdict) {
            m_decided[n] = nullptr;
            continue;
        }
        if (m_decided.contains(n)) continue;
        MOSTRADOR_TRY_ASSIGN(auto verdict, m_core.outbox.result(n));
        m_decided.emplace(n, &m_stored.emplace_back(std::move(verdict)));
    }
    return success();
}

// Verdicts whose rows have not come yet. Nearly always a run of plain ones from one push: one statement for all.
Result<> Applier::recordAcked(const std::vector<const CommandResult*>& verdicts, const LogId& log) {
    NumberRange run;
    std::int64_t atSeq = 0;
    for (const CommandResult* verdict : verdicts) {
        const std::int64_t n = m_core.pending.findCid(verdict->cid)->n;
        const bool plain = !saysMoreThanApplied(*verdict);
        m_core.pending.setState(n, OutboxState::Acked, verdict->atSeq, plain);
        m_changes.outboxChanged = true;
        if (plain && !run.empty() && n == run.last + 1 && verdict->atSeq == atSeq) {
            run.last = n;
            continue;
        }
        if (!run.empty()) MOSTRADOR_TRY(m_core.outbox.setApplied(run, atSeq, log));
        run = plain ? NumberRange{n, n} : NumberRange{};
        atSeq = verdict->atSeq;
        if (!plain) MOSTRADOR_TRY(m_core.outbox.setAcked(*verdict, n));
    }
    return run.empty() ? success() : m_core.outbox.setApplied(run, atSeq, log);
}

Result<> Applier::noteRows(RowSource& source) {
    return source.visit([this](const RecordType& type, std::string_view wire) { return noteRow(type, wire); },
                        [this](const RowKey& key) -> Result<> {
                            if (m_core.pending.hasWriter(key)) m_incoming[key] = {{}, 0, true};
                            else m_core.pending.addTouching(key, m_rerun);
                            return success();
                        });
}

Result<> Applier::noteRow(const RecordType& type, std::string_view wire) {
    const PendingIndex& pending = m_core.pending;
    MOSTRADOR_TRY_ASSIGN(const RowHead head, peekRow(wire));
    const RowKey key{type.table, head.id};
    if (pending.hasRangeReader(type.table)) pending.addRangeReaders(type.table, m_rerun);
    if (!pending.touched(key)) return success();
    MOSTRADOR_TRY_ASSIGN(const std::int64_t confirmed, confirmedSeq(key));
    if (head.lastSeq <= confirmed) return success();
    if (!pending.hasWriter(key)) {
        pending.addTouching(key, m_rerun);
        return success();
    }
    Incoming& incoming = m_incoming[key];
    if (incoming.lastSeq < head.lastSeq) incoming = {std::string(wire), head.lastSeq, false};
    return success();
}

Result<std::int64_t> Applier::confirmedSeq(const RowKey& key) {
    if (m_core.pending.hasWriter(key)) {
        MOSTRADOR_TRY_ASSIGN(const auto image, m_core.undo.find(key));
        if (!image || !image->row) return neverConfirmed;
        MOSTRADOR_TRY_ASSIGN(const RowHead head, peekRow(*image->row));
        return head.lastSeq;
    }
    MOSTRADOR_TRY_ASSIGN(const auto row, m_core.table(key.table).find(key.id));
    return row ? row->record.lastSeq : neverConfirmed;
}

// For every row that arrived or that a decided command wrote: if only decided commands wrote it, it gets the server's
// content at once; otherwise the other writers have to be run again on top of it.
Result<> Applier::settleOrSeed() {
    std::set<RowKey> rows;
    for (const auto& [key, incoming] : m_incoming) rows.insert(key);
    for (const auto& [n, verdict] : m_decided) {
        const PendingCommand& command = *m_core.pending.find(n);
        for (const auto& [key, mask] : command.touches.writes) rows.insert(key);
        // what later commands take as their base changes with its verdict, although it wrote nothing here
        if (command.trouble) m_core.pending.addTouching(command.subject, m_rerun);
    }
    for (const RowKey& key : rows) {
        MOSTRADOR_TRY(m_core.betweenSteps());
        const auto& writers = m_core.pending.writers(key);
        const bool others =
            std::any_of(writers.begin(), writers.end(), [this](std::int64_t n) { return !m_decided.contains(n); });
        if (others) {
            m_core.pending.addTouching(key, m_rerun);
            continue;
        }
        m_settled.insert(key);
        MOSTRADOR_TRY_ASSIGN(const bool changed, settle(key));
        m_recorder.add(key);  // even unchanged: it is confirmed now
        if (changed) m_core.pending.addTouching(key, m_rerun);
    }
    for (const auto& [n, verdict] : m_decided) m_rerun.erase(n);
    return success();
}

Result<bool> Applier::settle(const RowKey& key) {
    bool changed = false;
    if (const auto found = m_incoming.find(key); found == m_incoming.end()) {
        MOSTRADOR_TRY_ASSIGN(changed, restoreIfDifferent(key));
    } else if (found->second.gone) {
        MOSTRADOR_TRY(remove(key));
        changed = true;
    } else {
        MOSTRADOR_TRY_ASSIGN(changed, upsert(m_core.table(key.table).type(), found->second.wire));
    }
    MOSTRADOR_TRY(m_core.undo.drop(key));
    return changed;
}

Result<bool> Applier::restoreIfDifferent(const RowKey& key) {
    MOSTRADOR_TRY_ASSIGN(const auto image, m_core.undo.find(key));
    if (!image) return false;
    RowTable& table = m_core.table(key.table);
    MOSTRADOR_TRY_ASSIGN(const auto row, table.find(key.id));
    if (!image->row) {
        if (!row) return false;
        MOSTRADOR_TRY(table.remove(*row));
        return true;
    }
    MOSTRADOR_TRY_ASSIGN(const Record confirmed, decodeRow(table.type(), *image->row));
    if (row && row->record == confirmed) return false;
    MOSTRADOR_TRY(row ? table.update(*row, confirmed) : table.insert(confirmed));
    return true;
}

Result<> Applier::dropDecided(const LogId& log) {
    NumberRange run;  // leaves with one statement
    for (const auto& [n, verdict] : m_decided) {
        const PendingCommand& pending = *m_core.pending.find(n);
        if (verdict && saysMoreThanApplied(*verdict) && pending.state != OutboxState::Noop) {
            MOSTRADOR_TRY_ASSIGN(const Command command, m_core.outbox.command(n));
            MOSTRADOR_TRY(addToInbox(*verdict, command));
        }
        if (pending.trouble) m_recorder.add(pending.subject);
        if (verdict) {
            MOSTRADOR_TRY(m_core.outbox.moveToJournal(n, log, *verdict));
        } else if (!run.empty() && n == run.last + 1) {
            run.last = n;
        } else {
            if (!run.empty()) MOSTRADOR_TRY(m_core.outbox.dropApplied(run));
            run = {n, n};
        }
        m_core.pending.remove(n);
        m_changes.outboxChanged = true;
    }
    return run.empty() ? success() : m_core.outbox.dropApplied(run);
}

Result<> Applier::writeIncoming() {
    for (const auto& [key, incoming] : m_incoming) {
        if (m_settled.contains(key)) continue;
        m_recorder.add(key);
        if (incoming.gone) {
            MOSTRADOR_TRY(remove(key));
        } else {
            MOSTRADOR_TRY_ASSIGN(const bool changed, upsert(m_core.table(key.table).type(), incoming.wire));
            (void)changed;
        }
    }
    return success();
}

Result<> Applier::writePlainRows(RowSource& source) {
    return source.visit(
        [this](const RecordType& type, std::string_view wire) -> Result<> {
            MOSTRADOR_TRY_ASSIGN(const RowHead head, peekRow(wire));
            const RowKey key{type.table, head.id};
            if (m_incoming.contains(key) || m_core.pending.hasWriter(key)) return success();
            MOSTRADOR_TRY_ASSIGN(const bool changed, upsert(type, wire));
            if (changed) m_recorder.add(key);
            return m_core.betweenSteps();
        },
        [this](const RowKey& key) -> Result<> {
            if (m_incoming.contains(key)) return success();
            m_recorder.add(key);
            return remove(key);
        });
}

sqlite::WireRow& Applier::parser(const RecordType& type) {
    return m_parsers.try_emplace(type.table, type).first->second;
}

Result<bool> Applier::upsert(const RecordType& type, std::string_view wire) {
    RowTable& table = m_core.table(type.table);
    sqlite::WireRow& row = parser(type);
    MOSTRADOR_TRY(row.parse(wire));
    std::int64_t rid = 0;
    MOSTRADOR_TRY_ASSIGN(const Arrived arrived, table.compare(row, rid));
    switch (arrived) {
        case Arrived::NotNewer: return false;
        case Arrived::New: MOSTRADOR_TRY(table.insertWire(row, true)); return true;
        case Arrived::SameValues: MOSTRADOR_TRY(table.updateHead(rid, row)); return false;
        case Arrived::Different: break;
    }
    MOSTRADOR_TRY_ASSIGN(const auto stored, table.find(row.id()));
    MOSTRADOR_TRY_ASSIGN(const Record after, decodeRow(type, wire));
    MOSTRADOR_TRY(table.update(*stored, after));
    return true;
}

Result<> Applier::remove(const RowKey& key) {
    RowTable& table = m_core.table(key.table);
    MOSTRADOR_TRY_ASSIGN(const auto row, table.find(key.id));
    return row ? table.remove(*row) : success();
}

Result<> Applier::addToInbox(const CommandResult& verdict, const Command& command) {
    for (const InboxItem& item : itemsOf(verdict, command, m_core.clock.utcMs())) {
        MOSTRADOR_TRY_ASSIGN(const bool added, m_core.inbox.add(item));
        m_changes.inboxChanged = m_changes.inboxChanged || added;
    }
    return success();
}

}  // namespace mostrador::sync
