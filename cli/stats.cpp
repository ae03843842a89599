// stats: the day's figures from the local replica. No network.

#include "cli/context.h"
#include "models/records/organization.h"
#include "models/records/sale.h"
#include "models/rules/permissions.h"
#include "models/rules/visibility.h"
#include "sync/transport/local_days.h"

namespace mostrador::cli {
namespace {

struct Shown {
    sync::FiguresQuery query;
    sync::Figures board;
    bool withSales = false;  // this role sees sales
    Currency currency;
    std::int64_t seq = 0;  // of the server, that the replica stands at
};

void salesJson(JsonWriter& out, const Shown& figures, const sync::SalesFigures& sales) {
    out.beginObject().key("cantidad").integer(sales.count);
    out.key("total").rawNumber(formatDecimal(sales.total, figures.currency.digits)).endObject();
}

std::string json(const Shown& figures) {
    const sync::Figures& board = figures.board;
    JsonWriter out;
    out.beginObject().key("clientes").integer(board.clients);
    out.key("ordenes_abiertas").integer(board.openOrders);
    out.key("ordenes_por_estado").beginObject();
    for (const auto& [state, count] : board.ordersByState) out.key(state).integer(count);
    out.endObject().key("prometidas_hoy").integer(board.promisedToday);
    out.key("productos").integer(board.products);
    out.key("stock_bajo").integer(board.lowStock);
    out.key("faltantes").integer(board.incidents);
    if (figures.withSales) {
        out.key("ventas_hoy");
        salesJson(out, figures, board.today);
        out.key("ventas_mes");
        salesJson(out, figures, board.month);
        out.key("ventas_por_dia").beginArray();
        for (std::size_t i = 0; i < board.salesByDay.size(); ++i) {
            out.beginObject().key("desde").text(formatUtc(figures.query.days[i])).key("ventas");
            salesJson(out, figures, board.salesByDay[i]);
            out.endObject();
        }
        out.endArray();
    }
    out.key("moneda");
    if (figures.currency.code.empty()) out.null();
    else out.text(figures.currency.code);
    out.key("secuencia").integer(figures.seq).endObject();
    return out.take();
}

std::string text(const Context& context, const Shown& figures) {
    const sync::Figures& board = figures.board;
    std::string out;
    const auto line = [&](const std::string& name, const std::string& value) { out += name + ": " + value + "\n"; };
    const auto number = [&](const char* es, const char* en, std::int64_t count) {
        line(context.say(es, en), std::to_string(count));
    };
    const auto money = [&](const std::string& name, const sync::SalesFigures& sales) {
        line(name, formatDecimal(sales.total, figures.currency.digits) + " " + figures.currency.code + " (" +
                       std::to_string(sales.count) + ")");
    };
    number("clientes", "clients", board.clients);
    number("órdenes abiertas", "open orders", board.openOrders);
    for (const auto& [state, count] : board.ordersByState)
        if (count > 0) line("  " + state, std::to_string(count));
    number("prometidas para hoy", "promised for today", board.promisedToday);
    number("productos", "products", board.products);
    number("bajo el mínimo", "low stock", board.lowStock);
    number("incidencias abiertas", "open incidents", board.incidents);
    if (!figures.withSales) return out;
    money(context.say("ventas de hoy", "sales today"), board.today);
    money(context.say("ventas del mes", "sales this month"), board.month);
    if (board.salesByDay.size() < 2) return out;
    for (std::size_t i = 0; i < board.salesByDay.size(); ++i)
        money("  " + formatUtc(figures.query.days[i]).substr(0, 16), board.salesByDay[i]);
    return out;
}

Result<Reply> stats(Context& context, const StatsArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    const Grant reports = grantFor(user.roles, mostrador::Action::Reports);
    if (reports == Grant::None) return fail(ErrorCode::NotAllowed, {}, "stats");
    Shown figures;
    figures.query = sync::figuresQueryFor(context.organization(), context.clock().utcMs(), static_cast<int>(args.days));
    if (reports == Grant::Limited) figures.query.seller = user.id.uuid();
    figures.withSales = viewGrant(user.roles, sale::type.table) != Grant::None;
    figures.currency = context.currency();
    figures.seq = context.replica().position().seq;
    Result<sync::Figures> board = fail(ErrorCode::Internal);
    context.replica().readAndWait([&](sync::Reader& reader) { board = reader.figures(figures.query); });
    MOSTRADOR_TRY_ASSIGN(figures.board, std::move(board));
    return Reply::done(json(figures), text(context, figures));
}

}  // namespace

void runStats(Context& context, const StatsArgs& args) { context.finish(stats(context, args)); }

}  // namespace mostrador::cli
