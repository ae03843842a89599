#include "ui/orders/steprules.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/records/line.h"
#include "models/records/order.h"
#include "models/rules/permissions.h"

namespace mostrador::steprules {

namespace {

struct StepRules {
    Q_DECLARE_TR_FUNCTIONS(StepRules)
};

bool hasRole(const sync::SignedInUser& user, Role wanted) {
    return std::any_of(user.roles.begin(), user.roles.end(),
                       [&](const std::string& name) { return roleFromName(name) == wanted; });
}

std::int64_t numberOf(const SetElement& line, line::Element part) {
    return part < line.fields.size() ? integerOf(line.fields[part]) : 0;
}

bool hasOpenPart(const Record& row) {
    for (const SetElement& one : row.set(order::Lines)) {
        const std::string_view kind = one.fields.empty() ? std::string_view() : textOf(one.fields[line::Kind]);
        if ((kind == line::product || kind == line::part) && numberOf(one, line::Used) < numberOf(one, line::Quantity))
            return true;
    }
    return false;
}

// A repair that costs something is quoted first: then this way is none.
bool isOpenWay(const OrderStep& step, const Record& row) {
    return step.needs != StepNeeds::Free || row.integer(order::Total) == 0 || !row.reference(order::WarrantyOf).isNil();
}

}  // namespace

std::vector<const OrderStep*> offered(const Record& row, const sync::SignedInUser& user) {
    std::vector<const OrderStep*> steps;
    for (const OrderStep& step : orderSteps()) {
        if (judgeStep(row, step.from, step.to) != StepVerdict::Take) continue;
        if (isOpenWay(step, row) && mayTakeStep(user.roles, user.id.uuid(), step, row)) steps.push_back(&step);
    }
    std::stable_partition(steps.begin(), steps.end(),
                          [](const OrderStep* step) { return step->to != OrderState::Cancelled; });
    return steps;
}

QString missing(const OrderStep& step, const Record& row) {
    if (step.needs == StepNeeds::Lines && row.set(order::Lines).empty())
        return StepRules::tr("Add what the repair will cost first: at least one line.");
    if (step.needs == StepNeeds::Part && !hasOpenPart(row))
        return StepRules::tr("Add the missing part to the lines first.");
    return {};
}

bool asks(const OrderStep& step, const Record& row, const sync::SignedInUser& user) {
    switch (step.needs) {
        case StepNeeds::Technician: return row.reference(order::Technician).isNil() && !hasRole(user, Role::Tecnico);
        case StepNeeds::Approval:
        case StepNeeds::Reason:
        case StepNeeds::Settled: return true;
        case StepNeeds::Nothing:
        case StepNeeds::Free:
        case StepNeeds::Lines:
        case StepNeeds::Part:
        case StepNeeds::OtherHands: break;
    }
    return false;
}

bool mayEdit(const Record& row, const sync::SignedInUser& user) {
    const auto state = orderStateFrom(row.text(order::State));
    if (!state || isFinished(*state)) return false;
    const Grant grant = grantFor(user.roles, Action::OrdersEdit);
    if (grant != Grant::Limited) return grant == Grant::Full;
    const Uuid technician = row.reference(order::Technician);
    if (hasRole(user, Role::Tecnico) && (technician.isNil() || technician == user.id.uuid())) return true;
    return row.reference(common::CreatedBy) == user.id.uuid();
}

// Advisers while it is open, a technician on his own orders (checklist E3).
bool maySeeSecret(const Record& row, const sync::SignedInUser& user) {
    const Grant grant = grantFor(user.roles, Action::EquipmentSecret);
    if (grant != Grant::Limited) return grant == Grant::Full;
    const auto state = orderStateFrom(row.text(order::State));
    if (!state || isFinished(*state)) return false;
    return hasRole(user, Role::Asesor) || row.reference(order::Technician) == user.id.uuid();
}

}  // namespace mostrador::steprules
