#include "sync/replica/row_table.h"

#include "models/base/text.h"
#include "models/records/wire.h"
#include "models/storage/sqlite/record_table.h"
#include "sync/replica/schema.h"

namespace mostrador::sync {
namespace {

using sqlite::quoted;
using sqlite::Statement;

constexpr std::size_t updatersMax = 64;  // shapes in real use are about ten
// Columns before the fields in every SELECT: rid, last_seq, versions, extra, search, id.
constexpr int firstField = 6;
// Parameters before the fields in INSERT: id, last_seq, versions.
constexpr int firstInsertField = 4;

std::string versionsOf(const Record& record) {
    CborWriter out;
    encodeVersions(out, record.versions);
    return out.take();
}

void bindExtra(Statement& statement, int parameter, std::string_view extra) {
    if (extra.empty()) statement.bindNull(parameter);
    else statement.bindBlob(parameter, extra);
}

}  // namespace

RowTable::RowTable(sqlite::Connection& connection, const RecordType& type, SearchTokenizer* tokenizer)
    : m_connection(connection),
      m_type(type),
      m_sorted(sortedTextFields(type)),
      m_searched(type.searchable ? searchedFields(type) : 0),
      m_table(quoted(type.tableName)),
      m_index(connection, type, tokenizer) {}

Result<Statement*> RowTable::ready(std::optional<Statement>& slot, const std::string& sql) {
    if (!slot) { MOSTRADOR_TRY_ASSIGN(slot, m_connection.prepareOnce(sql)); }
    slot->reset();
    return &*slot;
}

Result<Statement*> RowTable::selector(const Uuid& id) {
    static const std::string head = "SELECT rid,last_seq,versions,extra,search,id,";
    MOSTRADOR_TRY_ASSIGN(Statement * select, m_find ? ready(m_find, {})
                                                    : ready(m_find, head + sqlite::columnNames(m_type) + " FROM " +
                                                                        m_table + " WHERE id=?"));
    select->bindUuid(1, id);
    return select;
}

StoredRow RowTable::readStored(const Statement& select) const {
    StoredRow row{select.integer(0), std::string(select.text(4)), Record(m_type, select.uuid(5))};
    row.record.lastSeq = select.integer(1);
    CborReader versions(select.blob(2));
    decodeVersions(versions, row.record.versions);
    row.record.extra = select.blob(3);
    sqlite::readFields(select, firstField, row.record);
    return row;
}

Result<std::optional<StoredRow>> RowTable::find(const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(Statement * select, selector(id));
    MOSTRADOR_TRY_ASSIGN(const bool present, select->step());
    std::optional<StoredRow> row;
    if (present) row = readStored(*select);
    select->reset();
    return row;
}

Result<std::vector<Uuid>> RowTable::findEqual(FieldIndex field, const Value& value) {
    const FieldSpec& spec = m_type.field(field);
    std::string where = quoted(spec.column) + " IS ?1";
    const bool sorted = std::find(m_sorted.begin(), m_sorted.end(), field) != m_sorted.end();
    if (sorted) where += " AND " + sortColumn(spec) + "=?2";  // the index is on the folded text
    MOSTRADOR_TRY_ASSIGN(auto select,
                         m_connection.prepare("SELECT id FROM " + m_table + " WHERE " + where + " ORDER BY id"));
    std::string scratch;
    const std::string folded = foldForSearch(textOf(value));
    sqlite::bindValue(*select, 1, spec, value, scratch);
    if (sorted) select->bindText(2, folded);
    std::vector<Uuid> ids;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) return ids;
        ids.push_back(select->uuid(0));
    }
}

Result<Statement*> RowTable::inserter() {
    if (m_insert) return ready(m_insert, {});
    std::string sql =
        "INSERT INTO " + m_table + "(id,last_seq,versions," + sqlite::columnNames(m_type) + ",extra,search";
    for (const FieldIndex field : m_sorted) sql += "," + sortColumn(m_type.field(field));
    return ready(m_insert, sql + ") VALUES(" + sqlite::placeholders(m_type.fields.size() + 5 + m_sorted.size()) + ")");
}

// The last columns of an INSERT, then the search index.
Result<> RowTable::finishInsert(Statement& insert, const std::vector<std::string>& sortTexts, std::string_view search,
                                bool indexed) {
    const int at = firstInsertField + fieldCount() + 1;
    if (m_searched) insert.bindText(at, search);
    else insert.bindNull(at);
    for (std::size_t i = 0; i < sortTexts.size(); ++i) insert.bindText(at + 1 + static_cast<int>(i), sortTexts[i]);
    MOSTRADOR_TRY(insert.run());
    if (!indexed || !m_searched) return success();
    m_index.changes(m_connection.lastInsertRowId(), std::nullopt);
    return success();
}

Result<> RowTable::insert(const Record& record) {
    MOSTRADOR_TRY_ASSIGN(Statement * insert, inserter());
    const std::string versions = versionsOf(record);
    const std::string search = m_searched ? searchText(record) : std::string();
    std::vector<std::string> scratch(record.values.size());
    insert->bindUuid(1, record.id);
    insert->bindInteger(2, record.lastSeq);
    insert->bindBlob(3, versions);
    for (FieldIndex i = 0; i < record.values.size(); ++i)
        sqlite::bindValue(*insert, firstInsertField + i, m_type.field(i), record.values[i], scratch[i]);
    bindExtra(*insert, firstInsertField + fieldCount(), record.extra);
    std::vector<std::string> sortTexts;
    for (const FieldIndex field : m_sorted) sortTexts.push_back(foldForSearch(record.text(field)));
    return finishInsert(*insert, sortTexts, search, true);
}

Result<> RowTable::insertWire(const sqlite::WireRow& row, bool indexed) {
    MOSTRADOR_TRY_ASSIGN(Statement * insert, inserter());
    insert->bindUuid(1, row.id());
    insert->bindInteger(2, row.lastSeq());
    insert->bindBlob(3, row.versions());
    sqlite::bindFields(*insert, firstInsertField, row);
    bindExtra(*insert, firstInsertField + fieldCount(), row.extra());
    m_sortTexts.resize(m_sorted.size());
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
        m_sortTexts[i].clear();
        appendFolded(m_sortTexts[i], row.at(m_sorted[i]).bytes);
    }
    return finishInsert(*insert, m_sortTexts, row.searchText(), indexed);
}

Result<Statement*> RowTable::updater(const Shape& shape) {
    if (const auto found = m_updaters.find(shape); found != m_updaters.end()) {
        found->second.reset();
        return &found->second;
    }
    std::string set;
    const auto add = [&](const std::string& column) { set += (set.empty() ? "" : ",") + column + "=?"; };
    for (FieldIndex i = 0; i < m_type.fields.size(); ++i)
        if (shape.fields & maskOf(i)) add(quoted(m_type.field(i).column));
    for (const FieldIndex field : m_sorted)
        if (shape.fields & maskOf(field)) add(sortColumn(m_type.field(field)));
    if (shape.head) add("last_seq"), add("versions");
    if (shape.extra) add("extra");
    if (shape.search) add("search");
    if (m_updaters.size() >= updatersMax) m_updaters.clear();
    MOSTRADOR_TRY_ASSIGN(auto statement,
                         m_connection.prepareOnce("UPDATE " + m_table + " SET " + set + " WHERE rid=?"));
    return &m_updaters.emplace(shape, std::move(statement)).first->second;
}

Result<> RowTable::update(const StoredRow& before, const Record& after) {
    Shape shape;
    for (FieldIndex i = 0; i < after.values.size(); ++i)
        if (before.record.values[i] != after.values[i]) shape.fields |= maskOf(i);
    shape.head = before.record.lastSeq != after.lastSeq || before.record.versions != after.versions;
    shape.extra = before.record.extra != after.extra;
    std::string search;
    if (shape.fields & m_searched) {
        search = searchText(after);
        shape.search = search != before.search;
    }
    if (shape == Shape{}) return success();

    MOSTRADOR_TRY_ASSIGN(Statement * update, updater(shape));
    std::vector<std::string> scratch(after.values.size() + m_sorted.size());
    int at = 1;
    for (FieldIndex i = 0; i < after.values.size(); ++i)
        if (shape.fields & maskOf(i)) sqlite::bindValue(*update, at++, m_type.field(i), after.values[i], scratch[i]);
    for (std::size_t s = 0; s < m_sorted.size(); ++s) {
        if (!(shape.fields & maskOf(m_sorted[s]))) continue;
        std::string& folded = scratch[after.values.size() + s];
        folded = foldForSearch(after.text(m_sorted[s]));
        update->bindText(at++, folded);
    }
    std::string versions;
    if (shape.head) {
        versions = versionsOf(after);
        update->bindInteger(at++, after.lastSeq);
        update->bindBlob(at++, versions);
    }
    if (shape.extra) bindExtra(*update, at++, after.extra);
    if (shape.search) update->bindText(at++, search);
    update->bindInteger(at, before.rid);
    if (shape.search) m_index.changes(before.rid, before.search);
    return update->run();
}

Result<> RowTable::remove(const StoredRow& row) {
    if (m_searched) m_index.changes(row.rid, row.search);
    MOSTRADOR_TRY_ASSIGN(Statement * remove, ready(m_remove, "DELETE FROM " + m_table + " WHERE rid=?"));
    remove->bindInteger(1, row.rid);
    return remove->run();
}

Result<Arrived> RowTable::compare(const sqlite::WireRow& row, std::int64_t& rid) {
    MOSTRADOR_TRY_ASSIGN(Statement * select, selector(row.id()));
    MOSTRADOR_TRY_ASSIGN(const bool present, select->step());
    Arrived arrived = Arrived::New;
    if (present) {
        rid = select->integer(0);
        bool same = select->blob(3) == row.extra();
        for (FieldIndex i = 0; same && i < m_type.fields.size(); ++i)
            same = sqlite::sameColumn(*select, firstField + i, row.at(i));
        arrived = select->integer(1) >= row.lastSeq() ? Arrived::NotNewer
                  : same                              ? Arrived::SameValues
                                                      : Arrived::Different;
    }
    select->reset();
    return arrived;
}

Result<> RowTable::updateHead(std::int64_t rid, const sqlite::WireRow& row) {
    MOSTRADOR_TRY_ASSIGN(Statement * update,
                         ready(m_updateHead, "UPDATE " + m_table + " SET last_seq=?,versions=? WHERE rid=?"));
    update->bindInteger(1, row.lastSeq());
    update->bindBlob(2, row.versions());
    update->bindInteger(3, rid);
    return update->run();
}

Result<> RowTable::forEach(const std::function<Result<>(const Record&)>& visit) {
    MOSTRADOR_TRY_ASSIGN(auto select,
                         m_connection.prepare("SELECT rid,last_seq,versions,extra,search,id," +
                                              sqlite::columnNames(m_type) + " FROM " + m_table + " ORDER BY id"));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) return success();
        MOSTRADOR_TRY(visit(readStored(*select).record));
    }
}

}  // namespace mostrador::sync
