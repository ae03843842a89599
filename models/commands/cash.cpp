#include "models/commands/cash.h"

#include "models/commands/applies.h"
#include "models/commands/ledger.h"
#include "models/commands/settings.h"
#include "models/records/cash_session.h"
#include "models/rules/permissions.h"
#include "models/rules/validation.h"

namespace mostrador::cash_session {
namespace {

constexpr FieldMask openFields = maskOf(Place) | maskOf(Currency) | maskOf(Float) | maskOf(Notes);
constexpr FieldMask closeFields = maskOf(Counted) | maskOf(Notes);

Result<> allow(const Actor& actor) {
    if (grantFor(actor.roles, Action::CashSession) == Grant::Full) return success();
    return fail(ErrorCode::NotAllowed, {}, "cash sessions");
}

Result<> onlyThese(const Edit& edit, FieldMask fields) {
    for (const FieldEdit& one : edit)
        if (!(fields & maskOf(one.field)))
            return fail(ErrorCode::FieldReadOnly, std::string(type.field(one.field).name));
    return success();
}

}  // namespace

Command openSession(const Uuid& id, const Edit& edit) { return recordCommand(openName, type, id, edit); }
Command closeSession(const Uuid& id, const Edit& edit) { return recordCommand(closeName, type, id, edit); }

Result<Outcome> applyOpen(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor));
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY(onlyThese(args.edit, openFields));
    MOSTRADOR_TRY(validateEdit(type, args.edit, true));
    MOSTRADOR_TRY_ASSIGN(const bool made, isMade(run, type, args.record));
    if (made) return Outcome{type.table, args.record, 0, {}};
    Record row = newRow(run, type, args.record);
    MOSTRADOR_TRY(mergeEdit(row, args.edit, [](FieldIndex) { return true; }));
    if (row.integer(Float) < 0) return fail(ErrorCode::FieldInvalid, "fondo_inicial");
    MOSTRADOR_TRY_ASSIGN(const Settings settings, settingsOf(run));
    MOSTRADOR_TRY_ASSIGN(std::string currency, currencyFor(settings, row.text(Currency)));
    row.at(Currency) = currency.empty() ? Value{} : Value{std::move(currency)};
    MOSTRADOR_TRY_ASSIGN(row.at(Place), ledger::placeFor(run, row.reference(Place)));
    row.at(User) = actor.user.uuid();
    row.at(OpenedAt) = command.madeAt;
    for (const FieldIndex field : {CashIn, SalesTotal, SalesCount, LateTotal, LateCount})
        row.at(field) = std::int64_t{0};
    if (isNull(row.at(Float))) row.at(Float) = std::int64_t{0};
    MOSTRADOR_TRY(transaction.insert(std::move(row)));
    return Outcome{type.table, args.record, ~FieldMask{0}, {}};
}

Result<Outcome> applyClose(Transaction& transaction, const Actor& actor, const Command& command) {
    MOSTRADOR_TRY(allow(actor));
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY(onlyThese(args.edit, closeFields));
    MOSTRADOR_TRY(validateEdit(type, args.edit, false));
    MOSTRADOR_TRY_ASSIGN(const Record before, findExisting(transaction, type, args.record));
    const bool own = before.reference(User) == actor.user.uuid();
    if (!own && grantFor(actor.roles, Action::CashSessionOthers) != Grant::Full)
        return fail(ErrorCode::NotAllowed, {}, "cash session of somebody else");
    if (before.text(State) == closed) {
        const bool done = before.integer(ClosedAt) == command.madeAt && before.reference(ClosedBy) == actor.user.uuid();
        if (done && !run.final()) return Outcome{type.table, args.record, 0, {}};
        return fail(ErrorCode::WrongState, "estado", std::string(closed));
    }
    Record after = before;
    MOSTRADOR_TRY(mergeEdit(after, args.edit, [](FieldIndex) { return true; }));
    if (isNull(after.at(Counted))) return fail(ErrorCode::FieldRequired, "contado");
    if (after.integer(Counted) < 0) return fail(ErrorCode::FieldInvalid, "contado");
    after.at(State) = std::string(closed);
    after.at(ClosedAt) = command.madeAt;
    after.at(ClosedBy) = actor.user.uuid();
    after.at(Expected) = after.integer(Float) + after.integer(CashIn);
    after.at(Difference) = after.integer(Counted) - after.integer(Expected);
    Outcome outcome{type.table, args.record, 0, {}};
    MOSTRADOR_TRY_ASSIGN(outcome.changed, writeRow(run, before, std::move(after)));
    return outcome;
}

}  // namespace mostrador::cash_session
