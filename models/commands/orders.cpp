#include "models/commands/orders.h"

#include "models/commands/applies.h"
#include "models/commands/order_steps.h"
#include "models/records/equipment.h"
#include "models/records/payment.h"
#include "models/records/place.h"
#include "models/records/user.h"
#include "models/rules/permissions.h"
#include "models/rules/validation.h"

namespace mostrador::order {
namespace {

Error notAllowed() { return fail(ErrorCode::NotAllowed, {}, "orders"); }

bool hasRole(const Actor& actor, Role role) {
    for (const std::string& name : actor.roles)
        if (roleFromName(name) == role) return true;
    return false;
}

// Limited: a technician edits what is his or nobody's yet, a seller what he took in himself.
Result<> allowEdit(const Actor& actor, const Record& row) {
    const Grant grant = grantFor(actor.roles, Action::OrdersEdit);
    if (grant == Grant::Full) return success();
    if (grant == Grant::None) return notAllowed();
    const Uuid me = actor.user.uuid();
    const Uuid technician = row.reference(Technician);
    if (hasRole(actor, Role::Tecnico) && (technician.isNil() || technician == me)) return success();
    if (row.reference(common::CreatedBy) == me) return success();
    return notAllowed();
}

Result<> checkReferences(const Run& run, const Record& row) {
    MOSTRADOR_TRY(checkReference(run, equipment::type, row.reference(Equipment), "equipo_id"));
    MOSTRADOR_TRY(checkReference(run, user::type, row.reference(Technician), "tecnico_id"));
    MOSTRADOR_TRY(checkReference(run, type, row.reference(WarrantyOf), "garantia_de"));
    if (row.integer(WarrantyDays) < 0) return fail(ErrorCode::FieldInvalid, "garantia_dias");
    return success();
}

// The number and the currency are the order's for good.
Result<> checkEditable(const Edit& edit, FieldMask allowed) {
    for (const FieldEdit& one : edit) {
        if (one.field == Number || one.field == Currency || one.field == WarrantyOf)
            return fail(ErrorCode::FieldReadOnly, std::string(type.field(one.field).name));
        if (!(allowed & maskOf(one.field)))
            return fail(ErrorCode::FieldInvalid, std::string(type.field(one.field).name));
    }
    return success();
}

// What the counter must write down: whose, what, and what is wrong with it (the last is required by its field).
Result<> completeNew(const Run& run, Record& row, std::vector<Overruled>& overruled) {
    if (row.reference(Client).isNil()) return fail(ErrorCode::FieldRequired, "cliente_id");
    if (row.reference(Equipment).isNil() && row.text(Item).empty()) return fail(ErrorCode::FieldRequired, "articulo");
    MOSTRADOR_TRY_ASSIGN(row.at(Client), documents::clientFor(run, row.reference(Client), overruled));
    MOSTRADOR_TRY_ASSIGN(row.at(Place), ledger::placeFor(run, row.reference(Place)));
    MOSTRADOR_TRY(checkReferences(run, row));
    MOSTRADOR_TRY_ASSIGN(const Settings settings, settingsOf(run));
    MOSTRADOR_TRY_ASSIGN(std::string currency, currencyFor(settings, row.text(Currency)));
    row.at(Currency) = currency.empty() ? Value{} : Value{std::move(currency)};
    if (settings.taxOnTop) row.at(TaxOnTop) = std::int64_t{1};
    MOSTRADOR_TRY(documents::setNumber(run, row, Number, Exceptions));
    MOSTRADOR_TRY(completeLines(run, nullptr, row));
    enterState(run, row, OrderState::Received, {});
    return success();
}

Result<Outcome> edit(const Run& run, FieldMask allowed) {
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, run.command.args));
    MOSTRADOR_TRY(checkEditable(args.edit, allowed));
    MOSTRADOR_TRY_ASSIGN(const Record before, findExisting(run.transaction, type, args.record));
    MOSTRADOR_TRY(allowEdit(run.actor, before));
    if (isFinished(stateOf(before))) return fail(ErrorCode::WrongState, "estado", std::string(before.text(State)));
    Record after = before;
    MOSTRADOR_TRY_ASSIGN(Outcome outcome, mergeInto(run, before, args.edit, after));
    if (outcome.changed == 0) return outcome;
    if (outcome.changed & maskOf(Client)) {
        if (after.reference(Client).isNil()) return fail(ErrorCode::FieldRequired, "cliente_id");
        MOSTRADOR_TRY_ASSIGN(after.at(Client), documents::clientFor(run, after.reference(Client), outcome.overruled));
    }
    if (outcome.changed & maskOf(Place)) {
        MOSTRADOR_TRY_ASSIGN(after.at(Place), ledger::placeFor(run, after.reference(Place)));
    }
    MOSTRADOR_TRY(checkReferences(run, after));
    if (outcome.changed & maskOf(Lines)) MOSTRADOR_TRY(completeLines(run, &before, after));
    MOSTRADOR_TRY_ASSIGN(outcome.changed, save(run, &before, std::move(after)));
    return outcome;
}

}  // namespace

Result<Outcome> applyCreate(Transaction& transaction, const Actor& actor, const Command& command) {
    if (grantFor(actor.roles, Action::OrdersCreate) == Grant::None) return notAllowed();
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const RecordArgs args, decodeArgs(type, command.args));
    MOSTRADOR_TRY(validateEdit(type, args.edit, true));
    MOSTRADOR_TRY_ASSIGN(const bool made, isMade(run, type, args.record));
    if (made) return Outcome{type.table, args.record, 0, {}};
    Record row = newRow(run, type, args.record);
    MOSTRADOR_TRY(mergeEdit(row, args.edit, [](FieldIndex) { return true; }));
    Outcome outcome{type.table, args.record, 0, {}};
    MOSTRADOR_TRY(completeNew(run, row, outcome.overruled));
    MOSTRADOR_TRY_ASSIGN(outcome.changed, save(run, nullptr, std::move(row)));
    return outcome;
}

Result<Outcome> applySet(Transaction& transaction, const Actor& actor, const Command& command) {
    return edit({transaction, actor, command}, ~FieldMask{0});
}

Result<Outcome> applyLines(Transaction& transaction, const Actor& actor, const Command& command) {
    return edit({transaction, actor, command}, maskOf(Lines));
}

Result<Outcome> applyDeposit(Transaction& transaction, const Actor& actor, const Command& command) {
    if (grantFor(actor.roles, Action::CashSession) != Grant::Full) return notAllowed();
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const Record form, readForm(deposit::form, command));
    MOSTRADOR_TRY_ASSIGN(const Record before, findExisting(transaction, type, form.id));
    const std::int64_t id = elementIdOf(command, 0);
    SetValue deposits = before.set(Deposits);
    for (const SetElement& one : deposits)
        if (one.id == id) return Outcome{type.table, form.id, 0, {}};
    const std::int64_t amount = form.integer(deposit::Amount);
    if (form.text(deposit::Method) == payment::deposit || form.text(deposit::Method) == payment::credit)
        return fail(ErrorCode::FieldInvalid, "medio");
    if (amount == 0 || before.integer(Paid) + amount < 0) return fail(ErrorCode::FieldInvalid, "importe");
    const OrderState state = stateOf(before);
    const bool open = !isFinished(state) || (state == OrderState::Cancelled && amount < 0);  // then only back
    if (!open) return fail(ErrorCode::WrongState, "estado", std::string(before.text(State)));
    if (deposits.size() >= depositsMax) return fail(ErrorCode::FieldTooLong, "abonos", std::to_string(depositsMax));
    SetElement one{id, std::vector<Scalar>(payment::ElementCount)};
    one.fields[payment::Method] = std::string(form.text(deposit::Method));
    one.fields[payment::Amount] = amount;
    if (!form.text(deposit::Reference).empty())
        one.fields[payment::Reference] = std::string(form.text(deposit::Reference));
    one.fields[payment::At] = command.madeAt;
    one.fields[payment::User] = actor.user.toString();
    auto at = deposits.begin();
    while (at != deposits.end() && at->id < id) ++at;
    deposits.insert(at, std::move(one));
    Record after = before;
    after.at(Deposits) = std::move(deposits);
    if (form.text(deposit::Method) == payment::cash)
        MOSTRADOR_TRY(documents::cashToSession(run, form.reference(deposit::Session), amount));
    Outcome outcome{type.table, form.id, 0, {}};
    MOSTRADOR_TRY_ASSIGN(outcome.changed, save(run, &before, std::move(after)));
    return outcome;
}

Result<Outcome> applyUsePart(Transaction& transaction, const Actor& actor, const Command& command) {
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const Record form, readForm(part::form, command));
    MOSTRADOR_TRY_ASSIGN(const Record before, findExisting(transaction, type, form.id));
    if (grantFor(actor.roles, Action::StockMove) == Grant::None) return notAllowed();
    MOSTRADOR_TRY(allowEdit(actor, before));
    const OrderState state = stateOf(before);
    Outcome outcome{type.table, form.id, 0, {}};
    const Uuid movement = Uuid::derive(command.cid.uuid(), 0);
    MOSTRADOR_TRY_ASSIGN(const bool done, partMoved(run, movement));
    if (done) return outcome;
    if (state != OrderState::Repairing && state != OrderState::Checking && state != OrderState::WaitingForPart)
        return fail(ErrorCode::WrongState, "estado", std::string(before.text(State)));
    Record after = before;
    SetValue lines = after.set(Lines);
    const std::int64_t quantity = form.integer(part::Quantity);
    for (SetElement& one : lines) {
        if (one.id != form.integer(part::Line)) continue;
        one.fields.resize(line::ElementCount);
        const std::int64_t used = documents::numberOf(one, line::Used) + quantity;
        if (!documents::isGoods(one)) return fail(ErrorCode::FieldInvalid, "linea");
        if (quantity == 0 || used < 0 || used > documents::numberOf(one, line::Quantity))
            return fail(ErrorCode::FieldInvalid, "cantidad");
        MOSTRADOR_TRY(movePart(run, after, movement, one, quantity));
        after.at(Lines) = std::move(lines);
        MOSTRADOR_TRY_ASSIGN(outcome.changed, save(run, &before, std::move(after)));
        return outcome;
    }
    return fail(ErrorCode::FieldInvalid, "linea", std::to_string(form.integer(part::Line)));
}

}  // namespace mostrador::order
