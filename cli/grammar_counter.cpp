// The counter: selling, stock, service orders, figures.

#include "cli/checks.h"
#include "cli/grammar.h"

namespace mostrador::cli {

void Grammar::declareSales() {
    auto* sell = command("sell", say("registra una venta", "posts a sale"), m_sell);
    sell->add_option("--product", m_sell.products, say("qué y cuánto", "what and how much"))->type_name("SKU=QTY");
    sell->add_option("--pay", m_sell.payments,
                     say("medio e importe (sin importe: lo que falta)", "method and amount (no amount: the rest)"))
        ->allow_extra_args(false)
        ->type_name("METHOD=AMOUNT");
    sell->add_option("--client", m_sell.client, say("id o código del cliente", "the client's id or code"))
        ->type_name("ID");
    sell->add_option("--place", m_sell.place, say("id o nombre del lugar", "the place's id or name"))->type_name("ID");
    sell->add_option("--session", m_sell.session,
                     say("caja (si no, la que usted tiene abierta aquí)", "drawer (else the one you have open here)"))
        ->type_name("ID");
    sell->add_option("--notes", m_sell.notes, say("notas", "notes"))->type_name("TEXT");

    const auto undo = [&](const char* name, const std::string& about, SellArgs::What what) {
        CLI::App* sub = sell->add_subcommand(name, about);
        sub->fallthrough();
        sub->callback([this, what] { m_sell.what = what; });
        sub->add_option("SALE", m_sell.sale, say("id o número de la venta", "the sale's id or number"))->required();
        sub->add_option("--reason", m_sell.reason, say("motivo", "why"))->required()->type_name("TEXT");
        sub->add_flag("--not-restocked", m_sell.notRestocked,
                      say("la mercadería no vuelve al estante", "the goods do not come back to the shelf"));
        return sub;
    };
    undo("void", say("anula una venta entera", "voids a whole sale"), SellArgs::What::Void);
    auto* refund =
        undo("refund", say("devuelve líneas de una venta", "refunds lines of a sale"), SellArgs::What::Refund);
    refund->add_option("--line", m_sell.lines, say("línea y cantidad", "line and quantity"))
        ->required()
        ->allow_extra_args(false)
        ->type_name("LINE=QTY");
    refund->add_option("--method", m_sell.method, say("cómo se devuelve el dinero", "how the money goes back"))
        ->type_name("METHOD");

    auto* stats = command("stats", say("cifras del día, sin red", "the day's figures, without a network"), m_stats);
    stats->add_option("--days", m_stats.days, say("ventas de los últimos N días", "sales of the last N days"))
        ->check(wholeNumber(m_language, 1, 366))
        ->type_name("N");
}

void Grammar::declareStock() {
    auto* move = command("move", say("mueve existencias a mano", "moves stock by hand"), m_move);
    move->add_option("PRODUCT", m_move.product, say("id, SKU o código de barras", "id, SKU or bar code"))->required();
    move->add_option("QTY", m_move.quantity, say("cuánto", "how much"))->required();
    move->add_option("--kind", m_move.kind, "inicial | recepcion | perdida | traslado")
        ->required()
        ->check(CLI::IsMember({"inicial", "recepcion", "perdida", "traslado"}))
        ->type_name("K");
    move->add_option("--place", m_move.place, say("dónde (si no, el principal)", "where (else the principal one)"))
        ->type_name("ID");
    move->add_option("--to", m_move.to, say("traslado: adónde", "traslado: where to"))->type_name("ID");
    move->add_option("--reason", m_move.reason, say("motivo", "why"))->type_name("TEXT");
    move->add_option("--cost", m_move.cost, say("costo de una unidad", "cost of one unit"))->type_name("AMOUNT");

    auto* count = command("count", say("registra lo contado", "records what was counted"), m_count);
    auto* counted =
        count->add_option("PRODUCT", m_count.product, say("id, SKU o código de barras", "id, SKU or bar code"));
    count->add_option("QTY", m_count.quantity, say("lo contado", "what was counted"))->needs(counted);
    auto* scan = count->add_flag("--scan", m_count.scan,
                                 say("códigos por la entrada, uno por línea, como los escribe un lector",
                                     "codes on stdin, one a line, as a reader types them"));
    scan->excludes(counted);
    count->add_option("--place", m_count.place, say("dónde (si no, el principal)", "where (else the principal one)"))
        ->type_name("ID");
    count
        ->add_option("--seen", m_count.seen,
                     say("lo que decía la pantalla al contar (si no, lo de ahora)",
                         "what the screen said when counting (else what it says now)"))
        ->type_name("QTY");
    count->add_option("--reason", m_count.reason, say("motivo", "why"))->type_name("TEXT");
}

void Grammar::declareOrders() {
    auto* orders = command("order", say("órdenes de servicio", "service orders"), m_order);
    orders->require_subcommand(1);
    const auto verb = [&](const char* name, const std::string& about, OrderArgs::What what) {
        CLI::App* sub = orders->add_subcommand(name, about);
        sub->fallthrough();
        sub->callback([this, what] { m_order.what = what; });
        if (what != OrderArgs::What::New)
            sub->add_option("ORDER", m_order.order, say("id o número de la orden", "the order's id or number"))
                ->required();
        return sub;
    };
    const std::string payment = say("medio e importe", "method and amount");
    pairs(verb("new", say("recibe una orden", "takes an order in"), OrderArgs::What::New), m_order.pairs)->required();

    auto* state = verb("state", say("da un paso", "takes a step"), OrderArgs::What::State);
    state->add_option("STATE", m_order.state, say("estado al que pasa", "the state it goes to"))->required();
    pairs(state, m_order.pairs);
    state->add_option("--pay", m_order.payments, payment)->allow_extra_args(false)->type_name("METHOD=AMOUNT");

    pairs(verb("approve", say("anota quién aprobó el presupuesto", "records who approved the quote"),
               OrderArgs::What::Approve),
          m_order.pairs)
        ->required();

    auto* line =
        verb("line", say("agrega una línea, o cambia una", "adds a line, or changes one"), OrderArgs::What::Line);
    line->add_option("--line", m_order.line, say("la que se cambia", "the one to change"))->type_name("LINE");
    pairs(line, m_order.pairs)->required();
    auto* remove = verb("remove-line", say("quita una línea", "removes a line"), OrderArgs::What::RemoveLine);
    remove->add_option("LINE", m_order.line)->required();

    auto* part = verb("part", say("monta un repuesto de una línea", "builds a line's part in"), OrderArgs::What::Part);
    part->add_option("LINE", m_order.line)->required();
    part->add_option("QTY", m_order.quantity, say("cuánto (negativo: se desmonta)", "how much (negative: taken out)"))
        ->required();

    auto* deposit = verb("deposit", say("recibe un abono", "takes a deposit"), OrderArgs::What::Deposit);
    deposit->add_option("METHOD=AMOUNT", m_order.payments, payment)->required()->expected(1);
}

}  // namespace mostrador::cli
