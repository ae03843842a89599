#include "cli/inbox.h"

#include <algorithm>

#include "models/commands/args.h"
#include "models/commands/registry.h"
#include "models/records/json.h"
#include "models/records/registry.h"

namespace mostrador::cli {
namespace {

// Puts an earlier value back: a whole field, or one element of a set.
void bringBack(Record& record, const Overruled& one) {
    if (one.element == 0) {
        record.at(one.field) = one.earlier;
        return;
    }
    const auto* earlier = std::get_if<SetValue>(&one.earlier);
    if (!earlier || earlier->empty()) return;
    SetValue set = record.set(one.field);
    const auto at = std::find_if(set.begin(), set.end(), [&](const SetElement& e) { return e.id >= one.element; });
    if (at != set.end() && at->id == one.element) *at = earlier->front();
    else set.insert(at, earlier->front());
    record.at(one.field) = std::move(set);
}

Result<Edit> withValue(const Record& current, FieldIndex field, const std::string& value, Random& random,
                       const Currency& organization) {
    const std::pair<std::string, std::string> pair{current.type().field(field).name, value};
    return editFromPairs(current.type(), std::span(&pair, 1), &current, random, organization);
}

Result<RecordArgs> argsOf(const sync::InboxItem& item) {
    const RecordType* type = formOfCommand(item);
    if (!type) return fail(ErrorCode::CommandUnknown, {}, item.command.name);
    return decodeArgs(*type, item.command.args);
}

}  // namespace

Decision decisionFrom(const std::string& words) {
    if (words == "mine") return {Take::Mine, {}};
    if (words == "theirs") return {Take::Theirs, {}};
    return {Take::Value, words};
}

const RecordType* formOfCommand(const sync::InboxItem& item) {
    const CommandSpec* spec = findCommand(item.command.name);
    return spec ? formOf(*spec) : nullptr;
}

std::optional<std::pair<const RecordType*, Uuid>> recordOf(const sync::InboxItem& item) {
    if (!item.overruled.empty()) {
        const RecordType* type = findRecordType(item.overruled.front().table);
        if (!type) return std::nullopt;
        return std::pair{type, item.overruled.front().record};
    }
    const CommandSpec* spec = findCommand(item.command.name);
    const RecordType* type = spec ? findRecordType(spec->table) : nullptr;
    const auto args = argsOf(item);
    if (!type || !args.ok()) return std::nullopt;
    return std::pair{type, args->record};
}

std::vector<std::pair<const FieldSpec*, Value>> wantedValues(const sync::InboxItem& item) {
    std::vector<std::pair<const FieldSpec*, Value>> values;
    const auto about = recordOf(item);
    const auto args = argsOf(item);
    if (!about || !args.ok() || !item.overruled.empty()) return values;
    for (const FieldEdit& one : args->edit) {
        const FieldSpec* spec = &formOfCommand(item)->field(one.field);
        if (const auto* value = std::get_if<Value>(&one.change)) {
            values.emplace_back(spec, *value);
            continue;
        }
        SetValue set;
        for (const ElementPut& put : std::get<SetEdit>(one.change).puts) set.push_back(put.element);
        values.emplace_back(spec, std::move(set));
    }
    return values;
}

Result<Edit> editFor(const sync::InboxItem& item, const Decision& decision, const Record* current, Random& random,
                     const Currency& organization) {
    const bool ours = item.kind == sync::InboxKind::Refused || item.kind == sync::InboxKind::Unknown;
    const bool standsAlready = (decision.take == Take::Theirs && item.kind != sync::InboxKind::Overruled) ||
                               (decision.take == Take::Mine && item.kind == sync::InboxKind::Overruled);
    if (standsAlready) return Edit{};
    if (ours) {
        MOSTRADOR_TRY_ASSIGN(RecordArgs args, argsOf(item));
        if (decision.take == Take::Mine) return std::move(args.edit);
        const bool ownForm = !current || formOfCommand(item) != &current->type();
        if (args.edit.size() != 1 || (current && ownForm)) return fail(ErrorCode::WrongState, {}, "mine | theirs");
        if (!current) return fail(ErrorCode::NotFound, "id", args.record.toString());
        return withValue(*current, args.edit.front().field, decision.value, random, organization);
    }
    if (!current) return fail(ErrorCode::NotFound, "id");
    if (decision.take == Take::Value) {
        if (item.overruled.size() != 1) return fail(ErrorCode::WrongState, {}, "mine | theirs");
        return withValue(*current, item.overruled.front().field, decision.value, random, organization);
    }
    Record after = *current;
    for (const Overruled& one : item.overruled) bringBack(after, one);
    return diff(*current, after);
}

}  // namespace mostrador::cli
