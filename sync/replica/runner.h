#pragma once
// Runs commands on the optimistic view: new ones (queued behind the pending ones) and, after a rewind, pending ones
// again. Inside the caller's transaction. Store's thread.

#include <set>

#include "models/storage/transaction.h"
#include "sync/replica/change_recorder.h"
#include "sync/replica/core.h"

namespace mostrador::sync {

// A command's refusal (what was typed, rules, rights), not a failure of the file.
[[nodiscard]] inline bool isRefusal(const Error& error) { return static_cast<int>(error.code) < 300; }

class Runner {
public:
    Runner(Core& core, ChangeRecorder& changes) : m_core(core), m_changes(changes) {}

    // A new command: base filled in, run, and queued unless this computer works alone.
    Result<Receipt> runNew(Command command);
    // On behalf of the system (founding an organisation alone).
    Result<Outcome> runSystem(const Command& command);

    // The images of all rows these commands wrote are put back and their touches forgotten; they are then ready to be
    // run again by replay(), or dropped. `except`: rows the caller writes itself (their images are dropped too).
    Result<> rewind(const std::set<std::int64_t>& commands, const std::set<RowKey>& except = {});
    // Runs them again in order, each under a savepoint. One that fails stays pending, in trouble.
    Result<> replay(const std::set<std::int64_t>& commands);

private:
    Result<> fillBase(Command& command, Transaction& transaction);
    Result<> replayOne(std::int64_t n);
    Result<> restore(const RowKey& key);

    Core& m_core;
    ChangeRecorder& m_changes;
};

}  // namespace mostrador::sync
