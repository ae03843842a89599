#include "models/commands/incidents.h"

#include "models/commands/applies.h"
#include "models/commands/edits.h"
#include "models/records/incident.h"
#include "models/rules/permissions.h"
#include "models/rules/validation.h"

namespace mostrador::incident {
namespace {

// Its owner, or who may put stock right.
bool mayResolve(const Actor& actor, const Record& row) {
    return row.reference(Owner) == actor.user.uuid() || grantFor(actor.roles, Action::StockMove) == Grant::Full;
}

}  // namespace

Command resolve(const Uuid& id, const Edit& edit) { return recordCommand(resolveName, type, id, edit); }

Result<Outcome> applyResolve(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY(validateEdit(type, args.edit, false));
    MOSTRADOR_TRY_ASSIGN(const Record before, findExisting(transaction, type, args.record));
    if (!mayResolve(actor, before)) return fail(ErrorCode::NotAllowed, {}, "incidents");
    Record after = before;
    MOSTRADOR_TRY(mergeEdit(after, args.edit, [](FieldIndex) { return true; }));
    if (after.text(Remedy).empty()) return fail(ErrorCode::FieldRequired, "remedio");
    Outcome outcome{type.table, args.record, 0, {}};
    if (before.text(State) == resolved) {
        if (before.text(Remedy) == after.text(Remedy)) return outcome;  // somebody came to the same end
        return fail(ErrorCode::WrongState, "estado", std::string(resolved));
    }
    after.at(State) = std::string(resolved);
    after.at(ResolvedAt) = command.madeAt;
    after.at(ResolvedBy) = actor.user.uuid();
    MOSTRADOR_TRY_ASSIGN(outcome.changed, writeRow({transaction, actor, command}, before, std::move(after)));
    return outcome;
}

}  // namespace mostrador::incident
