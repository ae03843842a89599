#include "sync/replica/schema.h"

#include "embedded/replica_sql.h"
#include "models/base/cbor.h"
#include "models/base/text.h"
#include "models/records/registry.h"
#include "models/records/wire.h"
#include "models/storage/sqlite/record_table.h"
#include "models/storage/sqlite/transaction_scope.h"
#include "sync/replica/row_table.h"

namespace mostrador::sync {
namespace {

using sqlite::quoted;

std::string tableOf(const RecordType& type) { return quoted(type.tableName); }
std::string idIndex(const RecordType& type) { return quoted(std::string(type.tableName) + "_id"); }

bool isText(const RecordType& type, FieldIndex field) { return type.field(field).kind == FieldKind::Text; }

// Columns besides the fields' own that a later version of a type may add.
std::vector<std::string> extraColumns(const RecordType& type) {
    std::vector<std::string> columns;
    for (const FieldIndex field : sortedTextFields(type))
        columns.push_back(sortColumn(type.field(field)) + " TEXT NOT NULL DEFAULT ''");
    return columns;
}

Result<> createTable(sqlite::Connection& connection, const RecordType& type) {
    std::string sql =
        "CREATE TABLE IF NOT EXISTS " + tableOf(type) +
        "(rid INTEGER PRIMARY KEY, id BLOB NOT NULL, last_seq INTEGER NOT NULL, versions BLOB NOT NULL, " +
        sqlite::columnDefinitions(type) + ", extra BLOB, search TEXT";
    for (const std::string& column : extraColumns(type)) sql += ", " + column;
    return connection.exec(sql + ")");
}

// A field that used to be unknown waits in `extra` until the program knows it.
Result<> adoptExtra(RowTable& rows, const Uuid& id, std::size_t knownBefore) {
    MOSTRADOR_TRY_ASSIGN(auto stored, rows.find(id));
    if (!stored) return success();
    Record after = stored->record;
    CborReader extra(stored->record.extra);
    for (std::size_t i = knownBefore; i < after.values.size() && !extra.atEnd(); ++i)
        after.values[i] = decodeValue(extra, after.type().fields[i]);
    if (extra.failed()) return fail(ErrorCode::StorageCorrupt, {}, "extra of " + id.toString());
    after.extra = stored->record.extra.substr(extra.offset());
    return rows.update(*stored, after);
}

// After the columns of a grown type were added.
Result<> adoptAllExtra(sqlite::Connection& connection, const RecordType& type, SearchTokenizer* tokenizer, int added) {
    std::vector<Uuid> ids;
    {
        MOSTRADOR_TRY_ASSIGN(auto select,
                             connection.prepareOnce("SELECT id FROM " + tableOf(type) + " WHERE extra IS NOT NULL"));
        for (;;) {
            MOSTRADOR_TRY_ASSIGN(const bool row, select.step());
            if (!row) break;
            ids.push_back(select.uuid(0));
        }
    }
    RowTable rows(connection, type, tokenizer);
    const auto grown = static_cast<std::size_t>(added);
    const std::size_t knownBefore = type.fields.size() - std::min(grown, type.fields.size());
    for (const Uuid& id : ids) MOSTRADOR_TRY(adoptExtra(rows, id, knownBefore));
    return rows.flushSearch();
}

}  // namespace

std::vector<FieldIndex> sortedTextFields(const RecordType& type) {
    std::vector<FieldIndex> fields;
    for (const IndexSpec& index : type.indexes)
        for (const FieldIndex field : index.fields)
            if (isText(type, field) && std::find(fields.begin(), fields.end(), field) == fields.end())
                fields.push_back(field);
    return fields;
}

std::string sortColumn(const FieldSpec& spec) { return quoted(std::string(spec.column) + "_sort"); }

std::string sortExpression(const RecordType& type, FieldIndex field) {
    const FieldSpec& spec = type.field(field);
    if (spec.kind == FieldKind::Text) {
        const auto sorted = sortedTextFields(type);
        const bool stored = std::find(sorted.begin(), sorted.end(), field) != sorted.end();
        return stored ? sortColumn(spec) : "folded(" + quoted(spec.column) + ")";
    }
    if (spec.kind == FieldKind::Choice) return "coalesce(" + quoted(spec.column) + ",'')";
    return "coalesce(" + quoted(spec.column) + ",0)";
}

const IndexSpec* findIndex(const RecordType& type, FieldIndex field) {
    for (const IndexSpec& index : type.indexes)
        if (index.fields.size() == 1 && index.fields.front() == field) return &index;
    return nullptr;
}

std::string searchTable(const RecordType& type) { return quoted(std::string(type.tableName) + "_fts"); }

FieldMask searchedFields(const RecordType& type) {
    FieldMask mask = 0;
    for (FieldIndex i = 0; i < type.fields.size(); ++i) {
        bool searched = type.fields[i].search != SearchRole::None;
        for (const ElementSpec& element : type.fields[i].elements)
            searched = searched || element.search != SearchRole::None;
        if (searched) mask |= maskOf(i);
    }
    return mask;
}

Result<> createIndexes(sqlite::Connection& connection, const RecordType& type) {
    MOSTRADOR_TRY(
        connection.exec("CREATE UNIQUE INDEX IF NOT EXISTS " + idIndex(type) + " ON " + tableOf(type) + "(id)"));
    for (const IndexSpec& index : type.indexes) {
        std::string sql = "CREATE INDEX IF NOT EXISTS " + quoted(index.name) + " ON " + tableOf(type) + "(";
        for (const FieldIndex field : index.fields) sql += sortExpression(type, field) + ", ";
        // the id makes the order complete; `archived` lets lists and counts pass over rows without reading them
        MOSTRADOR_TRY(connection.exec(sql + "id, archived)"));
    }
    return success();
}

Result<> dropIndexes(sqlite::Connection& connection, const RecordType& type) {
    MOSTRADOR_TRY(connection.exec("DROP INDEX IF EXISTS " + idIndex(type)));
    for (const IndexSpec& index : type.indexes)
        MOSTRADOR_TRY(connection.exec("DROP INDEX IF EXISTS " + quoted(index.name)));
    return success();
}

Result<> createSearch(sqlite::Connection& connection, const RecordType& type) {
    if (!type.searchable) return success();
    return connection.exec("CREATE VIRTUAL TABLE IF NOT EXISTS " + searchTable(type) + " USING fts5(search, content='" +
                           std::string(type.tableName) +
                           "', content_rowid='rid', tokenize='mostrador', detail=none, columnsize=0)");
}

Result<> dropSearch(sqlite::Connection& connection, const RecordType& type) {
    if (!type.searchable) return success();
    return connection.exec("DROP TABLE IF EXISTS " + searchTable(type));
}

Result<> rebuildSearch(sqlite::Connection& connection, const RecordType& type) {
    if (!type.searchable) return success();
    const std::string table = searchTable(type);
    return connection.exec("INSERT INTO " + table + "(" + table + ") VALUES('rebuild')");
}

Result<> checkSearch(sqlite::Connection& connection, const RecordType& type) {
    if (!type.searchable) return success();
    const std::string table = searchTable(type);
    const Result<> checked =
        connection.exec("INSERT INTO " + table + "(" + table + ", rank) VALUES('integrity-check', 1)");
    if (checked.ok()) return success();
    return fail(ErrorCode::StorageCorrupt, {}, std::string(type.tableName) + " search: " + checked.error().detail);
}

Result<SearchTokenizer*> prepareConnection(sqlite::Connection& connection) {
    MOSTRADOR_TRY_ASSIGN(SearchTokenizer * tokenizer, SearchTokenizer::install(connection.handle()));
    const auto folded = [](sqlite3_context* context, int, sqlite3_value** values) {
        const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
        const std::string_view text(data ? data : "", static_cast<std::size_t>(sqlite3_value_bytes(values[0])));
        const std::string out = foldForSearch(text);
        sqlite3_result_text64(context, out.data(), out.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    };
    const int code = sqlite3_create_function_v2(connection.handle(), "folded", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                                nullptr, folded, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return fail(ErrorCode::StorageFailed, {}, "folded()");
    return tokenizer;
}

Result<> openSchema(sqlite::Connection& connection, SearchTokenizer* tokenizer) {
    const sqlite::MigrationReport report = sqlite::migrate(connection, replica::migrations());
    if (!report.usable()) return report.error;
    MOSTRADOR_TRY_ASSIGN(auto transaction, sqlite::WriteTransaction::begin(connection));
    for (const RecordType* type : allRecordTypes()) {
        MOSTRADOR_TRY(createTable(connection, *type));
        const auto more = extraColumns(*type);
        MOSTRADOR_TRY_ASSIGN(const int added, sqlite::addMissingColumns(connection, type->tableName, *type, more));
        MOSTRADOR_TRY(createIndexes(connection, *type));
        MOSTRADOR_TRY(createSearch(connection, *type));
        if (added > 0) MOSTRADOR_TRY(adoptAllExtra(connection, *type, tokenizer, added));
    }
    return transaction.commit();
}

}  // namespace mostrador::sync
