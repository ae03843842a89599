// order …: service orders from the counter to the bench and back. No network.

#include "cli/drawer.h"
#include "cli/executing.h"
#include "cli/order_lines.h"
#include "cli/record_view.h"
#include "models/base/quantity.h"
#include "models/commands/orders.h"
#include "models/records/payment.h"
#include "models/rules/order_states.h"

namespace mostrador::cli {
namespace {

struct Desk {
    Context& context;
    const OrderArgs& args;
    sync::SignedInUser user;
    Record row{order::type, Uuid{}};  // the order as it is here

    Result<Reply> run(const Command& draft) const {
        MOSTRADOR_TRY(execute(context, draft, user));
        return showRecord(context, order::type, row.id, user);
    }
    Result<Reply> runNumbered(const NumberedDraft& draft) const {
        MOSTRADOR_TRY(executeNumbered(context, draft, user));
        return showRecord(context, order::type, row.id, user);
    }
};

Result<Reply> takeIn(Desk& desk) {
    MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromWords(desk.context, order::type, desk.args.pairs));
    desk.row.id = IdSource(desk.context.clock(), desk.context.random()).next();
    return desk.runNumbered([&](const std::string& number) {
        Edit whole = edit;
        setField(whole, order::Number, Value{number});
        return order::create(desk.row.id, whole);
    });
}

Result<Reply> step(Desk& desk) {
    const auto to = orderStateFrom(desk.args.state);
    if (!to) return fail(ErrorCode::FieldInvalid, "estado", desk.args.state);
    MOSTRADOR_TRY_ASSIGN(Edit edit, editFromWords(desk.context, order::step::form, desk.args.pairs));
    if (!findField(edit, order::step::From))
        setField(edit, order::step::From, Value{std::string(desk.row.text(order::State))});
    setField(edit, order::step::To, Value{desk.args.state});
    MOSTRADOR_TRY_ASSIGN(SetEdit payments,
                         paymentsFrom(desk.context, desk.args.payments, desk.row.integer(order::Due)));
    if (!payments.puts.empty()) {
        setField(edit, order::step::Payments, std::move(payments));
        MOSTRADOR_TRY_ASSIGN(const Uuid drawer, drawerFor(desk.context, desk.user, {}));
        if (!drawer.isNil() && !findField(edit, order::step::Session))
            setField(edit, order::step::Session, Value{drawer});
    }
    if (!order::makesDocument(desk.row, *to) || findField(edit, order::step::Number))
        return desk.run(order::transition(desk.row.id, edit));
    return desk.runNumbered([&](const std::string& number) {
        Edit whole = edit;
        setField(whole, order::step::Number, Value{number});
        return order::transition(desk.row.id, whole);
    });
}

Result<Reply> approve(Desk& desk) {
    MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromWords(desk.context, order::step::form, desk.args.pairs));
    return desk.run(order::approve(desk.row.id, edit));
}

Result<Reply> line(Desk& desk) {
    if (desk.args.line.empty()) {
        MOSTRADOR_TRY_ASSIGN(const SetElement one, newLine(desk.context, desk.row, desk.args.pairs));
        return desk.run(order::addLine(desk.row.id, one));
    }
    MOSTRADOR_TRY_ASSIGN(const SetElement was, lineOf(desk.row, desk.args.line));
    MOSTRADOR_TRY_ASSIGN(const SetElement one, changedLine(desk.context, desk.row, was, desk.args.pairs));
    return desk.run(order::setLine(desk.row.id, one, was));
}

Result<Reply> removeLine(Desk& desk) {
    MOSTRADOR_TRY_ASSIGN(const SetElement was, lineOf(desk.row, desk.args.line));
    return desk.run(order::removeLine(desk.row.id, was));
}

Result<Reply> part(Desk& desk) {
    MOSTRADOR_TRY_ASSIGN(const SetElement one, lineOf(desk.row, desk.args.line));
    const auto quantity = parseQuantity(desk.args.quantity);
    if (!quantity) return fail(ErrorCode::FieldInvalid, "cantidad", desk.args.quantity);
    return desk.run(
        order::usePart(desk.row.id, {{order::part::Line, Value{one.id}}, {order::part::Quantity, Value{*quantity}}}));
}

Result<Reply> deposit(Desk& desk) {
    MOSTRADOR_TRY_ASSIGN(const SetEdit payments,
                         paymentsFrom(desk.context, desk.args.payments, desk.row.integer(order::Due)));
    const SetElement& one = payments.puts.front().element;
    const std::string method(textOf(one.fields[payment::Method]));
    Edit edit{{order::deposit::Method, Value{method}},
              {order::deposit::Amount, Value{integerOf(one.fields[payment::Amount])}}};
    MOSTRADOR_TRY_ASSIGN(const Uuid drawer, drawerFor(desk.context, desk.user, {}));
    if (method == payment::cash && !drawer.isNil()) setField(edit, order::deposit::Session, Value{drawer});
    return desk.run(order::takeDeposit(desk.row.id, edit));
}

Result<Reply> dispatch(Context& context, const OrderArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    Desk desk{context, args, user};
    if (args.what == OrderArgs::What::New) return takeIn(desk);
    MOSTRADOR_TRY_ASSIGN(desk.row, References(context).record(order::type, args.order, "orden_id"));
    switch (args.what) {
        case OrderArgs::What::New: break;
        case OrderArgs::What::State: return step(desk);
        case OrderArgs::What::Approve: return approve(desk);
        case OrderArgs::What::Line: return line(desk);
        case OrderArgs::What::RemoveLine: return removeLine(desk);
        case OrderArgs::What::Part: return part(desk);
        case OrderArgs::What::Deposit: return deposit(desk);
    }
    return fail(ErrorCode::Internal);
}

}  // namespace

void runOrder(Context& context, const OrderArgs& args) { context.finish(dispatch(context, args)); }

}  // namespace mostrador::cli
