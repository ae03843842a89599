#include "server/api/plan.h"

#include <algorithm>

#include "models/rules/numbering.h"
#include "server/api/etags.h"
#include "server/api/respond.h"
#include "server/api/writes.h"
#include "server/auth/series.h"

namespace mostrador::server {
namespace {

// Once the commit is done: how the record is shown, and where a new one is found.
struct Answering {
    Showing showing;
    int status = 200;
    Uuid shown;
    Uuid subject;  // shown beside a refusal: what it is at odds with
    std::string location;
};

Result<> answer(const Call& call, const Answering& how, const Result<sync::CommandResult>& result) {
    if (result.ok() && how.status == 204) {
        call.reply(Response::empty(204));
        return success();
    }
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(const Viewing viewing, viewingFor(call, *reader));
    MOSTRADOR_TRY_ASSIGN(const auto row,
                         reader->find(viewing.org(), *how.showing.type, result.ok() ? how.shown : how.subject));
    if (!result.ok()) {
        if (!row || statusOf(result.error()) != 409) return result.error();
        JsonWriter detail;
        detail.beginObject().key("actual");
        MOSTRADOR_TRY(writeRecord(detail, viewing, how.showing, *row));
        call.refuse(result.error(), detail.endObject().str());
        return success();
    }
    if (!row) {
        call.reply(Response::empty(204));
        return success();
    }
    MOSTRADOR_TRY_ASSIGN(Response response, recordResponse(how.status, viewing, how.showing, *row));
    if (how.status == 201) response.with("Location", how.location);
    call.reply(std::move(response));
    return success();
}

void answerLater(const Call& call, const Answering& how, const Result<sync::CommandResult>& result) {
    const bool posted = call.context->workers.post([call, how, result] {
        if (const auto done = answer(call, how, result); !done.ok()) call.refuse(done.error());
    });
    if (!posted) call.refuse(result.ok() ? fail(ErrorCode::ServerBusy, {}, "1") : result.error());
}

// Inside the committer's transaction: nobody can slip in between the check and the write. A repeated request is not
// checked again: its first run has changed the tag.
std::function<Result<>(StoreWriter&)> ifMatch(const Call& call, const Showing& showing, const Uuid& id,
                                              const std::optional<Uuid>& key) {
    const auto wanted = call.request->headers.find("If-Match");
    if (!wanted) return {};
    return [org = call.caller().org, showing, id, key, etags = std::string(*wanted)](StoreWriter& writer) -> Result<> {
        if (key) {
            MOSTRADOR_TRY_ASSIGN(const auto known, writer.findResult(org, CommandId(*key)));
            if (known) return success();
        }
        MOSTRADOR_TRY_ASSIGN(const std::string etag, etagIn(writer, org, showing, id));
        if (!namesTag(etags, etag, false)) return fail(ErrorCode::Conflict, "If-Match");
        return success();
    };
}

Result<std::string> takeNumber(StoreWriter& writer, const OrgId& org) {
    MOSTRADOR_TRY_ASSIGN(const auto head, writer.head(org));
    MOSTRADOR_TRY_ASSIGN(const OwnNumber own, writer.accounts().takeOwnNumber(org));
    // The numbers given after the backup are not known to a restored database: its series has another name.
    const auto restores = head ? static_cast<std::uint32_t>(head->seq >> epochShift) : 0;
    return documentNumber(seriesName({static_cast<std::uint64_t>(own.series - 1), restores}), own.number);
}

Write::Prepare numbering(const Call& call, const Numbered& number) {
    return
        [org = call.caller().org, number](StoreWriter& writer, std::vector<sync::PushCommand>& commands) -> Result<> {
            MOSTRADOR_TRY_ASSIGN(const auto known, writer.findResult(org, commands.front().command.cid));
            if (known) return success();
            if (number.needed) {
                MOSTRADOR_TRY_ASSIGN(const bool needed, number.needed(writer));
                if (!needed) return success();
            }
            MOSTRADOR_TRY_ASSIGN(std::string text, takeNumber(writer, org));
            Edit whole = number.edit;
            setField(whole, number.field, Value{std::move(text)});
            commands.front().command.args = number.make(whole).args;
            return success();
        };
}

constexpr std::uint32_t furtherOrdinal = 0x43494400;  // cids of a request's second command and on

Result<> carryOut(const Call& call, const WriteRoute& route, const std::function<Result<Plan>(const Asking&)>& make) {
    MOSTRADOR_TRY_ASSIGN(const auto key, idempotencyKey(*call.request));
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(const Viewing viewing, viewingFor(call, *reader));
    const Uuid fresh = key ? Uuid::derive(*key, 0) : IdSource(call.context->clock, call.context->random).next();
    MOSTRADOR_TRY_ASSIGN(Plan plan, make({call, viewing, key, fresh}));
    Write write;
    for (Command& draft : plan.commands) {
        const bool first = write.commands.empty();
        const auto cid = first ? key
                               : Uuid::derive(write.commands.front().cid.uuid(),
                                              furtherOrdinal + static_cast<std::uint32_t>(write.commands.size()));
        write.commands.push_back(completeDraft(*call.context, call.caller(), std::move(draft), cid));
    }
    if (key) write.digest = digestOf(*call.request);
    const Uuid subject = plan.matched.value_or(plan.shown);
    const bool made = route.status == 201 && !plan.matched;  // nothing yet that a tag could be of
    if (!made) write.before = ifMatch(call, route.showing, subject, key);
    if (plan.number) write.prepare = numbering(call, *plan.number);
    Answering how{route.showing, route.status, plan.shown, subject, std::move(plan.location)};
    if (how.location.empty()) how.location = std::string(route.location) + "/" + plan.shown.toString();
    postWrite(*call.context, call.caller(), std::move(write),
              [call, how](const Result<sync::CommandResult>& result) { answerLater(call, how, result); });
    return success();
}

}  // namespace

Handler writing(const ApiContext& context, WriteRoute route, std::function<Result<Plan>(const Asking&)> plan) {
    return onWorker(context, [route, plan = std::move(plan)](const Call& call) { return carryOut(call, route, plan); });
}

Handler writing(const ApiContext& context, const WriteRoute& route) { return writing(context, route, route.plan); }

Result<JsonValue> optionalBody(const Request& request) {
    if (request.body.empty()) return JsonValue::parse("{}");
    return jsonBody(request);
}

void writeJson(JsonWriter& json, const JsonValue& value) {
    switch (value.kind()) {
        case JsonValue::Kind::Null: json.null(); return;
        case JsonValue::Kind::Boolean: json.boolean(*value.boolean()); return;
        case JsonValue::Kind::Number: json.rawNumber(value.rawNumber()); return;
        case JsonValue::Kind::Text: json.text(value.text()); return;
        case JsonValue::Kind::Array:
            json.beginArray();
            for (const JsonValue& item : value.items()) writeJson(json, item);
            json.endArray();
            return;
        case JsonValue::Kind::Object:
            json.beginObject();
            for (const JsonMember& member : value.members()) writeJson(json.key(member.key), member.value);
            json.endObject();
            return;
    }
}

namespace {

Result<JsonValue> chosen(const JsonValue& body, std::span<const std::string_view> names, bool named) {
    JsonWriter json;
    json.beginObject();
    for (const JsonMember& member : body.members())
        if ((std::find(names.begin(), names.end(), member.key) != names.end()) == named)
            writeJson(json.key(member.key), member.value);
    json.endObject();
    return JsonValue::parse(json.str());
}

}  // namespace

Result<JsonValue> membersOf(const JsonValue& body, std::span<const std::string_view> names) {
    return chosen(body, names, true);
}

Result<JsonValue> without(const JsonValue& body, std::span<const std::string_view> names) {
    return chosen(body, names, false);
}

Value valueIn(const Edit& edit, FieldIndex field) {
    const FieldEdit* one = findField(edit, field);
    const auto* value = one ? std::get_if<Value>(&one->change) : nullptr;
    return value ? *value : Value{};
}

Result<> refuseNumber(const Edit& edit, FieldIndex field) {
    if (!says(edit, field)) return success();
    return fail(ErrorCode::FieldReadOnly, "numero");
}

}  // namespace mostrador::server
