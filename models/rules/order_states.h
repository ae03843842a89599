#pragma once
// The states of a service order and the steps between them (checklist E4), as one table: who may take a step and what
// it needs. Asked by the command on both sides and by screens that offer only possible steps. Constant data, pure
// functions.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "models/records/record.h"

namespace mostrador {

enum class OrderState : std::uint8_t {
    Received,
    Diagnosing,
    Quoted,
    Approved,
    Rejected,
    WaitingForPart,
    Repairing,
    Checking,
    BeyondRepair,
    Ready,
    Delivered,
    Reopened,
    Cancelled,
    Count
};

[[nodiscard]] std::string_view orderStateName(OrderState state);  // "en_diagnostico"
[[nodiscard]] std::optional<OrderState> orderStateFrom(std::string_view name);

// What an order must have before it takes the step.
enum class StepNeeds : std::uint8_t {
    Nothing,
    Technician,
    Free,      // nothing to charge, or under warranty
    Lines,     // at least one
    Approval,  // who said yes, by which channel
    Part,      // a line of goods that is not built in yet
    Reason,
    OtherHands,  // a technician who did not do the repair himself
    Settled,     // paid, or on credit that is allowed
};

struct OrderStep {
    OrderState from;
    OrderState to;
    // A letter per role that may take it besides administrators and supervisors: a adviser, v seller, t technician,
    // w warehouse.
    std::string_view who;
    StepNeeds needs = StepNeeds::Nothing;
};

[[nodiscard]] std::span<const OrderStep> orderSteps();
[[nodiscard]] const OrderStep* findOrderStep(OrderState from, OrderState to);

// Whether the author's roles allow the step on this order. A technician works on his own orders and on those of nobody
// yet; a check is done by other hands than the repair.
[[nodiscard]] bool mayTakeStep(std::span<const std::string> roles, const Uuid& author, const OrderStep& step,
                               const Record& order);

enum class StepVerdict : std::uint8_t {
    Take,     // the order stands where the author saw it
    Reached,  // the wanted state is reached, or was passed on the same path: nothing to do
    Refused,  // no such step, or the order went another way meanwhile
};
// What an intent (from, to) means for the order as it now is. Passed: the order's history has the wanted state after
// its last stay in `from`, and it was not cancelled since.
[[nodiscard]] StepVerdict judgeStep(const Record& order, OrderState from, OrderState to);

// Parts are kept aside for the order while it is in one of these.
[[nodiscard]] bool reservesParts(OrderState state);
[[nodiscard]] bool isFinished(OrderState state);  // delivered, reopened, cancelled: no more edits

}  // namespace mostrador
