#include "models/commands/edits.h"

#include <cstring>

#include "models/records/json.h"
#include "models/rules/validation.h"

namespace mostrador {
namespace {

void stampUpdated(Record& row, const Actor& actor, const Command& command) {
    row.at(common::UpdatedAt) = command.madeAt;
    row.at(common::UpdatedBy) = actor.user.uuid();
    row.at(common::UpdatedDevice) = actor.device.uuid();
}

constexpr FieldMask updatedStamps =
    maskOf(common::UpdatedAt) | maskOf(common::UpdatedBy) | maskOf(common::UpdatedDevice);

FieldMask differences(const Record& before, const Record& after) {
    FieldMask mask = 0;
    for (FieldIndex i = 0; i < after.values.size(); ++i)
        if (before.values[i] != after.values[i]) mask |= maskOf(i);
    return mask;
}

// A set may not grow beyond its limit, however many edits it takes. One that only shrinks or stays is let through, so
// that two people's additions, merged, can still be put in order.
Result<> checkSetSizes(const Record& before, const Record& after, const Edit& edit) {
    for (const FieldEdit& one : edit) {
        const FieldSpec& spec = after.type().field(one.field);
        const std::size_t size = after.set(one.field).size();
        if (spec.kind == FieldKind::Set && size > spec.bytesMax && size > before.set(one.field).size())
            return fail(ErrorCode::FieldTooLong, std::string(spec.name), std::to_string(spec.bytesMax));
    }
    return success();
}

}  // namespace

Command recordCommand(std::string_view name, const RecordType& type, const Uuid& id, const Edit& edit) {
    Command command;
    command.name = name;
    command.args = encodeArgs(type, {id, edit});
    return command;
}

Result<Record> findExisting(Transaction& transaction, const RecordType& type, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto found, transaction.find(type, id));
    if (!found) return fail(ErrorCode::NotFound, std::string(type.publicName), id.toString());
    return std::move(*found);
}

Result<Outcome> createRecord(Transaction& transaction, const Actor& actor, const Command& command,
                             const RecordType& type, const RecordArgs& args, Derive derive,
                             const std::function<void(Record&)>& finish) {
    MOSTRADOR_TRY(validateEdit(type, args.edit, true, actor.system));
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const Record* existing, transaction.look(type, args.record));
    if (existing) {
        if (madeBy(run, *existing)) return Outcome{type.table, args.record, 0, {}};
        return fail(ErrorCode::AlreadyExists, "id", args.record.toString());
    }
    Record row = newRow(run, type, args.record);
    MOSTRADOR_TRY(mergeEdit(row, args.edit, [](FieldIndex) { return true; }));
    if (derive) derive(row);
    if (finish) finish(row);
    const Outcome outcome{type.table, args.record, differences(Record(type, args.record), row), {}};
    MOSTRADOR_TRY(transaction.insert(std::move(row)));
    return outcome;
}

Result<Outcome> mergeInto(const Run& run, const Record& before, const Edit& edit, Record& after) {
    const RecordType& type = before.type();
    MOSTRADOR_TRY(validateEdit(type, edit, false, run.actor.system));
    const auto untouched = [&](FieldIndex field) {
        for (const FieldBase& base : run.command.base)
            if (base.field == field) return run.transaction.untouchedSince(before, base);
        return true;  // no base given: the author edits whatever is there
    };
    MOSTRADOR_TRY_ASSIGN(const Merged merged, mergeEdit(after, edit, untouched));
    Outcome outcome{type.table, before.id, merged.changed, {}};
    for (const Replaced& one : merged.replaced)
        outcome.overruled.push_back(
            {type.table, before.id, one.field, one.element, one.earlier, before.versions[one.field], one.lost});
    if (merged.changed != 0) MOSTRADOR_TRY(checkSetSizes(before, after, edit));
    return outcome;
}

Result<Outcome> editRecord(Transaction& transaction, const Actor& actor, const Command& command, Record before,
                           const Edit& edit, Derive derive) {
    const Run run{transaction, actor, command};
    Record after = before;
    MOSTRADOR_TRY_ASSIGN(Outcome outcome, mergeInto(run, before, edit, after));
    if (outcome.changed == 0) return outcome;
    if (derive) derive(after);
    MOSTRADOR_TRY_ASSIGN(outcome.changed, writeRow(run, before, std::move(after)));
    return outcome;
}

Result<Outcome> setFields(Transaction& transaction, const Actor& actor, const Command& command, Record before,
                          const std::vector<std::pair<FieldIndex, Value>>& values) {
    Record after = before;
    for (const auto& [field, value] : values) after.at(field) = value;
    Outcome outcome{before.type().table, before.id, 0, {}};
    MOSTRADOR_TRY_ASSIGN(outcome.changed, writeRow({transaction, actor, command}, before, std::move(after)));
    return outcome;
}

Result<Record> readForm(const RecordType& form, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(form, command.args));
    MOSTRADOR_TRY(validateEdit(form, args.edit, true));
    Record filled(form, args.record);
    MOSTRADOR_TRY(mergeEdit(filled, args.edit, [](FieldIndex) { return true; }));
    return filled;
}

Record newRow(const Run& run, const RecordType& type, const Uuid& id) {
    Record row(type, id);
    row.at(common::CreatedAt) = run.command.madeAt;
    row.at(common::CreatedBy) = run.actor.user.uuid();
    row.at(common::CreatedDevice) = run.actor.device.uuid();
    for (FieldIndex i = 0; i < type.fields.size(); ++i)
        if (!type.fields[i].initial.empty()) row.at(i) = std::string(type.fields[i].initial);
    return row;
}

Result<FieldMask> writeRow(const Run& run, const Record& before, Record after, bool stamp) {
    FieldMask changed = differences(before, after);
    if (changed == 0) return changed;
    if (stamp) {
        stampUpdated(after, run.actor, run.command);
        changed |= updatedStamps;
    }
    MOSTRADOR_TRY(run.transaction.update(before, std::move(after), changed));
    return changed;
}

bool madeBy(const Run& run, const Record& row) {
    return !run.final() && row.integer(common::CreatedAt) == run.command.madeAt &&
           row.reference(common::CreatedBy) == run.command.user.uuid();
}

Result<> checkReference(const Run& run, const RecordType& type, const Uuid& id, std::string_view field) {
    if (id.isNil() || !run.final()) return success();
    MOSTRADOR_TRY_ASSIGN(const Record* row, run.transaction.look(type, id));
    if (!row) return fail(ErrorCode::FieldInvalid, std::string(field), id.toString());
    return success();
}

std::int64_t elementIdOf(const Command& command, std::uint32_t ordinal) {
    const Uuid id = Uuid::derive(command.cid.uuid(), ordinal);
    std::uint64_t bits = 0;
    std::memcpy(&bits, id.bytes().data() + 8, sizeof bits);
    return addedElementId(bits);
}

Value valueOf(const Uuid& id) { return id.isNil() ? Value{} : Value{id}; }

Result<bool> isMade(const Run& run, const RecordType& type, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(const Record* existing, run.transaction.look(type, id));
    if (existing && !madeBy(run, *existing)) return fail(ErrorCode::AlreadyExists, "id", id.toString());
    return existing != nullptr;
}

Result<Outcome> setArchived(Transaction& transaction, const Actor& actor, const Command& command, Record before,
                            bool archived) {
    return setFields(transaction, actor, command, std::move(before),
                     {{common::Archived, archived ? Value{std::int64_t{1}} : Value{}}});
}

}  // namespace mostrador
