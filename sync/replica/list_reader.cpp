#include "sync/replica/list_reader.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "models/records/registry.h"
#include "models/records/wire.h"
#include "models/storage/sqlite/record_table.h"
#include "sync/replica/list_filter.h"
#include "sync/replica/schema.h"

namespace mostrador::sync {
namespace {

using sqlite::quoted;
using sqlite::Statement;

constexpr int firstField = 5;

std::string archivedCondition(ArchivedFilter filter) {
    switch (filter) {
        case ArchivedFilter::Live: return " AND coalesce(archived,0)=0";
        case ArchivedFilter::Archived: return " AND coalesce(archived,0)=1";
        case ArchivedFilter::All: break;
    }
    return {};
}

}  // namespace

struct ListReader::Plan {
    const RecordType* type = nullptr;
    std::string table;  // quoted
    std::string sort;   // expression
    const IndexSpec* index = nullptr;
    std::string conditions;  // " AND …": archived, position
    std::string order;       // "<sort> DESC, id DESC"
    std::optional<Position> after;
    std::vector<FieldIs> where;
    std::int64_t limit = 0;
    bool descending = false;

    // What `conditions` asks for: the position as ?2 and ?3, then the filters.
    void bindConditions(Statement& statement) const {
        bindFilters(statement, where);
        if (!after) return;
        if (const auto* text = std::get_if<std::string>(&after->key)) statement.bindText(2, *text);
        else statement.bindInteger(2, integerOf(after->key));
        statement.bindUuid(3, after->id);
    }
};

std::string listColumns(const RecordType& type) {
    const std::string table = quoted(type.tableName);
    return "rid,last_seq,versions,extra,id," + sqlite::columnNames(type) +
           ",EXISTS(SELECT 1 FROM undo WHERE undo.table_id=" + std::to_string(static_cast<int>(type.table)) +
           " AND undo.id=" + table +
           ".id),EXISTS(SELECT 1 FROM outbox WHERE outbox.trouble IS NOT NULL AND outbox.record=" + table + ".id)";
}

ListRow readListRow(const Statement& select, const RecordType& type) {
    ListRow row{Record(type, select.uuid(4))};
    row.record.lastSeq = select.integer(1);
    CborReader versions(select.blob(2));
    decodeVersions(versions, row.record.versions);
    row.record.extra = select.blob(3);
    sqlite::readFields(select, firstField, row.record);
    const int state = firstField + static_cast<int>(type.fields.size());
    if (select.integer(state + 1) != 0) row.state = RecordState::WillProbablyBeRefused;
    else if (select.integer(state) != 0) row.state = RecordState::Pending;
    return row;
}

Result<std::unique_ptr<ListReader>> ListReader::make(sqlite::Connection& connection) {
    std::unique_ptr<ListReader> reader(new ListReader(connection));
    const auto found = [](sqlite3_context* context, int, sqlite3_value** values) {
        const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
        const std::string_view text(data ? data : "", static_cast<std::size_t>(sqlite3_value_bytes(values[0])));
        sqlite3_result_int(context, static_cast<const ListReader*>(sqlite3_user_data(context))->m_search.matches(text));
    };
    const int code = sqlite3_create_function_v2(connection.handle(), "found", 1, SQLITE_UTF8, reader.get(), found,
                                                nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return fail(ErrorCode::StorageFailed, {}, "found()");
    return reader;
}

Result<ListReader::Plan> ListReader::plan(const ListQuery& query) {
    Plan plan;
    plan.type = findRecordType(query.table);
    if (!plan.type || query.sortBy >= plan.type->fields.size()) return fail(ErrorCode::FieldUnknown, "orden");
    const FieldKind kind = plan.type->field(query.sortBy).kind;
    if (kind == FieldKind::Set || kind == FieldKind::Reference) return fail(ErrorCode::FieldInvalid, "orden");
    m_search = SearchQuery(query.search);
    if (!m_search.empty() && !plan.type->searchable) return fail(ErrorCode::Unsupported, "q");

    plan.table = quoted(plan.type->tableName);
    plan.sort = sortExpression(*plan.type, query.sortBy);
    plan.index = findIndex(*plan.type, query.sortBy);
    plan.limit = query.limit;
    plan.descending = query.descending;
    MOSTRADOR_TRY_ASSIGN(const std::string filters, filterConditions(*plan.type, query.where));
    plan.conditions = archivedCondition(query.archived) + filters;
    plan.where = query.where;
    plan.order = plan.sort + (query.descending ? " DESC, id DESC" : ", id");
    if (!query.after) return plan;

    MOSTRADOR_TRY_ASSIGN(auto select,
                         m_connection.prepare("SELECT " + plan.sort + " FROM " + plan.table + " WHERE id=?"));
    select->bindUuid(1, *query.after);
    MOSTRADOR_TRY_ASSIGN(const bool present, select->step());
    if (!present) return fail(ErrorCode::NotFound, "after", query.after->toString());
    plan.after = Position{{}, *query.after};
    if (select->isText(0)) plan.after->key = std::string(select->text(0));
    else plan.after->key = select->integer(0);
    plan.conditions += " AND (" + plan.sort + ", id) " + (query.descending ? "<" : ">") + " (?2, ?3)";
    return plan;
}

Result<std::vector<ListRow>> ListReader::readInOrder(const Plan& plan) {
    MOSTRADOR_TRY_ASSIGN(auto select,
                         m_connection.prepare("SELECT " + listColumns(*plan.type) + " FROM " + plan.table + " WHERE 1" +
                                              plan.conditions + " ORDER BY " + plan.order + " LIMIT ?1"));
    select->bindInteger(1, plan.limit);
    plan.bindConditions(*select);
    std::vector<ListRow> rows;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) return rows;
        rows.push_back(readListRow(*select, *plan.type));
    }
}

// Rows that the search index names, counted up to a bound.
Result<std::int64_t> ListReader::candidates(const Plan& plan, std::int64_t upTo) {
    const std::string fts = searchTable(*plan.type);
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare("SELECT count(*) FROM (SELECT 1 FROM " + fts + " WHERE " +
                                                           fts + " MATCH ?1 LIMIT ?2)"));
    select->bindText(1, m_search.expression());
    select->bindInteger(2, upTo);
    MOSTRADOR_TRY_ASSIGN(const bool counted, select->step());
    return counted ? select->integer(0) : 0;
}

// When all of them are wanted, each row is read once and the order made here.
Result<std::vector<ListRow>> ListReader::readAllMatches(const Plan& plan) {
    struct Keyed {
        std::string text;
        std::int64_t number = 0;  // one of the two is the key, the other the same for all
        ListRow row;
    };
    const std::string fts = searchTable(*plan.type);
    const std::string exact = m_search.exact() ? "" : " AND found(" + plan.table + ".search)";
    MOSTRADOR_TRY_ASSIGN(auto select,
                         m_connection.prepare("SELECT " + listColumns(*plan.type) + "," + plan.sort + " FROM " + fts +
                                              " CROSS JOIN " + plan.table + " ON rid=" + fts + ".rowid WHERE " + fts +
                                              " MATCH ?1" + exact + plan.conditions));
    select->bindText(1, m_search.expression());
    plan.bindConditions(*select);
    const int keyColumn = select->columnCount() - 1;
    std::vector<Keyed> found;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool present, select->step());
        if (!present) break;
        Keyed one{{}, 0, readListRow(*select, *plan.type)};
        if (select->isText(keyColumn)) one.text = select->text(keyColumn);
        else one.number = select->integer(keyColumn);
        found.push_back(std::move(one));
    }
    std::sort(found.begin(), found.end(), [&](const Keyed& a, const Keyed& b) {
        const Keyed& first = plan.descending ? b : a;
        const Keyed& second = plan.descending ? a : b;
        return std::tie(first.text, first.number, first.row.record.id) <
               std::tie(second.text, second.number, second.row.record.id);
    });
    std::vector<ListRow> rows;
    rows.reserve(found.size());
    for (Keyed& one : found) rows.push_back(std::move(one.row));
    return rows;
}

Result<std::vector<std::int64_t>> ListReader::ridsFromSearch(const Plan& plan) {
    const std::string fts = searchTable(*plan.type);
    const std::string exact = m_search.exact() ? "" : " AND found(" + plan.table + ".search)";
    MOSTRADOR_TRY_ASSIGN(
        auto select, m_connection.prepare("SELECT rid FROM " + fts + " CROSS JOIN " + plan.table + " ON rid=" + fts +
                                          ".rowid WHERE " + fts + " MATCH ?1" + exact + plan.conditions + " ORDER BY " +
                                          plan.order + " LIMIT ?4"));
    select->bindText(1, m_search.expression());
    plan.bindConditions(*select);
    select->bindInteger(4, plan.limit);
    std::vector<std::int64_t> rids;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) return rids;
        rids.push_back(select->integer(0));
    }
}

Result<std::vector<std::int64_t>> ListReader::ridsAlongIndex(const Plan& plan, std::int64_t rowsMax) {
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare("SELECT rid, search FROM " + plan.table + " INDEXED BY " +
                                                           quoted(plan.index->name) + " WHERE 1" + plan.conditions +
                                                           " ORDER BY " + plan.order + " LIMIT ?1"));
    select->bindInteger(1, rowsMax);
    plan.bindConditions(*select);
    std::vector<std::int64_t> rids;
    while (static_cast<std::int64_t>(rids.size()) < plan.limit) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) break;
        if (m_search.matches(select->text(1))) rids.push_back(select->integer(0));
    }
    return rids;
}

Result<std::vector<ListRow>> ListReader::readRids(const RecordType& type, const std::vector<std::int64_t>& rids) {
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare("SELECT " + listColumns(type) + " FROM " +
                                                           quoted(type.tableName) + " WHERE rid=?"));
    std::vector<ListRow> rows;
    rows.reserve(rids.size());
    for (const std::int64_t rid : rids) {
        select->reset();
        select->bindInteger(1, rid);
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (row) rows.push_back(readListRow(*select, type));
    }
    return rows;
}

Result<std::vector<ListRow>> ListReader::list(const ListQuery& query) {
    MOSTRADOR_TRY_ASSIGN(const Plan plan, this->plan(query));
    if (m_search.empty()) return readInOrder(plan);
    // Reading every match and sorting costs about as much as walking limit × rows / matches rows of the sort index.
    MOSTRADOR_TRY_ASSIGN(const std::int64_t rows, m_connection.queryInteger("SELECT max(rid) FROM " + plan.table));
    const auto turn = static_cast<std::int64_t>(std::sqrt(static_cast<double>(plan.limit) * static_cast<double>(rows)));
    MOSTRADOR_TRY_ASSIGN(const std::int64_t found, candidates(plan, std::max(turn, plan.limit) + 1));
    if (found <= plan.limit) return readAllMatches(plan);
    if (plan.index && found > turn) {
        // matches may all lie at the far end of the order: then the search index is quicker after all
        const std::int64_t rowsMax = 2000 + 20 * plan.limit;
        MOSTRADOR_TRY_ASSIGN(const auto rids, ridsAlongIndex(plan, rowsMax));
        if (static_cast<std::int64_t>(rids.size()) == plan.limit) return readRids(*plan.type, rids);
    }
    MOSTRADOR_TRY_ASSIGN(const auto rids, ridsFromSearch(plan));
    return readRids(*plan.type, rids);
}

Result<std::int64_t> ListReader::count(const ListQuery& query) {
    ListQuery whole = query;
    whole.after.reset();
    MOSTRADOR_TRY_ASSIGN(const Plan plan, this->plan(whole));
    std::string sql = "SELECT count(*) FROM ";
    if (m_search.empty()) {
        sql += plan.table + " WHERE 1" + plan.conditions;
    } else {
        const std::string fts = searchTable(*plan.type);
        const std::string exact = m_search.exact() ? "" : " AND found(" + plan.table + ".search)";
        sql += fts;
        if (!exact.empty() || !plan.conditions.empty())
            sql += " CROSS JOIN " + plan.table + " ON rid=" + fts + ".rowid";
        sql += " WHERE " + fts + " MATCH ?1" + exact + plan.conditions;
    }
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare(sql));
    if (!m_search.empty()) select->bindText(1, m_search.expression());
    plan.bindConditions(*select);
    MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
    return row ? select->integer(0) : 0;
}

Result<std::vector<Record>> ListReader::matching(const RecordType& type, std::string_view text, std::int32_t limit) {
    ListQuery query;
    query.table = type.table;
    query.search = text;
    query.sortBy = type.titleField;
    query.limit = limit;
    MOSTRADOR_TRY_ASSIGN(auto rows, list(query));
    std::vector<Record> records;
    for (ListRow& row : rows) records.push_back(std::move(row.record));
    return records;
}

}  // namespace mostrador::sync
