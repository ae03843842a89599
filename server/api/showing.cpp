#include "server/api/showing.h"

#include <algorithm>

#include "models/records/wire.h"
#include "models/rules/visibility.h"
#include "server/api/respond.h"

namespace mostrador::server {
namespace {

std::string etagOf(std::int64_t lastSeq) { return "\"" + std::to_string(lastSeq) + "\""; }

Result<> writeCompanion(JsonWriter& json, const Viewing& viewing, const Showing& showing, const Record& row) {
    const RecordType& type = *showing.companion;
    if (viewing.grantOf(type.table) == Grant::None) return success();
    MOSTRADOR_TRY_ASSIGN(const auto found, viewing.reader.find(viewing.org(), type, row.id));
    const Currency currency = currencyOf(row, viewing.currency);
    for (FieldIndex i = common::FieldCount; i < type.fields.size(); ++i) {
        if (showing.type->findByName(type.field(i).name)) continue;
        json.key(type.field(i).name);
        valueToJson(json, type.field(i), found ? found->at(i) : Value{}, currency);
    }
    return success();
}

}  // namespace

Result<> writeRecord(JsonWriter& json, const Viewing& viewing, const Showing& showing, const Record& row) {
    json.beginObject();
    recordMembersToJson(json, row, viewing.jsonFor(showing.type->table));
    if (showing.companion) MOSTRADOR_TRY(writeCompanion(json, viewing, showing, row));
    if (showing.more) MOSTRADOR_TRY(showing.more(json, viewing, row));
    json.endObject();
    return success();
}

Result<std::string> etagOf(const Viewing& viewing, const Showing& showing, const Record& row) {
    std::int64_t seq = row.lastSeq;
    if (showing.companion) {
        MOSTRADOR_TRY_ASSIGN(const auto found, viewing.reader.find(viewing.org(), *showing.companion, row.id));
        if (found) seq = std::max(seq, found->lastSeq);
    }
    return etagOf(seq);
}

Result<std::string> etagIn(StoreWriter& writer, const OrgId& org, const Showing& showing, const Uuid& id) {
    std::int64_t seq = 0;
    for (const RecordType* type : {showing.type, showing.companion}) {
        if (!type) continue;
        MOSTRADOR_TRY_ASSIGN(const auto wire, writer.readRow(org, *type, id));
        if (!wire && type == showing.type) return fail(ErrorCode::NotFound, "id");
        if (!wire) continue;
        MOSTRADOR_TRY_ASSIGN(const RowHead head, peekRow(*wire));
        seq = std::max(seq, head.lastSeq);
    }
    return etagOf(seq);
}

Result<Response> recordResponse(int status, const Viewing& viewing, const Showing& showing, const Record& row) {
    JsonWriter json;
    MOSTRADOR_TRY(writeRecord(json, viewing, showing, row));
    MOSTRADOR_TRY_ASSIGN(std::string etag, etagOf(viewing, showing, row));
    return std::move(jsonResponse(status, json).with("ETag", std::move(etag)));
}

Result<Uuid> survivorOf(const Viewing& viewing, const Showing& showing, const Uuid& id) {
    if (!showing.survivor) return id;
    return showing.survivor(viewing.reader, viewing.org(), id);
}

bool onlyOwn(const Viewing& viewing, const Showing& showing) {
    return showing.owner && !(showing.seesAll && showing.seesAll(viewing.person));
}

Result<> checkOwner(const Viewing& viewing, const Showing& showing, const Record& row) {
    if (!onlyOwn(viewing, showing) || row.reference(*showing.owner) == viewing.me()) return success();
    if (showing.nobodysToo && isNull(row.at(*showing.owner))) return success();
    return fail(ErrorCode::NotAllowed);
}

}  // namespace mostrador::server
