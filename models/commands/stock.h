#pragma once
// Commands that move stock by hand. Each has a form of its own (a table of fields, like a record's), so that REST, the
// command line and screens fill it by its public names. What sales and repairs move, their own commands move.

#include "models/commands/command.h"

namespace mostrador::stock {

inline constexpr std::string_view moveName = "stock.move";
inline constexpr std::string_view transferName = "stock.transfer";
inline constexpr std::string_view countName = "stock.count";

// Goods that came in or were lost: kinds inicial, recepcion (above zero), perdida (below). The id is the movement's.
namespace move {
enum Field : FieldIndex {
    Product = common::FieldCount,
    Place,
    Quantity,
    Kind,
    Reason,
    Document,
    Serials,
    HappenedAt,
    UnitCost,
    FieldCount
};
extern const RecordType form;
}  // namespace move

// From one place to another: two movements. The id is that of the one that leaves.
namespace transfer {
enum Field : FieldIndex { Product = common::FieldCount, From, To, Quantity, Reason, Serials, HappenedAt, FieldCount };
extern const RecordType form;
}  // namespace transfer

// What was counted, and what the author's screen said when he counted. The difference is moved: what others sold
// meanwhile stays sold. The id is the movement's.
namespace count {
enum Field : FieldIndex { Product = common::FieldCount, Place, Counted, Seen, Reason, HappenedAt, FieldCount };
extern const RecordType form;
}  // namespace count

[[nodiscard]] Command moveGoods(const Uuid& movement, const Edit& edit);
[[nodiscard]] Command transferGoods(const Uuid& movement, const Edit& edit);
[[nodiscard]] Command countGoods(const Uuid& movement, const Edit& edit);

}  // namespace mostrador::stock
