#include "models/commands/clients.h"

#include "models/commands/applies.h"
#include "models/commands/edits.h"
#include "models/records/client.h"
#include "models/rules/permissions.h"
#include "models/rules/taxid.h"

namespace mostrador::client {
namespace {

// What a technician may change: how to reach the customer, not who he is or what he owes.
constexpr FieldMask limitedFields = maskOf(Contact) | maskOf(ContactTitle) | maskOf(Phones) | maskOf(Emails) |
                                    maskOf(Addresses) | maskOf(Notes) | maskOf(Tags);

void derive(Record& row) {
    const auto valid = taxIdIsValid(row.text(TaxIdType), row.text(TaxId));
    row.at(TaxIdValid) = valid ? Value{std::int64_t{*valid}} : Value{};
}

Result<> allow(const Actor& actor, Action action) {
    if (grantFor(actor.roles, action) != Grant::Full) return fail(ErrorCode::NotAllowed, {}, "clients");
    return success();
}

// Only a merge says so.
Result<> checkOwnFields(const Edit& edit) {
    if (findField(edit, MergedInto)) return fail(ErrorCode::FieldReadOnly, "fusionado_en");
    return success();
}

Result<Outcome> setArchived(Transaction& transaction, const Actor& actor, const Command& command, bool archived) {
    MOSTRADOR_TRY(allow(actor, Action::ClientsArchive));
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    if (!isNull(row.at(MergedInto)) && !archived) return fail(ErrorCode::WrongState, "fusionado_en");  // unmerge it
    return mostrador::setArchived(transaction, actor, command, std::move(row), archived);
}

}  // namespace

Command create(const Uuid& id, const Edit& edit) { return recordCommand(createName, type, id, edit); }
Command set(const Uuid& id, const Edit& edit) { return recordCommand(setName, type, id, edit); }
Command archive(const Uuid& id) { return recordCommand(archiveName, type, id, {}); }
Command restore(const Uuid& id) { return recordCommand(restoreName, type, id, {}); }

Result<Outcome> applyCreate(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor, Action::ClientsEdit));
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY(checkOwnFields(args.edit));
    return createRecord(transaction, actor, command, type, args, derive);
}

Result<Outcome> applySet(Transaction& transaction, const Actor& actor, const Command& command) {
    const Grant grant = grantFor(actor.roles, Action::ClientsEdit);
    if (grant == Grant::None) return fail(ErrorCode::NotAllowed, {}, "clients");
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    if (grant == Grant::Limited)
        for (const FieldEdit& one : args.edit)
            if (!(limitedFields & maskOf(one.field)))
                return fail(ErrorCode::NotAllowed, std::string(type.field(one.field).name));
    MOSTRADOR_TRY(checkOwnFields(args.edit));
    MOSTRADOR_TRY_ASSIGN(auto row, survivorOf(transaction, args.record));
    if (!row) return fail(ErrorCode::NotFound, std::string(type.publicName), args.record.toString());
    return editRecord(transaction, actor, command, std::move(*row), args.edit, derive);
}

Result<Outcome> applyArchive(Transaction& transaction, const Actor& actor, const Command& command) {
    return setArchived(transaction, actor, command, true);
}

Result<Outcome> applyRestore(Transaction& transaction, const Actor& actor, const Command& command) {
    return setArchived(transaction, actor, command, false);
}

}  // namespace mostrador::client
