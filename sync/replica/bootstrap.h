#pragma once
// The first download: fills a new file as fast as the disk takes it, without indexes and without safety until
// finish(); a file that does not get that far is thrown away by its owner. Memory is bounded by one page of rows and
// SQLite's cache. Store's thread.

#include "sync/replica/change_recorder.h"
#include "sync/replica/core.h"

namespace mostrador::sync {

class Bootstrap {
public:
    explicit Bootstrap(Core& core) : m_core(core) {}

    Result<> begin();
    Result<> addPage(const Page& page);
    // Indexes, search and durability: all that needs no other file. Once; finish() sees to it otherwise.
    Result<> prepare();
    // Takes over what `from` (may be null) holds beside rows, and runs its pending commands on top.
    Result<> finish(Core* from, ChangeRecorder& recorder, ChangeSet& changes);

private:
    Result<> setCache(int kib);
    Result<> buildIndexes();
    Result<> removeDuplicates(const RecordType& type);
    Result<> removeGone();
    Result<> carryOver(Core& from);
    Result<> replayPending(ChangeRecorder& recorder, ChangeSet& changes);

    Core& m_core;
    Position m_next;
    std::vector<GoneBlock> m_gone;  // rows that went while the download ran
    std::vector<CommandResult> m_verdicts;
    bool m_prepared = false;
    std::map<TableId, sqlite::WireRow> m_parsers;
};

}  // namespace mostrador::sync
