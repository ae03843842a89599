#include "ui/orders/orderfilter.h"

#include <algorithm>

#include "models/records/order.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"

namespace mostrador::orderfilter {

namespace {

std::vector<Value> finishedStates() {
    std::vector<Value> states;
    for (const std::string_view state : {order::delivered, order::reopened, order::cancelled})
        states.emplace_back(std::string(state));
    return states;
}

}  // namespace

sync::FieldIs open() { return sync::noneOf(order::State, finishedStates()); }
sync::FieldIs finished() { return sync::oneOf(order::State, finishedStates()); }

sync::FieldIs inState(OrderState state) { return {order::State, Value{std::string(orderStateName(state))}}; }

sync::FieldIs mine(const sync::SignedInUser& user) {
    const bool technician = std::any_of(user.roles.begin(), user.roles.end(),
                                        [](const std::string& name) { return roleFromName(name) == Role::Tecnico; });
    return {technician ? FieldIndex{order::Technician} : FieldIndex{common::CreatedBy}, Value{user.id.uuid()}};
}

std::vector<sync::FieldIs> late(std::int64_t nowMs) {
    std::vector<Value> over = finishedStates();
    over.emplace_back(std::string(order::ready));
    return {sync::noneOf(order::State, std::move(over)), sync::atLeast(order::PromisedAt, 1),
            sync::below(order::PromisedAt, nowMs)};
}

}  // namespace mostrador::orderfilter
