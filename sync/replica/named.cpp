#include "sync/replica/named.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/storage/sqlite/record_table.h"
#include "sync/replica/schema.h"

namespace mostrador::sync {
namespace {

constexpr std::int32_t candidatesMax = 500;

struct Named {
    std::vector<Uuid> live;
    std::vector<Uuid> archived;

    void add(const Uuid& id, bool isArchived) { (isArchived ? archived : live).push_back(id); }
    [[nodiscard]] std::vector<Uuid> best() { return live.empty() ? std::move(archived) : std::move(live); }
};

// A text of its own column; by an index where lists sort by it.
Result<> byColumn(sqlite::Connection& connection, const RecordType& type, FieldIndex field, const std::string& folded,
                  Named& found) {
    MOSTRADOR_TRY_ASSIGN(auto select,
                         connection.prepare("SELECT id,coalesce(archived,0) FROM " + sqlite::quoted(type.tableName) +
                                            " WHERE " + sortExpression(type, field) + "=? ORDER BY id"));
    select->bindText(1, folded);
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
        if (!row) return success();
        found.add(select->uuid(0), select->integer(1) != 0);
    }
}

bool holds(const SetValue& set, const std::string& folded) {
    return std::any_of(set.begin(), set.end(), [&](const SetElement& one) {
        return !one.fields.empty() && foldForSearch(textOf(one.fields.front())) == folded;
    });
}

}  // namespace

Result<std::vector<Uuid>> findNamed(sqlite::Connection& connection, ListReader& lists, const RecordType& type,
                                    FieldIndex field, std::string_view name) {
    const std::string folded = foldForSearch(name);
    Named found;
    if (folded.empty()) return found.best();
    if (type.field(field).kind != FieldKind::Set) {
        MOSTRADOR_TRY(byColumn(connection, type, field, folded, found));
        return found.best();
    }
    MOSTRADOR_TRY_ASSIGN(const auto rows, lists.matching(type, name, candidatesMax));
    for (const Record& row : rows)
        if (holds(row.set(field), folded)) found.add(row.id, row.archived());
    return found.best();
}

}  // namespace mostrador::sync
