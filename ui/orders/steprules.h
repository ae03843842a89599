#pragma once
// Which steps an order offers to a person, and what a step asks of him first. The same table decides as in the command
// (rules/order_states.h). Pure functions; sentences in the current language.

#include <QString>
#include <vector>

#include "models/rules/order_states.h"
#include "sync/transport/workspace.h"

namespace mostrador::steprules {

// In the order of the table: the usual way on first, cancelling last.
[[nodiscard]] std::vector<const OrderStep*> offered(const Record& order, const sync::SignedInUser& user);
// Why the step cannot be taken yet, for what no form can ask ("Add at least one line first."); empty when it can.
[[nodiscard]] QString missing(const OrderStep& step, const Record& order);
// Whether the person has to say something along with it.
[[nodiscard]] bool asks(const OrderStep& step, const Record& order, const sync::SignedInUser& user);

[[nodiscard]] bool mayEdit(const Record& order, const sync::SignedInUser& user);
[[nodiscard]] bool maySeeSecret(const Record& order, const sync::SignedInUser& user);

}  // namespace mostrador::steprules
