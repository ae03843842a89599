#pragma once
// Everything of one open replica file, shared by the parts that work on it (execute, apply, bootstrap, checks): the
// connection, the tables, and what is kept in memory beside them. Not seen outside this folder. Store's thread.

#include <map>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "models/storage/sqlite/transaction_scope.h"
#include "sync/replica/inbox_table.h"
#include "sync/replica/meta_table.h"
#include "sync/replica/outbox_table.h"
#include "sync/replica/row_table.h"
#include "sync/replica/store.h"
#include "sync/replica/undo_table.h"

namespace mostrador::sync {

class Core {
public:
    static Result<std::unique_ptr<Core>> open(StoreOptions options, const Clock& clock, Random& random);

    // Runs `work` in one write transaction, durable (FULL) or not (NORMAL). When it fails, the file is as before and
    // what is kept in memory is read again if `work` had changed it.
    template <class Work>
    Result<> transact(bool durable, Work&& work);

    // To be called before anything kept in memory is changed inside transact().
    void memoryChanges() { m_stale = true; }

    [[nodiscard]] RowTable& table(TableId table) { return *m_tables.at(table); }
    [[nodiscard]] sqlite::Connection& connection() { return *m_connection; }
    // To be called between the steps of a transaction that may touch any number of rows; not inside a savepoint.
    Result<> betweenSteps();
    Result<> savePosition(const Position& next);
    Result<> saveNextN();
    Result<> load();  // everything kept in memory, from the file

    StoreOptions options;
    const Clock& clock;
    Random& random;
    IdSource ids;

private:
    std::unique_ptr<sqlite::Connection> m_connection;  // before everything that holds its statements

public:
    MetaTable meta;
    OutboxTable outbox;
    UndoTable undo;
    InboxTable inbox;

    // Kept in memory, in step with the file.
    PendingIndex pending;
    std::optional<Identity> identity;
    Position position;
    std::int64_t nextN = 1;
    std::int64_t durableFirstN = 0;  // oldest command held as of the last durable commit; 0 = none
    std::int64_t counter = 0;
    bool counterChanged = false;  // to be written with the next command
    std::int64_t stagedTo = 0;    // head of the last staged page; 0 = nothing staged

private:
    Core(StoreOptions options, const Clock& clock, Random& random, std::unique_ptr<sqlite::Connection> connection,
         SearchTokenizer* tokenizer);
    Result<> begin(bool durable);
    Result<> finish();  // what belongs to every transaction just before its commit
    void undone();      // the transaction was rolled back
    void noteDurable() { durableFirstN = pending.empty() ? 0 : pending.commands().begin()->first; }

    std::map<TableId, std::unique_ptr<RowTable>> m_tables;
    std::string m_savedPosition;  // what the file holds, so that nothing is written twice
    std::int64_t m_savedNextN = 0;
    bool m_stale = true;
};

template <class Work>
Result<> Core::transact(bool durable, Work&& work) {
    MOSTRADOR_TRY(begin(durable));
    Result<> done = success();
    {
        MOSTRADOR_TRY_ASSIGN(auto transaction, sqlite::WriteTransaction::begin(*m_connection));
        done = work();
        if (done.ok()) done = finish();
        if (done.ok()) done = transaction.commit();
    }
    if (done.ok()) m_stale = false;
    else undone();
    if (done.ok() && durable) noteDurable();
    return done;
}

}  // namespace mostrador::sync
