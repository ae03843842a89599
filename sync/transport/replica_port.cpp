#include "sync/transport/replica_port.h"

#include <memory>
#include <utility>

namespace mostrador::sync {
namespace {

Facts factsFrom(const std::optional<Identity>& identity, Position position, OutboxSummary outbox) {
    Facts facts;
    if (identity) {
        facts.org = identity->org;
        facts.replica = identity->replica;
    }
    facts.position = std::move(position);
    facts.outbox = outbox;
    return facts;
}

}  // namespace

Facts factsOf(const ReplicaStore& store) { return factsFrom(store.identity(), store.position(), store.outbox()); }
Facts factsOf(const Replica& replica) { return factsFrom(replica.identity(), replica.position(), replica.outbox()); }

void ReplicaPort::run(std::uint64_t op, Work work) {
    m_replica.write(Replica::Priority::Sync,
                    [sink = m_sink, op, work = std::move(work)](ReplicaStore& store, ChangeSet& changes) {
                        event::ReplicaDone done{op, work(store, changes), factsOf(store)};
                        sink([done = std::move(done)]() mutable { return Event(std::move(done)); });
                    });
}

// Downloads are filled on a thread of their own: the facts are read when the event is handled, else they might be older
// than those the writer has sent meanwhile.
std::function<void(Result<>)> ReplicaPort::answer(std::uint64_t op) {
    return [sink = m_sink, replica = &m_replica, op](Result<> result) {
        sink([replica, op, result = std::move(result)] {
            return Event(event::ReplicaDone{op, result, factsOf(*replica)});
        });
    };
}

void ReplicaPort::operator()(action::TakePending a) {
    m_replica.write(Replica::Priority::Sync, [sink = m_sink, a](ReplicaStore& store, ChangeSet&) {
        event::PendingTaken taken{a.op, store.takePending(a.afterN, a.countMax, a.bytesMax), factsOf(store)};
        sink([taken = std::move(taken)]() mutable { return Event(std::move(taken)); });
    });
}

// Pages and frames are shared with the closure: std::function copies what it holds.
void ReplicaPort::operator()(action::RecordReply a) {
    run(a.op, [reply = std::make_shared<PushReply>(std::move(a.reply))](ReplicaStore& store, ChangeSet& changes) {
        return store.recordReply(*reply, changes);
    });
}

void ReplicaPort::operator()(action::Renumber a) {
    run(a.op, [](ReplicaStore& store, ChangeSet& changes) { return store.renumber(changes); });
}

void ReplicaPort::operator()(action::Stage a) {
    run(a.op, [page = std::make_shared<Page>(std::move(a.page))](ReplicaStore& store, ChangeSet&) {
        return store.stage(*page);
    });
}

void ReplicaPort::operator()(action::ApplyPage a) {
    run(a.op, [page = std::make_shared<Page>(std::move(a.page))](ReplicaStore& store, ChangeSet& changes) {
        return store.apply(*page, changes);
    });
}

void ReplicaPort::operator()(action::ApplyFrame a) {
    run(a.op, [frame = std::make_shared<Frame>(std::move(a.frame))](ReplicaStore& store, ChangeSet& changes) {
        return store.apply(*frame, changes);
    });
}

void ReplicaPort::operator()(action::DropStage) {
    m_replica.write(Replica::Priority::Sync, [](ReplicaStore& store, ChangeSet&) { store.dropStage(); });
}

void ReplicaPort::operator()(action::BeginBootstrap a) { m_replica.beginBootstrap(answer(a.op)); }
void ReplicaPort::operator()(action::BootstrapPage a) { m_replica.bootstrapPage(std::move(a.page), answer(a.op)); }
void ReplicaPort::operator()(action::FinishBootstrap a) { m_replica.finishBootstrap(answer(a.op)); }
void ReplicaPort::operator()(action::CancelBootstrap) { m_replica.cancelBootstrap(); }

}  // namespace mostrador::sync
