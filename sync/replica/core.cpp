#include "sync/replica/core.h"

#include "models/records/registry.h"
#include "sync/replica/schema.h"

namespace mostrador::sync {

Core::Core(StoreOptions opened, const Clock& theClock, Random& theRandom,
           std::unique_ptr<sqlite::Connection> connection, SearchTokenizer* tokenizer)
    : options(std::move(opened)),
      clock(theClock),
      random(theRandom),
      ids(theClock, theRandom),
      m_connection(std::move(connection)),
      meta(*m_connection),
      outbox(*m_connection),
      undo(*m_connection),
      inbox(*m_connection) {
    for (const RecordType* type : allRecordTypes())
        m_tables.emplace(type->table, std::make_unique<RowTable>(*m_connection, *type, tokenizer));
}

Result<std::unique_ptr<Core>> Core::open(StoreOptions options, const Clock& clock, Random& random) {
    sqlite::OpenOptions how;
    how.path = options.path;
    how.vfs = options.vfs;
    how.cacheKib = options.cacheKiB;
    // Small checkpoints would stop a long drain or catch-up every few hundred rows to wait for the disk.
    how.walAutoCheckpointPages = 4000;
    how.synchronous = options.durable ? sqlite::Synchronous::Full : sqlite::Synchronous::Normal;
    MOSTRADOR_TRY_ASSIGN(auto connection, sqlite::Connection::open(how));
    MOSTRADOR_TRY_ASSIGN(SearchTokenizer * tokenizer, prepareConnection(*connection));
    MOSTRADOR_TRY(openSchema(*connection, tokenizer));
    std::unique_ptr<Core> core(new Core(std::move(options), clock, random, std::move(connection), tokenizer));
    // an unfinished catch-up is fetched again from the position
    MOSTRADOR_TRY(core->transact(false, [&] { return core->connection().exec("DELETE FROM stage"); }));
    return core;
}

Result<> Core::begin(bool durable) {
    if (m_stale) MOSTRADOR_TRY(load());
    const bool full = durable && options.durable;
    return m_connection->setSynchronous(full ? sqlite::Synchronous::Full : sqlite::Synchronous::Normal);
}

Result<> Core::betweenSteps() {
    for (const auto& [table, rows] : m_tables) MOSTRADOR_TRY(rows->flushManySearches());
    return success();
}

Result<> Core::finish() {
    for (const auto& [table, rows] : m_tables) MOSTRADOR_TRY(rows->flushSearch());
    return success();
}

void Core::undone() {
    for (const auto& [table, rows] : m_tables) rows->discardSearch();
    if (m_stale) (void)load().ok();  // tried again by the next transaction
}

Result<> Core::load() {
    identity.reset();
    position = {};
    MOSTRADOR_TRY_ASSIGN(const auto storedIdentity, meta.blob(metaIdentity));
    if (storedIdentity) { MOSTRADOR_TRY_ASSIGN(identity, decodeIdentity(*storedIdentity)); }
    MOSTRADOR_TRY_ASSIGN(const auto storedPosition, meta.blob(metaPosition));
    m_savedPosition = storedPosition.value_or(std::string());
    if (storedPosition) { MOSTRADOR_TRY_ASSIGN(position, decodePosition(*storedPosition)); }
    MOSTRADOR_TRY_ASSIGN(counter, meta.integer(metaCounter, 0));
    counterChanged = false;
    MOSTRADOR_TRY(outbox.load(pending));
    MOSTRADOR_TRY_ASSIGN(m_savedNextN, meta.integer(metaNextN, 1));
    nextN = m_savedNextN;
    if (!pending.empty()) nextN = std::max(nextN, pending.commands().rbegin()->first + 1);
    if (durableFirstN == 0) noteDurable();  // what is read at the start has survived
    m_stale = false;
    return success();
}

Result<> Core::savePosition(const Position& next) {
    memoryChanges();
    // commands that leave the outbox take their numbers with them: the next free one must not be forgotten
    MOSTRADOR_TRY(saveNextN());
    std::string encoded = encodePosition(next);
    if (encoded != m_savedPosition) {
        MOSTRADOR_TRY(meta.setBlob(metaPosition, encoded));
        m_savedPosition = std::move(encoded);
    }
    position = next;
    return success();
}

Result<> Core::saveNextN() {
    if (nextN == m_savedNextN) return success();
    memoryChanges();
    MOSTRADOR_TRY(meta.setInteger(metaNextN, nextN));
    m_savedNextN = nextN;
    return success();
}

}  // namespace mostrador::sync
