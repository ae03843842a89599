#include "sync/replica/store.h"

#include "sync/replica/store_impl.h"

namespace mostrador::sync {

ReplicaStore::ReplicaStore(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
ReplicaStore::~ReplicaStore() = default;

Result<std::unique_ptr<ReplicaStore>> ReplicaStore::open(StoreOptions options, const Clock& clock, Random& random) {
    auto impl = std::make_unique<Impl>();
    MOSTRADOR_TRY_ASSIGN(impl->core, Core::open(std::move(options), clock, random));
    return std::unique_ptr<ReplicaStore>(new ReplicaStore(std::move(impl)));
}

const std::optional<Identity>& ReplicaStore::identity() const { return m->core->identity; }
const Position& ReplicaStore::position() const { return m->core->position; }
OutboxSummary ReplicaStore::outbox() const {
    OutboxSummary summary = m->core->pending.summary();
    summary.issuedN = m->core->nextN - 1;
    if (summary.count == 0) summary.knownN = summary.issuedN;
    // Verdicts below firstN are forgotten by the server: what a power cut would bring back must not be among them.
    const std::int64_t durable = m->core->durableFirstN;
    if (durable != 0 && (summary.firstN == 0 || durable < summary.firstN)) summary.firstN = durable;
    return summary;
}
sqlite::Connection& ReplicaStore::connection() { return m->core->connection(); }

Result<> ReplicaStore::setIdentity(const Identity& identity) {
    return m->core->transact(true, [&]() -> Result<> {
        m->core->memoryChanges();
        MOSTRADOR_TRY(m->core->meta.setBlob(metaIdentity, encodeIdentity(identity)));
        m->core->identity = identity;
        return success();
    });
}

Result<std::vector<InboxItem>> ReplicaStore::inbox(bool withResolved) { return readInbox(connection(), withResolved); }

Result<> ReplicaStore::resolveInbox(const Uuid& id, ChangeSet& changes) {
    return m->commit(true, true, changes, [&](ChangeRecorder&, ChangeSet& inner) -> Result<> {
        MOSTRADOR_TRY_ASSIGN(const bool resolved, m->core->inbox.resolve(id));
        if (!resolved) return fail(ErrorCode::NotFound, "id", id.toString());
        inner.inboxChanged = true;
        return success();
    });
}

Result<std::vector<OutboxItem>> ReplicaStore::outboxItems(std::int64_t limit) {
    return readOutboxItems(connection(), limit);
}

Result<std::optional<Record>> ReplicaStore::find(const RecordType& type, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto row, m->core->table(type.table).find(id));
    return row ? std::optional(std::move(row->record)) : std::nullopt;
}

RecordState ReplicaStore::recordState(TableId table, const Uuid& id) const {
    return m->core->pending.stateOf({table, id});
}

Result<std::int64_t> ReplicaStore::nextNumber() {
    m->core->counterChanged = true;
    return ++m->core->counter;
}

Result<std::optional<std::string>> ReplicaStore::getValue(std::string_view key) { return m->core->meta.value(key); }

Result<> ReplicaStore::setValue(std::string_view key, std::string_view value) {
    return m->core->transact(true, [&] { return m->core->meta.setValue(key, value); });
}

}  // namespace mostrador::sync
