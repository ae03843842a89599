#include "models/rules/order_states.h"

#include <algorithm>
#include <array>

#include "models/records/order.h"
#include "models/rules/permissions.h"

namespace mostrador {
namespace {

constexpr auto stateCount = static_cast<std::size_t>(OrderState::Count);
constexpr std::array<std::string_view, stateCount> names{
    order::received,       order::diagnosing, order::quoted,   order::approved,     order::rejected,
    order::waitingForPart, order::repairing,  order::checking, order::beyondRepair, order::ready,
    order::delivered,      order::reopened,   order::cancelled};

using S = OrderState;
using N = StepNeeds;

// clang-format off
constexpr std::array steps{
    OrderStep{S::Received,       S::Diagnosing,     "t",  N::Technician},
    OrderStep{S::Received,       S::Cancelled,      "a",  N::Reason},
    OrderStep{S::Diagnosing,     S::Quoted,         "ta", N::Lines},
    OrderStep{S::Diagnosing,     S::Repairing,      "t",  N::Free},
    OrderStep{S::Diagnosing,     S::BeyondRepair,   "t",  N::Reason},
    OrderStep{S::Diagnosing,     S::Cancelled,      "a",  N::Reason},
    OrderStep{S::Quoted,         S::Approved,       "a",  N::Approval},
    OrderStep{S::Quoted,         S::Rejected,       "a",  N::Reason},
    OrderStep{S::Quoted,         S::Diagnosing,     "ta", N::Technician},
    OrderStep{S::Approved,       S::Repairing,      "t"},
    OrderStep{S::Approved,       S::WaitingForPart, "tw", N::Part},
    OrderStep{S::Approved,       S::Cancelled,      "a",  N::Reason},
    OrderStep{S::Rejected,       S::Ready,          "ta"},
    OrderStep{S::Rejected,       S::Cancelled,      "a",  N::Reason},
    OrderStep{S::WaitingForPart, S::Repairing,      "tw"},
    OrderStep{S::WaitingForPart, S::Cancelled,      "",   N::Reason},
    OrderStep{S::Repairing,      S::WaitingForPart, "tw", N::Part},
    OrderStep{S::Repairing,      S::Checking,       "t"},
    OrderStep{S::Repairing,      S::Ready,          "t"},
    OrderStep{S::Checking,       S::Ready,          "t",  N::OtherHands},
    OrderStep{S::Checking,       S::Repairing,      "t",  N::OtherHands},
    OrderStep{S::BeyondRepair,   S::Ready,          "ta"},
    OrderStep{S::Ready,          S::Delivered,      "av", N::Settled},
    OrderStep{S::Ready,          S::Repairing,      "t"},
    OrderStep{S::Delivered,      S::Reopened,       "",   N::Reason},
};
// clang-format on

// The letter of a role in the table's `who`.
char letterOf(Role role) {
    switch (role) {
        case Role::Asesor: return 'a';
        case Role::Vendedor: return 'v';
        case Role::Tecnico: return 't';
        case Role::Almacen: return 'w';
        case Role::Administrador:
        case Role::Supervisor:
        case Role::Programador:
        case Role::Lectura:
        case Role::Count: break;
    }
    return ' ';
}

bool mayAsTechnician(const Uuid& author, const OrderStep& step, const Record& row) {
    const Uuid technician = row.reference(order::Technician);
    const bool own = technician == author;
    return step.needs == StepNeeds::OtherHands ? !own : own || technician.isNil();
}

}  // namespace

bool mayTakeStep(std::span<const std::string> roles, const Uuid& author, const OrderStep& step, const Record& row) {
    const Grant grant = grantFor(roles, Action::OrdersChangeState);
    if (grant != Grant::Limited) return grant == Grant::Full;
    for (const std::string& name : roles) {
        const auto role = roleFromName(name);
        if (!role || step.who.find(letterOf(*role)) == std::string_view::npos) continue;
        if (*role != Role::Tecnico || mayAsTechnician(author, step, row)) return true;
    }
    return false;
}

std::string_view orderStateName(OrderState state) { return names[static_cast<std::size_t>(state)]; }

std::optional<OrderState> orderStateFrom(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<OrderState>(found - names.begin());
}

std::span<const OrderStep> orderSteps() { return steps; }

const OrderStep* findOrderStep(OrderState from, OrderState to) {
    for (const OrderStep& step : steps)
        if (step.from == from && step.to == to) return &step;
    return nullptr;
}

StepVerdict judgeStep(const Record& row, OrderState from, OrderState to) {
    const auto current = orderStateFrom(row.text(order::State));
    if (!findOrderStep(from, to) || !current) return StepVerdict::Refused;
    if (*current == to) return StepVerdict::Reached;
    if (*current == from) return StepVerdict::Take;
    if (*current == S::Cancelled) return StepVerdict::Refused;
    bool passed = false;
    for (const SetElement& one : row.set(order::History)) {
        if (one.fields.empty()) continue;
        const auto state = orderStateFrom(textOf(one.fields[order::history::State]));
        if (state == from) passed = false;
        else if (state == to) passed = true;
    }
    return passed ? StepVerdict::Reached : StepVerdict::Refused;
}

bool reservesParts(OrderState state) {
    switch (state) {
        case S::Approved:
        case S::WaitingForPart:
        case S::Repairing:
        case S::Checking: return true;
        case S::Received:
        case S::Diagnosing:
        case S::Quoted:
        case S::Rejected:
        case S::BeyondRepair:
        case S::Ready:
        case S::Delivered:
        case S::Reopened:
        case S::Cancelled:
        case S::Count: break;
    }
    return false;
}

bool isFinished(OrderState state) { return state == S::Delivered || state == S::Reopened || state == S::Cancelled; }

}  // namespace mostrador
