// /cajas: drawers, opened and counted; /incidencias: what was let through and wants a person.

#include "models/commands/cash.h"
#include "models/commands/incidents.h"
#include "models/records/cash_session.h"
#include "models/records/incident.h"
#include "server/api/collection.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/respond.h"

namespace mostrador::server {
namespace {

bool seesAllDrawers(const Person& person) {
    return person.may(Action::CashSessionOthers) == Grant::Full || person.may(Action::Reports) == Grant::Full;
}

constexpr Showing shownDrawer{.type = &cash_session::type, .owner = cash_session::User, .seesAll = seesAllDrawers};
constexpr Showing shownIncident{.type = &incident::type};

// A command whose body is some fields of the record.
Result<Plan> planOn(const Asking& asking, const RecordType& type, Command (*make)(const Uuid&, const Edit&)) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idAt(asking.call));
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    MOSTRADOR_TRY_ASSIGN(const Record row, asking.viewing.find(type, id));
    MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromJson(type, body, &row, asking.random(), asking.viewing.currency));
    Plan plan;
    plan.shown = id;
    plan.commands.push_back(make(id, edit));
    return plan;
}

Result<Plan> planClose(const Asking& asking) { return planOn(asking, cash_session::type, cash_session::closeSession); }

Result<Plan> planResolve(const Asking& asking) { return planOn(asking, incident::type, incident::resolve); }

}  // namespace

void addCashRoutes(Router& router, const ApiContext& context) {
    addCollection(router, context,
                  {.showing = shownDrawer,
                   .listPattern = "/cajas",
                   .onePattern = "/cajas/{id}",
                   .one = {"caja", "drawer"},
                   .many = {"cajas", "drawers"},
                   .sample = R"({"fondo_inicial": 20000, "notas": "Turno mañana"})",
                   .create = cash_session::openSession,
                   .time = cash_session::OpenedAt});
    router.add({Method::Post, "/cajas/{id}/cerrar", Access::Token, 0,
                writing(context, {shownDrawer, 200, {}, planClose}), "drawer_close", docs::closeDrawer});
    addCollection(router, context,
                  {.showing = shownIncident,
                   .listPattern = "/incidencias",
                   .onePattern = "/incidencias/{id}",
                   .one = {"incidencia", "incident"},
                   .many = {"incidencias", "incidents"}});
    router.add({Method::Post, "/incidencias/{id}/resolver", Access::Token, 0,
                writing(context, {shownIncident, 200, {}, planResolve}), "incident_resolve", docs::resolveIncident});
}

}  // namespace mostrador::server
