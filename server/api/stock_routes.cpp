// /movimientos and /lugares: what moved stock, and where it lies.

#include "models/commands/places.h"
#include "models/commands/stock.h"
#include "models/records/movement.h"
#include "models/records/movement_cost.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "server/api/collection.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/respond.h"

namespace mostrador::server {
namespace {

constexpr Showing shownMovement{.type = &movement::type, .companion = &movement_cost::type};
constexpr Showing shownPlace{.type = &place::type};

// Goods that came or were lost; with lugar_destino_id from one place to another; with `contado` a count. `tipo` may say
// the last two in words.
struct Kind {
    const RecordType* form;
    Command (*make)(const Uuid& movement, const Edit& edit);
    FieldIndex product;
    std::string_view word;
};
constexpr Kind moved{&stock::move::form, stock::moveGoods, stock::move::Product, {}};
constexpr Kind transferred{&stock::transfer::form, stock::transferGoods, stock::transfer::Product, movement::transfer};
constexpr Kind counted{&stock::count::form, stock::countGoods, stock::count::Product, movement::count};

const Kind& kindOf(const JsonValue& body) {
    const JsonValue* word = body.find("tipo");
    for (const Kind* kind : {&transferred, &counted})
        if (word && word->text() == kind->word) return *kind;
    if (body.find("lugar_destino_id")) return transferred;
    return body.find("contado") ? counted : moved;
}

Result<Plan> planMovement(const Asking& asking, const std::optional<Uuid>& product) {
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, jsonBody(*asking.call.request));
    if (body.find("id")) return fail(ErrorCode::FieldReadOnly, "id");
    const Kind& kind = kindOf(body);
    constexpr std::string_view word[] = {"tipo"};
    const JsonValue* named = body.find("tipo");
    const bool said = named && !kind.word.empty() && named->text() == kind.word;
    MOSTRADOR_TRY_ASSIGN(const JsonValue own, said ? without(body, word) : Result<JsonValue>(body));
    MOSTRADOR_TRY_ASSIGN(Edit edit, editFromJson(*kind.form, own, nullptr, asking.random(), asking.viewing.currency));
    if (product) {
        if (says(edit, kind.product) && valueIn(edit, kind.product) != Value{*product})
            return fail(ErrorCode::FieldReadOnly, "producto_id");
        MOSTRADOR_TRY(asking.viewing.find(product::type, *product));
        setField(edit, kind.product, Value{*product});
    }
    Plan plan;
    plan.shown = asking.fresh;
    plan.commands.push_back(kind.make(asking.fresh, edit));
    return plan;
}

Result<Plan> planMove(const Asking& asking) { return planMovement(asking, std::nullopt); }

Result<Plan> planMoveOf(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const Uuid product, idAt(asking.call));
    return planMovement(asking, product);
}

}  // namespace

void addStockRoutes(Router& router, const ApiContext& context) {
    const Collection movements{.showing = shownMovement,
                               .listPattern = "/movimientos",
                               .onePattern = "/movimientos/{id}",
                               .one = {"movimiento", "movement"},
                               .many = {"movimientos", "movements"},
                               .time = movement::HappenedAt};
    addCollection(router, context, movements);
    addListOf(router, context, movements,
              {"/inventario/{id}/movimientos", "list_of_product", &product::type, movement::Product});
    const WriteRoute move{shownMovement, 201, "/movimientos", planMove};
    router.add(
        {Method::Post, "/movimientos", Access::Token, 0, writing(context, move), "movement_create", docs::moveStock});
    const WriteRoute moveOf{shownMovement, 201, "/movimientos", planMoveOf};
    router.add({Method::Post, "/inventario/{id}/movimientos", Access::Token, 0, writing(context, moveOf),
                "movement_create_of_product", docs::moveStockOf});
    addCollection(router, context,
                  {.showing = shownPlace,
                   .listPattern = "/lugares",
                   .onePattern = "/lugares/{id}",
                   .one = {"lugar", "place"},
                   .many = {"lugares", "places"},
                   .sample = R"({"nombre": "Bodega", "direccion": "Av. Uno 123"})",
                   .create = place::create,
                   .set = place::set});
}

}  // namespace mostrador::server
