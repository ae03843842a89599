#include "server/store/sqlite/tables.h"

#include <algorithm>

#include "models/storage/sqlite/connection.h"
#include "models/storage/sqlite/record_table.h"

namespace mostrador::server {
namespace {

constexpr std::uint32_t columnBytesMax = 500;  // longer texts are neither sorted nor filtered by

std::string definition(const FieldSpec& spec) {
    const std::string name = sqlite::quoted(spec.column);
    switch (spec.kind) {
        case FieldKind::Integer:
        case FieldKind::Boolean:
        case FieldKind::Money:
        case FieldKind::Quantity:
        case FieldKind::Time: return name + " INTEGER";
        case FieldKind::Reference:
        case FieldKind::Set: return name + " BLOB";
        case FieldKind::Text:
        case FieldKind::Choice: break;
    }
    return name + " TEXT";
}

Result<std::vector<std::string>> columnsOf(sqlite::Connection& connection, const std::string& table) {
    std::vector<std::string> names;
    MOSTRADOR_TRY_ASSIGN(auto info, connection.prepareOnce("PRAGMA table_info(" + table + ")"));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, info.step());
        if (!row) return names;
        names.emplace_back(info.text(1));
    }
}

// Desktops sort by the time of the last change; here its number serves, in an index that is kept anyway.
bool kept(const IndexSpec& index) { return index.fields.size() != 1 || index.fields[0] != common::UpdatedAt; }

Result<> ensureIndexes(sqlite::Connection& connection, const RecordType& type, const std::string& table) {
    const std::string plainName(type.tableName);
    MOSTRADOR_TRY(
        connection.exec("CREATE UNIQUE INDEX IF NOT EXISTS " + plainName + "_key ON " + table + " (org, id)"));
    MOSTRADOR_TRY(
        connection.exec("CREATE INDEX IF NOT EXISTS " + plainName + "_pull ON " + table + " (org, last_seq, id)"));
    for (const IndexSpec& index : type.indexes) {
        if (!kept(index)) continue;
        std::string columns = "org";
        for (const FieldIndex field : index.fields) {
            columns += ',' + sqlite::quoted(type.field(field).column);
            if (field == type.titleField) columns += " COLLATE NOCASE";  // lists are sorted by it
        }
        MOSTRADOR_TRY(connection.exec(std::string(index.serverUnique ? "CREATE UNIQUE" : "CREATE") +
                                      " INDEX IF NOT EXISTS " + sqlite::quoted(std::string(index.name) + "_by") +
                                      " ON " + table + " (" + columns + ")"));
    }
    return success();
}

}  // namespace

bool hasColumn(const FieldSpec& spec) {
    const bool who = spec.merge == MergeRule::Stamp && spec.kind == FieldKind::Reference;
    return spec.kind != FieldKind::Set && spec.bytesMax <= columnBytesMax && !who;
}

FieldMask columnMask(const RecordType& type) {
    FieldMask mask = 0;
    for (FieldIndex i = 0; i < type.fields.size(); ++i)
        if (hasColumn(type.fields[i])) mask |= maskOf(i);
    return mask;
}

FieldMask searchMask(const RecordType& type) {
    FieldMask mask = 0;
    for (FieldIndex i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].search != SearchRole::None) mask |= maskOf(i);
    return mask;
}

Result<> ensureTable(sqlite::Connection& connection, const RecordType& type) {
    const std::string table = sqlite::quoted(type.tableName);
    MOSTRADOR_TRY_ASSIGN(const auto present, columnsOf(connection, table));
    if (present.empty()) {
        std::string sql = "CREATE TABLE " + table + " (org BLOB NOT NULL, id BLOB NOT NULL, last_seq INTEGER NOT NULL";
        for (const FieldSpec& spec : type.fields)
            if (hasColumn(spec)) sql += ',' + definition(spec);
        MOSTRADOR_TRY(connection.exec(sql + ", search TEXT, wire BLOB NOT NULL)"));
    } else {
        for (const FieldSpec& spec : type.fields) {
            if (!hasColumn(spec) || std::find(present.begin(), present.end(), spec.column) != present.end()) continue;
            MOSTRADOR_TRY(connection.exec("ALTER TABLE " + table + " ADD COLUMN " + definition(spec)));
        }
    }
    return ensureIndexes(connection, type, table);
}

}  // namespace mostrador::server
