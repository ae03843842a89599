// /clientes and /usuarios, and what is done with two records of one customer.

#include "models/commands/clients.h"
#include "models/commands/users.h"
#include "models/records/client.h"
#include "models/records/user.h"
#include "server/api/collection.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/respond.h"

namespace mostrador::server {
namespace {

constexpr int aliasesMax = 16;  // a chain of merges

// A merged id answers with its survivor.
Result<Uuid> survivor(Reader& reader, const OrgId& org, const Uuid& id) {
    Uuid at = id;
    for (int step = 0; step < aliasesMax; ++step) {
        MOSTRADOR_TRY_ASSIGN(const auto row, reader.find(org, client::type, at));
        if (!row || isNull(row->at(client::MergedInto))) break;
        at = row->reference(client::MergedInto);
    }
    return at;
}

constexpr Showing shownClient{.type = &client::type, .survivor = survivor};
constexpr Showing shownAlias{.type = &client::type};
constexpr Showing shownUser{.type = &user::type};

// {"fusionado_en": id}: the record of the path becomes part of that one, which is the answer.
Result<Plan> planMerge(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const Uuid merged, idAt(asking.call));
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    MOSTRADOR_TRY(asking.viewing.find(client::type, merged));
    for (const JsonMember& member : body.members())
        if (member.key != "fusionado_en") return fail(ErrorCode::FieldUnknown, member.key);
    MOSTRADOR_TRY_ASSIGN(const std::string text, requiredText(body, "fusionado_en"));
    const auto wanted = Uuid::parse(text);
    if (!wanted) return fail(ErrorCode::FieldInvalid, "fusionado_en");
    Plan plan;
    MOSTRADOR_TRY_ASSIGN(plan.shown, survivor(asking.viewing.reader, asking.viewing.org(), *wanted));
    plan.matched = merged;
    plan.commands.push_back(client::merge(merged, *wanted));
    return plan;
}

Result<Plan> planUnmerge(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const Uuid merged, idAt(asking.call));
    MOSTRADOR_TRY(asking.viewing.find(client::type, merged));
    Plan plan;
    plan.shown = merged;
    plan.commands.push_back(client::unmerge(merged));
    return plan;
}

std::optional<bool> wantsSuspended(const JsonValue& value, const Record& row) {
    const bool now = row.text(user::State) == user::suspended;
    if (value.text() == user::suspended) return now ? std::nullopt : std::optional(true);
    return now && value.text() == user::active ? std::optional(false) : std::nullopt;
}
constexpr Toggle suspending{"estado", wantsSuspended};

}  // namespace

void addClientRoutes(Router& router, const ApiContext& context) {
    addCollection(router, context,
                  {.showing = shownClient,
                   .listPattern = "/clientes",
                   .onePattern = "/clientes/{id}",
                   .one = {"cliente", "client"},
                   .many = {"clientes", "clients"},
                   .sample = R"({"nombre": "Juan Pérez", "telefono": "+56 9 8765 4321", "correo": "juan@example.com"})",
                   .create = client::create,
                   .set = client::set,
                   .remove = client::archive,
                   .restore = client::restore});
    router.add({Method::Post, "/clientes/{id}/unir", Access::Token, 0,
                writing(context, {shownAlias, 200, {}, planMerge}), "client_merge", docs::mergeClient});
    router.add({Method::Post, "/clientes/{id}/separar", Access::Token, 0,
                writing(context, {shownAlias, 200, {}, planUnmerge}), "client_unmerge", docs::unmergeClient});
}

void addUserRoutes(Router& router, const ApiContext& context) {
    addCollection(router, context,
                  {.showing = shownUser,
                   .listPattern = "/usuarios",
                   .onePattern = "/usuarios/{id}",
                   .one = {"usuario", "user"},
                   .many = {"usuarios", "users"},
                   .sample = R"({"usuario": "lucia", "nombre": "Lucía Soto", "roles": ["asesor"]})",
                   .create = user::create,
                   .set = user::set,
                   .remove = user::suspend,
                   .restore = user::restore,
                   .toggle = &suspending});
}

}  // namespace mostrador::server
