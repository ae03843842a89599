#include "sync/replica/bootstrap.h"

#include "models/base/memory.h"
#include "models/records/registry.h"
#include "models/storage/sqlite/record_table.h"
#include "sync/protocol/codec.h"
#include "sync/replica/applier.h"
#include "sync/replica/schema.h"

namespace mostrador::sync {
namespace {

// Rows are only appended, and the sorter takes as much again: more would be spent, not saved (I15).
constexpr int cacheKiB = 4 * 1024;

// Copies all rows of a table that both files have alike.
Result<> copyTable(sqlite::Connection& from, sqlite::Connection& to, const std::string& table) {
    MOSTRADOR_TRY_ASSIGN(auto select, from.prepareOnce("SELECT * FROM " + table));
    const int columns = select.columnCount();
    MOSTRADOR_TRY_ASSIGN(auto insert, to.prepareOnce("INSERT OR REPLACE INTO " + table + " VALUES(" +
                                                     sqlite::placeholders(static_cast<std::size_t>(columns)) + ")"));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select.step());
        if (!row) return success();
        for (int i = 0; i < columns; ++i) {
            if (select.isNull(i)) insert.bindNull(i + 1);
            else if (select.isInteger(i)) insert.bindInteger(i + 1, select.integer(i));
            else if (select.isText(i)) insert.bindText(i + 1, select.text(i));
            else insert.bindBlob(i + 1, select.blob(i));
        }
        MOSTRADOR_TRY(insert.run());
    }
}

}  // namespace

Result<> Bootstrap::begin() {
    if (m_core.position.seq != 0 || !m_core.pending.empty())
        return fail(ErrorCode::WrongState, {}, "a bootstrap needs a new file");
    sqlite::Connection& connection = m_core.connection();
    for (const RecordType* type : allRecordTypes()) {
        MOSTRADOR_TRY(dropSearch(connection, *type));
        MOSTRADOR_TRY(dropIndexes(connection, *type));
    }
    // the file is worthless until finish(), so nothing is written twice and nothing waits for the disk
    MOSTRADOR_TRY(connection.setSynchronous(sqlite::Synchronous::Normal));
    MOSTRADOR_TRY(setCache(cacheKiB));
    return connection.exec("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF");
}

Result<> Bootstrap::setCache(int kib) { return m_core.connection().exec("PRAGMA cache_size=-" + std::to_string(kib)); }

Result<> Bootstrap::addPage(const Page& page) {
    if (!m_next.log.isNil() && m_next.log != page.log) return fail(ErrorCode::ResyncNeeded, {}, "another log");
    const Result<> done = m_core.transact(false, [&]() -> Result<> {
        for (const RowsBlock& block : page.rows) {
            const RecordType* type = findRecordType(block.table);
            if (!type) continue;
            RowTable& table = m_core.table(type->table);
            sqlite::WireRow& row = m_parsers.try_emplace(type->table, *type).first->second;
            const auto add = [&](std::string_view wire) -> Result<> {
                MOSTRADOR_TRY(row.parse(wire));
                return table.insertWire(row, false);
            };
            MOSTRADOR_TRY(forEachRow(block, add));
        }
        return success();
    });
    if (!done.ok()) return done;
    m_gone.insert(m_gone.end(), page.gone.begin(), page.gone.end());
    m_verdicts.insert(m_verdicts.end(), page.acks.begin(), page.acks.end());
    m_next.log = page.log;
    m_next.seq = page.toSeq;
    m_next.scopeVersion = page.scopeVersion;
    m_next.cursor = page.cursor;
    m_next.bootstrapped = !page.more;
    return success();
}

// A row that changed while the download ran came twice; the later one counts.
Result<> Bootstrap::removeDuplicates(const RecordType& type) {
    sqlite::Connection& connection = m_core.connection();
    const std::string table = sqlite::quoted(type.tableName);
    MOSTRADOR_TRY(connection.exec("CREATE INDEX duplicates ON " + table + "(id, last_seq)"));
    MOSTRADOR_TRY(connection.exec("DELETE FROM " + table + " WHERE EXISTS(SELECT 1 FROM " + table +
                                  " AS o WHERE o.id=" + table + ".id AND (o.last_seq, o.rid) > (" + table +
                                  ".last_seq, " + table + ".rid))"));
    return connection.exec("DROP INDEX duplicates");
}

Result<> Bootstrap::buildIndexes() {
    sqlite::Connection& connection = m_core.connection();
    // sorting in memory would grow with the number of rows
    if (m_core.options.vfs.empty()) MOSTRADOR_TRY(connection.exec("PRAGMA temp_store=FILE"));
    for (const RecordType* type : allRecordTypes()) {
        if (!createIndexes(connection, *type).ok()) {  // an id is there twice
            MOSTRADOR_TRY(removeDuplicates(*type));
            MOSTRADOR_TRY(createIndexes(connection, *type));
        }
    }
    MOSTRADOR_TRY(removeGone());
    for (const RecordType* type : allRecordTypes()) {
        MOSTRADOR_TRY(createSearch(connection, *type));
        MOSTRADOR_TRY(rebuildSearch(connection, *type));
    }
    return connection.exec("PRAGMA temp_store=MEMORY");
}

Result<> Bootstrap::removeGone() {
    for (const GoneBlock& block : m_gone) {
        const RecordType* type = findRecordType(block.table);
        if (!type) continue;
        MOSTRADOR_TRY_ASSIGN(auto remove, m_core.connection().prepareOnce(
                                              "DELETE FROM " + sqlite::quoted(type->tableName) + " WHERE id=?"));
        for (const Uuid& id : block.ids) {
            remove.bindUuid(1, id);
            MOSTRADOR_TRY(remove.run());
        }
    }
    return success();
}

Result<> Bootstrap::carryOver(Core& from) {
    for (const char* table : {"outbox", "journal", "inbox", "value"})
        MOSTRADOR_TRY(copyTable(from.connection(), m_core.connection(), table));
    if (from.identity) MOSTRADOR_TRY(m_core.meta.setBlob(metaIdentity, encodeIdentity(*from.identity)));
    MOSTRADOR_TRY(m_core.meta.setInteger(metaNextN, from.nextN));
    MOSTRADOR_TRY(m_core.meta.setInteger(metaCounter, from.counter));
    return m_core.load();
}

Result<> Bootstrap::replayPending(ChangeRecorder& recorder, ChangeSet& changes) {
    // nothing of them is in these tables yet
    std::set<std::int64_t> all;
    for (const auto& [n, command] : m_core.pending.commands()) all.insert(n);
    for (const std::int64_t n : all) m_core.pending.retouch(n, {}, false);
    Applier applier(m_core, recorder, changes);
    MOSTRADOR_TRY(applier.run(nullptr, m_verdicts, m_next));
    std::set<std::int64_t> rest;
    for (const auto& [n, command] : m_core.pending.commands())
        if (command.state != OutboxState::Noop) rest.insert(n);
    return Runner(m_core, recorder).replay(rest);
}

Result<> Bootstrap::prepare() {
    if (m_prepared) return success();
    if (!m_next.bootstrapped) return fail(ErrorCode::WrongState, {}, "the last page is missing");
    sqlite::Connection& connection = m_core.connection();
    MOSTRADOR_TRY(buildIndexes());
    // From here on the file counts. The switch to the write-ahead log commits with a sync of everything written so far.
    MOSTRADOR_TRY(connection.exec("PRAGMA synchronous=FULL; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL"));
    MOSTRADOR_TRY(connection.exec("PRAGMA shrink_memory"));
    MOSTRADOR_TRY(setCache(m_core.options.cacheKiB));
    giveBackFreeMemory();
    m_prepared = true;
    return success();
}

Result<> Bootstrap::finish(Core* from, ChangeRecorder& recorder, ChangeSet& changes) {
    MOSTRADOR_TRY(prepare());
    const Result<> done = m_core.transact(true, [&]() -> Result<> {
        m_core.memoryChanges();
        if (from) MOSTRADOR_TRY(carryOver(*from));
        return replayPending(recorder, changes);
    });
    changes.generationChanged = done.ok();
    return done;
}

}  // namespace mostrador::sync
