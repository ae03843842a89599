#include "server/api/collection.h"

#include "models/base/text.h"
#include "models/commands/clients.h"
#include "models/commands/users.h"
#include "models/records/client.h"
#include "models/records/json.h"
#include "models/records/user.h"
#include "models/records/wire.h"
#include "models/rules/visibility.h"
#include "server/api/etags.h"
#include "server/api/listing.h"
#include "server/api/people.h"
#include "server/api/respond.h"
#include "server/api/route_docs.h"
#include "server/api/writes.h"
#include "server/auth/secrets.h"

namespace mostrador::server {
namespace {

std::string etagOf(std::int64_t lastSeq) { return "\"" + std::to_string(lastSeq) + "\""; }
std::string etagOf(const Record& row) { return etagOf(row.lastSeq); }

// One request on a collection; copied into the callbacks that carry it on.
struct Call {
    const ApiContext* context;
    Collection collection;
    std::shared_ptr<Request> request;
    Reply reply;

    [[nodiscard]] const Caller& caller() const { return callerOf(*request); }
    void refuse(const Error& error, std::string_view detail = {}) const {
        reply(errorResponse(error, request->acceptLanguage(), {}, detail));
    }
};

Result<std::optional<Uuid>> idempotencyKey(const Request& request) {
    const auto header = request.headers.find("Idempotency-Key");
    if (!header) return std::optional<Uuid>{};
    const auto id = Uuid::parse(*header);
    if (!id || id->isNil()) return fail(ErrorCode::FieldInvalid, "Idempotency-Key");
    return std::optional<Uuid>{*id};
}

Result<Uuid> idOf(const Call& call) {
    const auto id = Uuid::parse(call.request->parameter(0));
    if (!id || id->isNil()) return fail(ErrorCode::NotFound, "id");
    return *id;
}

Result<Grant> viewGrant(const Call& call, Reader& reader) {
    MOSTRADOR_TRY_ASSIGN(const Person person, personOf(reader, call.caller()));
    const Grant grant = mostrador::viewGrant(person.roles, call.collection.type->table);
    if (grant == Grant::None) return fail(ErrorCode::NotAllowed);
    return grant;
}

Masking maskingOf(Grant grant) { return grant == Grant::Full ? Masking::None : Masking::Contact; }

Result<Record> findRow(const Call& call, Reader& reader, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto row, reader.find(call.caller().org, *call.collection.type, id));
    if (!row) return fail(ErrorCode::NotFound, "id");
    return std::move(*row);
}

Result<Response> list(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const ListQuery query, readListQuery(*call.collection.type, call.request->query));
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    const Snapshot snapshot(*reader);
    MOSTRADOR_TRY(snapshot.begun());
    MOSTRADOR_TRY_ASSIGN(const Grant grant, viewGrant(call, *reader));
    MOSTRADOR_TRY_ASSIGN(const auto rows, reader->list(call.caller().org, *call.collection.type, query));
    MOSTRADOR_TRY_ASSIGN(const std::int64_t total, reader->count(call.caller().org, *call.collection.type, query));
    JsonWriter json;
    json.beginArray();
    for (const Record& row : rows) recordToJson(json, row, maskingOf(grant));
    json.endArray();
    Response response = jsonResponse(200, json);
    response.with("X-Total-Count", std::to_string(total));
    if (query.offset + static_cast<std::int64_t>(rows.size()) < total)
        response.with("Link", nextPage(call.request->path, call.request->query, query));
    return response;
}

Response showRow(int status, const Record& row, Masking masking) {
    JsonWriter json;
    recordToJson(json, row, masking);
    return jsonResponse(status, json).with("ETag", etagOf(row));
}

Result<Response> show(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idOf(call));
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(const Grant grant, viewGrant(call, *reader));
    MOSTRADOR_TRY_ASSIGN(const Record row, findRow(call, *reader, id));
    if (namesTag(call.request->headers.value("If-None-Match"), etagOf(row), true))
        return Response::empty(304).with("ETag", etagOf(row));
    return showRow(200, row, maskingOf(grant));
}

// After the commit: the record as it now stands, or the refusal with the current record beside it.
void answerWrite(const Call& call, const Uuid& id, int status, const Result<sync::CommandResult>& result) {
    const bool posted = call.context->workers.post([call, id, status, result] {
        auto reader = call.context->readers.lend();
        if (!reader.ok()) return call.refuse(reader.error());
        auto row = (*reader)->find(call.caller().org, *call.collection.type, id);
        if (!row.ok()) return call.refuse(row.error());
        const auto grant = viewGrant(call, **reader);
        const Masking masking = maskingOf(grant.ok() ? *grant : Grant::Limited);
        if (!result.ok()) {
            if (!*row || statusOf(result.error()) != 409) return call.refuse(result.error());
            JsonWriter detail;
            detail.beginObject().key("actual");
            recordToJson(detail, **row, masking);
            return call.refuse(result.error(), detail.endObject().str());
        }
        if (status == 204 || !*row) return call.reply(Response::empty(204));
        Response response = showRow(status, **row, masking);
        if (status == 201) response.with("Location", std::string(call.collection.listPattern) + "/" + id.toString());
        call.reply(std::move(response));
    });
    if (!posted) call.refuse(result.ok() ? fail(ErrorCode::ServerBusy, {}, "1") : result.error());
}

// What a key stands for: the same key with another request is a mistake of the caller's, and must not look done.
std::string digestOf(const Request& request) {
    std::string text(methodName(request.method));
    return blake2b(text.append(" ").append(request.path).append("\n").append(request.body));
}

void write(const Call& call, const Uuid& id, int status, Write one) {
    if (call.request->headers.contains("Idempotency-Key")) one.digest = digestOf(*call.request);
    postWrite(*call.context, call.caller(), std::move(one),
              [call, id, status](const Result<sync::CommandResult>& result) { answerWrite(call, id, status, result); });
}

// A record that was read may be sent back as it is; another id, or any for a record that is made here, would be lost
// without a word.
Result<> checkId(const JsonValue& body, const std::optional<Uuid>& known) {
    const JsonValue* id = body.find("id");
    if (!id || (known && Uuid::parse(id->text()) == known)) return success();
    return fail(ErrorCode::FieldReadOnly, "id");
}

Result<> create(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*call.request));
    MOSTRADOR_TRY(checkId(body, std::nullopt));
    MOSTRADOR_TRY_ASSIGN(const auto key, idempotencyKey(*call.request));
    MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromJson(*call.collection.type, body, nullptr, call.context->random));
    // With a key the id follows from it, so that the repeated request finds what the first one made.
    const Uuid id = key ? Uuid::derive(*key, 0) : IdSource(call.context->clock, call.context->random).next();
    Write one;
    one.command = completeDraft(*call.context, call.caller(), call.collection.create(id, edit), key);
    write(call, id, 201, std::move(one));
    return success();
}

// Runs inside the committer's transaction: nobody can slip in between the check and the write.
// A repeated request is not checked again: its first run has changed the tag.
std::function<Result<>(StoreWriter&)> ifMatch(const Call& call, const Uuid& id, const std::optional<Uuid>& key) {
    const auto wanted = call.request->headers.find("If-Match");
    if (!wanted) return {};
    return [org = call.caller().org, type = call.collection.type, id, key,
            etags = std::string(*wanted)](StoreWriter& writer) -> Result<> {
        if (key) {
            MOSTRADOR_TRY_ASSIGN(const auto known, writer.findResult(org, CommandId(*key)));
            if (known) return success();
        }
        MOSTRADOR_TRY_ASSIGN(const auto wire, writer.readRow(org, *type, id));
        if (!wire) return fail(ErrorCode::NotFound, "id");
        MOSTRADOR_TRY_ASSIGN(const RowHead head, peekRow(*wire));
        if (!namesTag(etags, etagOf(head.lastSeq), false)) return fail(ErrorCode::Conflict, "If-Match");
        return success();
    };
}

Result<> update(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idOf(call));
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*call.request));
    MOSTRADOR_TRY(checkId(body, id));
    MOSTRADOR_TRY_ASSIGN(const auto key, idempotencyKey(*call.request));
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(const Record row, findRow(call, *reader, id));
    const JsonValue* archived = body.find("archivado");
    const bool toggles = archived && archived->boolean().value_or(row.archived()) != row.archived();
    Write one;
    one.before = ifMatch(call, id, key);
    if (toggles && body.members().size() == 1 && call.collection.restore) {
        one.command = completeDraft(*call.context, call.caller(),
                                    row.archived() ? call.collection.restore(id) : call.collection.remove(id), key);
    } else {
        MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromJson(*call.collection.type, body, &row, call.context->random));
        one.command = completeDraft(*call.context, call.caller(), call.collection.set(id, edit), key);
        for (const FieldEdit& field : edit) one.command.base.push_back({field.field, row.versions[field.field]});
    }
    write(call, id, 200, std::move(one));
    return success();
}

Result<> remove(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idOf(call));
    MOSTRADOR_TRY_ASSIGN(const auto key, idempotencyKey(*call.request));
    {
        MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
        MOSTRADOR_TRY(findRow(call, *reader, id));
    }
    Write one;
    one.before = ifMatch(call, id, key);
    one.command = completeDraft(*call.context, call.caller(), call.collection.remove(id), key);
    write(call, id, 204, std::move(one));
    return success();
}

// Runs `work` on a worker; its error becomes the reply.
Handler onWorker(const ApiContext& context, const Collection& collection, Result<> (*work)(const Call&)) {
    return [&context, collection, work](Request request, Reply reply) {
        const Call call{&context, collection, std::make_shared<Request>(std::move(request)), std::move(reply)};
        const bool posted = context.workers.post([call, work] {
            if (auto done = work(call); !done.ok()) call.refuse(done.error());
        });
        if (!posted) call.refuse(fail(ErrorCode::ServerBusy, {}, "1"));
    };
}

template <Result<Response> (*read)(const Call&)>
Result<> answer(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(Response response, read(call));
    call.reply(std::move(response));
    return success();
}

}  // namespace

void addCollection(Router& router, const ApiContext& context, const Collection& one) {
    const std::size_t usual = 0;
    const auto add = [&](Method method, std::string_view pattern, Result<> (*work)(const Call&), std::string_view name,
                         const RouteDoc& doc) {
        router.add({method, pattern, Access::Token, usual, onWorker(context, one, work), name, doc});
    };
    const CollectionDocs docs{one.type->publicName, one.one, one.many, one.sample, one.restore != nullptr};
    add(Method::Get, one.listPattern, answer<list>, "list", docs.list());
    add(Method::Post, one.listPattern, create, "create", docs.create());
    add(Method::Get, one.onePattern, answer<show>, "show", docs.show());
    add(Method::Put, one.onePattern, update, "update", docs.update());
    add(Method::Delete, one.onePattern, remove, "remove", docs.remove());
}

void addClientRoutes(Router& router, const ApiContext& context) {
    addCollection(router, context,
                  {&client::type,
                   "/clientes",
                   "/clientes/{id}",
                   client::create,
                   client::set,
                   client::archive,
                   client::restore,
                   {"cliente", "client"},
                   {"clientes", "clients"},
                   R"({"nombre": "Juan Pérez", "telefono": "+56 9 8765 4321", "correo": "juan@example.com"})"});
}

void addUserRoutes(Router& router, const ApiContext& context) {
    addCollection(router, context,
                  {&user::type,
                   "/usuarios",
                   "/usuarios/{id}",
                   user::create,
                   user::set,
                   user::suspend,
                   nullptr,
                   {"usuario", "user"},
                   {"usuarios", "users"},
                   R"({"usuario": "lucia", "nombre": "Lucía Soto", "roles": ["asesor"]})"});
}

}  // namespace mostrador::server
