#pragma once
// Commands on service orders. What needs more than fields of the order has a form of its own. The id in each is the
// order's.

#include "models/commands/command.h"
#include "models/records/order.h"
#include "models/rules/order_states.h"

namespace mostrador::order {

inline constexpr std::string_view createName = "order.create";
inline constexpr std::string_view setName = "order.set";
inline constexpr std::string_view addLineName = "order.add_line";
inline constexpr std::string_view setLineName = "order.set_line";
inline constexpr std::string_view removeLineName = "order.remove_line";
inline constexpr std::string_view depositName = "order.deposit";
inline constexpr std::string_view usePartName = "order.use_part";
inline constexpr std::string_view approveName = "order.approve";
inline constexpr std::string_view transitionName = "order.transition";

// A step of the order (rules/order_states.h): from where the author saw it, and what the step needs.
namespace step {
enum Field : FieldIndex {
    From = common::FieldCount,
    To,
    Reason,
    Technician,
    ApprovedBy,
    Channel,
    Amount,  // approved; none: the total
    Proof,
    ReceivedBy,
    Signature,
    Payments,  // at the delivery
    OnCredit,  // deliver although something is due
    Session,
    Number,  // of the sale (delivery) or of the warranty order (reopening)
    FieldCount
};
extern const RecordType form;
}  // namespace step

// Money taken before the delivery; below zero: given back.
namespace deposit {
enum Field : FieldIndex { Method = common::FieldCount, Amount, Reference, Session, FieldCount };
extern const RecordType form;
}  // namespace deposit

// A part of a line was built in; below zero: it came out again.
namespace part {
enum Field : FieldIndex { Line = common::FieldCount, Quantity, Serials, FieldCount };
extern const RecordType form;
}  // namespace part

[[nodiscard]] Command create(const Uuid& id, const Edit& edit);  // `numero` from the device's series
[[nodiscard]] Command set(const Uuid& id, const Edit& edit);
[[nodiscard]] Command addLine(const Uuid& id, const SetElement& line);
[[nodiscard]] Command setLine(const Uuid& id, const SetElement& line, const SetElement& was);
[[nodiscard]] Command removeLine(const Uuid& id, const SetElement& seen);
[[nodiscard]] Command takeDeposit(const Uuid& id, const Edit& edit);
[[nodiscard]] Command usePart(const Uuid& id, const Edit& edit);
[[nodiscard]] Command approve(const Uuid& id, const Edit& edit);  // presupuestada → aprobada; From and To are filled in
[[nodiscard]] Command transition(const Uuid& id, const Edit& edit);

// Whether the step to this state makes another document, which needs a number: the delivery of something charged its
// sale, a reopening the warranty order.
[[nodiscard]] bool makesDocument(const Record& order, OrderState to);

}  // namespace mostrador::order
