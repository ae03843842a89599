#include "server/api/collection.h"

#include "server/api/etags.h"
#include "server/api/listing.h"
#include "server/api/respond.h"
#include "server/api/route_docs.h"

namespace mostrador::server {
namespace {

std::optional<bool> wantsArchived(const JsonValue& value, const Record& row) {
    const auto wanted = value.boolean();
    return wanted && *wanted != row.archived() ? wanted : std::nullopt;
}
constexpr Toggle archiving{"archivado", wantsArchived};

using Within = std::optional<std::pair<FieldIndex, Value>>;

Result<> answerList(const Viewing& viewing, const Collection& of, const Within& within) {
    const Call& call = viewing.call;
    const RecordType& type = *of.showing.type;
    MOSTRADOR_TRY_ASSIGN(ListQuery query, readListQuery(type, call.request->query, of.time));
    if (within) query.equal.push_back(*within);
    MOSTRADOR_TRY(viewing.allow(type.table));
    if (onlyOwn(viewing, of.showing)) {
        if (of.showing.nobodysToo) query.ownOrNobodys = {*of.showing.owner, viewing.me()};
        else query.equal.emplace_back(*of.showing.owner, Value{viewing.me()});
    }
    MOSTRADOR_TRY_ASSIGN(const auto rows, viewing.reader.list(viewing.org(), type, query));
    MOSTRADOR_TRY_ASSIGN(const std::int64_t total, viewing.reader.count(viewing.org(), type, query));
    JsonWriter json;
    json.beginArray();
    for (const Record& row : rows) MOSTRADOR_TRY(writeRecord(json, viewing, of.showing, row));
    json.endArray();
    Response response = jsonResponse(200, json);
    response.with("X-Total-Count", std::to_string(total));
    if (query.offset + static_cast<std::int64_t>(rows.size()) < total)
        response.with("Link", nextPage(call.request->path, call.request->query, query));
    call.reply(std::move(response));
    return success();
}

Result<> list(const Call& call, const Collection& of, const PartOf* part) {
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    const Snapshot snapshot(*reader);
    MOSTRADOR_TRY(snapshot.begun());
    MOSTRADOR_TRY_ASSIGN(const Viewing viewing, viewingFor(call, *reader));
    if (!part) return answerList(viewing, of, {});
    MOSTRADOR_TRY_ASSIGN(const Uuid owner, idAt(call));
    MOSTRADOR_TRY(viewing.find(*part->owner, owner));
    return answerList(viewing, of, Within{{part->field, Value{owner}}});
}

Result<> show(const Call& call, const Collection& of) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idAt(call));
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    const Snapshot snapshot(*reader);
    MOSTRADOR_TRY(snapshot.begun());
    MOSTRADOR_TRY_ASSIGN(const Viewing viewing, viewingFor(call, *reader));
    MOSTRADOR_TRY(viewing.allow(of.showing.type->table));
    MOSTRADOR_TRY_ASSIGN(const Uuid survivor, survivorOf(viewing, of.showing, id));
    MOSTRADOR_TRY_ASSIGN(const Record row, viewing.find(*of.showing.type, survivor));
    MOSTRADOR_TRY(checkOwner(viewing, of.showing, row));
    MOSTRADOR_TRY_ASSIGN(std::string etag, etagOf(viewing, of.showing, row));
    if (namesTag(call.request->headers.value("If-None-Match"), etag, true)) {
        call.reply(Response::empty(304).with("ETag", std::move(etag)));
        return success();
    }
    MOSTRADOR_TRY_ASSIGN(Response response, recordResponse(200, viewing, of.showing, row));
    if (survivor != id)  // the record it became part of
        response.with("Content-Location", std::string(of.listPattern) + "/" + survivor.toString());
    call.reply(std::move(response));
    return success();
}

// A record that was read may be sent back as it is; another id, or any for a record that is made here, would be lost
// without a word.
Result<> checkId(const JsonValue& body, std::span<const Uuid> known) {
    const JsonValue* id = body.find("id");
    if (!id) return success();
    for (const Uuid& one : known)
        if (Uuid::parse(id->text()) == one) return success();
    return fail(ErrorCode::FieldReadOnly, "id");
}

Result<> addFurther(const Asking& asking, const Collection& of, const JsonValue& body, const Record* current,
                    const Uuid& id, std::vector<Command>& commands) {
    if (!of.also) return success();
    MOSTRADOR_TRY_ASSIGN(auto further, of.also(asking, body, current, id));
    for (Command& one : further) commands.push_back(std::move(one));
    return success();
}

Result<Plan> planCreate(const Asking& asking, const Collection& of) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    MOSTRADOR_TRY(checkId(body, {}));
    MOSTRADOR_TRY_ASSIGN(const JsonValue own, without(body, of.extra));
    MOSTRADOR_TRY_ASSIGN(Edit edit,
                         editFromJson(*of.showing.type, own, nullptr, asking.random(), asking.viewing.currency));
    if (of.complete) MOSTRADOR_TRY(of.complete(asking, nullptr, edit));
    Plan plan;
    plan.shown = asking.fresh;
    plan.commands.push_back(of.create(asking.fresh, edit));
    if (of.number && (!of.numbered || of.numbered(edit))) {
        MOSTRADOR_TRY(refuseNumber(edit, *of.number));
        plan.number = Numbered{
            *of.number, edit, [make = of.create, id = asking.fresh](const Edit& whole) { return make(id, whole); }, {}};
    }
    MOSTRADOR_TRY(addFurther(asking, of, body, nullptr, asking.fresh, plan.commands));
    return plan;
}

bool saysMore(const JsonValue& body) {
    for (const JsonMember& member : body.members())
        if (member.key != "id" && member.key != "version") return true;
    return false;
}

Result<Plan> planUpdate(const Asking& asking, const Collection& of) {
    const RecordType& type = *of.showing.type;
    MOSTRADOR_TRY_ASSIGN(const Uuid named, idAt(asking.call));
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    MOSTRADOR_TRY_ASSIGN(const Uuid id, survivorOf(asking.viewing, of.showing, named));
    MOSTRADOR_TRY(checkId(body, std::array{named, id}));
    MOSTRADOR_TRY_ASSIGN(const Record row, asking.viewing.find(type, id));
    Plan plan;
    plan.shown = id;
    const Toggle& toggle = of.toggle ? *of.toggle : archiving;
    const JsonValue* state = of.restore ? body.find(toggle.member) : nullptr;
    const auto wanted = state ? toggle.wanted(*state, row) : std::nullopt;
    std::vector<std::string_view> others(of.extra.begin(), of.extra.end());
    if (wanted) {
        plan.commands.push_back(*wanted ? of.remove(id) : of.restore(id));
        others.push_back(toggle.member);
    }
    MOSTRADOR_TRY_ASSIGN(const JsonValue own, without(body, others));
    if (!wanted || saysMore(own)) {
        MOSTRADOR_TRY_ASSIGN(Edit edit, editFromJson(type, own, &row, asking.random(), asking.viewing.currency));
        if (of.complete) MOSTRADOR_TRY(of.complete(asking, &row, edit));
        plan.commands.push_back(of.set(id, edit));
        for (const FieldEdit& field : edit)
            plan.commands.back().base.push_back({field.field, row.versions[field.field]});
    }
    MOSTRADOR_TRY(addFurther(asking, of, body, &row, id, plan.commands));
    return plan;
}

Result<Plan> planRemove(const Asking& asking, const Collection& of) {
    MOSTRADOR_TRY_ASSIGN(const Uuid named, idAt(asking.call));
    MOSTRADOR_TRY_ASSIGN(const Uuid id, survivorOf(asking.viewing, of.showing, named));
    MOSTRADOR_TRY(asking.viewing.find(*of.showing.type, id));
    Plan plan;
    plan.shown = id;
    plan.commands.push_back(of.remove(id));
    return plan;
}

}  // namespace

void addCollection(Router& router, const ApiContext& context, const Collection& of) {
    const std::size_t usual = 0;
    const auto add = [&](Method method, std::string_view pattern, Handler handler, std::string_view name,
                         const RouteDoc& doc) {
        router.add({method, pattern, Access::Token, usual, std::move(handler), name, doc});
    };
    const auto reading = [&context](std::function<Result<>(const Call&)> work) {
        return onWorker(context, std::move(work));
    };
    const auto changing = [&](int status, Result<Plan> (*plan)(const Asking&, const Collection&)) {
        return writing(context, {of.showing, status, of.listPattern, nullptr},
                       [of, plan](const Asking& asking) { return plan(asking, of); });
    };
    const CollectionDocs docs{of.showing.type->publicName,
                              of.one,
                              of.many,
                              of.sample,
                              (of.restore || !of.set) && !of.toggle,
                              of.time.has_value(),
                              of.changes.empty() ? of.sample : of.changes};
    add(Method::Get, of.listPattern, reading([of](const Call& call) { return list(call, of, nullptr); }), "list",
        docs.list());
    if (of.create) add(Method::Post, of.listPattern, changing(201, planCreate), "create", docs.create());
    add(Method::Get, of.onePattern, reading([of](const Call& call) { return show(call, of); }), "show", docs.show());
    if (of.set) add(Method::Put, of.onePattern, changing(200, planUpdate), "update", docs.update());
    if (of.remove) add(Method::Delete, of.onePattern, changing(204, planRemove), "remove", docs.remove());
}

void addListOf(Router& router, const ApiContext& context, const Collection& of, const PartOf& part) {
    const CollectionDocs docs{of.showing.type->publicName, {}, of.many, {}, false, of.time.has_value()};
    RouteDoc doc = docs.list();
    router.add({Method::Get, part.pattern, Access::Token, 0,
                onWorker(context, [of, part](const Call& call) { return list(call, of, &part); }), part.name, doc});
}

}  // namespace mostrador::server
