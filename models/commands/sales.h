#pragma once
// Commands on sales: a whole document is posted, and never changed; another one undoes it. The id is the document's
// own.

#include "models/commands/command.h"

namespace mostrador::sale {

inline constexpr std::string_view postName = "sale.post";
inline constexpr std::string_view voidName = "sale.void";      // all of it
inline constexpr std::string_view refundName = "sale.refund";  // some lines

// What undoes a sale: its own number, why, from which drawer; for a refund which lines and how much of each.
namespace reversal {
enum Field : FieldIndex {
    Sale = common::FieldCount,
    Number,
    Reason,
    Session,
    Method,        // how the money goes back; for a void as it came
    Lines,         // refund: {linea, cantidad}
    NotRestocked,  // the goods do not come back to the shelf
    FieldCount
};
enum Element : std::size_t { Line, Quantity, ElementCount };
extern const RecordType voidForm;
extern const RecordType refundForm;
}  // namespace reversal

// `lineas` and `pagos` as in records/line.h and payment.h; totals are computed.
[[nodiscard]] Command post(const Uuid& id, const Edit& edit);
[[nodiscard]] Command voidSale(const Uuid& id, const Edit& edit);
[[nodiscard]] Command refundSale(const Uuid& id, const Edit& edit);

}  // namespace mostrador::sale
