#include "models/commands/equipments.h"

#include "models/commands/applies.h"
#include "models/commands/documents.h"
#include "models/records/equipment.h"
#include "models/records/equipment_secret.h"
#include "models/rules/imei.h"
#include "models/rules/permissions.h"

namespace mostrador::equipment {
namespace {

void derive(Record& row) {
    const auto valid = imeiIsValid(row.text(Serial));
    row.at(SerialValid) = valid ? Value{std::int64_t{*valid}} : Value{};
}

Result<> allow(const Actor& actor, Action action) {
    if (grantFor(actor.roles, action) != Grant::None) return success();
    return fail(ErrorCode::NotAllowed, {}, "equipment");
}

// The client it belongs to, with the aliases of merged ones followed.
Result<> followClient(const Run& run, Edit& edit, std::vector<Overruled>& overruled) {
    const FieldEdit* one = findField(edit, Client);
    const auto* wanted = one ? std::get_if<Value>(&one->change) : nullptr;
    if (!wanted || !std::holds_alternative<Uuid>(*wanted)) return success();
    MOSTRADOR_TRY_ASSIGN(const Uuid id, documents::clientFor(run, std::get<Uuid>(*wanted), overruled));
    setField(edit, Client, Value{id});
    return success();
}

}  // namespace

Command create(const Uuid& id, const Edit& edit) { return recordCommand(createName, type, id, edit); }
Command set(const Uuid& id, const Edit& edit) { return recordCommand(setName, type, id, edit); }
Command setSecret(const Uuid& equipment, const std::string& secret) {
    return recordCommand(setSecretName, equipment_secret::type, equipment,
                         {{equipment_secret::Secret, secret.empty() ? Value{} : Value{secret}}});
}

Result<Outcome> applyCreate(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor, Action::OrdersCreate));
    MOSTRADOR_TRY_ASSIGN(RecordArgs args, decodeArgs(type, command.args));
    std::vector<Overruled> overruled;
    MOSTRADOR_TRY(followClient({transaction, actor, command}, args.edit, overruled));
    MOSTRADOR_TRY_ASSIGN(Outcome outcome, createRecord(transaction, actor, command, type, args, derive));
    outcome.overruled = std::move(overruled);
    return outcome;
}

Result<Outcome> applySet(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor, Action::OrdersEdit));
    MOSTRADOR_TRY_ASSIGN(RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    std::vector<Overruled> overruled;
    MOSTRADOR_TRY(followClient({transaction, actor, command}, args.edit, overruled));
    MOSTRADOR_TRY_ASSIGN(Outcome outcome, editRecord(transaction, actor, command, std::move(row), args.edit, derive));
    outcome.overruled.insert(outcome.overruled.end(), overruled.begin(), overruled.end());
    return outcome;
}

Result<Outcome> applySetSecret(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor, Action::EquipmentSecret));
    const RecordType& secret = equipment_secret::type;
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(secret, command.args));
    MOSTRADOR_TRY(checkReference({transaction, actor, command}, type, args.record, "id"));
    MOSTRADOR_TRY_ASSIGN(auto row, transaction.find(secret, args.record));
    const auto open = [](Record& changed) { changed.at(equipment_secret::ErasedAt) = Value{}; };
    if (!row) return createRecord(transaction, actor, command, secret, args, nullptr);
    return editRecord(transaction, actor, command, std::move(*row), args.edit, open);
}

}  // namespace mostrador::equipment
