#include "models/commands/system.h"

#include "models/commands/applies.h"
#include "models/commands/edits.h"
#include "models/commands/places.h"
#include "models/records/device.h"
#include "models/records/organization.h"
#include "models/records/user.h"
#include "models/rules/permissions.h"

namespace mostrador {

namespace organization {

Command create(const Uuid& id, const Edit& edit) { return recordCommand(createName, type, id, edit); }
Command set(const Uuid& id, const Edit& edit) { return recordCommand(setName, type, id, edit); }

Result<Outcome> applyCreate(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Outcome outcome, createRecord(transaction, actor, command, type, args, nullptr));
    if (outcome.changed != 0) MOSTRADOR_TRY(place::insertPrincipal({transaction, actor, command}, OrgId(args.record)));
    return outcome;
}

Result<Outcome> applySet(Transaction& transaction, const Actor& actor, const Command& command) {
    if (grantFor(actor.roles, Action::OrganizationSet) != Grant::Full)
        return fail(ErrorCode::NotAllowed, {}, "organization");
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY_ASSIGN(Record row, findExisting(transaction, type, args.record));
    return editRecord(transaction, actor, command, std::move(row), args.edit, nullptr);
}

}  // namespace organization

namespace device {

Command enroll(const Uuid& id, const Edit& edit) { return recordCommand(enrollName, type, id, edit); }

Result<Outcome> applyEnroll(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    return createRecord(transaction, actor, command, type, args, nullptr);
}

}  // namespace device

namespace user {

Command found(const Uuid& id, const Edit& edit) { return recordCommand(foundName, type, id, edit); }

}  // namespace user

}  // namespace mostrador
