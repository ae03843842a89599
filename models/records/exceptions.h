#pragma once
// What orders and sales flag about themselves (`excepciones`): things that were let through and want a look. Constant
// data.

#include "models/records/field.h"

namespace mostrador::exception {

inline constexpr std::string_view shortage = "faltante";               // sold more than there was
inline constexpr std::string_view numberRepeated = "numero_repetido";  // its number was taken: it carries a suffix
inline constexpr std::string_view sessionClosed = "caja_cerrada";      // arrived after its cash session was closed
inline constexpr std::string_view unpaid = "saldo_pendiente";

inline constexpr std::string_view kinds[] = {shortage, numberRepeated, sessionClosed, unpaid};
inline constexpr ElementSpec elements[] = {
    {"tipo", FieldKind::Text, 20, true, SearchRole::None, TextForm::Line, kinds}};

}  // namespace mostrador::exception
