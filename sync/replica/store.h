#pragma once
// The replica itself, without threads: one SQLite file that holds the optimistic view, the outbox and the undo images
// (sync-protocol §5). Every call runs to its commit. Used by exactly one thread: the writer of replica.h, or the
// simulator directly.

#include <memory>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "sync/replica/types.h"

namespace mostrador::sqlite {
class Connection;
}

namespace mostrador::sync {

struct StoreOptions {
    std::string path;     // database file, or a name in `vfs`
    std::string vfs;      // SQLite VFS name; empty = the system's
    bool durable = true;  // synchronous=FULL for local commands; false only in the simulator's fast runs
    int cacheKiB = 16 * 1024;
};

// Named value: not empty = older generations of the file are kept (records of theirs have not moved over yet).
inline constexpr std::string_view valueKeepGenerations = "keep_generations";

class ReplicaStore {
public:
    // `clock` and `random` outlive the store. Creates the schema when the file is new (or empty).
    static Result<std::unique_ptr<ReplicaStore>> open(StoreOptions options, const Clock& clock, Random& random);
    ~ReplicaStore();

    // --- identity -------------------------------------------------------------------------------------------------
    [[nodiscard]] const std::optional<Identity>& identity() const;  // empty until enrolled
    Result<> setIdentity(const Identity& identity);
    [[nodiscard]] const Position& position() const;

    // --- local commands -------------------------------------------------------------------------------------------
    // Fills cid, base and madeAt, runs the command and queues it, in one FULL transaction. `author` is the signed-in
    // user. A refusal leaves nothing behind. Several drafts in one call = one transaction, all or nothing (imports).
    Result<Receipt> execute(Command draft, UserId author, ChangeSet& changes);
    // A document with a number of this computer's series: `make` gets the next one. After a refusal it is free again,
    // so that the series has no holes.
    Result<Receipt> executeNumbered(const std::function<Command(const std::string& number)>& make, UserId author,
                                    ChangeSet& changes);
    Result<std::vector<Receipt>> executeAll(std::vector<Command> drafts, UserId author, ChangeSet& changes);
    // The same for documents that carry a number of this computer's series (types.h): a refusal gives the numbers back.
    Result<std::vector<Receipt>> executeAllNumbered(const NumberedDrafts& drafts, UserId author, ChangeSet& changes);
    // A command that was never sent becomes a no-op with the same n and cid, and its effect is taken back.
    Result<> withdraw(std::int64_t n, ChangeSet& changes);
    // A draft that was refused here and whose author is not waiting for an answer: an inbox item, one per record. Gives
    // back `reason` when that is no refusal (a full disk): nothing is kept then.
    Result<> keepRefused(Command draft, UserId author, const Error& reason, ChangeSet& changes);
    // Works alone: founds the organisation, its administrator and this device in one transaction.
    Result<> foundAlone(const std::vector<Command>& commands, const Identity& identity, ChangeSet& changes);

    // --- outbox, for the engine -----------------------------------------------------------------------------------
    [[nodiscard]] OutboxSummary outbox() const;
    // Unacknowledged commands with n > afterN, oldest first; marks them sent. Reads only what fits the limits.
    Result<std::vector<PushCommand>> takePending(std::int64_t afterN, std::uint32_t countMax, std::uint32_t bytesMax);
    // Verdicts from a push reply: marks `acked@seq`; drops what the position has already passed.
    Result<> recordReply(const PushReply& reply, ChangeSet& changes);
    // The server no longer knows this replica's numbers (a gap it cannot fill): new replica id, commands renumbered
    // from 1 under the same cids.
    Result<> renumber(ChangeSet& changes);

    // --- rows from the server -------------------------------------------------------------------------------------
    Result<> stage(const Page& page);                        // a page with more = true: kept beside, not visible
    Result<> apply(const Page& page, ChangeSet& changes);    // the last page: rewind, rows, acks, replay, one commit
    Result<> apply(const Frame& frame, ChangeSet& changes);  // error ResyncNeeded if it does not connect
    void dropStage();

    // --- first download -------------------------------------------------------------------------------------------
    // Fills this (new, empty) file fast: no indexes, no journal safety until finish(), which builds indexes and search
    // and carries over what `from` holds (identity, outbox, journal, inbox, counters; never undo). The caller then
    // moves the pointer (home.h).
    Result<> beginBootstrap();
    Result<> bootstrapPage(const Page& page);  // any number, the last with more = false
    Result<> prepareBootstrap();               // indexes, search, durability; optional, may take long
    Result<> finishBootstrap(ReplicaStore* from, ChangeSet& changes);

    // --- for people -----------------------------------------------------------------------------------------------
    Result<std::vector<InboxItem>> inbox(bool withResolved);
    Result<> resolveInbox(const Uuid& id, ChangeSet& changes);
    Result<std::vector<OutboxItem>> outboxItems(std::int64_t limit);
    Result<std::optional<Record>> find(const RecordType& type, const Uuid& id);
    [[nodiscard]] RecordState recordState(TableId table, const Uuid& id) const;
    Result<std::int64_t> nextNumber();  // the series' counter: +1, durable with the next command (step 2 uses it)

    // Small named values kept in the file (sign-in vault, drafts, window of last check).
    Result<std::optional<std::string>> getValue(std::string_view key);
    Result<> setValue(std::string_view key, std::string_view value);

    // --- for tests and the doctor ---------------------------------------------------------------------------------
    Result<> integrityCheck();
    // Wire encodings of the server's view (undo images where there are any), ordered by id: compared byte for byte
    // (I3).
    Result<> forEachConfirmed(const RecordType& type, const std::function<void(std::string_view wire)>& visit);
    // Undoes and replays every pending command regardless of connection; must change nothing (simulator check).
    Result<bool> fullReplayChangesNothing();
    [[nodiscard]] sqlite::Connection& connection();

private:
    struct Impl;
    explicit ReplicaStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

}  // namespace mostrador::sync
