#include "models/commands/places.h"

#include "models/commands/applies.h"
#include "models/records/place.h"
#include "models/rules/permissions.h"

namespace mostrador::place {
namespace {

Result<> allow(const Actor& actor) {
    if (grantFor(actor.roles, Action::ProductsEdit) == Grant::Full) return success();
    return fail(ErrorCode::NotAllowed, {}, "places");
}

}  // namespace

Command create(const Uuid& id, const Edit& edit) { return recordCommand(createName, type, id, edit); }
Command set(const Uuid& id, const Edit& edit) { return recordCommand(setName, type, id, edit); }

Result<> insertPrincipal(const Run& run, const OrgId& organization) {
    Record row = newRow(run, type, principalId(organization));
    row.at(Name) = std::string("Principal");
    row.at(Principal) = std::int64_t{1};
    return run.transaction.insert(std::move(row));
}

Result<Outcome> applyCreate(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor));
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    return createRecord(transaction, actor, command, type, args, nullptr);
}

Result<Outcome> applySet(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor));
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    return editRecord(transaction, actor, command, std::move(row), args.edit, nullptr);
}

}  // namespace mostrador::place
