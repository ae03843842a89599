#include "sync/replica/search_index.h"

#include <algorithm>
#include <iterator>

#include "models/storage/sqlite/record_table.h"
#include "sync/replica/schema.h"

namespace mostrador::sync {
namespace {

// For the length of one statement.
class Given {
public:
    Given(SearchTokenizer& tokenizer, const TokenList* tokens) : m_tokenizer(tokenizer) { m_tokenizer.give(tokens); }
    ~Given() { m_tokenizer.give(nullptr); }
    Given(const Given&) = delete;
    Given& operator=(const Given&) = delete;

private:
    SearchTokenizer& m_tokenizer;
};

TokenList without(const TokenList& all, const TokenList& others) {
    TokenList rest;
    std::set_difference(all.begin(), all.end(), others.begin(), others.end(), std::back_inserter(rest));
    return rest;
}

}  // namespace

SearchIndex::SearchIndex(sqlite::Connection& connection, const RecordType& type, SearchTokenizer* tokenizer)
    : m_connection(connection), m_tokenizer(tokenizer) {
    const std::string fts = searchTable(type);
    m_selectSql = "SELECT search FROM " + sqlite::quoted(type.tableName) + " WHERE rid=?";
    m_putSql = "INSERT INTO " + fts + "(rowid,search) VALUES(?,?)";
    m_takeSql = "INSERT INTO " + fts + "(" + fts + ",rowid,search) VALUES('delete',?,?)";
}

Result<> SearchIndex::flush() {
    for (const auto& [rid, indexed] : m_changed) MOSTRADOR_TRY(flushOne(rid, indexed));
    m_changed.clear();
    return success();
}

Result<> SearchIndex::flushOne(std::int64_t rid, const std::optional<std::string>& indexed) {
    std::optional<std::string> now;
    {
        MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare(m_selectSql));
        select->bindInteger(1, rid);
        MOSTRADOR_TRY_ASSIGN(const bool present, select->step());
        if (present) now.emplace(select->text(0));
    }
    if (now == indexed) return success();
    if (!indexed) return put(rid, *now, nullptr);
    if (!now) return take(rid, *indexed, nullptr);
    const TokenList before = tokensOf(*indexed);
    const TokenList after = tokensOf(*now);
    const TokenList gone = without(before, after);
    const TokenList added = without(after, before);
    if (gone.empty() && added.empty()) return success();
    MOSTRADOR_TRY(take(rid, *indexed, &gone));
    return put(rid, *now, &added);
}

Result<> SearchIndex::put(std::int64_t rid, std::string_view text, const TokenList* tokens) {
    const Given given(*m_tokenizer, tokens);
    MOSTRADOR_TRY_ASSIGN(auto insert, m_connection.prepare(m_putSql));
    insert->bindInteger(1, rid);
    insert->bindText(2, text);
    return insert->run();
}

Result<> SearchIndex::take(std::int64_t rid, std::string_view text, const TokenList* tokens) {
    const Given given(*m_tokenizer, tokens);
    MOSTRADOR_TRY_ASSIGN(auto remove, m_connection.prepare(m_takeSql));
    remove->bindInteger(1, rid);
    remove->bindText(2, text);
    return remove->run();
}

}  // namespace mostrador::sync
