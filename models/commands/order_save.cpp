// Writing an order: figures, reservations, history (order_steps.h).

#include <algorithm>

#include "models/commands/order_steps.h"
#include "models/records/movement.h"
#include "models/records/sale.h"
#include "models/rules/permissions.h"
#include "models/rules/totals.h"

namespace mostrador::order {
namespace {

constexpr TotalFields totalFields{Lines, Deposits, TaxOnTop, Net, Tax, Total, Paid, Due};

// What an order keeps aside: of each product what its lines want and have not got yet.
ledger::Quantities reservedBy(const Record& row) {
    ledger::Quantities wanted;
    if (!reservesParts(stateOf(row))) return wanted;
    for (const SetElement& one : row.set(Lines)) {
        if (!documents::isGoods(one)) continue;
        const std::int64_t open = documents::numberOf(one, line::Quantity) - documents::numberOf(one, line::Used);
        if (open > 0) wanted[documents::productOf(one)] += open;
    }
    return wanted;
}

Result<> keepReservations(const Run& run, const Record* before, const Record& after) {
    ledger::Quantities now = reservedBy(after);
    ledger::Quantities then = before ? reservedBy(*before) : ledger::Quantities{};
    if (now.empty() && then.empty()) return success();
    MOSTRADOR_TRY_ASSIGN(const Uuid place, ledger::placeFor(run, after.reference(Place)));
    const Uuid old = before && !before->reference(Place).isNil() ? before->reference(Place) : place;
    for (auto& [product, quantity] : then) quantity = -quantity;
    if (old != place) MOSTRADOR_TRY(ledger::reserve(run, old, then));
    else
        for (const auto& [product, quantity] : then) now[product] += quantity;
    return ledger::reserve(run, place, now);
}

const SetElement* findLine(const Record* row, std::int64_t id) {
    if (!row) return nullptr;
    for (const SetElement& one : row->set(Lines))
        if (one.id == id) return &one;
    return nullptr;
}

bool sameLine(const SetElement& a, const SetElement& b) {
    for (std::size_t part = 0; part < line::ElementCount; ++part) {
        if (part == line::Total) continue;
        const Scalar left = part < a.fields.size() ? a.fields[part] : Scalar{};
        const Scalar right = part < b.fields.size() ? b.fields[part] : Scalar{};
        if (left != right) return false;
    }
    return true;
}

// What the program counts (built in, given back) is not for an author to say.
Result<> checkCounted(const SetElement* was, SetElement& one) {
    const std::int64_t used = was ? documents::numberOf(*was, line::Used) : 0;
    if (documents::numberOf(one, line::Used) != used) return fail(ErrorCode::FieldReadOnly, "lineas.usado");
    if (!isNull(one.fields[line::Returned])) return fail(ErrorCode::FieldReadOnly, "lineas.devuelto");
    if (used == 0) return success();
    if (documents::productOf(one) != documents::productOf(*was))
        return fail(ErrorCode::FieldInvalid, "lineas.producto_id", "parts of this line are built in");
    if (documents::numberOf(one, line::Quantity) < used)
        return fail(ErrorCode::FieldInvalid, "lineas.cantidad", "parts of this line are built in");
    return success();
}

}  // namespace

OrderState stateOf(const Record& row) { return orderStateFrom(row.text(State)).value_or(OrderState::Received); }

Result<> completeLines(const Run& run, const Record* before, Record& after) {
    for (const SetElement& one : before ? before->set(Lines) : SetValue{})
        if (!findLine(&after, one.id) && documents::numberOf(one, line::Used) > 0)
            return fail(ErrorCode::WrongState, "lineas", "parts of this line are built in");
    SetValue lines = after.set(Lines);
    if (lines.empty()) return success();
    MOSTRADOR_TRY_ASSIGN(const Settings settings, settingsOf(run));
    const bool full =
        grantFor(run.actor.roles, Action::OrdersCancel) == Grant::Full;  // "cancel, reopen, override price"
    const documents::LineRules rules{settings, full, true};
    for (SetElement& one : lines) {
        one.fields.resize(line::ElementCount);
        const SetElement* was = findLine(before, one.id);
        if (was && sameLine(*was, one)) continue;
        if (textOf(one.fields[line::Kind]) == line::rounding) return fail(ErrorCode::FieldInvalid, "lineas.tipo");
        MOSTRADOR_TRY(checkCounted(was, one));
        MOSTRADOR_TRY(documents::completeLine(run, rules, one));
    }
    after.at(Lines) = std::move(lines);
    return success();
}

// What is due of a delivered order is what is due of its receipt: the last payment is written down there.
Result<> dueByReceipt(const Run& run, Record& row) {
    if (row.reference(Sale).isNil()) return success();
    MOSTRADOR_TRY_ASSIGN(const auto receipt, run.transaction.find(sale::type, row.reference(Sale)));
    if (receipt) row.at(Due) = receipt->at(sale::Due);
    return success();
}

Result<FieldMask> save(const Run& run, const Record* before, Record after) {
    MOSTRADOR_TRY(deriveTotals(after, totalFields, after.flag(Unrepaired)));
    MOSTRADOR_TRY(dueByReceipt(run, after));
    MOSTRADOR_TRY(keepReservations(run, before, after));
    if (before) return writeRow(run, *before, std::move(after));
    MOSTRADOR_TRY(run.transaction.insert(after));
    return ~FieldMask{0};
}

void enterState(const Run& run, Record& row, OrderState state, std::string_view reason) {
    SetValue steps = row.set(History);
    SetElement step{steps.empty() ? 1 : steps.back().id + 1, std::vector<Scalar>(history::ElementCount)};
    step.fields[history::State] = std::string(orderStateName(state));
    step.fields[history::At] = run.command.madeAt;
    step.fields[history::User] = run.actor.user.toString();
    if (!reason.empty()) step.fields[history::Reason] = std::string(reason);
    if (steps.size() >= historyMax) steps.erase(steps.begin());
    steps.push_back(std::move(step));
    row.at(History) = std::move(steps);
    row.at(State) = std::string(orderStateName(state));
    row.at(StateSince) = run.command.madeAt;
}

Result<bool> partMoved(const Run& run, const Uuid& movement) {
    MOSTRADOR_TRY_ASSIGN(const auto row, run.transaction.find(movement::type, movement));
    return row.has_value();
}

Result<> movePart(const Run& run, Record& row, const Uuid& movement, SetElement& one, std::int64_t quantity) {
    MOSTRADOR_TRY_ASSIGN(const Uuid place, ledger::placeFor(run, row.reference(Place)));
    const Uuid product = documents::productOf(one);
    MOSTRADOR_TRY_ASSIGN(const ledger::Standing standing,
                         ledger::standingOf(run, product, place, "lineas.producto_id"));
    one.fields[line::Used] = documents::numberOf(one, line::Used) + quantity;
    if (!standing.keepsStock()) return success();
    MOSTRADOR_TRY(ledger::post(run, {movement,
                                     product,
                                     place,
                                     -quantity,
                                     quantity > 0 ? movement::repairUse : movement::repairReturn,
                                     {},
                                     row.id,
                                     {},
                                     run.command.madeAt,
                                     {},
                                     0}));
    return success();
}

}  // namespace mostrador::order
