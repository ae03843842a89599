#include "sync/replica/replica_transaction.h"

#include "models/records/wire.h"

namespace mostrador::sync {
namespace {

// A base may name a command whose base names a command …: as many as a person edits one field without a network.
constexpr int chainMax = 1000;

const FieldBase* findBase(const Command& command, FieldIndex field) {
    for (const FieldBase& base : command.base)
        if (base.field == field) return &base;
    return nullptr;
}

}  // namespace

Result<std::optional<Record>> ReplicaTransaction::find(const RecordType& type, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(const Record* row, look(type, id));
    return row ? std::optional(*row) : std::nullopt;
}

Result<const Record*> ReplicaTransaction::look(const RecordType& type, const Uuid& id) {
    const RowKey key{type.table, id};
    m_reads.insert(key);
    if (const auto found = m_found.find(key); found != m_found.end()) return &found->second.record;
    MOSTRADOR_TRY_ASSIGN(auto row, m_core.table(type.table).find(id));
    if (!row) return nullptr;
    return &m_found.emplace(key, std::move(*row)).first->second.record;
}

Result<std::vector<Uuid>> ReplicaTransaction::findEqual(const RecordType& type, FieldIndex field, const Value& value) {
    m_rangeTables |= tableBit(type.table);
    return m_core.table(type.table).findEqual(field, value);
}

Result<> ReplicaTransaction::keepImage(const RowKey& key, const std::optional<StoredRow>& row) {
    if (m_authority == Authority::Final || m_core.pending.hasWriter(key) || m_writes.contains(key)) return success();
    return m_core.undo.keep(key, row ? std::optional(encodeRow(row->record)) : std::nullopt);
}

Result<> ReplicaTransaction::insert(Record record) {
    const RowKey key{record.type().table, record.id};
    MOSTRADOR_TRY(keepImage(key, std::nullopt));
    MOSTRADOR_TRY(m_core.table(key.table).insert(record));
    m_writes[key] |= ~FieldMask{0};
    return success();
}

Result<> ReplicaTransaction::update(const Record& before, Record after, FieldMask changed) {
    const RowKey key{before.type().table, before.id};
    auto found = m_found.find(key);
    if (found == m_found.end()) {
        MOSTRADOR_TRY_ASSIGN(auto row, m_core.table(key.table).find(key.id));
        if (!row) return fail(ErrorCode::NotFound, std::string(before.type().publicName), key.id.toString());
        found = m_found.emplace(key, std::move(*row)).first;
    }
    MOSTRADOR_TRY(keepImage(key, found->second));
    // numbers come from the server alone: whatever the command carried along is not written
    after.lastSeq = found->second.record.lastSeq;
    after.versions = found->second.record.versions;
    MOSTRADOR_TRY(m_core.table(key.table).update(found->second, after));
    m_found.erase(found);
    m_writes[key] |= changed;
    return success();
}

bool ReplicaTransaction::untouchedSince(const Record& record, const FieldBase& base) {
    return untouched(record, base, 0);
}

bool ReplicaTransaction::untouched(const Record& record, const FieldBase& base, int depth) {
    if (const auto* seq = std::get_if<std::int64_t>(&base.seen)) return record.versions[base.field] == *seq;
    if (depth > chainMax) return false;
    const CommandId cid{std::get<Uuid>(base.seen)};
    Command refused;
    if (const PendingCommand* pending = m_core.pending.findCid(cid)) {
        if (!pending->trouble) return true;
        auto command = m_core.outbox.command(pending->n);
        if (!command.ok()) return false;
        refused = std::move(*command);
    } else {
        auto entry = m_core.outbox.findInJournal(cid);
        if (!entry.ok() || !*entry) return false;
        if ((*entry)->status != ResultStatus::Rejected) return record.versions[base.field] == (*entry)->seq;
        refused = std::move((*entry)->command);
    }
    // refused (or about to be): what its own author saw counts instead
    const FieldBase* earlier = findBase(refused, base.field);
    return earlier != nullptr && untouched(record, *earlier, depth + 1);
}

Touches ReplicaTransaction::touches(bool failed) const {
    Touches touches;
    touches.rangeTables = m_rangeTables;
    std::set<RowKey> reads = m_reads;
    for (const auto& [key, mask] : m_writes) {
        if (failed) reads.insert(key);
        else reads.erase(key);
    }
    touches.reads.assign(reads.begin(), reads.end());
    if (!failed) touches.writes = m_writes;
    return touches;
}

}  // namespace mostrador::sync
