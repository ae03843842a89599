// What belongs to an order: its lines, money taken before the delivery, parts built in.

#include <charconv>

#include "models/commands/orders.h"
#include "models/records/line.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/line_defaults.h"
#include "server/api/order_showing.h"
#include "server/api/plan.h"
#include "server/api/respond.h"

namespace mostrador::server {
namespace {

Result<Record> orderOf(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idAt(asking.call));
    return asking.viewing.find(order::type, id);
}

Plan planFor(const Record& row, Command command) {
    Plan plan;
    plan.shown = row.id;
    plan.matched = row.id;
    plan.commands.push_back(std::move(command));
    return plan;
}

// One line as the body of a request says it. `row` gives the currency.
Result<SetElement> lineFrom(const Asking& asking, const Record& row, const JsonValue& body) {
    Record blank = row;
    blank.at(order::Lines) = Value{};
    JsonWriter json;
    json.beginObject().key("lineas").beginArray();
    writeJson(json, body);
    json.endArray().endObject();
    MOSTRADOR_TRY_ASSIGN(const JsonValue whole, JsonValue::parse(json.str()));
    MOSTRADOR_TRY_ASSIGN(const Edit edit,
                         editFromJson(order::type, whole, &blank, asking.random(), asking.viewing.currency));
    const FieldEdit* lines = findField(edit, order::Lines);
    const auto* change = lines ? std::get_if<SetEdit>(&lines->change) : nullptr;
    if (!change || change->puts.size() != 1) return fail(ErrorCode::FieldRequired, "lineas");
    return change->puts.front().element;
}

Result<SetElement> lineNamed(const Asking& asking, const Record& row) {
    const std::string_view text = asking.call.request->parameter(1);
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error == std::errc{} && end == text.data() + text.size())
        for (const SetElement& one : row.set(order::Lines))
            if (one.id == id) return one;
    return fail(ErrorCode::NotFound, "linea");
}

Result<Plan> planAddLine(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    MOSTRADOR_TRY_ASSIGN(const Record row, orderOf(asking));
    if (body.find("id")) return fail(ErrorCode::FieldReadOnly, "id");
    MOSTRADOR_TRY_ASSIGN(SetElement one, lineFrom(asking, row, body));
    MOSTRADOR_TRY(fillLine(asking.viewing, one, line::part));
    // With a key the line's id follows from it: a repetition answers with the same address.
    if (asking.key) one.id = addedElementId(asking.derived(2).hash());
    Plan plan = planFor(row, order::addLine(row.id, one));
    plan.location = "/ordenes/" + row.id.toString() + "/lineas/" + std::to_string(one.id);
    return plan;
}

// Parts that the body does not name stay as they are.
Result<Plan> planSetLine(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    MOSTRADOR_TRY_ASSIGN(const Record row, orderOf(asking));
    MOSTRADOR_TRY_ASSIGN(SetElement was, lineNamed(asking, row));
    if (const JsonValue* id = body.find("id"); id && id->integer() != was.id)
        return fail(ErrorCode::FieldReadOnly, "id");
    MOSTRADOR_TRY_ASSIGN(const SetElement sent, lineFrom(asking, row, body));
    was.fields.resize(line::ElementCount);
    SetElement one = was;
    for (std::size_t part = 0; part < line::ElementCount; ++part)
        if (body.find(line::elements[part].name)) one.fields[part] = sent.fields[part];
    Plan plan = planFor(row, order::setLine(row.id, one, was));
    plan.commands.front().base.push_back({order::Lines, row.versions[order::Lines]});
    return plan;
}

Result<Plan> planRemoveLine(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const Record row, orderOf(asking));
    auto seen = lineNamed(asking, row);
    // With a key it may be a repetition, whose first run has removed the line; its verdict is known by the key.
    if (!seen.ok() && !asking.key) return seen.error();
    return planFor(row, order::removeLine(row.id, seen.ok() ? *seen : SetElement{}));
}

// A command whose body is its form.
Result<Plan> planForm(const Asking& asking, const RecordType& form, Command (*make)(const Uuid&, const Edit&)) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    MOSTRADOR_TRY_ASSIGN(const Record row, orderOf(asking));
    MOSTRADOR_TRY_ASSIGN(const Edit edit,
                         editFromJson(form, body, nullptr, asking.random(), currencyOf(row, asking.viewing.currency)));
    return planFor(row, make(row.id, edit));
}

Result<Plan> planDeposit(const Asking& asking) { return planForm(asking, order::deposit::form, order::takeDeposit); }

Result<Plan> planUsePart(const Asking& asking) { return planForm(asking, order::part::form, order::usePart); }

}  // namespace

void addOrderPartRoutes(Router& router, const ApiContext& context) {
    const auto add = [&](Method method, std::string_view pattern, int status, Result<Plan> (*plan)(const Asking&),
                         std::string_view name, const RouteDoc& doc) {
        router.add(
            {method, pattern, Access::Token, 0, writing(context, {shownOrder, status, "/ordenes", plan}), name, doc});
    };
    add(Method::Post, "/ordenes/{id}/lineas", 201, planAddLine, "order_line_create", docs::addLine);
    add(Method::Put, "/ordenes/{id}/lineas/{linea}", 200, planSetLine, "order_line_update", docs::setLine);
    add(Method::Delete, "/ordenes/{id}/lineas/{linea}", 204, planRemoveLine, "order_line_remove", docs::removeLine);
    add(Method::Post, "/ordenes/{id}/abonos", 201, planDeposit, "order_deposit", docs::takeDeposit);
    add(Method::Post, "/ordenes/{id}/repuestos", 201, planUsePart, "order_use_part", docs::usePart);
}

}  // namespace mostrador::server
