// /ordenes: service orders and their steps (S1-39..41).

#include "models/commands/orders.h"
#include "models/records/line.h"
#include "models/records/wire.h"
#include "models/rules/order_states.h"
#include "server/api/collection.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/line_defaults.h"
#include "server/api/order_showing.h"
#include "server/api/respond.h"
#include "server/http/form.h"

namespace mostrador::server {
namespace {

Result<> complete(const Asking& asking, const Record*, Edit& edit) {
    return fillLines(asking, edit, order::Lines, line::part);
}

bool hasCharge(const Record& row) {
    for (const SetElement& one : row.set(order::Lines)) {
        const bool always = one.fields.size() > line::Always && integerOf(one.fields[line::Always]) != 0;
        if (!row.flag(order::Unrepaired) || always) return true;
    }
    return false;
}

// Two steps make another document, which needs a number: a reopening always, a delivery when something is charged. Not
// when the order is there already.
std::function<Result<bool>(StoreWriter&)> needsNumber(const OrgId& org, const Uuid& id, OrderState from,
                                                      OrderState to) {
    return [org, id, from, to](StoreWriter& writer) -> Result<bool> {
        MOSTRADOR_TRY_ASSIGN(const auto wire, writer.readRow(org, order::type, id));
        if (!wire) return false;
        MOSTRADOR_TRY_ASSIGN(const Record row, decodeRow(order::type, *wire));
        return judgeStep(row, from, to) == StepVerdict::Take && (to == OrderState::Reopened || hasCharge(row));
    };
}

// {"estado": "lista"}, or for simple programs ?estado=lista.
Result<JsonValue> stepBody(const Request& request) {
    if (!request.body.empty()) return jsonBody(request);
    MOSTRADOR_TRY_ASSIGN(const Form form, Form::parse(request.query));
    JsonWriter json;
    json.beginObject();
    for (const std::string_view name : {"estado", "desde", "motivo"})
        if (const auto value = form.find(name)) json.key(name).text(*value);
    return JsonValue::parse(json.endObject().str());
}

Result<Plan> planStep(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idAt(asking.call));
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, stepBody(*asking.call.request));
    MOSTRADOR_TRY_ASSIGN(const Record row, asking.viewing.find(order::type, id));
    MOSTRADOR_TRY_ASSIGN(Edit edit, editFromJson(order::step::form, body, nullptr, asking.random(),
                                                 currencyOf(row, asking.viewing.currency)));
    MOSTRADOR_TRY(refuseNumber(edit, order::step::Number));
    if (!says(edit, order::step::From)) setField(edit, order::step::From, row.at(order::State));
    Plan plan;
    plan.shown = id;
    plan.commands.push_back(order::transition(id, edit));
    const auto from = orderStateFrom(textOf(valueIn(edit, order::step::From)));
    const auto to = orderStateFrom(textOf(valueIn(edit, order::step::To)));
    if (from && to && (*to == OrderState::Delivered || *to == OrderState::Reopened))
        plan.number =
            Numbered{order::step::Number, edit, [id](const Edit& whole) { return order::transition(id, whole); },
                     needsNumber(asking.viewing.org(), id, *from, *to)};
    return plan;
}

// Who said yes to the quote, by which channel, to how much.
Result<Plan> planApprove(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idAt(asking.call));
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    MOSTRADOR_TRY_ASSIGN(const Record row, asking.viewing.find(order::type, id));
    constexpr std::string_view fixed[] = {"desde", "estado", "numero"};
    for (const std::string_view name : fixed)
        if (body.find(name)) return fail(ErrorCode::FieldReadOnly, std::string(name));
    MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromJson(order::step::form, body, nullptr, asking.random(),
                                                       currencyOf(row, asking.viewing.currency)));
    Plan plan;
    plan.shown = id;
    plan.commands.push_back(order::approve(id, edit));
    return plan;
}

}  // namespace

void addOrderRoutes(Router& router, const ApiContext& context) {
    addCollection(router, context,
                  {.showing = shownOrder,
                   .listPattern = "/ordenes",
                   .onePattern = "/ordenes/{id}",
                   .one = {"orden", "order"},
                   .many = {"órdenes", "orders"},
                   .sample = R"({"cliente_id": "0190c1e0-0000-7000-8000-000000000001", "articulo": "Notebook",
 "falla": "No enciende", "prioridad": "alta"})",
                   .create = order::create,
                   .set = order::set,
                   .number = order::Number,
                   .time = common::CreatedAt,
                   .complete = complete});
    router.add({Method::Put, "/ordenes/{id}/estado", Access::Token, 0,
                writing(context, {shownOrder, 200, {}, planStep}), "order_step", docs::stepOrder});
    router.add({Method::Post, "/ordenes/{id}/aprobacion", Access::Token, 0,
                writing(context, {shownOrder, 200, {}, planApprove}), "order_approve", docs::approveOrder});
}

}  // namespace mostrador::server
