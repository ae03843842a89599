#include "server/api/events.h"

#include <algorithm>
#include <set>

#include "models/base/quantity.h"
#include "models/records/json.h"
#include "models/records/movement.h"
#include "models/records/product.h"
#include "models/records/registry.h"
#include "models/records/user.h"
#include "models/records/wire.h"

namespace mostrador::server {
namespace {

// The words of a kind of record: `orden_creada`. No subject: nobody outside waits for these.
struct Subject {
    std::string_view name;
    bool feminine = false;
};
Subject subjectOf(TableId table) {
    if (table == TableId::Client) return {"cliente"};
    if (table == TableId::User) return {"usuario"};
    if (table == TableId::Product) return {"producto"};
    if (table == TableId::Order) return {"orden", true};
    if (table == TableId::Sale) return {"venta", true};
    return {};
}

bool removed(const Record& row) {
    return row.archived() || (&row.type() == &user::type && row.text(user::State) == user::suspended);
}

std::string verbOf(const Record& row, ChangeOp op, bool feminine) {
    const std::string stem = removed(row) ? "eliminad" : op == ChangeOp::Insert ? "cread" : "actualizad";
    return stem + (feminine ? "a" : "o");
}

struct Numbered {
    std::int64_t seq = 0;
    Hub::Event event;
};

template <class WriteData>
Numbered eventOf(std::string_view name, const Record& row, WriteData&& writeData) {
    JsonWriter json;
    json.beginObject().key("event").text(name).key("data");
    writeData(json);
    json.key("seq").integer(row.lastSeq).endObject();
    return {row.lastSeq, {json.take(), static_cast<std::uint32_t>(row.type().table)}};
}

Numbered stockEvent(const Record& row) {
    return eventOf("stock_actualizado", row, [&row](JsonWriter& json) {
        json.beginObject().key("id").text(row.id.toString()).key("stock");
        json.rawNumber(formatQuantity(row.integer(product::Stock))).endObject();
    });
}

// Whether somebody edited the record in this commit: the sums beside it keep their fields' numbers.
bool edited(const Record& row, std::int64_t before) {
    return std::any_of(row.versions.begin(), row.versions.end(), [before](std::int64_t seq) { return seq > before; });
}

std::set<Uuid> productsMoved(const OrgCommit& commit) {
    std::set<Uuid> products;
    for (const RowChange& change : commit.rows) {
        if (change.table != TableId::Movement || change.op != ChangeOp::Insert) continue;
        const auto row = decodeRow(movement::type, change.wire);
        if (row.ok()) products.insert(row->reference(movement::Product));
    }
    return products;
}

Hub::Event readAgain(const OrgCommit& commit) {
    JsonWriter json;
    json.beginObject().key("event").text("recargar").key("data").null().key("seq").integer(commit.head.seq);
    return {json.endObject().str(), 0};
}

}  // namespace

std::vector<Hub::Event> eventsOf(const OrgCommit& commit, const Currency& currency) {
    if (commit.large) return {readAgain(commit)};  // too many to name: read the lists again
    std::vector<Numbered> all;
    const std::set<Uuid> moved = productsMoved(commit);
    for (const RowChange& change : commit.rows) {
        const Subject subject = subjectOf(change.table);
        const RecordType* type = findRecordType(change.table);
        if (subject.name.empty() || !type) continue;
        const auto row = decodeRow(*type, change.wire);
        if (!row.ok()) continue;
        const bool goods = change.table == TableId::Product && change.op != ChangeOp::Insert && moved.contains(row->id);
        if (goods) all.push_back(stockEvent(*row));
        if (goods && !edited(*row, commit.prev)) continue;
        all.push_back(eventOf(std::string(subject.name) + "_" + verbOf(*row, change.op, subject.feminine), *row,
                              [&](JsonWriter& json) { recordToJson(json, *row, currency); }));
    }
    std::stable_sort(all.begin(), all.end(), [](const Numbered& a, const Numbered& b) { return a.seq < b.seq; });
    std::vector<Hub::Event> events;
    events.reserve(all.size());
    for (Numbered& one : all) events.push_back(std::move(one.event));
    return events;
}

std::vector<UserId> suspendedBy(const OrgCommit& commit) {
    std::vector<UserId> users;
    for (const RowChange& change : commit.rows) {
        if (change.table != TableId::User) continue;
        const auto row = decodeRow(user::type, change.wire);
        if (row.ok() && removed(*row)) users.emplace_back(row->id);
    }
    return users;
}

}  // namespace mostrador::server
