#include "sync/replica/list_filter.h"

#include "models/storage/sqlite/record_table.h"
#include "sync/replica/schema.h"

namespace mostrador::sync {
namespace {

constexpr int firstParameter = 10;

// What a filter compares. The indexed expression where there is an index on it.
std::string expressionOf(const RecordType& type, FieldIndex field) {
    const FieldSpec& spec = type.field(field);
    if (spec.kind == FieldKind::Text) return "coalesce(" + sqlite::quoted(spec.column) + ",'')";
    return sortExpression(type, field);
}

// The values a condition compares with, in the order of its parameters; empty ones stand in the SQL.
std::vector<const Value*> valuesOf(const FieldIs& one) {
    std::vector<const Value*> values;
    if (one.how != FieldIs::How::OneOf && one.how != FieldIs::How::NoneOf) return {&one.value};
    for (const Value& each : one.among) values.push_back(&each);
    return values;
}

std::string conditionOf(const RecordType& type, const FieldIs& one, int& parameter) {
    const FieldKind kind = type.field(one.field).kind;
    const std::string_view empty = kind == FieldKind::Text || kind == FieldKind::Choice ? "''" : "0";
    std::string list;
    for (const Value* value : valuesOf(one))
        list += (list.empty() ? "" : ",") + (isNull(*value) ? std::string(empty) : "?" + std::to_string(parameter++));
    const std::string left = " AND " + expressionOf(type, one.field);
    switch (one.how) {
        case FieldIs::How::AtLeast: return left + ">=" + list;
        case FieldIs::How::Below: return left + "<" + list;
        case FieldIs::How::NoneOf: return left + " NOT IN (" + list + ")";
        case FieldIs::How::Is:
        case FieldIs::How::OneOf: break;
    }
    return left + " IN (" + list + ")";
}

void bindValue(sqlite::Statement& statement, int parameter, const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) statement.bindTextCopy(parameter, *text);
    else if (const auto* id = std::get_if<Uuid>(&value)) statement.bindBlobCopy(parameter, id->bytes());
    else statement.bindInteger(parameter, integerOf(value));
}

}  // namespace

Result<std::string> filterConditions(const RecordType& type, const std::vector<FieldIs>& where) {
    std::string sql;
    int parameter = firstParameter;
    for (const FieldIs& one : where) {
        if (one.field >= type.fields.size() || type.field(one.field).kind == FieldKind::Set)
            return fail(ErrorCode::FieldInvalid, "campo");
        sql += conditionOf(type, one, parameter);
    }
    return sql;
}

void bindFilters(sqlite::Statement& statement, const std::vector<FieldIs>& where) {
    int parameter = firstParameter;
    for (const FieldIs& one : where)
        for (const Value* value : valuesOf(one))
            if (!isNull(*value)) bindValue(statement, parameter++, *value);
}

}  // namespace mostrador::sync
