// Orders, as two laptops walk them.

#include "models/base/quantity.h"
#include "models/commands/orders.h"
#include "models/records/json.h"
#include "models/records/line.h"
#include "models/records/order.h"
#include "models/records/payment.h"
#include "models/rules/order_states.h"
#include "tests/sim/counter_work.h"

namespace mostrador::sim {
namespace {

Value text(std::string_view words) { return Value{std::string(words)}; }
Value number(std::int64_t n) { return Value{n}; }

}  // namespace

std::optional<Record> CounterWork::someOrder(Desktop& desktop) {
    // Mostly the first few, so that laptops meet.
    const Uuid id = m_env.chance(700) ? m_orders[m_env.random.below(3)] : m_orders[m_env.random.below(m_orders.size())];
    const auto row = desktop.store().find(order::type, id);
    return row.ok() ? *row : std::nullopt;
}

void CounterWork::takeOrderIn(Desktop& desktop) {
    const Uuid id = m_ids.next();
    Edit edit{{order::Client, Value{someClient()}}, {order::Item, text("Molino")}, {order::Fault, text("Hace ruido")}};
    if (m_env.chance(500)) setField(edit, order::Lines, SetEdit{{{someLine(1), {}}}, {}});
    desktop.typeNumbered([&](const std::string& next) {
        Edit whole = edit;
        setField(whole, order::Number, text(next));
        return order::create(id, whole);
    });
    m_orders.push_back(id);
}

Edit CounterWork::stepEdit(const Record& row, OrderState from, OrderState to) {
    Edit edit{{order::step::From, text(orderStateName(from))}, {order::step::To, text(orderStateName(to))}};
    const OrderStep* one = findOrderStep(from, to);
    if (!one) return edit;
    if (one->needs == StepNeeds::Reason) setField(edit, order::step::Reason, text("así se pidió"));
    if (one->needs == StepNeeds::Technician)
        setField(edit, order::step::Technician, Value{m_blueprint.technician.uuid()});
    if (one->needs == StepNeeds::Approval) {
        setField(edit, order::step::ApprovedBy, text("Ana"));
        setField(edit, order::step::Channel, text("telefono"));
    }
    if (one->needs != StepNeeds::Settled) return edit;
    if (const std::int64_t due = row.integer(order::Due); due > 0 && m_env.chance(700)) {
        SetElement paid{1, std::vector<Scalar>(payment::ElementCount)};
        paid.fields[payment::Method] = std::string(payment::card);
        paid.fields[payment::Amount] = due;
        setField(edit, order::step::Payments, SetEdit{{{std::move(paid), {}}}, {}});
    } else {
        setField(edit, order::step::OnCredit, number(1));
    }
    return edit;
}

// From where the order is seen to stand; now and then a step that somebody only imagines.
void CounterWork::step(Desktop& desktop) {
    const auto row = someOrder(desktop);
    if (!row) return;
    const auto at = orderStateFrom(row->text(order::State));
    std::vector<OrderStep> possible;
    for (const OrderStep& one : orderSteps())
        if (m_env.chance(40) || one.from == at) possible.push_back(one);
    if (possible.empty()) return;
    OrderStep one = possible[m_env.random.below(possible.size())];
    // Few orders are given up: a day would end before anything is repaired.
    if (one.to == OrderState::Cancelled) one = possible[m_env.random.below(possible.size())];
    const Edit edit = stepEdit(*row, one.from, one.to);
    if (!order::makesDocument(*row, one.to)) return desktop.type(order::transition(row->id, edit));
    desktop.typeNumbered([&](const std::string& next) {
        Edit whole = edit;
        setField(whole, order::step::Number, text(next));
        return order::transition(row->id, whole);
    });
}

void CounterWork::editLines(Desktop& desktop) {
    const auto row = someOrder(desktop);
    if (!row) return;
    const SetValue& lines = row->set(order::Lines);
    if (lines.empty() || m_env.chance(500))
        return desktop.type(order::addLine(row->id, someLine(newElementId(m_env.random))));
    const SetElement was = lines[m_env.random.below(lines.size())];
    if (m_env.chance(400)) return desktop.type(order::removeLine(row->id, was));
    SetElement changed = was;
    changed.fields[line::Quantity] = m_env.between(1, 5) * quantityOne;
    desktop.type(order::setLine(row->id, changed, was));
}

void CounterWork::usePart(Desktop& desktop) {
    const auto row = someOrder(desktop);
    if (!row || row->set(order::Lines).empty()) return;
    const SetValue& lines = row->set(order::Lines);
    const std::int64_t quantity = m_env.chance(300) ? -quantityOne : quantityOne;
    desktop.type(order::usePart(row->id, {{order::part::Line, number(lines[m_env.random.below(lines.size())].id)},
                                          {order::part::Quantity, number(quantity)}}));
}

void CounterWork::takeDeposit(Desktop& desktop) {
    const auto row = someOrder(desktop);
    if (!row) return;
    const std::int64_t amount = m_env.chance(200) ? -500 : m_env.between(1, 5) * 1'000;
    desktop.type(order::takeDeposit(
        row->id, {{order::deposit::Method, text(payment::cash)}, {order::deposit::Amount, number(amount)}}));
}

}  // namespace mostrador::sim
