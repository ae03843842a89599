#include "server/store/sqlite/rows.h"

#include "models/base/text.h"
#include "models/records/wire.h"
#include "models/storage/sqlite/record_table.h"
#include "server/store/sqlite/tables.h"

namespace mostrador::server {
namespace {

// An update statement for each set of columns that ever changed together; beyond this the one for all serves.
constexpr std::size_t updatesMax = 64;
constexpr FieldMask searchBit = FieldMask{1} << 63;  // no type has that many fields
constexpr FieldMask titleBit = FieldMask{1} << 62;

template <class Visit>
void forEachField(const RecordType& type, FieldMask mask, Visit&& visit) {
    for (FieldIndex i = 0; i < type.fields.size(); ++i)
        if (mask & maskOf(i)) visit(i);
}

}  // namespace

RowTable::RowTable(sqlite::Connection& connection, const RecordType& type)
    : m_connection(connection),
      m_type(type),
      m_columns(columnMask(type)),
      m_searched(searchMask(type)),
      m_titled(hasTitleSort(type)),
      m_table(sqlite::quoted(type.tableName)) {}

Result<sqlite::Statement*> RowTable::prepared(std::optional<sqlite::Statement>& slot, const std::string& sql) {
    if (!slot) {
        MOSTRADOR_TRY_ASSIGN(auto made, m_connection.prepareOnce(sql));
        slot.emplace(std::move(made));
    }
    return &*slot;
}

Result<> RowTable::run(sqlite::Statement& statement) {
    auto done = statement.run();
    if (!done.ok() && (sqlite3_errcode(m_connection.handle()) & 0xff) == SQLITE_CONSTRAINT) {
        statement.reset();
        return fail(ErrorCode::AlreadyExists, std::string(m_type.publicName), done.error().detail);
    }
    return done;
}

Result<std::optional<std::string_view>> RowTable::read(const OrgId& org, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * statement,
                         prepared(m_read, "SELECT wire FROM " + m_table + " WHERE org=? AND id=?"));
    statement->reset();
    statement->bindUuid(1, org.uuid());
    statement->bindUuid(2, id);
    MOSTRADOR_TRY_ASSIGN(const bool row, statement->step());
    if (!row) {
        statement->reset();
        return std::optional<std::string_view>();
    }
    m_scratch = statement->blob(0);  // copied, so that no read stays open across a commit
    statement->reset();
    return std::optional<std::string_view>(m_scratch);
}

Result<std::vector<Uuid>> RowTable::equal(const OrgId& org, FieldIndex field, const Value& value) {
    if (!(m_columns & maskOf(field))) return scanEqual(org, field, value);
    const std::string sql =
        "SELECT id FROM " + m_table + " WHERE org=? AND " + sqlite::quoted(m_type.field(field).column) + " IS ?";
    MOSTRADOR_TRY_ASSIGN(auto statement, m_connection.prepare(sql));
    std::string scratch;
    statement->bindUuid(1, org.uuid());
    sqlite::bindValue(*statement, 2, m_type.field(field), value, scratch);
    std::vector<Uuid> ids;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, statement->step());
        if (!row) return ids;
        ids.push_back(statement->uuid(0));
    }
}

Result<std::vector<Uuid>> RowTable::scanEqual(const OrgId& org, FieldIndex field, const Value& value) {
    MOSTRADOR_TRY_ASSIGN(auto statement, m_connection.prepare("SELECT wire FROM " + m_table + " WHERE org=?"));
    statement->bindUuid(1, org.uuid());
    std::vector<Uuid> ids;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool more, statement->step());
        if (!more) return ids;
        MOSTRADOR_TRY_ASSIGN(const Record row, decodeRow(m_type, statement->blob(0)));
        if (row.at(field) == value) ids.push_back(row.id);
    }
}

Result<> RowTable::insert(const OrgId& org, const Record& record, std::string_view wire) {
    if (!m_insert) {
        std::string names = "org,id,last_seq,search,wire";
        std::size_t count = 5;
        forEachField(m_type, m_columns, [&](FieldIndex i) {
            names += ',' + sqlite::quoted(m_type.field(i).column);
            ++count;
        });
        if (m_titled) {
            names += ",title_sort";
            ++count;
        }
        MOSTRADOR_TRY(prepared(
            m_insert, "INSERT INTO " + m_table + " (" + names + ") VALUES (" + sqlite::placeholders(count) + ")"));
    }
    m_search = searchText(record);
    sqlite::Statement& statement = *m_insert;
    statement.bindUuid(1, org.uuid());
    statement.bindUuid(2, record.id);
    statement.bindInteger(3, record.lastSeq);
    if (m_type.searchable) statement.bindText(4, m_search);
    else statement.bindNull(4);
    statement.bindBlob(5, wire);
    int parameter = 6;
    forEachField(m_type, m_columns, [&](FieldIndex i) {
        sqlite::bindValue(statement, parameter++, m_type.field(i), record.at(i), m_scratch);
    });
    if (m_titled) bindTitle(statement, parameter, record);
    return run(statement);
}

void RowTable::bindTitle(sqlite::Statement& statement, int parameter, const Record& record) {
    m_title = foldForSearch(record.text(m_type.titleField));
    if (m_title.empty()) statement.bindNull(parameter);
    else statement.bindText(parameter, m_title);
}

Result<sqlite::Statement*> RowTable::updateStatement(FieldMask changed) {
    if (const auto known = m_updates.find(changed); known != m_updates.end()) return &known->second;
    std::string sql = "UPDATE " + m_table + " SET last_seq=?3, wire=?4";
    if (changed & searchBit) sql += ", search=?5";
    int parameter = 6;
    if (changed & titleBit) sql += ", title_sort=?" + std::to_string(parameter++);
    forEachField(m_type, changed & m_columns, [&](FieldIndex i) {
        sql += ", " + sqlite::quoted(m_type.field(i).column) + "=?" + std::to_string(parameter++);
    });
    MOSTRADOR_TRY_ASSIGN(auto made, m_connection.prepareOnce(sql + " WHERE org=?1 AND id=?2"));
    return &m_updates.emplace(changed, std::move(made)).first->second;
}

Result<> RowTable::update(const OrgId& org, const Record& record, FieldMask changed, std::string_view wire) {
    // Only what changed is named, so that SQLite leaves the other indexes alone.
    FieldMask named = changed & m_columns;
    if (m_type.searchable && (changed & m_searched)) named |= searchBit;
    if (m_titled && (changed & maskOf(m_type.titleField))) named |= titleBit;
    if (m_updates.size() >= updatesMax && !m_updates.contains(named))
        named = m_columns | searchBit | (m_titled ? titleBit : 0);
    MOSTRADOR_TRY_ASSIGN(sqlite::Statement * statement, updateStatement(named));
    statement->bindUuid(1, org.uuid());
    statement->bindUuid(2, record.id);
    statement->bindInteger(3, record.lastSeq);
    statement->bindBlob(4, wire);
    if (named & searchBit) {
        m_search = searchText(record);
        statement->bindText(5, m_search);
    }
    int parameter = 6;
    if (named & titleBit) bindTitle(*statement, parameter++, record);
    forEachField(m_type, named & m_columns, [&](FieldIndex i) {
        sqlite::bindValue(*statement, parameter++, m_type.field(i), record.at(i), m_scratch);
    });
    MOSTRADOR_TRY(run(*statement));
    if (m_connection.changes() != 1) return fail(ErrorCode::StorageFailed, {}, "an update found no row");
    return success();
}

}  // namespace mostrador::server
