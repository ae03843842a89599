#pragma once
// Which orders are listed, as conditions of a list. Pure functions.

#include <vector>

#include "models/rules/order_states.h"
#include "sync/replica/reader.h"

namespace mostrador::sync {
struct SignedInUser;
}

namespace mostrador::orderfilter {

[[nodiscard]] sync::FieldIs open();      // not delivered, reopened or cancelled
[[nodiscard]] sync::FieldIs finished();  // the other ones
[[nodiscard]] sync::FieldIs inState(OrderState state);
// What a person calls his own: a technician what is assigned to him, everybody else what he took in.
[[nodiscard]] sync::FieldIs mine(const sync::SignedInUser& user);
// Promised before `nowMs` and still worked on.
[[nodiscard]] std::vector<sync::FieldIs> late(std::int64_t nowMs);

}  // namespace mostrador::orderfilter
