#include "models/storage/sqlite/record_table.h"

#include <set>

#include "models/records/wire.h"
#include "models/storage/sqlite/connection.h"
#include "models/storage/sqlite/statement.h"

namespace mostrador::sqlite {
namespace {

std::string_view columnType(FieldKind kind) {
    switch (kind) {
        case FieldKind::Text:
        case FieldKind::Choice: return "TEXT";
        case FieldKind::Integer:
        case FieldKind::Boolean:
        case FieldKind::Money:
        case FieldKind::Quantity:
        case FieldKind::Time: return "INTEGER";
        case FieldKind::Reference:
        case FieldKind::Set: return "BLOB";
    }
    return "BLOB";
}

std::string definition(const FieldSpec& spec) { return quoted(spec.column) + " " + std::string(columnType(spec.kind)); }

// The name a definition opens with: `"name_sort" TEXT` → name_sort.
std::string definedName(const std::string& columnDefinition) {
    const std::size_t end = columnDefinition.find('"', 1);
    return columnDefinition.substr(1, end - 1);
}

}  // namespace

std::string quoted(std::string_view column) { return "\"" + std::string(column) + "\""; }

std::string columnDefinitions(const RecordType& type) {
    std::string out;
    for (const FieldSpec& spec : type.fields) out += (out.empty() ? "" : ", ") + definition(spec);
    return out;
}

std::string columnNames(const RecordType& type, std::string_view prefix) {
    std::string out;
    for (const FieldSpec& spec : type.fields) {
        if (!out.empty()) out += ',';
        out += prefix;
        out += quoted(spec.column);
    }
    return out;
}

std::string placeholders(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += i == 0 ? "?" : ",?";
    return out;
}

Result<int> addMissingColumns(Connection& connection, std::string_view table, const RecordType& type,
                              std::span<const std::string> more) {
    std::set<std::string> present;
    {
        MOSTRADOR_TRY_ASSIGN(auto columns, connection.prepareOnce("SELECT name FROM pragma_table_info(?)"));
        columns.bindText(1, table);
        for (;;) {
            MOSTRADOR_TRY_ASSIGN(const bool row, columns.step());
            if (!row) break;
            present.emplace(columns.text(0));
        }
    }
    std::vector<std::string> wanted;
    for (const FieldSpec& spec : type.fields) wanted.push_back(definition(spec));
    wanted.insert(wanted.end(), more.begin(), more.end());
    int added = 0;
    for (const std::string& column : wanted) {
        if (present.contains(definedName(column))) continue;
        MOSTRADOR_TRY(connection.exec("ALTER TABLE " + quoted(table) + " ADD COLUMN " + column));
        ++added;
    }
    return added;
}

void bindValue(Statement& statement, int parameter, const FieldSpec& spec, const Value& value, std::string& scratch) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) statement.bindInteger(parameter, *number);
    else if (const auto* text = std::get_if<std::string>(&value)) statement.bindText(parameter, *text);
    else if (const auto* id = std::get_if<Uuid>(&value)) statement.bindUuid(parameter, *id);
    else if (const auto* set = std::get_if<SetValue>(&value); set && !set->empty()) {
        scratch = encodeSet(spec, *set);
        statement.bindBlob(parameter, scratch);
    } else statement.bindNull(parameter);
}

void bindView(Statement& statement, int parameter, const ColumnView& view) {
    switch (view.kind) {
        case ColumnView::Kind::Null: statement.bindNull(parameter); break;
        case ColumnView::Kind::Integer: statement.bindInteger(parameter, view.integer); break;
        case ColumnView::Kind::Text: statement.bindText(parameter, view.bytes); break;
        case ColumnView::Kind::Blob: statement.bindBlob(parameter, view.bytes); break;
    }
}

void bindFields(Statement& statement, int firstParameter, const WireRow& row) {
    const auto count = static_cast<FieldIndex>(row.type().fields.size());
    for (FieldIndex i = 0; i < count; ++i) bindView(statement, firstParameter + i, row.at(i));
}

Value readValue(const Statement& statement, int column, const FieldSpec& spec) {
    if (statement.isNull(column)) return {};
    switch (spec.kind) {
        case FieldKind::Text:
        case FieldKind::Choice: return std::string(statement.text(column));
        case FieldKind::Integer:
        case FieldKind::Boolean:
        case FieldKind::Money:
        case FieldKind::Quantity:
        case FieldKind::Time: return statement.integer(column);
        case FieldKind::Reference: {
            const auto id = statement.uuidOrNull(column);
            return id ? Value{*id} : Value{};
        }
        case FieldKind::Set: {
            auto set = decodeSet(spec, statement.blob(column));
            if (!set.ok() || set->empty()) return {};
            return std::move(*set);
        }
    }
    return {};
}

void readFields(const Statement& statement, int firstColumn, Record& record) {
    const auto fields = record.type().fields;
    for (FieldIndex i = 0; i < fields.size(); ++i) record.values[i] = readValue(statement, firstColumn + i, fields[i]);
}

bool sameColumn(const Statement& statement, int column, const ColumnView& view) {
    if (statement.isNull(column)) return view.kind == ColumnView::Kind::Null;
    switch (view.kind) {
        case ColumnView::Kind::Null: return false;
        case ColumnView::Kind::Integer: return statement.integer(column) == view.integer;
        case ColumnView::Kind::Text: return statement.text(column) == view.bytes;
        case ColumnView::Kind::Blob: return statement.blob(column) == view.bytes;
    }
    return false;
}

}  // namespace mostrador::sqlite
