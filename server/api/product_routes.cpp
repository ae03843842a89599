// /inventario: products with what lies of them in each place and, for who may know it, what they cost; and the counted
// stock of a product (S1-36..38).

#include "models/base/quantity.h"
#include "models/commands/args.h"
#include "models/commands/products.h"
#include "models/commands/stock.h"
#include "models/records/balance.h"
#include "models/records/movement.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/product_cost.h"
#include "server/api/collection.h"
#include "server/api/counter_docs.h"
#include "server/api/counter_routes.h"
#include "server/api/respond.h"
#include "server/http/form.h"

namespace mostrador::server {
namespace {

constexpr std::string_view balancesMember = "existencias";
constexpr std::string_view costMember[] = {"costo"};
constexpr std::string_view ownStockMember = "stock";

Result<> writeBalances(JsonWriter& json, const Viewing& viewing, const Record& row) {
    MOSTRADOR_TRY_ASSIGN(const auto ids,
                         viewing.reader.findEqual(viewing.org(), balance::type, balance::Product, Value{row.id}));
    json.key(balancesMember).beginArray();
    for (const Uuid& id : ids) {
        MOSTRADOR_TRY_ASSIGN(const auto one, viewing.reader.find(viewing.org(), balance::type, id));
        if (!one) continue;
        MOSTRADOR_TRY_ASSIGN(const auto where,
                             viewing.reader.find(viewing.org(), place::type, one->reference(balance::Place)));
        json.beginObject().key("lugar_id").text(one->reference(balance::Place).toString());
        json.key("lugar").text(where ? where->text(place::Name) : std::string_view());
        json.key("cantidad").rawNumber(formatQuantity(one->integer(balance::OnHand)));
        json.key("reservado").rawNumber(formatQuantity(one->integer(balance::Reserved))).endObject();
    }
    json.endArray();
    return success();
}

constexpr Showing shownProduct{.type = &product::type, .companion = &product_cost::type, .more = writeBalances};

// What was shown may be sent back; anything else is said by movements.
Result<> checkBalances(const Asking& asking, const JsonValue& body, const Record* current) {
    const JsonValue* sent = body.find(balancesMember);
    if (!sent) return success();
    JsonWriter json;
    json.beginObject();
    if (current) MOSTRADOR_TRY(writeBalances(json, asking.viewing, *current));
    else json.key(balancesMember).beginArray().endArray();
    MOSTRADOR_TRY_ASSIGN(const JsonValue held, JsonValue::parse(json.endObject().str()));
    if (*held.find(balancesMember) == *sent) return success();
    return fail(ErrorCode::FieldReadOnly, std::string(balancesMember));
}

Result<> addCost(const Asking& asking, const JsonValue& body, const Uuid& id, std::vector<Command>& commands) {
    if (!body.find(costMember[0])) return success();
    MOSTRADOR_TRY_ASSIGN(const JsonValue own, membersOf(body, costMember));
    MOSTRADOR_TRY_ASSIGN(const auto current, asking.viewing.reader.find(asking.viewing.org(), product_cost::type, id));
    MOSTRADOR_TRY_ASSIGN(const Edit edit, editFromJson(product_cost::type, own, current ? &*current : nullptr,
                                                       asking.random(), asking.viewing.currency));
    if (edit.empty()) return success();
    Command command;
    command.name = product::setCostName;
    command.args = encodeArgs(product_cost::type, {id, edit});
    if (current) command.base.push_back({product_cost::Cost, current->versions[product_cost::Cost]});
    commands.push_back(std::move(command));
    return success();
}

// A new product may come with what there is of it.
Result<> addInitialStock(const Asking& asking, const JsonValue& body, const Uuid& id, std::vector<Command>& commands) {
    const JsonValue* sent = body.find(ownStockMember);
    if (!sent || sent->isNull()) return success();
    const auto quantity = parseQuantity(sent->rawNumber());
    if (!quantity || *quantity < 0) return fail(ErrorCode::FieldInvalid, std::string(ownStockMember));
    if (*quantity == 0) return success();
    commands.push_back(
        stock::moveGoods(asking.derived(1), {{stock::move::Product, Value{id}},
                                             {stock::move::Quantity, Value{*quantity}},
                                             {stock::move::Kind, Value{std::string(movement::initial)}}}));
    return success();
}

Result<std::vector<Command>> costAndStock(const Asking& asking, const JsonValue& body, const Record* current,
                                          const Uuid& id) {
    std::vector<Command> commands;
    MOSTRADOR_TRY(checkBalances(asking, body, current));
    MOSTRADOR_TRY(addCost(asking, body, id, commands));
    if (!current) MOSTRADOR_TRY(addInitialStock(asking, body, id, commands));
    else if (const JsonValue* sent = body.find(ownStockMember);
             sent && parseQuantity(sent->rawNumber()) != current->integer(product::Stock))
        return fail(ErrorCode::FieldReadOnly, std::string(ownStockMember));  // PUT …/stock counts
    return commands;
}

constexpr std::string_view extraMembers[] = {balancesMember, costMember[0], ownStockMember};

// --- PUT /inventario/{id}/stock
// ---------------------------------------------------------------------------------------

// The body, or for simple programs ?stock=12.
Result<JsonValue> countedBody(const Request& request) {
    if (!request.body.empty()) return jsonBody(request);
    MOSTRADOR_TRY_ASSIGN(const Form form, Form::parse(request.query));
    JsonWriter json;
    json.beginObject();
    if (const auto stock = form.find(ownStockMember)) {
        if (!parseQuantity(*stock)) return fail(ErrorCode::FieldInvalid, std::string(ownStockMember));
        json.key(ownStockMember).rawNumber(formatQuantity(*parseQuantity(*stock)));
    }
    return JsonValue::parse(json.endObject().str());
}

Result<std::int64_t> onHand(const Asking& asking, const Uuid& product, const Uuid& place) {
    MOSTRADOR_TRY_ASSIGN(
        const auto row, asking.viewing.reader.find(asking.viewing.org(), balance::type, balance::idOf(product, place)));
    return row ? row->integer(balance::OnHand) : 0;
}

// {"stock": n}: so many there are in all, as the program saw it; the difference is put right in the principal place.
// With a place, or as {"contado": n, "visto": m}: so many lie there.
Result<Plan> planCount(const Asking& asking) {
    MOSTRADOR_TRY_ASSIGN(const Uuid id, idAt(asking.call));
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, countedBody(*asking.call.request));
    MOSTRADOR_TRY_ASSIGN(const Record row, asking.viewing.find(product::type, id));
    constexpr std::string_view stockOnly[] = {ownStockMember};
    MOSTRADOR_TRY_ASSIGN(const JsonValue form, without(body, stockOnly));
    MOSTRADOR_TRY_ASSIGN(Edit edit, editFromJson(stock::count::form, form, nullptr, asking.random()));
    if (says(edit, stock::count::Product) && valueIn(edit, stock::count::Product) != Value{id})
        return fail(ErrorCode::FieldReadOnly, "producto_id");
    const Value named = valueIn(edit, stock::count::Place);
    const Uuid principal = place::principalId(asking.viewing.org());
    const Uuid where = std::holds_alternative<Uuid>(named) ? std::get<Uuid>(named) : principal;
    MOSTRADOR_TRY_ASSIGN(const std::int64_t lies, onHand(asking, id, where));
    if (const JsonValue* total = body.find(ownStockMember)) {
        const auto wanted = parseQuantity(total->rawNumber());
        if (!wanted || *wanted < 0 || says(edit, stock::count::Counted))
            return fail(ErrorCode::FieldInvalid, std::string(ownStockMember));
        const std::int64_t elsewhere = isNull(named) ? row.integer(product::Stock) - lies : 0;
        if (*wanted < elsewhere) return fail(ErrorCode::FieldInvalid, std::string(ownStockMember));
        setField(edit, stock::count::Counted, Value{*wanted - elsewhere});
    } else if (!says(edit, stock::count::Counted)) {
        return fail(ErrorCode::FieldRequired, std::string(ownStockMember));
    }
    if (!says(edit, stock::count::Seen)) setField(edit, stock::count::Seen, Value{lies});
    setField(edit, stock::count::Product, Value{id});
    Plan plan;
    plan.shown = id;
    plan.commands.push_back(stock::countGoods(asking.fresh, edit));
    return plan;
}

}  // namespace

void addProductRoutes(Router& router, const ApiContext& context) {
    addCollection(
        router, context,
        {.showing = shownProduct,
         .listPattern = "/inventario",
         .onePattern = "/inventario/{id}",
         .one = {"producto", "product"},
         .many = {"productos", "products"},
         .sample = R"({"nombre": "Pantalla 15\"", "sku": "PAN-15", "precio": 19990, "stock": 10, "minimo": 2})",
         .changes = R"({"precio": 18990, "minimo": 3})",
         .create = product::create,
         .set = product::set,
         .remove = product::archive,
         .restore = product::restore,
         .extra = extraMembers,
         .also = costAndStock});
    router.add({Method::Put, "/inventario/{id}/stock", Access::Token, 0,
                writing(context, {shownProduct, 200, {}, planCount}), "stock_count", docs::countStock});
}

}  // namespace mostrador::server
