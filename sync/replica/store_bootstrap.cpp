// The first download and the checks of the doctor and the simulator.
#include "models/records/registry.h"
#include "models/records/wire.h"
#include "sync/replica/runner.h"
#include "sync/replica/schema.h"
#include "sync/replica/store_impl.h"

namespace mostrador::sync {
namespace {

using RowContents = std::map<RowKey, std::string>;

// What stands here of every row that pending commands have changed; empty for "no such row".
Result<RowContents> changedRows(Core& core) {
    RowContents rows;
    for (const auto& [n, command] : core.pending.commands()) {
        for (const auto& [key, mask] : command.touches.writes) {
            MOSTRADOR_TRY_ASSIGN(const auto row, core.table(key.table).find(key.id));
            rows[key] = row ? encodeRow(row->record) : std::string();
        }
    }
    return rows;
}

std::map<std::int64_t, bool> troubles(const Core& core) {
    std::map<std::int64_t, bool> all;
    for (const auto& [n, command] : core.pending.commands()) all[n] = command.trouble;
    return all;
}

}  // namespace

Result<> ReplicaStore::beginBootstrap() {
    auto bootstrap = std::make_unique<Bootstrap>(*m->core);
    MOSTRADOR_TRY(bootstrap->begin());
    m->bootstrap = std::move(bootstrap);
    return success();
}

Result<> ReplicaStore::bootstrapPage(const Page& page) {
    if (!m->bootstrap) return fail(ErrorCode::WrongState, {}, "no bootstrap");
    return m->bootstrap->addPage(page);
}

Result<> ReplicaStore::prepareBootstrap() {
    if (!m->bootstrap) return fail(ErrorCode::WrongState, {}, "no bootstrap");
    return m->bootstrap->prepare();
}

Result<> ReplicaStore::finishBootstrap(ReplicaStore* from, ChangeSet& changes) {
    if (!m->bootstrap) return fail(ErrorCode::WrongState, {}, "no bootstrap");
    ChangeRecorder recorder;
    MOSTRADOR_TRY(m->bootstrap->finish(from ? from->m->core.get() : nullptr, recorder, changes));
    m->bootstrap.reset();
    changes.outboxChanged = true;
    changes.inboxChanged = true;
    changes.tables.clear();
    for (const RecordType* type : allRecordTypes()) changes.tables.push_back({type->table, {}, true});
    changes.seq = m->core->position.seq;
    changes.committedNs = m->core->clock.monotonicNs();
    return success();
}

Result<> ReplicaStore::integrityCheck() {
    MOSTRADOR_TRY(connection().integrityCheck());
    for (const RecordType* type : allRecordTypes()) MOSTRADOR_TRY(checkSearch(connection(), *type));
    return success();
}

Result<> ReplicaStore::forEachConfirmed(const RecordType& type,
                                        const std::function<void(std::string_view wire)>& visit) {
    Core& core = *m->core;
    return core.table(type.table).forEach([&](const Record& record) -> Result<> {
        const RowKey key{type.table, record.id};
        if (!core.pending.hasWriter(key)) {
            visit(encodeRow(record));
            return success();
        }
        MOSTRADOR_TRY_ASSIGN(const auto image, core.undo.find(key));
        if (image && image->row) visit(*image->row);
        return success();
    });
}

Result<bool> ReplicaStore::fullReplayChangesNothing() {
    Core& core = *m->core;
    bool same = false;
    const Result<> done = core.transact(false, [&]() -> Result<> {
        core.memoryChanges();
        MOSTRADOR_TRY_ASSIGN(RowContents before, changedRows(core));
        const auto troublesBefore = troubles(core);
        std::set<std::int64_t> all;
        for (const auto& [n, command] : core.pending.commands())
            if (command.state != OutboxState::Noop) all.insert(n);
        ChangeRecorder ignored;
        Runner runner(core, ignored);
        MOSTRADOR_TRY(runner.rewind(all));
        MOSTRADOR_TRY(runner.replay(all));
        MOSTRADOR_TRY_ASSIGN(RowContents after, changedRows(core));
        same = before == after && troublesBefore == troubles(core);
        return fail(ErrorCode::Cancelled);  // it was only a trial
    });
    if (done.error().code != ErrorCode::Cancelled) return done.error();
    return same;
}

}  // namespace mostrador::sync
