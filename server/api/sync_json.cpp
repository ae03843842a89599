#include "server/api/sync_json.h"

#include <charconv>

#include "models/base/random.h"
#include "models/commands/args.h"
#include "models/commands/registry.h"
#include "models/records/json.h"
#include "models/records/registry.h"
#include "models/records/wire.h"
#include "server/auth/secrets.h"
#include "server/http/form.h"
#include "sync/protocol/codec.h"

// Keys and values in pairs, several to a line.
// clang-format off
namespace mostrador::server {
namespace {

std::string_view statusName(sync::ResultStatus status) {
    switch (status) {
    case sync::ResultStatus::Applied: return "applied";
    case sync::ResultStatus::Duplicate: return "duplicate";
    case sync::ResultStatus::Rejected: return "rejected";
    case sync::ResultStatus::Unknown: return "unknown";
    case sync::ResultStatus::Overruled: return "overruled";
    }
    return "unknown";
}

std::string_view kindName(sync::SyncErrorKind kind) {
    switch (kind) {
    case sync::SyncErrorKind::Retry: return "retry";
    case sync::SyncErrorKind::Reauth: return "reauth";
    case sync::SyncErrorKind::UpgradeClient: return "upgrade_client";
    case sync::SyncErrorKind::Resync: return "resync";
    case sync::SyncErrorKind::Revoked: return "revoked";
    case sync::SyncErrorKind::Fatal: return "fatal";
    case sync::SyncErrorKind::Unsupported: return "unsupported";
    }
    return "fatal";
}

void resultsToJson(JsonWriter& json, const std::vector<sync::CommandResult>& results) {
    json.beginArray();
    for (const sync::CommandResult& one : results) {
        json.beginObject().key("n").integer(one.n).key("cid").text(one.cid.toString()).key("status")
            .text(statusName(one.status)).key("at_seq").integer(one.atSeq);
        if (one.status == sync::ResultStatus::Rejected)
            json.key("code").text(codeName(one.code)).key("field").text(one.field).key("detail").text(one.detail);
        if (!one.overruled.empty()) {
            json.key("overruled").beginArray();
            for (const Overruled& over : one.overruled) {
                const RecordType* type = findRecordType(over.table);
                if (!type) continue;
                json.beginObject().key("table").text(type->publicName).key("id").text(over.record.toString()).key("field")
                    .text(type->field(over.field).name).key("earlier");
                valueToJson(json, type->field(over.field), over.earlier);
                json.key("earlier_seq").integer(over.earlierSeq).key("lost").boolean(over.lost).endObject();
            }
            json.endArray();
        }
        json.endObject();
    }
    json.endArray();
}

Result<Uuid> uuidMember(const JsonValue& body, std::string_view name) {
    const JsonValue* value = body.find(name);
    const auto id = value ? Uuid::parse(value->text()) : std::nullopt;
    if (!id) return fail(ErrorCode::Malformed, std::string(name));
    return *id;
}

std::int64_t numberMember(const JsonValue& body, std::string_view name, std::int64_t otherwise = 0) {
    const JsonValue* value = body.find(name);
    return value ? value->integer().value_or(otherwise) : otherwise;
}

Result<sync::Cursor> cursorMember(const JsonValue& body) {
    const JsonValue* value = body.find("cursor");
    if (!value || value->isNull() || value->text().empty()) return sync::Cursor{};
    return fromBase64Url(value->text());
}

Result<std::vector<FieldBase>> basesFromJson(const RecordType& type, const JsonValue& bases) {
    std::vector<FieldBase> out;
    for (const JsonMember& member : bases.members()) {
        const FieldSpec* spec = type.findByName(member.key);
        if (!spec) return fail(ErrorCode::FieldUnknown, member.key);
        FieldBase base{static_cast<FieldIndex>(spec->tag - 1), {}};
        if (const auto seq = member.value.integer()) base.seen = *seq;
        else if (const auto cid = Uuid::parse(member.value.text())) base.seen = *cid;
        else return fail(ErrorCode::Malformed, "base");
        out.push_back(base);
    }
    return out;
}

// {n, cid, user, name, id, campos:{…}, base:{campo: seq | cid}, made_at}
Result<sync::PushCommand> commandFromJson(const JsonValue& body) {
    sync::PushCommand one;
    one.n = numberMember(body, "n");
    MOSTRADOR_TRY_ASSIGN(const Uuid cid, uuidMember(body, "cid"));
    MOSTRADOR_TRY_ASSIGN(const Uuid user, uuidMember(body, "user"));
    MOSTRADOR_TRY_ASSIGN(const Uuid record, uuidMember(body, "id"));
    one.command.cid = CommandId(cid);
    one.command.user = UserId(user);
    one.command.madeAt = numberMember(body, "made_at");
    one.command.version = static_cast<int>(numberMember(body, "v", 1));
    const JsonValue* name = body.find("name");
    const CommandSpec* spec = name ? findCommand(name->text()) : nullptr;
    if (!spec) return fail(ErrorCode::CommandUnknown, "name");
    one.command.name = spec->name;
    const RecordType* form = formOf(*spec);
    if (!form) return fail(ErrorCode::CommandUnknown, "name");
    const RecordType& type = *form;
    RecordArgs args{record, {}};
    if (const JsonValue* fields = body.find("campos")) {
        SeededRandom none(0);  // a new record numbers its elements itself
        MOSTRADOR_TRY_ASSIGN(args.edit, editFromJson(type, *fields, nullptr, none));
    }
    one.command.args = encodeArgs(type, args);
    if (const JsonValue* base = body.find("base")) {
        MOSTRADOR_TRY_ASSIGN(one.command.base, basesFromJson(type, *base));
    }
    return one;
}

}  // namespace

std::string syncToJson(const sync::HelloReply& m) {
    JsonWriter json;
    json.beginObject().key("org").text(m.org.toString()).key("lineage").beginArray();
    for (const sync::LineageEntry& entry : m.lineage)
        json.beginObject().key("log_id").text(entry.log.toString()).key("last_seq").integer(entry.lastSeq).endObject();
    json.endArray().key("head").integer(m.head).key("horizon").integer(m.horizon).key("backed_up_seq")
        .integer(m.backedUpSeq).key("scope_ver").integer(m.scopeVersion).key("schema_min").integer(m.schemaMin)
        .key("schema_max").integer(m.schemaMax).key("server_time").integer(m.serverTimeMs).key("last_n")
        .integer(m.lastN).key("rows_behind").integer(m.rowsBehind).key("limits").beginObject().key("push_bytes")
        .integer(m.pushBytesMax).key("push_commands").integer(m.pushCommandsMax).key("page_bytes")
        .integer(m.pageBytesMax).endObject().endObject();
    return json.take();
}

std::string syncToJson(const sync::Page& m) {
    JsonWriter json;
    json.beginObject().key("from").integer(m.fromSeq).key("to").integer(m.toSeq).key("log_id").text(m.log.toString())
        .key("scope_ver").integer(m.scopeVersion).key("more").boolean(m.more).key("cursor")
        .text(toBase64Url(m.cursor)).key("rows").beginArray();
    for (const sync::RowsBlock& block : m.rows) {
        const RecordType* type = findRecordType(block.table);
        if (!type) continue;
        json.beginObject().key("table").text(type->publicName).key("data").beginArray();
        (void)sync::forEachRow(block, [&](std::string_view wire) -> Result<> {
            MOSTRADOR_TRY_ASSIGN(const Record row, decodeRow(*type, wire));
            recordToJson(json, row);
            return success();
        });
        json.endArray().endObject();
    }
    json.endArray().key("gone").beginArray();
    for (const sync::GoneBlock& block : m.gone) {
        const RecordType* type = findRecordType(block.table);
        if (!type) continue;
        json.beginObject().key("table").text(type->publicName).key("ids").beginArray();
        for (const Uuid& id : block.ids) json.text(id.toString());
        json.endArray().endObject();
    }
    json.endArray().key("acks");
    resultsToJson(json, m.acks);
    json.endObject();
    return json.take();
}

std::string syncToJson(const sync::PushReply& m) {
    JsonWriter json;
    json.beginObject().key("last_n").integer(m.lastN).key("first_n").integer(m.firstN);
    if (m.expectedN != 0) json.key("expected_n").integer(m.expectedN);
    json.key("results");
    resultsToJson(json, m.results);
    json.endObject();
    return json.take();
}

std::string syncToJson(const sync::SyncError& m) {
    JsonWriter json;
    json.beginObject().key("error").text(kindName(m.kind)).key("codigo").text(codeName(m.code)).key("after_ms")
        .integer(m.afterMs).key("reason").text(m.reason).endObject();
    return json.take();
}

Result<sync::Hello> helloFromJson(std::string_view text) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, JsonValue::parse(text));
    sync::Hello m;
    MOSTRADOR_TRY_ASSIGN(const Uuid replica, uuidMember(body, "replica"));
    m.replica = ReplicaId(replica);
    MOSTRADOR_TRY_ASSIGN(m.cursor, cursorMember(body));
    m.protocolMin = static_cast<int>(numberMember(body, "proto_min", sync::protocolMin));
    m.protocolMax = static_cast<int>(numberMember(body, "proto_max", sync::protocolMax));
    m.schema = static_cast<int>(numberMember(body, "schema", sync::schemaVersion));
    m.outboxFirst = numberMember(body, "outbox_first");
    m.outboxLast = numberMember(body, "outbox_last");
    return m;
}

Result<sync::Pull> pullFromJson(std::string_view text) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, JsonValue::parse(text));
    sync::Pull m;
    MOSTRADOR_TRY_ASSIGN(const Uuid replica, uuidMember(body, "replica"));
    m.replica = ReplicaId(replica);
    MOSTRADOR_TRY_ASSIGN(m.cursor, cursorMember(body));
    m.bytesMax = static_cast<std::uint32_t>(numberMember(body, "max_bytes"));
    m.schema = static_cast<int>(numberMember(body, "have_schema", sync::schemaVersion));
    m.knownN = numberMember(body, "known_n");
    return m;
}

Result<sync::Pull> pullFromQuery(std::string_view query) {
    MOSTRADOR_TRY_ASSIGN(const Form form, Form::parse(query));
    sync::Pull m;
    const auto replica = Uuid::parse(form.value("replica"));
    if (!replica) return fail(ErrorCode::Malformed, "replica");
    m.replica = ReplicaId(*replica);
    MOSTRADOR_TRY_ASSIGN(m.cursor, fromBase64Url(form.value("cursor")));
    const auto number = [&form](std::string_view name, auto& out) -> Result<> {
        const auto text = form.find(name);
        if (!text) return success();
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), out);
        if (error != std::errc{} || end != text->data() + text->size())
            return fail(ErrorCode::Malformed, std::string(name));
        return success();
    };
    MOSTRADOR_TRY(number("max_bytes", m.bytesMax));
    MOSTRADOR_TRY(number("known_n", m.knownN));
    return m;
}

Result<sync::Push> pushFromJson(std::string_view text) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, JsonValue::parse(text));
    sync::Push m;
    MOSTRADOR_TRY_ASSIGN(const Uuid replica, uuidMember(body, "replica"));
    m.replica = ReplicaId(replica);
    MOSTRADOR_TRY_ASSIGN(m.cursor, cursorMember(body));
    m.firstN = numberMember(body, "first_n");
    m.outboxFirst = numberMember(body, "outbox_first");
    m.schema = static_cast<int>(numberMember(body, "schema", sync::schemaVersion));
    const JsonValue* commands = body.find("commands");
    if (!commands || !commands->isArray()) return fail(ErrorCode::Malformed, "commands");
    for (const JsonValue& one : commands->items()) {
        MOSTRADOR_TRY_ASSIGN(auto command, commandFromJson(one));
        m.commands.push_back(std::move(command));
    }
    return m;
}

}  // namespace mostrador::server
