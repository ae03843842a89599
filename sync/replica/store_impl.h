#pragma once
// What ReplicaStore hides: its parts are in core.h, this adds what only its own methods need.

#include "sync/replica/bootstrap.h"
#include "sync/replica/change_recorder.h"
#include "sync/replica/core.h"

namespace mostrador::sync {

struct ReplicaStore::Impl {
    std::unique_ptr<Core> core;
    std::unique_ptr<Bootstrap> bootstrap;  // while one runs

    // One transaction whose touched rows are added to `changes` after its commit.
    template <class Work>
    Result<> commit(bool durable, bool local, ChangeSet& changes, Work&& work) {
        ChangeRecorder recorder;
        ChangeSet inner;
        MOSTRADOR_TRY(core->transact(durable, [&] { return work(recorder, inner); }));
        recorder.addTo(changes);
        changes.outboxChanged = changes.outboxChanged || inner.outboxChanged;
        changes.inboxChanged = changes.inboxChanged || inner.inboxChanged;
        changes.local = local;
        changes.seq = core->position.seq;
        changes.committedNs = core->clock.monotonicNs();
        return success();
    }
};

}  // namespace mostrador::sync
