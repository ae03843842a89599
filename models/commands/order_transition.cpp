// The steps of an order: who may take them, what they need, what they do (rules/order_states.h).

#include "models/base/money.h"
#include "models/commands/applies.h"
#include "models/commands/order_steps.h"
#include "models/records/client.h"
#include "models/records/user.h"
#include "models/rules/permissions.h"

namespace mostrador::order {
namespace {

bool isTechnician(const Actor& actor) {
    for (const std::string& name : actor.roles)
        if (roleFromName(name) == Role::Tecnico) return true;
    return false;
}

bool hasOpenPart(const Record& row) {
    for (const SetElement& one : row.set(Lines))
        if (documents::isGoods(one) && documents::numberOf(one, line::Used) < documents::numberOf(one, line::Quantity))
            return true;
    return false;
}

// Notes who works on it and who said yes, where the step brings that along.
Result<> takeNotes(const Run& run, const Record& form, const OrderStep& one, Record& row) {
    if (!form.reference(step::Technician).isNil()) row.at(Technician) = form.at(step::Technician);
    if (one.needs == StepNeeds::Technician && row.reference(Technician).isNil() && isTechnician(run.actor))
        row.at(Technician) = run.actor.user.uuid();
    if (form.reference(step::Technician) != Uuid{})
        MOSTRADOR_TRY(checkReference(run, user::type, form.reference(step::Technician), "tecnico_id"));
    if (one.needs != StepNeeds::Approval) return success();
    if (form.text(step::ApprovedBy).empty()) return fail(ErrorCode::FieldRequired, "aprobado_por");
    if (form.text(step::Channel).empty()) return fail(ErrorCode::FieldRequired, "aprobado_canal");
    row.at(ApprovedBy) = form.at(step::ApprovedBy);
    row.at(ApprovalChannel) = form.at(step::Channel);
    row.at(ApprovedAmount) = isNull(form.at(step::Amount)) ? row.at(Total) : form.at(step::Amount);
    row.at(ApprovedAt) = run.command.madeAt;
    row.at(ApprovalProof) = form.at(step::Proof);
    if (row.integer(ApprovedAmount) < 0) return fail(ErrorCode::FieldInvalid, "aprobado_importe");
    return success();
}

Result<> checkNeeds(const OrderStep& one, const Record& form, const Record& row) {
    switch (one.needs) {
        case StepNeeds::Technician:
            if (row.reference(Technician).isNil()) return fail(ErrorCode::FieldRequired, "tecnico_id");
            break;
        case StepNeeds::Free:
            if (row.integer(Total) != 0 && row.reference(WarrantyOf).isNil())
                return fail(ErrorCode::WrongState, "total", "a repair that costs something is quoted first");
            break;
        case StepNeeds::Lines:
            if (row.set(Lines).empty()) return fail(ErrorCode::FieldRequired, "lineas");
            break;
        case StepNeeds::Part:
            if (!hasOpenPart(row)) return fail(ErrorCode::FieldRequired, "lineas.producto_id");
            break;
        case StepNeeds::Reason:
            if (form.text(step::Reason).empty()) return fail(ErrorCode::FieldRequired, "motivo");
            break;
        case StepNeeds::Nothing:
        case StepNeeds::Approval:        // takeNotes
        case StepNeeds::OtherHands:      // allowStep
        case StepNeeds::Settled: break;  // deliver
    }
    return success();
}

// What was quoted and is not noted as built in leaves the stock when the repair is finished.
Result<> useRest(const Run& run, Record& row) {
    if (row.flag(Unrepaired)) return success();
    SetValue lines = row.set(Lines);
    std::uint32_t ordinal = 0;
    for (SetElement& one : lines) {
        const Uuid movement = Uuid::derive(run.command.cid.uuid(), ordinal++);
        const std::int64_t open = documents::numberOf(one, line::Quantity) - documents::numberOf(one, line::Used);
        if (documents::isGoods(one) && open > 0) MOSTRADOR_TRY(movePart(run, row, movement, one, open));
    }
    if (!lines.empty()) row.at(Lines) = std::move(lines);
    return success();
}

Result<> takeEffect(const Run& run, const Record& form, OrderState to, Record& row) {
    switch (to) {
        case OrderState::Rejected:
        case OrderState::BeyondRepair:
        case OrderState::Cancelled: row.at(Unrepaired) = std::int64_t{1}; break;
        case OrderState::Approved:
        case OrderState::Repairing:
        case OrderState::Diagnosing: row.at(Unrepaired) = Value{}; break;
        case OrderState::Ready: return useRest(run, row);
        case OrderState::Delivered: return deliver(run, form, row);
        case OrderState::Reopened: return reopen(run, form, row);
        case OrderState::Received:
        case OrderState::Quoted:
        case OrderState::WaitingForPart:
        case OrderState::Checking:
        case OrderState::Count: break;
    }
    return success();
}

}  // namespace

Result<Outcome> applyTransition(Transaction& transaction, const Actor& actor, const Command& command) {
    const Run run{transaction, actor, command};
    MOSTRADOR_TRY_ASSIGN(const Record form, readForm(step::form, command));
    MOSTRADOR_TRY_ASSIGN(const Record before, findExisting(transaction, type, form.id));
    const auto from = orderStateFrom(form.text(step::From));
    const auto to = orderStateFrom(form.text(step::To));
    if (!from || !to) return fail(ErrorCode::FieldInvalid, "estado");
    const OrderStep* one = findOrderStep(*from, *to);
    if (!one) return fail(ErrorCode::WrongState, "estado", std::string(before.text(State)));
    if (!mayTakeStep(actor.roles, actor.user.uuid(), *one, before))
        return fail(ErrorCode::NotAllowed, "estado", "orders");
    Outcome outcome{type.table, form.id, 0, {}};
    switch (judgeStep(before, *from, *to)) {
        case StepVerdict::Reached: return outcome;
        case StepVerdict::Refused: return fail(ErrorCode::WrongState, "estado", std::string(before.text(State)));
        case StepVerdict::Take: break;
    }
    Record after = before;
    MOSTRADOR_TRY(takeNotes(run, form, *one, after));
    MOSTRADOR_TRY(checkNeeds(*one, form, after));
    MOSTRADOR_TRY(takeEffect(run, form, *to, after));
    enterState(run, after, *to, form.text(step::Reason));
    MOSTRADOR_TRY_ASSIGN(outcome.changed, save(run, &before, std::move(after)));
    return outcome;
}

}  // namespace mostrador::order
