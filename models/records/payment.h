#pragma once
// One payment of a sale, and one deposit on an order. Elements of the set fields `pagos` and `abonos`. Constant data.

#include "models/records/field.h"

namespace mostrador::payment {

enum Element : std::size_t { Method, Amount, Reference, At, User, ElementCount };

inline constexpr std::string_view cash = "efectivo";
inline constexpr std::string_view card = "tarjeta";
inline constexpr std::string_view transfer = "transferencia";
inline constexpr std::string_view credit = "credito";  // to be paid later
inline constexpr std::string_view deposit = "abono";   // paid before, on the order
inline constexpr std::string_view other = "otro";

inline constexpr std::string_view methods[] = {cash, card, transfer, credit, deposit, other};

inline constexpr ElementSpec elements[] = {
    {"medio", FieldKind::Text, 20, true, SearchRole::None, TextForm::Line, methods},
    {"importe", FieldKind::Money, 0, true},
    {"referencia", FieldKind::Text, 100},
    {"fecha", FieldKind::Time},
    {"usuario_id", FieldKind::Reference},
};
static_assert(std::size(elements) == ElementCount);

}  // namespace mostrador::payment
