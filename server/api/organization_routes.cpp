// /organizacion: the caller's own organisation, whose currency, taxes and time zone all amounts and days follow.

#include "models/commands/system.h"
#include "models/records/organization.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/plan.h"
#include "server/api/respond.h"

namespace mostrador::server {
namespace {

constexpr Showing shown{.type = &organization::type};

Result<> show(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    MOSTRADOR_TRY_ASSIGN(const Viewing viewing, viewingFor(call, *reader));
    MOSTRADOR_TRY_ASSIGN(const Record row, viewing.find(organization::type, viewing.org().uuid()));
    MOSTRADOR_TRY_ASSIGN(Response response, recordResponse(200, viewing, shown, row));
    call.reply(std::move(response));
    return success();
}

Result<Plan> planSet(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    const Uuid id = asking.viewing.org().uuid();
    MOSTRADOR_TRY_ASSIGN(const Record row, asking.viewing.find(organization::type, id));
    MOSTRADOR_TRY_ASSIGN(const Edit edit,
                         editFromJson(organization::type, body, &row, asking.random(), asking.viewing.currency));
    Plan plan;
    plan.shown = id;
    plan.commands.push_back(organization::set(id, edit));
    for (const FieldEdit& one : edit) plan.commands.back().base.push_back({one.field, row.versions[one.field]});
    return plan;
}

}  // namespace

void addOrganizationRoutes(Router& router, const ApiContext& context) {
    router.add({Method::Get, "/organizacion", Access::Token, 0, onWorker(context, show), "organization_show",
                docs::showOrganization});
    router.add({Method::Put, "/organizacion", Access::Token, 0, writing(context, {shown, 200, {}, planSet}),
                "organization_update", docs::setOrganization});
}

}  // namespace mostrador::server
