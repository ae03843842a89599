// /ventas: sales with their movements in one transaction (S1-42), and the documents that undo them.

#include "models/commands/sales.h"
#include "models/records/line.h"
#include "models/records/sale.h"
#include "server/api/collection.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/line_defaults.h"
#include "server/api/respond.h"

namespace mostrador::server {
namespace {

constexpr Showing shownSale{.type = &sale::type};

Result<> complete(const Asking& asking, const Record*, Edit& edit) {
    return fillLines(asking, edit, sale::Lines, line::product);
}

// An old document of another program has its own number (numero_externo).
bool getsNumber(const Edit& edit) { return integerOf(valueIn(edit, sale::NoStock)) == 0; }

Result<Plan> planReversal(const Asking& asking, const RecordType& form, Command (*make)(const Uuid&, const Edit&)) {
    MOSTRADOR_TRY_ASSIGN(const Uuid sold, idAt(asking.call));
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, optionalBody(*asking.call.request));
    MOSTRADOR_TRY_ASSIGN(const Record row, asking.viewing.find(sale::type, sold));
    MOSTRADOR_TRY_ASSIGN(Edit edit,
                         editFromJson(form, body, nullptr, asking.random(), currencyOf(row, asking.viewing.currency)));
    MOSTRADOR_TRY(refuseNumber(edit, sale::reversal::Number));
    if (says(edit, sale::reversal::Sale)) return fail(ErrorCode::FieldReadOnly, "venta_id");
    setField(edit, sale::reversal::Sale, Value{sold});
    Plan plan;
    plan.shown = asking.fresh;
    plan.matched = sold;
    plan.commands.push_back(make(asking.fresh, edit));
    plan.number = Numbered{
        sale::reversal::Number, edit, [make, id = asking.fresh](const Edit& whole) { return make(id, whole); }, {}};
    return plan;
}

Result<Plan> planVoid(const Asking& asking) { return planReversal(asking, sale::reversal::voidForm, sale::voidSale); }

Result<Plan> planRefund(const Asking& asking) {
    return planReversal(asking, sale::reversal::refundForm, sale::refundSale);
}

}  // namespace

void addSaleRoutes(Router& router, const ApiContext& context) {
    addCollection(router, context,
                  {.showing = shownSale,
                   .listPattern = "/ventas",
                   .onePattern = "/ventas/{id}",
                   .one = {"venta", "sale"},
                   .many = {"ventas", "sales"},
                   .sample = R"({"cliente_id": "0190c1e0-0000-7000-8000-000000000001",
 "lineas": [{"producto_id": "0190c1e0-0000-7000-8000-000000000002", "cantidad": 1, "precio": 19990}],
 "pagos": [{"medio": "efectivo", "importe": 19990}]})",
                   .create = sale::post,
                   .number = sale::Number,
                   .numbered = getsNumber,
                   .time = sale::SoldAt,
                   .complete = complete});
    router.add({Method::Post, "/ventas/{id}/anular", Access::Token, 0,
                writing(context, {shownSale, 201, "/ventas", planVoid}), "sale_void", docs::voidSale});
    router.add({Method::Post, "/ventas/{id}/devolver", Access::Token, 0,
                writing(context, {shownSale, 201, "/ventas", planRefund}), "sale_refund", docs::refundSale});
}

}  // namespace mostrador::server
