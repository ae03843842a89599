#pragma once
// What the order commands share. Used only inside this folder.

#include "models/commands/documents.h"
#include "models/commands/orders.h"
#include "models/rules/order_states.h"

namespace mostrador::order {

[[nodiscard]] OrderState stateOf(const Record& row);

// Completes the figures and keeps the stock that the order reserves in step with it, then writes it. A new order when
// `before` is null.
[[nodiscard]] Result<FieldMask> save(const Run& run, const Record* before, Record after);
// Lines that are new or differ from `before` are checked and completed. What has been built in stays on the list.
[[nodiscard]] Result<> completeLines(const Run& run, const Record* before, Record& after);
void enterState(const Run& run, Record& row, OrderState state, std::string_view reason);

[[nodiscard]] Result<bool> partMoved(const Run& run, const Uuid& movement);  // by this command, before
// Builds `quantity` of a line in (below zero: takes it out): a movement under `movement`, and the line's `usado`.
[[nodiscard]] Result<> movePart(const Run& run, Record& row, const Uuid& movement, SetElement& line,
                                std::int64_t quantity);

// The effects of the two steps that make another document. `form` is the step's.
[[nodiscard]] Result<> deliver(const Run& run, const Record& form, Record& row);
[[nodiscard]] Result<> reopen(const Run& run, const Record& form, Record& row);

// Ordinals of ids derived from a step's cid.
inline constexpr std::uint32_t saleOrdinal = 10'000;
inline constexpr std::uint32_t warrantyOrdinal = 10'001;

}  // namespace mostrador::order
