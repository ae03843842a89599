#pragma once
// Words of service orders that list, board, calendar and detail share. In the current language. GUI thread.

#include "models/base/money.h"
#include "models/rules/order_states.h"
#include "ui/tables/roles.h"

namespace mostrador::orderwords {

[[nodiscard]] QString stateName(OrderState state);  // "In diagnosis"
[[nodiscard]] table::Pill state(OrderState state);
[[nodiscard]] table::Pill state(const Record& order);
// What a person does who takes the step: "Start the repair".
[[nodiscard]] QString stepName(OrderState from, OrderState to);
[[nodiscard]] Symbol stepSymbol(OrderState to);

[[nodiscard]] QString priority(std::string_view code);     // "urgente" → "Urgent"
[[nodiscard]] QString method(std::string_view code);       // of a payment
[[nodiscard]] QString channel(std::string_view code);      // by which an approval came
[[nodiscard]] QString lineKind(std::string_view code);     // "Labour"
[[nodiscard]] QString equipment(const Record& equipment);  // "Phone · Samsung A52"

[[nodiscard]] Currency currencyOf(const Record& order);

// Promised, not finished, and the time has passed.
[[nodiscard]] bool isLate(const Record& order, std::int64_t nowMs);
// Delivered, reopened or cancelled: what was due has become the sale's affair.
[[nodiscard]] bool isOver(const Record& order);
[[nodiscard]] QString promised(std::int64_t utcMs);  // day and time, today the time; empty for 0

inline constexpr std::string_view channels[] = {"telefono", "en_persona", "whatsapp", "correo"};
inline constexpr std::string_view priorities[] = {"baja", "normal", "alta", "urgente"};

}  // namespace mostrador::orderwords
