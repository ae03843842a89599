// GET /stats/dashboard (S1-43): the office at a glance, in its own time zone and currency.

#include <cstdlib>

#include "models/base/clock.h"
#include "models/base/timezone.h"
#include "models/records/order.h"
#include "models/records/organization.h"
#include "models/rules/order_states.h"
#include "server/api/call.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/respond.h"

namespace mostrador::server {
namespace {

// What the caller may know of all this (checklist E3, "all / own").
struct Reach {
    bool all = false;
    bool sales = false;
    bool orders = false;
    bool clients = false;
    FiguresQuery query;
};

Reach reachOf(const Viewing& viewing) {
    Reach reach;
    reach.all = viewing.person.may(Action::Reports) == Grant::Full;
    reach.sales = viewing.grantOf(TableId::Sale) != Grant::None;
    reach.orders = viewing.grantOf(TableId::Order) != Grant::None;
    reach.clients = viewing.grantOf(TableId::Client) != Grant::None;
    if (reach.all) return reach;
    reach.query.seller = viewing.me();
    for (const std::string& role : viewing.person.roles)
        if (roleFromName(role) == Role::Tecnico) reach.query.technician = viewing.me();
    return reach;
}

void writeSales(JsonWriter& json, std::string_view name, const SalesFigures& sales, int digits) {
    json.key(name).beginObject().key("cantidad").integer(sales.count);
    json.key("total").rawNumber(formatDecimal(sales.total, digits)).endObject();
}

void writeOrders(JsonWriter& json, const Figures& figures) {
    std::int64_t open = 0;
    json.key("ordenes_por_estado").beginObject();
    for (int state = 0; state < static_cast<int>(OrderState::Count); ++state) {
        const std::string_view name = orderStateName(static_cast<OrderState>(state));
        std::int64_t count = 0;
        for (const auto& [known, number] : figures.orders)
            if (known == name) count = number;
        json.key(name).integer(count);
        if (!isFinished(static_cast<OrderState>(state))) open += count;
    }
    json.endObject().key("ordenes_abiertas").integer(open);
}

Result<> showDashboard(const Call& call) {
    MOSTRADOR_TRY_ASSIGN(auto reader, call.context->readers.lend());
    const Snapshot snapshot(*reader);
    MOSTRADOR_TRY(snapshot.begun());
    MOSTRADOR_TRY_ASSIGN(const Viewing viewing, viewingFor(call, *reader));
    if (viewing.person.may(Action::Reports) == Grant::None) return fail(ErrorCode::NotAllowed);
    MOSTRADOR_TRY_ASSIGN(const auto own, reader->find(viewing.org(), organization::type, viewing.org().uuid()));
    std::string named(own ? own->text(organization::TimeZone) : std::string_view());
    if (const char* servers = std::getenv("TZ"); named.empty() && servers) named = servers;  // the server's (S1-63)
    const auto zone = TimeZone::find(named);
    const std::int64_t now = call.context->clock.utcMs();
    Reach reach = reachOf(viewing);
    reach.query.currency = viewing.currency.code;
    reach.query.dayBegins = zone.value_or(TimeZone{}).startOfDay(now);
    reach.query.monthBegins = zone.value_or(TimeZone{}).startOfMonth(now);
    MOSTRADOR_TRY_ASSIGN(const Figures figures, reader->figures(viewing.org(), reach.query));
    JsonWriter json;
    json.beginObject();
    if (reach.clients) json.key("clientes").integer(figures.clients);
    if (reach.orders) writeOrders(json, figures);
    json.key("productos").integer(figures.products);
    json.key("stock_bajo").integer(figures.lowStock).key("faltantes").integer(figures.shortages);
    if (reach.sales) {
        writeSales(json, "ventas_hoy", figures.today, viewing.currency.digits);
        writeSales(json, "ventas_mes", figures.month, viewing.currency.digits);
    }
    json.key("alcance").text(reach.all ? "todo" : "propio");
    json.key("moneda").text(viewing.currency.code);
    json.key("zona_horaria").text(zone ? named : "UTC").key("dia_desde").text(formatUtc(reach.query.dayBegins));
    json.key("calculado").text(formatUtc(now)).endObject();
    call.reply(jsonResponse(200, json));
    return success();
}

}  // namespace

void addStatsRoutes(Router& router, const ApiContext& context) {
    router.add({Method::Get, "/stats/dashboard", Access::Token, 0, onWorker(context, showDashboard), "dashboard",
                docs::dashboard});
}

}  // namespace mostrador::server
