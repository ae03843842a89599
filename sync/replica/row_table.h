#pragma once
// One record table of a replica with its prepared statements: typed columns, folded sort columns and the search index
// move together here and nowhere else. Every call belongs inside the caller's transaction. Store's thread.

#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "models/records/record.h"
#include "models/storage/sqlite/connection.h"
#include "models/storage/sqlite/statement.h"
#include "models/storage/sqlite/wire_row.h"
#include "sync/replica/search_index.h"

namespace mostrador::sync {

struct StoredRow {
    std::int64_t rid = 0;
    std::string search;  // exactly as indexed: taking a row out of the search index needs it
    Record record;
};

// How a row that arrived compares with the stored one.
enum class Arrived : std::uint8_t { New, NotNewer, SameValues, Different };

class RowTable {
public:
    // Statements are prepared when first used, so this may be made before the table is.
    RowTable(sqlite::Connection& connection, const RecordType& type, SearchTokenizer* tokenizer);

    [[nodiscard]] const RecordType& type() const { return m_type; }

    Result<std::optional<StoredRow>> find(const Uuid& id);
    Result<std::vector<Uuid>> findEqual(FieldIndex field, const Value& value);
    Result<> insert(const Record& record);
    // Writes the columns that differ, and only the index entries that follow from them.
    Result<> update(const StoredRow& before, const Record& after);
    Result<> remove(const StoredRow& row);

    // From wire bytes. `indexed` is false while a bootstrap builds the indexes afterwards.
    Result<> insertWire(const sqlite::WireRow& row, bool indexed);
    Result<Arrived> compare(const sqlite::WireRow& row, std::int64_t& rid);
    Result<> updateHead(std::int64_t rid, const sqlite::WireRow& row);  // same values, later numbers

    // The search index follows at the end of a transaction: flush before the commit, discard after a rollback.
    Result<> flushSearch() { return m_index.flush(); }
    Result<> flushManySearches() { return m_index.flushMany(); }  // between the steps of a long transaction
    void discardSearch() { m_index.discard(); }

    // All rows by id.
    Result<> forEach(const std::function<Result<>(const Record&)>& visit);

private:
    // Which columns an UPDATE sets: fields, head (last_seq, versions), extra, search.
    struct Shape {
        FieldMask fields = 0;
        bool head = false, extra = false, search = false;
        auto operator<=>(const Shape&) const = default;
        bool operator==(const Shape&) const = default;
    };

    Result<sqlite::Statement*> ready(std::optional<sqlite::Statement>& slot, const std::string& sql);
    Result<sqlite::Statement*> inserter();
    Result<sqlite::Statement*> selector(const Uuid& id);
    Result<sqlite::Statement*> updater(const Shape& shape);
    Result<> finishInsert(sqlite::Statement& insert, const std::vector<std::string>& sortTexts, std::string_view search,
                          bool indexed);
    [[nodiscard]] StoredRow readStored(const sqlite::Statement& select) const;
    [[nodiscard]] int fieldCount() const { return static_cast<int>(m_type.fields.size()); }

    sqlite::Connection& m_connection;
    const RecordType& m_type;
    std::vector<FieldIndex> m_sorted;
    FieldMask m_searched = 0;
    std::vector<std::string> m_sortTexts;  // reused from row to row by insertWire()
    std::string m_table;                   // quoted
    SearchIndex m_index;
    std::optional<sqlite::Statement> m_find, m_insert, m_remove, m_updateHead;
    std::map<Shape, sqlite::Statement> m_updaters;
};

}  // namespace mostrador::sync
