#include "sync/exchange/column_map.h"

#include <algorithm>

#include "models/base/json.h"
#include "models/records/client.h"
#include "models/records/product.h"
#include "models/records/user.h"
#include "sync/exchange/synonyms.h"

namespace mostrador::exchange {
namespace {

bool taken(const ColumnMap& map, const Target& target) {
    return std::any_of(map.columns.begin(), map.columns.end(), [&](const std::optional<Target>& one) {
        if (!one || one->field != target.field) return false;
        if (*one == target) return true;
        return !one->part && !target.part && (one->join == 0 || target.join == 0);  // whole against pieces
    });
}

bool hasField(const ColumnMap& map, FieldIndex field) {
    const auto hits = [&](const Target& target) { return target.field == field; };
    return std::any_of(map.columns.begin(), map.columns.end(), [&](const auto& one) { return one && hits(*one); }) ||
           std::any_of(map.constants.begin(), map.constants.end(), [&](const auto& one) { return hits(one.first); });
}

bool hasColumn(const std::vector<std::string>& header, std::string_view path, TableId table) {
    return std::any_of(header.begin(), header.end(), [&](const std::string& name) {
        const std::string key = columnKey(name);
        const auto synonyms = synonymsOf(table);
        return std::any_of(synonyms.begin(), synonyms.end(),
                           [&](const Synonym& s) { return s.column == key && s.path == path; });
    });
}

// "nombre" beside "apellidos" is the first name.
std::string pathFor(const RecordType& type, const std::vector<std::string>& header, const Synonym& synonym) {
    const std::string path(synonym.path);
    const bool whole = path == "nombre" && (synonym.column == "nombre" || synonym.column == "name");
    return whole && hasColumn(header, "nombre#2", type.table) ? "nombre#1" : path;
}

// The one column that is no field: movements make the stock.
bool takeOpeningStock(ColumnMap& map, const RecordType& type, std::size_t column, std::string_view path) {
    if (&type != &product::type || path != openingStockPath) return false;
    if (!map.columns[column] && !map.openingStock) map.openingStock = column;
    return true;
}

void mapByNames(ColumnMap& map, const RecordType& type, const std::vector<std::string>& header) {
    const auto assign = [&](std::size_t column, std::string_view path) {
        if (map.openingStock == column || takeOpeningStock(map, type, column, path)) return;
        const auto target = parseTarget(type, path);
        if (target.ok() && !map.columns[column] && !taken(map, *target)) map.columns[column] = *target;
    };
    for (std::size_t i = 0; i < header.size(); ++i)
        assign(i, pathFor(type, header, {columnKey(header[i]), header[i]}));  // as export writes them
    for (const Synonym& synonym : synonymsOf(type.table))
        for (std::size_t i = 0; i < header.size(); ++i)
            if (columnKey(header[i]) == synonym.column) assign(i, pathFor(type, header, synonym));
}

// What the file does not say: a column called "company" holds companies; a user without a role is an adviser.
void addConstants(ColumnMap& map, const RecordType& type, const std::vector<std::string>& header) {
    if (&type == &client::type && !hasField(map, client::Kind)) {
        for (std::size_t i = 0; i < header.size(); ++i)
            if (map.columns[i] && map.columns[i]->field == client::Name && namesCompany(columnKey(header[i])))
                map.constants.push_back({Target::whole(client::Kind), std::string(client::company)});
    }
    if (&type == &user::type) {
        if (!hasField(map, user::Roles)) map.constants.push_back({Target::whole(user::Roles), "asesor"});
        map.deriveUserName = !hasField(map, user::UserName);
    }
}

}  // namespace

ColumnMap autoMap(const RecordType& type, const std::vector<std::string>& header) {
    ColumnMap map;
    map.columns.resize(header.size());
    mapByNames(map, type, header);
    addConstants(map, type, header);
    return map;
}

Result<ColumnMap> mapFromJson(const RecordType& type, const std::vector<std::string>& header, std::string_view json) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, JsonValue::parse(json));
    if (!body.isObject()) return fail(ErrorCode::Malformed, {}, "--map");
    ColumnMap map;
    map.columns.resize(header.size());
    std::vector<bool> decided(header.size(), false);
    for (const JsonMember& member : body.members()) {
        if (!member.value.isText() && !member.value.isNull()) return fail(ErrorCode::Malformed, member.key, "--map");
        if (member.key.starts_with('=')) {
            MOSTRADOR_TRY_ASSIGN(Target target, parseTarget(type, std::string_view(member.key).substr(1)));
            map.constants.push_back({std::move(target), std::string(member.value.text())});
            continue;
        }
        const auto column = std::find(header.begin(), header.end(), member.key);
        if (column == header.end()) return fail(ErrorCode::FieldUnknown, member.key);
        const auto index = static_cast<std::size_t>(column - header.begin());
        decided[index] = true;
        if (member.value.text().empty() || takeOpeningStock(map, type, index, member.value.text())) continue;
        MOSTRADOR_TRY_ASSIGN(map.columns[index], parseTarget(type, member.value.text()));
    }
    ColumnMap rest = map;
    mapByNames(rest, type, header);
    for (std::size_t i = 0; i < header.size(); ++i)
        if (!decided[i]) map.columns[i] = rest.columns[i];
    if (rest.openingStock && !decided[*rest.openingStock]) map.openingStock = rest.openingStock;
    addConstants(map, type, header);
    return map;
}

Result<> checkMap(const RecordType& type, const ColumnMap& map) {
    for (std::size_t i = 0; i < map.columns.size(); ++i) {
        if (!map.columns[i]) continue;
        ColumnMap earlier;
        earlier.columns.assign(map.columns.begin(), map.columns.begin() + static_cast<std::ptrdiff_t>(i));
        if (taken(earlier, *map.columns[i]))
            return fail(ErrorCode::AlreadyExists, targetPath(type, *map.columns[i]), "column " + std::to_string(i + 1));
    }
    for (FieldIndex i = 0; i < type.fields.size(); ++i) {
        const FieldSpec& spec = type.fields[i];
        if (!spec.required || !spec.initial.empty() || hasField(map, i)) continue;
        if (map.deriveUserName && i == user::UserName) continue;
        return fail(ErrorCode::FieldRequired, std::string(spec.name));
    }
    return success();
}

}  // namespace mostrador::exchange
