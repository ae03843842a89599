#pragma once
// One line of an order or a sale: the same parts in both, so that a delivery copies an order's lines into its sale.
// Elements of the set field `lineas`. Constant data.

#include "models/records/field.h"

namespace mostrador::line {

enum Element : std::size_t {
    Kind,
    Product,
    Description,
    Quantity,
    Price,     // of one unit, as the organisation writes prices (with tax unless it says otherwise)
    TaxRate,   // parts of ten thousand
    Discount,  // of the whole line
    Always,    // charged also when the thing is handed back unrepaired (a diagnosis)
    Serials,   // texts separated by commas
    Total,     // computed: what the customer pays for the line
    Used,      // computed: what left the stock for it (orders)
    Returned,  // computed: what came back of it (sales)
    ElementCount
};

inline constexpr std::string_view product = "producto";
inline constexpr std::string_view part = "repuesto";
inline constexpr std::string_view labour = "mano_obra";
inline constexpr std::string_view other = "otro";
inline constexpr std::string_view rounding = "redondeo";  // of cash; not goods, no tax

inline constexpr std::string_view kinds[] = {product, part, labour, other, rounding};

inline constexpr ElementSpec elements[] = {
    {"tipo", FieldKind::Text, 20, true, SearchRole::None, TextForm::Line, kinds},
    {"producto_id", FieldKind::Reference},
    {"descripcion", FieldKind::Text, 300},
    {"cantidad", FieldKind::Quantity, 0, true},
    {"precio", FieldKind::Money, 0, true},
    {"impuesto", FieldKind::Integer},
    {"descuento", FieldKind::Money},
    {"siempre", FieldKind::Boolean},
    {"series", FieldKind::Text, 500},
    {"total", FieldKind::Money},
    {"usado", FieldKind::Quantity},
    {"devuelto", FieldKind::Quantity},
};
static_assert(std::size(elements) == ElementCount);

inline constexpr std::uint32_t linesMax = 200;

}  // namespace mostrador::line
