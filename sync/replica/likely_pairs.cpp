#include "sync/replica/likely_pairs.h"

#include <map>
#include <unordered_map>

#include "models/base/text.h"
#include "models/records/client.h"
#include "models/storage/sqlite/connection.h"
#include "models/storage/sqlite/record_table.h"
#include "models/storage/sqlite/statement.h"
#include "sync/replica/list_reader.h"

namespace mostrador::sync {
namespace {

constexpr std::size_t phoneTailDigits = 8;  // what people in one country dial

std::string letterOf(FieldIndex field) { return std::string(1, static_cast<char>('A' + field)); }

// What of a client would make another one look like it, each with the field it stands in.
std::vector<std::pair<FieldIndex, std::string>> marksOf(const Record& row) {
    std::vector<std::pair<FieldIndex, std::string>> marks;
    const auto add = [&](FieldIndex field, std::string text) {
        if (!text.empty()) marks.emplace_back(field, letterOf(field) + std::move(text));
    };
    add(client::Name, foldForSearch(trimmed(row.text(client::Name))));
    add(client::TaxId, foldForSearch(trimmed(row.text(client::TaxId))));
    for (const SetElement& one : row.set(client::Phones))
        if (!one.fields.empty()) add(client::Phones, phoneTail(textOf(one.fields.front())));
    for (const SetElement& one : row.set(client::Emails))
        if (!one.fields.empty()) add(client::Emails, foldForSearch(trimmed(textOf(one.fields.front()))));
    return marks;
}

using Pairs = std::map<std::pair<Uuid, Uuid>, FieldMask>;

// Each client is paired with the first that had the same mark.
Result<Pairs> pairsIn(sqlite::Connection& connection, std::size_t limit) {
    std::unordered_map<std::string, Uuid> seen;
    Pairs pairs;
    MOSTRADOR_TRY_ASSIGN(auto select, connection.prepare("SELECT " + listColumns(client::type) +
                                                         " FROM client WHERE coalesce(archived,0)=0 ORDER BY id"));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool more, select->step());
        if (!more) return pairs;
        const Record row = readListRow(*select, client::type).record;
        for (auto& [field, mark] : marksOf(row)) {
            const auto [first, isNew] = seen.emplace(std::move(mark), row.id);
            if (isNew || first->second == row.id) continue;
            const auto key = std::pair(first->second, row.id);
            if (pairs.size() < limit || pairs.contains(key)) pairs[key] |= maskOf(field);
        }
    }
}

}  // namespace

std::string phoneTail(std::string_view phone) {
    std::string digits = digitsOf(phone);
    if (digits.size() < phoneTailDigits) return {};
    return digits.substr(digits.size() - phoneTailDigits);
}

Result<std::vector<LikelyPair>> readLikelyPairs(sqlite::Connection& connection, std::size_t limit) {
    MOSTRADOR_TRY_ASSIGN(const Pairs pairs, pairsIn(connection, limit));
    MOSTRADOR_TRY_ASSIGN(auto select,
                         connection.prepare("SELECT " + listColumns(client::type) + " FROM client WHERE id=?"));
    const auto find = [&](const Uuid& id) -> Result<Record> {
        select->reset();
        select->bindUuid(1, id);
        MOSTRADOR_TRY_ASSIGN(const bool here, select->step());
        return here ? Result<Record>(readListRow(*select, client::type).record)
                    : Result<Record>(fail(ErrorCode::NotFound, "clientes", id.toString()));
    };
    std::vector<LikelyPair> found;
    for (const auto& [ids, same] : pairs) {
        MOSTRADOR_TRY_ASSIGN(Record first, find(ids.first));
        MOSTRADOR_TRY_ASSIGN(Record second, find(ids.second));
        found.push_back({std::move(first), std::move(second), same});
    }
    return found;
}

}  // namespace mostrador::sync
