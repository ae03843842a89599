#pragma once
// Commands on cash sessions (drawers).

#include "models/commands/command.h"

namespace mostrador::cash_session {

inline constexpr std::string_view openName = "cash.open";
inline constexpr std::string_view closeName = "cash.close";

[[nodiscard]] Command openSession(const Uuid& id, const Edit& edit);   // fondo_inicial, lugar_id, moneda, notas
[[nodiscard]] Command closeSession(const Uuid& id, const Edit& edit);  // contado, notas

}  // namespace mostrador::cash_session
