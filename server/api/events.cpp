#include "server/api/events.h"

#include "models/records/json.h"
#include "models/records/registry.h"
#include "models/records/user.h"
#include "models/records/wire.h"

namespace mostrador::server {
namespace {

// Empty: nobody outside waits for these yet.
std::string_view subjectOf(TableId table) {
    if (table == TableId::Client) return "cliente";
    if (table == TableId::User) return "usuario";
    return {};
}

bool removed(const Record& row) {
    return row.archived() || (&row.type() == &user::type && row.text(user::State) == user::suspended);
}

}  // namespace

std::vector<std::string> eventTexts(const OrgCommit& commit) {
    std::vector<std::string> texts;
    if (commit.large) {  // too many to name: read the lists again
        JsonWriter json;
        json.beginObject().key("event").text("recargar").key("data").null().key("seq").integer(commit.head.seq);
        json.endObject();
        texts.push_back(json.take());
        return texts;
    }
    for (const RowChange& change : commit.rows) {
        const std::string_view subject = subjectOf(change.table);
        const RecordType* type = findRecordType(change.table);
        if (subject.empty() || !type) continue;
        const auto row = decodeRow(*type, change.wire);
        if (!row.ok()) continue;
        const std::string_view verb = removed(*row)                   ? "eliminado"
                                      : change.op == ChangeOp::Insert ? "creado"
                                                                      : "actualizado";
        JsonWriter json;
        json.beginObject().key("event").text(std::string(subject) + "_" + std::string(verb)).key("data");
        recordToJson(json, *row);
        json.key("seq").integer(row->lastSeq).endObject();
        texts.push_back(json.take());
    }
    return texts;
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
