#pragma once
// Keeps the search index of one record table in step with its rows. Changes are only noted while a transaction runs and
// written at its end in the order of the rows: what was changed and changed back (rewind, replay) costs nothing, and
// FTS5 gets one ordered batch. Owned by its RowTable; store's thread.

#include <map>
#include <optional>

#include "models/records/field.h"
#include "models/storage/sqlite/connection.h"
#include "sync/replica/search_tokenizer.h"

namespace mostrador::sync {

class SearchIndex {
public:
    // `tokenizer` may be null where nothing is written.
    SearchIndex(sqlite::Connection& connection, const RecordType& type, SearchTokenizer* tokenizer);

    // Before a row's text changes: what is indexed for it now (nothing for a new row).
    void changes(std::int64_t rid, std::optional<std::string_view> indexed) { m_changed.try_emplace(rid, indexed); }
    Result<> flush();  // before the commit
    // The same when many changes wait, so that memory stays bounded. Not inside a savepoint: what a rollback takes back
    // must still be known.
    Result<> flushMany() { return m_changed.size() > changedMax ? flush() : success(); }
    void discard() { m_changed.clear(); }  // the transaction was rolled back

private:
    Result<> flushOne(std::int64_t rid, const std::optional<std::string>& indexed);
    Result<> put(std::int64_t rid, std::string_view text, const TokenList* tokens);
    Result<> take(std::int64_t rid, std::string_view text, const TokenList* tokens);

    static constexpr std::size_t changedMax = 4000;

    sqlite::Connection& m_connection;
    SearchTokenizer* m_tokenizer;
    std::string m_selectSql, m_putSql, m_takeSql;
    std::map<std::int64_t, std::optional<std::string>> m_changed;
};

}  // namespace mostrador::sync
