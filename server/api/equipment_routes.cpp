// /equipos: customers' things, and the code that unlocks one, for who works on it.

#include "models/commands/equipments.h"
#include "models/records/equipment.h"
#include "models/records/equipment_secret.h"
#include "models/records/order.h"
#include "models/rules/order_states.h"
#include "server/api/collection.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/respond.h"

namespace mostrador::server {
namespace {

constexpr Showing shownEquipment{.type = &equipment::type};

// Limited (checklist E3): an adviser while an order for it is open, a technician while one is his.
Result<> allowSecret(const Viewing& viewing, const Uuid& id) {
    const Grant grant = viewing.grantOf(TableId::EquipmentSecret);
    if (grant == Grant::Full) return success();
    if (grant == Grant::None) return fail(ErrorCode::NotAllowed);
    const bool adviser = grantFor(viewing.person.roles, Action::OrdersEdit) == Grant::Full;
    MOSTRADOR_TRY_ASSIGN(const auto orders,
                         viewing.reader.findEqual(viewing.org(), order::type, order::Equipment, Value{id}));
    for (const Uuid& one : orders) {
        MOSTRADOR_TRY_ASSIGN(const Record row, viewing.find(order::type, one));
        const bool open = !isFinished(orderStateFrom(row.text(order::State)).value_or(OrderState::Received));
        if (open && (adviser || row.reference(order::Technician) == viewing.me())) return success();
    }
    return fail(ErrorCode::NotAllowed);
}

Result<> showSecret(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idAt(call));
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(const Viewing viewing, viewingFor(call, *reader));
    MOSTRADOR_TRY(viewing.find(equipment::type, id));
    MOSTRADOR_TRY(allowSecret(viewing, id));
    MOSTRADOR_TRY_ASSIGN(const auto row, reader->find(viewing.org(), equipment_secret::type, id));
    JsonWriter json;
    json.beginObject();
    for (const FieldIndex field : {equipment_secret::Secret, equipment_secret::ErasedAt}) {
        const FieldSpec& spec = equipment_secret::type.field(field);
        json.key(spec.name);
        valueToJson(json, spec, row ? row->at(field) : Value{});
    }
    json.endObject();
    call.reply(jsonResponse(200, json).with("Cache-Control", "no-store"));
    return success();
}

Result<Plan> planSecret(const Asking& asking, const std::string& secret) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idAt(asking.call));
    MOSTRADOR_TRY(asking.viewing.find(equipment::type, id));
    MOSTRADOR_TRY(allowSecret(asking.viewing, id));
    Plan plan;
    plan.shown = id;
    plan.commands.push_back(equipment::setSecret(id, secret));
    return plan;
}

Result<Plan> planSetSecret(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    MOSTRADOR_TRY_ASSIGN(const std::string secret, requiredText(body, "secreto"));
    return planSecret(asking, secret);
}

Result<Plan> planEraseSecret(const Asking& asking) { return planSecret(asking, {}); }

}  // namespace

void addEquipmentRoutes(Router& router, const ApiContext& context) {
    addCollection(router, context,
                  {.showing = shownEquipment,
                   .listPattern = "/equipos",
                   .onePattern = "/equipos/{id}",
                   .one = {"equipo", "piece of equipment"},
                   .many = {"equipos", "equipment"},
                   .sample = R"({"cliente_id": "0190c1e0-0000-7000-8000-000000000001", "tipo": "celular",
 "marca": "Acme", "modelo": "X1", "serie": "490154203237518"})",
                   .create = equipment::create,
                   .set = equipment::set});
    router.add({Method::Get, "/equipos/{id}/secreto", Access::Token, 0, onWorker(context, showSecret), "secret_show",
                docs::showSecret});
    router.add({Method::Put, "/equipos/{id}/secreto", Access::Token, 0,
                writing(context, {shownEquipment, 204, {}, planSetSecret}), "secret_set", docs::setSecret});
    router.add({Method::Delete, "/equipos/{id}/secreto", Access::Token, 0,
                writing(context, {shownEquipment, 204, {}, planEraseSecret}), "secret_erase", docs::eraseSecret});
}

}  // namespace mostrador::server
