// Two records of one customer become one: the merged id lives on as an alias of its survivor.

#include "models/commands/applies.h"
#include "models/commands/clients.h"
#include "models/commands/edits.h"
#include "models/records/client.h"
#include "models/records/json.h"
#include "models/rules/permissions.h"

namespace mostrador::client {
namespace {

constexpr int aliasesMax = 16;  // a chain of merges; longer ones, or rings, end where they are
constexpr FieldIndex carried[] = {Phones, Emails, Addresses, Tags};

Result<> allow(const Actor& actor) {
    if (grantFor(actor.roles, Action::ClientsMerge) == Grant::Full) return success();
    return fail(ErrorCode::NotAllowed, {}, "clients");
}

// The id an element of the merged record has in its survivor: the same on every computer, so that an unmerge finds it.
std::int64_t carriedId(const Uuid& merged, FieldIndex field, std::int64_t element) {
    const Uuid id = Uuid::derive(Uuid::derive(merged, field), static_cast<std::uint32_t>(element ^ (element >> 32)));
    std::uint64_t bits = 0;
    for (const char c : id.bytes().substr(8)) bits = (bits << 8) | static_cast<unsigned char>(c);
    return addedElementId(bits);
}

SetElement carriedElement(const Record& merged, FieldIndex field, const SetElement& one) {
    SetElement copy{carriedId(merged.id, field, one.id), one.fields};
    const FieldSpec& spec = type.field(field);
    copy.fields.resize(spec.elements.size());
    for (std::size_t part = 0; part < spec.elements.size(); ++part)
        if (spec.elements[part].name == "principal") copy.fields[part] = Scalar{};  // the survivor keeps its own
    return copy;
}

bool holdsFirst(const SetValue& set, const SetElement& one) {
    for (const SetElement& each : set)
        if (!each.fields.empty() && !one.fields.empty() && each.fields.front() == one.fields.front()) return true;
    return false;
}

void insertOrdered(SetValue& set, SetElement one) {
    auto at = set.begin();
    while (at != set.end() && at->id < one.id) ++at;
    if (at == set.end() || at->id != one.id) set.insert(at, std::move(one));
}

void carryOver(const Record& merged, Record& survivor) {
    for (const FieldIndex field : carried) {
        SetValue set = survivor.set(field);
        for (const SetElement& one : merged.set(field))
            if (set.size() < type.field(field).bytesMax && !holdsFirst(set, one))
                insertOrdered(set, carriedElement(merged, field, one));
        if (!set.empty()) survivor.at(field) = std::move(set);
    }
}

void takeBack(const Record& merged, Record& survivor) {
    for (const FieldIndex field : carried) {
        SetValue set = survivor.set(field);
        for (const SetElement& one : merged.set(field)) std::erase(set, carriedElement(merged, field, one));
        survivor.at(field) = set.empty() ? Value{} : Value{std::move(set)};
    }
}

Result<Uuid> survivorWanted(const RecordArgs& args) {
    const FieldEdit* one = findField(args.edit, MergedInto);
    const auto* value = one ? std::get_if<Value>(&one->change) : nullptr;
    if (args.edit.size() != 1 || !value || !std::holds_alternative<Uuid>(*value))
        return fail(ErrorCode::FieldRequired, "fusionado_en");
    return std::get<Uuid>(*value);
}

}  // namespace

Command merge(const Uuid& merged, const Uuid& survivor) {
    return recordCommand(mergeName, type, merged, {{MergedInto, Value{survivor}}});
}
Command unmerge(const Uuid& merged) { return recordCommand(unmergeName, type, merged, {}); }

Result<std::optional<Record>> survivorOf(Transaction& transaction, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto row, transaction.find(type, id));
    for (int step = 0; row && step < aliasesMax && !isNull(row->at(MergedInto)); ++step) {
        MOSTRADOR_TRY_ASSIGN(auto next, transaction.find(type, row->reference(MergedInto)));
        if (!next) break;  // not visible here
        row = std::move(next);
    }
    return row;
}

Result<Outcome> applyMerge(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor));
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(const Uuid wanted, survivorWanted(args));
    MOSTRADOR_TRY_ASSIGN(const Record merged, findExisting(transaction, type, args.record));
    MOSTRADOR_TRY_ASSIGN(const auto survivor, survivorOf(transaction, wanted));
    if (!survivor) return fail(ErrorCode::FieldInvalid, "fusionado_en", wanted.toString());
    Outcome outcome{type.table, args.record, 0, {}};
    if (!isNull(merged.at(MergedInto))) {
        MOSTRADOR_TRY_ASSIGN(const auto already, survivorOf(transaction, merged.id));
        if (already && already->id == survivor->id) return outcome;
        return fail(ErrorCode::WrongState, "fusionado_en", merged.reference(MergedInto).toString());
    }
    if (survivor->id == merged.id) return fail(ErrorCode::FieldInvalid, "fusionado_en");  // itself, or a ring
    Record richer = *survivor;
    carryOver(merged, richer);
    MOSTRADOR_TRY(writeRow(run, *survivor, std::move(richer)));
    Record alias = merged;
    alias.at(MergedInto) = survivor->id;
    alias.at(common::Archived) = std::int64_t{1};
    MOSTRADOR_TRY_ASSIGN(outcome.changed, writeRow(run, merged, std::move(alias)));
    return outcome;
}

Result<Outcome> applyUnmerge(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor));
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(const Record alias, findExisting(transaction, type, args.record));
    Outcome outcome{type.table, args.record, 0, {}};
    if (isNull(alias.at(MergedInto))) return outcome;
    MOSTRADOR_TRY_ASSIGN(const auto survivor, transaction.find(type, alias.reference(MergedInto)));
    if (survivor) {
        Record poorer = *survivor;
        takeBack(alias, poorer);
        MOSTRADOR_TRY(writeRow(run, *survivor, std::move(poorer)));
    }
    Record own = alias;
    own.at(MergedInto) = Value{};
    own.at(common::Archived) = Value{};
    MOSTRADOR_TRY_ASSIGN(outcome.changed, writeRow(run, alias, std::move(own)));
    return outcome;
}

}  // namespace mostrador::client
