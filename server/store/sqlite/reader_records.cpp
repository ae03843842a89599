// The reader's records: single rows, lists, timelines.

#include <algorithm>

#include "models/records/wire.h"
#include "models/storage/sqlite/record_table.h"
#include "server/store/sqlite/decode.h"
#include "server/store/sqlite/sqlite_reader.h"
#include "server/store/sqlite/tables.h"

namespace mostrador::server {
namespace {

std::vector<std::string> wordsOf(std::string_view folded) {
    std::vector<std::string> words;
    while (!folded.empty()) {
        const std::size_t end = folded.find(' ');
        if (end != 0) words.emplace_back(folded.substr(0, end));
        if (end == std::string_view::npos) break;
        folded.remove_prefix(end + 1);
    }
    return words;
}

std::string orderBy(const RecordType& type, const ListQuery& query) {
    const std::string direction = query.descending ? " DESC" : "";
    if (!query.ordered) return " ORDER BY rowid" + direction;
    if (query.order == common::UpdatedAt) return " ORDER BY last_seq" + direction + ",id" + direction;
    if (query.order == type.titleField && hasTitleSort(type))
        return " ORDER BY title_sort" + direction + ",id" + direction;
    const std::string column = sqlite::quoted(type.field(query.order).column);
    // what is unique to the letter (numbers, sign-in names) has an index in that order
    const bool unique = std::any_of(type.indexes.begin(), type.indexes.end(), [&query](const IndexSpec& index) {
        return index.serverUnique && index.fields.front() == query.order;
    });
    const bool text = type.field(query.order).kind == FieldKind::Text && !unique;
    return " ORDER BY " + column + (text ? " COLLATE " + std::string(foldedCollation) : "") + direction + ",id" +
           direction;
}

// Numbered parameters, as the conditions of a list need them: 1 is the organisation.
std::string conditions(const RecordType& type, const ListQuery& query, std::size_t words) {
    int parameter = 1;
    const auto next = [&parameter] { return "?" + std::to_string(++parameter); };
    std::string sql;
    if (!query.withArchived) sql += " AND coalesce(archived,0)=0";
    for (const auto& [field, value] : query.equal) {
        const std::string column = sqlite::quoted(type.field(field).column);
        const bool flag = type.field(field).kind == FieldKind::Boolean;
        sql += " AND " + (flag ? "coalesce(" + column + ",0)=coalesce(" + next() + ",0)" : column + " IS " + next());
    }
    if (query.ownOrNobodys) {
        const std::string column = sqlite::quoted(type.field(query.ownOrNobodys->first).column);
        sql += " AND (" + column + "=" + next() + " OR " + column + " IS NULL)";
    }
    if (query.during) {
        const std::string column = sqlite::quoted(type.field(*query.during).column);
        sql += " AND " + column + ">=" + next();
        sql += " AND " + column + "<" + next();
    }
    for (std::size_t i = 0; i < words; ++i) sql += " AND instr(search," + next() + ")>0";
    return sql;
}

Result<> checkColumns(const RecordType& type, const ListQuery& query) {
    const auto check = [&type](FieldIndex field) -> Result<> {
        if (hasColumn(type.field(field))) return success();
        return fail(ErrorCode::FieldInvalid, std::string(type.field(field).name));
    };
    if (query.ordered) MOSTRADOR_TRY(check(query.order));
    if (query.during) MOSTRADOR_TRY(check(*query.during));
    if (query.ownOrNobodys) MOSTRADOR_TRY(check(query.ownOrNobodys->first));
    for (const auto& [field, value] : query.equal) MOSTRADOR_TRY(check(field));
    return success();
}

}  // namespace

RowTable& SqliteReader::rows(const RecordType& type) {
    for (auto& [table, rows] : m_rows)
        if (table == type.table) return *rows;
    assert(false && "a record type that is not in the registry");
    return *m_rows.front().second;
}

Result<std::optional<Record>> SqliteReader::find(const OrgId& org, const RecordType& type, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(const auto wire, rows(type).read(org, id));
    if (!wire) return std::optional<Record>();
    MOSTRADOR_TRY_ASSIGN(Record row, decodeRow(type, *wire));
    return std::optional<Record>(std::move(row));
}

Result<std::vector<Uuid>> SqliteReader::findEqual(const OrgId& org, const RecordType& type, FieldIndex field,
                                                  const Value& value) {
    return rows(type).equal(org, field, value);
}

Result<sqlite::Statement> SqliteReader::prepareList(std::string_view select, const OrgId& org, const RecordType& type,
                                                    const ListQuery& query, std::vector<std::string>& words,
                                                    std::string& scratch) {
    MOSTRADOR_TRY(checkColumns(type, query));
    constexpr std::size_t wordsMax = 32;  // each is a term of the statement, and nobody types more
    words = wordsOf(query.folded);
    if (words.size() > wordsMax) words.resize(wordsMax);
    std::string sql = "SELECT " + std::string(select) + " FROM " + sqlite::quoted(type.tableName) + " WHERE org=?1" +
                      conditions(type, query, words.size());
    const bool paged = select == "wire";
    if (paged) sql += orderBy(type, query) + " LIMIT ? OFFSET ?";  // the numbers after the conditions'
    MOSTRADOR_TRY_ASSIGN(auto statement, m_connection.prepareOnce(sql));
    statement.bindUuid(1, org.uuid());
    int parameter = 1;
    for (const auto& [field, value] : query.equal)
        sqlite::bindValue(statement, ++parameter, type.field(field), value, scratch);
    if (query.ownOrNobodys) statement.bindUuid(++parameter, query.ownOrNobodys->second);
    if (query.during) {
        statement.bindInteger(++parameter, query.from);
        statement.bindInteger(++parameter, query.before);
    }
    for (const std::string& word : words) statement.bindText(++parameter, word);
    if (paged) {
        statement.bindInteger(++parameter, query.limit);
        statement.bindInteger(++parameter, query.offset);
    }
    return statement;
}

Result<std::vector<Record>> SqliteReader::list(const OrgId& org, const RecordType& type, const ListQuery& query) {
    std::vector<std::string> words;
    std::string scratch;
    MOSTRADOR_TRY_ASSIGN(auto statement, prepareList("wire", org, type, query, words, scratch));
    std::vector<Record> records;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool more, statement.step());
        if (!more) return records;
        MOSTRADOR_TRY_ASSIGN(Record row, decodeRow(type, statement.blob(0)));
        records.push_back(std::move(row));
    }
}

Result<std::int64_t> SqliteReader::count(const OrgId& org, const RecordType& type, const ListQuery& query) {
    std::vector<std::string> words;
    std::string scratch;
    MOSTRADOR_TRY_ASSIGN(auto statement, prepareList("count(*)", org, type, query, words, scratch));
    MOSTRADOR_TRY(statement.step());
    return statement.integer(0);
}

Result<std::vector<HistoryItem>> SqliteReader::history(const OrgId& org, TableId table, const Uuid& record) {
    MOSTRADOR_TRY_ASSIGN(
        auto list, m_connection.prepare(
                       "SELECT field,element,seq,ord,earlier_seq,value,lost,author,by_user,server_time FROM history"
                       " WHERE org=? AND tbl=? AND id=? ORDER BY seq,field,element,ord"));
    list->bindUuid(1, org.uuid());
    list->bindInteger(2, static_cast<std::int64_t>(table));
    list->bindUuid(3, record);
    std::vector<HistoryItem> items;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, list->step());
        if (!row) return items;
        items.push_back({table, record, static_cast<FieldIndex>(list->integer(0)), list->integer(1), list->integer(2),
                         list->integer(3), list->integer(4), std::string(list->blob(5)), list->integer(6) != 0,
                         UserId(list->uuid(7)), UserId(list->uuid(8)), list->integer(9)});
    }
}

Result<std::vector<Change>> SqliteReader::changesOf(const OrgId& org, TableId table, const Uuid& record) {
    static const std::string sql =
        "SELECT " + std::string(changeColumns) + " FROM change WHERE org=? AND tbl=? AND id=? ORDER BY seq,ord";
    MOSTRADOR_TRY_ASSIGN(auto list, m_connection.prepare(sql));
    list->bindUuid(1, org.uuid());
    list->bindInteger(2, static_cast<std::int64_t>(table));
    list->bindUuid(3, record);
    std::vector<Change> changes;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, list->step());
        if (!row) return changes;
        changes.push_back(decodeChange(*list));
    }
}

}  // namespace mostrador::server
