// inbox, inbox resolve: refused commands and overruled edits, and what to do about them. No network.

#include "cli/inbox.h"

#include "cli/context.h"
#include "cli/kinds.h"
#include "cli/record_view.h"
#include "cli/table.h"
#include "models/commands/args.h"
#include "models/records/registry.h"

namespace mostrador::cli {
namespace {

std::string_view kindName(sync::InboxKind kind) {
    switch (kind) {
        case sync::InboxKind::Refused: return "refused";
        case sync::InboxKind::Overruled: return "overruled";
        case sync::InboxKind::Lost: return "lost";
        case sync::InboxKind::Unknown: return "unknown";
    }
    return "unknown";
}

std::string kindWords(const Context& context, sync::InboxKind kind) {
    switch (kind) {
        case sync::InboxKind::Refused: return context.say("rechazado", "refused");
        case sync::InboxKind::Overruled:
            return context.say("reemplazó el valor de otra persona", "replaced somebody's value");
        case sync::InboxKind::Lost:
            return context.say("otra persona reemplazó su valor", "somebody replaced your value");
        case sync::InboxKind::Unknown:
            return context.say("el servidor ya no sabe qué pasó", "the server no longer knows");
    }
    return {};
}

std::string jsonOf(const FieldSpec& spec, const Value& value, const Currency& currency) {
    JsonWriter out;
    valueToJson(out, spec, value, currency);
    return out.take();
}

std::string wordsOf(Context& context, const FieldSpec& spec, const Value& value) {
    if (isNull(value)) return context.say("vacío", "empty");
    if (const auto* set = std::get_if<SetValue>(&value)) return setWords(spec, *set, context.currency());
    return spec.kind == FieldKind::Text || spec.kind == FieldKind::Choice ? std::string(textOf(value))
                                                                          : jsonOf(spec, value, context.currency());
}

// The value of the field (or of the one element) as it is now.
Value currentValue(const std::optional<Record>& record, const Overruled& one) {
    if (!record) return {};
    if (one.element == 0) return record->at(one.field);
    for (const SetElement& element : record->set(one.field))
        if (element.id == one.element) return SetValue{element};
    return {};
}

std::optional<Record> findNow(Context& context, const std::pair<const RecordType*, Uuid>& about) {
    std::optional<Record> record;
    context.replica().readAndWait([&](sync::Reader& reader) {
        if (auto found = reader.find(*about.first, about.second); found.ok()) record = std::move(*found);
    });
    return record;
}

void fieldMembers(Context& context, JsonWriter& out, const sync::InboxItem& item, const Overruled& one,
                  const std::optional<Record>& now) {
    const RecordType* type = findRecordType(one.table);
    if (!type || one.field >= type->fields.size()) return;
    const FieldSpec& spec = type->field(one.field);
    const std::string earlier = jsonOf(spec, one.earlier, context.currency());
    const std::string later = jsonOf(spec, currentValue(now, one), context.currency());
    const bool lost = item.kind == sync::InboxKind::Lost;
    out.beginObject().key("campo").text(spec.name);
    if (one.element != 0) out.key("elemento").integer(one.element);
    out.key("mine").raw(lost ? earlier : later).key("theirs").raw(lost ? later : earlier).endObject();
}

void itemJson(Context& context, JsonWriter& out, const sync::InboxItem& item) {
    const auto about = recordOf(item);
    const auto now = about ? findNow(context, *about) : std::nullopt;
    out.beginObject().key("id").text(item.id.toString()).key("kind").text(kindName(item.kind));
    out.key("command").text(item.command.name).key("cid").text(item.command.cid.toString());
    out.key("record_kind");
    if (about) out.text(about->first->publicName).key("record").text(about->second.toString());
    else out.null().key("record").null();
    out.key("title").text(now ? now->text(now->type().titleField) : std::string_view());
    out.key("fields").beginArray();
    for (const Overruled& one : item.overruled) fieldMembers(context, out, item, one, now);
    const bool ownForm = about && formOfCommand(item) != about->first;  // its fields are none of the record's
    for (const auto& [spec, value] : wantedValues(item)) {
        const Value theirs = now && !ownForm ? now->at(static_cast<FieldIndex>(spec->tag - 1)) : Value{};
        out.beginObject().key("campo").text(spec->name).key("mine").raw(jsonOf(*spec, value, context.currency()));
        out.key("theirs").raw(jsonOf(*spec, theirs, context.currency())).endObject();
    }
    out.endArray().key("by");
    if (item.by.isNil()) out.null();
    else out.text(item.by.toString());
    out.key("error");
    if (item.kind == sync::InboxKind::Refused) errorToJson(out, item.reason, context.language());
    else out.null();
    out.key("at")
        .text(formatUtc(item.at))
        .key("seq")
        .integer(item.atSeq)
        .key("resolved")
        .boolean(item.resolved)
        .endObject();
}

std::vector<std::string> itemCells(Context& context, const sync::InboxItem& item) {
    const auto about = recordOf(item);
    const auto now = about ? findNow(context, *about) : std::nullopt;
    std::string what;
    for (const Overruled& one : item.overruled) {
        const RecordType* type = findRecordType(one.table);
        if (!type || one.field >= type->fields.size()) continue;
        const FieldSpec& spec = type->field(one.field);
        what += (what.empty() ? "" : ", ") + fieldLabel(spec.name, context.language()) + " (" +
                context.say("antes ", "earlier ") + wordsOf(context, spec, one.earlier) + ")";
    }
    if (item.kind == sync::InboxKind::Refused) what = describe(item.reason, context.language());
    return {formatUtc(item.at).substr(0, 16), kindWords(context, item.kind),
            now ? std::string(now->text(now->type().titleField)) : "-", what, item.id.toString()};
}

Result<std::vector<sync::InboxItem>> readItems(Context& context, bool all) {
    Result<std::vector<sync::InboxItem>> items = fail(ErrorCode::Internal);
    context.replica().readAndWait([&](sync::Reader& reader) { items = reader.inbox(all); });
    return items;
}

Result<Reply> show(Context& context, bool all) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    MOSTRADOR_TRY_ASSIGN(const auto items, readItems(context, all));
    JsonWriter json;
    json.beginArray();
    Table table({context.say("cuándo", "when"), context.say("qué pasó", "what happened"),
                 context.say("registro", "record"), context.say("detalle", "detail"), "id"});
    for (const sync::InboxItem& item : items) {
        itemJson(context, json, item);
        table.row(itemCells(context, item));
    }
    json.endArray();
    return Reply::done(json.take(), items.empty()
                                        ? context.say("No hay nada que decidir.\n", "There is nothing to decide.\n")
                                        : table.text(60));
}

// The command again, with what is in question now as its base; or an edit that puts a value right.
Result<std::optional<Command>> draftFor(const sync::InboxItem& item, const Decision& decision, const Edit& edit) {
    const bool again = item.kind == sync::InboxKind::Refused || item.kind == sync::InboxKind::Unknown;
    const auto about = recordOf(item);
    if (!about) return fail(ErrorCode::CommandUnknown, {}, item.command.name);
    if (again && decision.take == Take::Mine) {  // also archive and the like, which have no edit
        Command draft;
        draft.name = item.command.name;
        draft.args = item.command.args;
        return std::optional(std::move(draft));
    }
    if (edit.empty()) return std::optional<Command>();
    if (again) {
        Command draft;
        draft.name = item.command.name;
        draft.args = encodeArgs(*about->first, {about->second, edit});
        return std::optional(std::move(draft));
    }
    const Kind* kind = findKind(about->first->publicName) ? &kindOf(*about->first) : nullptr;
    if (!kind || !kind->set) return fail(ErrorCode::NotAllowed, std::string(about->first->publicName));
    return std::optional(kind->set(about->second, edit));
}

Result<Reply> resolve(Context& context, const InboxArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    MOSTRADOR_TRY_ASSIGN(const auto items, readItems(context, false));
    const auto id = Uuid::parse(args.resolve);
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const sync::InboxItem& item) { return id && item.id == *id; });
    if (found == items.end()) return fail(ErrorCode::NotFound, "id", args.resolve);
    const Decision decision = decisionFrom(args.take);
    const auto about = recordOf(*found);
    const auto now = about ? findNow(context, *about) : std::nullopt;
    MOSTRADOR_TRY_ASSIGN(const Edit edit,
                         editFor(*found, decision, now ? &*now : nullptr, context.random(), context.currency()));
    MOSTRADOR_TRY_ASSIGN(const std::optional<Command> draft, draftFor(*found, decision, edit));
    Result<> done = success();
    context.replica().writeAndWait(
        sync::Replica::Priority::Local, [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
            if (draft)
                if (const auto receipt = store.execute(*draft, user.id, changes); !receipt.ok()) done = receipt.error();
            if (done.ok()) done = store.resolveInbox(found->id, changes);
        });
    if (!done.ok()) return done.error();
    JsonWriter out;
    out.beginObject().key("id").text(found->id.toString()).key("resolved").boolean(true);
    out.key("command_sent").boolean(draft.has_value()).endObject();
    return Reply::done(out.take(), context.say("Resuelto.\n", "Resolved.\n"));
}

}  // namespace

void runInbox(Context& context, const InboxArgs& args) {
    context.finish(args.resolve.empty() ? show(context, args.all) : resolve(context, args));
}

}  // namespace mostrador::cli
