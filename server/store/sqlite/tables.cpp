#include "server/store/sqlite/tables.h"

#include <algorithm>

#include "models/base/text.h"
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

bool ofTitle(const RecordType& type, const IndexSpec& index) {
    return !index.serverUnique && index.fields.size() == 1 && index.fields[0] == type.titleField &&
           type.field(type.titleField).kind == FieldKind::Text;
}

Result<> ensureIndexes(sqlite::Connection& connection, const RecordType& type, const std::string& table) {
    const std::string plainName(type.tableName);
    MOSTRADOR_TRY(
        connection.exec("CREATE UNIQUE INDEX IF NOT EXISTS " + plainName + "_key ON " + table + " (org, id)"));
    MOSTRADOR_TRY(
        connection.exec("CREATE INDEX IF NOT EXISTS " + plainName + "_pull ON " + table + " (org, last_seq, id)"));
    for (const IndexSpec& index : type.indexes) {
        const std::string name = sqlite::quoted(std::string(index.name) + "_by");
        if (!kept(index)) continue;
        if (ofTitle(type, index)) {  // earlier versions sorted by it
            MOSTRADOR_TRY(connection.exec("DROP INDEX IF EXISTS " + name));
            continue;
        }
        std::string columns = "org";
        for (const FieldIndex field : index.fields) columns += ',' + sqlite::quoted(type.field(field).column);
        MOSTRADOR_TRY(connection.exec(std::string(index.serverUnique ? "CREATE UNIQUE" : "CREATE") +
                                      " INDEX IF NOT EXISTS " + name + " ON " + table + " (" + columns + ")"));
    }
    // Few rows are archived: counting the others is counting all and these.
    MOSTRADOR_TRY(connection.exec("CREATE INDEX IF NOT EXISTS " + sqlite::quoted(plainName + "_archived") + " ON " +
                                  table + " (org) WHERE archived=1"));
    if (!hasTitleSort(type)) return success();
    return connection.exec("CREATE INDEX IF NOT EXISTS " + sqlite::quoted(plainName + "_title") + " ON " + table +
                           " (org, title_sort, id)");
}

// The column came with a later version: fills it for the rows there are.
Result<> fillTitleSort(sqlite::Connection& connection, const RecordType& type, const std::string& table) {
    const std::string title = sqlite::quoted(type.field(type.titleField).column);
    MOSTRADOR_TRY_ASSIGN(auto rows, connection.prepareOnce("SELECT rowid," + title + " FROM " + table));
    MOSTRADOR_TRY_ASSIGN(auto write, connection.prepareOnce("UPDATE " + table + " SET title_sort=?1 WHERE rowid=?2"));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, rows.step());
        if (!row) return success();
        if (rows.isNull(1)) continue;
        const std::string folded = foldForSearch(rows.text(1));
        write.bindText(1, folded);
        write.bindInteger(2, rows.integer(0));
        MOSTRADOR_TRY(write.run());
    }
}

int compareFolded(void*, int leftBytes, const void* left, int rightBytes, const void* right) {
    const auto fold = [](const void* text, int bytes) {
        return foldForSearch({static_cast<const char*>(text), static_cast<std::size_t>(bytes)});
    };
    return fold(left, leftBytes).compare(fold(right, rightBytes));
}

}  // namespace

bool hasColumn(const FieldSpec& spec) {
    const bool who = spec.merge == MergeRule::Stamp && spec.kind == FieldKind::Reference;
    return spec.kind != FieldKind::Set && spec.bytesMax <= columnBytesMax && !who;
}

bool hasTitleSort(const RecordType& type) {
    return std::any_of(type.indexes.begin(), type.indexes.end(),
                       [&type](const IndexSpec& index) { return ofTitle(type, index); });
}

Result<> addFoldedCollation(sqlite::Connection& connection) {
    const int code = sqlite3_create_collation_v2(connection.handle(), std::string(foldedCollation).c_str(), SQLITE_UTF8,
                                                 nullptr, compareFolded, nullptr);
    if (code != SQLITE_OK) return fail(ErrorCode::StorageFailed, {}, "collation");
    return success();
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
        if (hasTitleSort(type)) sql += ", title_sort TEXT";
        MOSTRADOR_TRY(connection.exec(sql + ", search TEXT, wire BLOB NOT NULL)"));
    } else {
        for (const FieldSpec& spec : type.fields) {
            if (!hasColumn(spec) || std::find(present.begin(), present.end(), spec.column) != present.end()) continue;
            MOSTRADOR_TRY(connection.exec("ALTER TABLE " + table + " ADD COLUMN " + definition(spec)));
        }
        if (hasTitleSort(type) && std::find(present.begin(), present.end(), "title_sort") == present.end()) {
            MOSTRADOR_TRY(connection.exec("ALTER TABLE " + table + " ADD COLUMN title_sort TEXT"));
            MOSTRADOR_TRY(fillTitleSort(connection, type, table));
        }
    }
    return ensureIndexes(connection, type, table);
}

}  // namespace mostrador::server
