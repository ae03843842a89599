// Schemas of the counter that are no records: what commands with a form of their own are asked with, the dashboard, and
// what records are shown with beside their own fields.

#include <algorithm>
#include <array>

#include "models/commands/orders.h"
#include "models/commands/sales.h"
#include "models/commands/stock.h"
#include "server/api/openapi_members.h"

namespace mostrador::server::openapi {
namespace {

// A body made of a command's form, or of several that share a route. `filled`: required there, but known to the route.
struct CommandForm {
    std::string_view name;
    std::array<const RecordType*, 3> forms;
    std::array<std::string_view, 3> filled;  // may be left out
    std::array<std::string_view, 5> hidden;  // may not be sent
};
// clang-format off
const CommandForm commandForms[] = {
    {"conteo", {&stock::count::form}, {"contado", "visto", "producto_id"}, {}},
    {"movimiento-nuevo", {&stock::move::form, &stock::transfer::form, &stock::count::form}, {"cantidad", "tipo", "producto_id"}, {}},
    {"orden-paso", {&order::step::form}, {"desde"}, {"numero"}},
    {"orden-aprobacion", {&order::step::form}, {}, {"numero", "desde", "estado"}},
    {"orden-abono", {&order::deposit::form}, {}, {}},
    {"orden-repuesto", {&order::part::form}, {}, {}},
    {"anulacion", {&sale::reversal::voidForm}, {}, {"numero", "venta_id", "lineas"}},
    {"devolucion", {&sale::reversal::refundForm}, {}, {"numero", "venta_id"}},
};

constexpr Member members[] = {
    {"union", "fusionado_en", Form::Id, true, {"El cliente que queda", "The client that stays"}},

    {"secreto", "secreto", Form::TextOrNull, true, {"Clave o patrón", "Code or pattern"}},
    {"secreto", "borrado", Form::TextOrNull, false, {"Cuándo se borró", "When it was erased"}},

    {"caja-cierre", "contado", Form::Money, true, {"Lo que hay en el cajón", "What is in the drawer"}},
    {"caja-cierre", "notas", Form::Text, false},

    {"incidencia-solucion", "remedio", Form::Text, true, {}, "comprar sustituir devolver otro"},
    {"incidencia-solucion", "nota", Form::Text, false},

    {"tablero", "clientes", Form::Whole, false},
    {"tablero", "ordenes_abiertas", Form::Whole, false},
    {"tablero", "ordenes_por_estado", Form::Object, false, {"Cuántas hay en cada estado", "How many in each state"}},
    {"tablero", "productos", Form::Whole, true},
    {"tablero", "stock_bajo", Form::Whole, true, {"En su mínimo o menos", "At their minimum or below"}},
    {"tablero", "faltantes", Form::Whole, true, {"Incidencias abiertas", "Open incidents"}},
    {"tablero", "ventas_hoy", Form::Part, false,
     {"Menos lo anulado y devuelto; si su rol ve ventas", "Less what was undone; if your role sees sales"}, "cifra-ventas"},
    {"tablero", "ventas_mes", Form::Part, false, {}, "cifra-ventas"},
    {"tablero", "alcance", Form::Text, true,
     {"De todos, o sólo lo propio, según el rol", "Everybody's, or one's own, as the role says"}, "todo propio"},
    {"tablero", "moneda", Form::Text, true},
    {"tablero", "zona_horaria", Form::Text, true},
    {"tablero", "dia_desde", Form::Time, true, {"Cuándo comenzó el día", "When the day began"}},
    {"tablero", "calculado", Form::Time, true},

    {"cifra-ventas", "cantidad", Form::Whole, true},
    {"cifra-ventas", "total", Form::Money, true},
};

enum class Shape : unsigned char { Amount, Flag, Balances };
struct Extra {
    std::string_view record;
    std::string_view name;
    Shape shape;
    bool shown, fresh, changed;
    Words words;
};
constexpr Extra extras[] = {
    {"productos", "costo", Shape::Amount, true, true, true, {"Lo ve quien puede ver costos", "For who may see costs"}},
    {"productos", "stock", Shape::Amount, false, true, false, {"Lo que hay al comenzar", "What there is to begin with"}},
    {"productos", "existencias", Shape::Balances, true, false, false, {"Cuánto hay en cada lugar", "How much lies in each place"}},
    {"archivos", "presente", Shape::Flag, true, false, false, {"Si el contenido ya llegó", "Whether the content has arrived"}},
    {"movimientos", "costo_unitario", Shape::Amount, true, false, false, {"Lo ve quien puede ver costos", "For who may see costs"}},
};
// clang-format on

bool belongs(const Extra& one, std::string_view record, std::string_view variant) {
    return one.record == record && (variant == "alta" ? one.fresh : variant == "cambio" ? one.changed : one.shown);
}

void writeShape(JsonWriter& json, Shape shape) {
    if (shape == Shape::Amount) {
        json.key("type").beginArray().text("number").text("null").endArray();
        return;
    }
    if (shape == Shape::Flag) {
        json.key("type").text("boolean");
        return;
    }
    json.key("type").text("array").key("items").beginObject().key("type").text("object").key("properties");
    json.beginObject();
    json.key("lugar_id").beginObject().key("type").text("string").key("format").text("uuid").endObject();
    json.key("lugar").beginObject().key("type").text("string").endObject();
    for (const std::string_view name : {"cantidad", "reservado"})
        json.key(name).beginObject().key("type").text("number").endObject();
    json.endObject().endObject();
}

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

void writeCommandForm(JsonWriter& json, const CommandForm& one, Language language) {
    std::vector<const FieldSpec*> fields;
    for (const RecordType* form : one.forms) {
        if (!form) continue;
        for (const FieldSpec& spec : form->fields) {
            const bool known = std::any_of(fields.begin(), fields.end(),
                                           [&spec](const FieldSpec* other) { return other->name == spec.name; });
            if (spec.tag > common::FieldCount && !known && !holds(one.hidden, spec.name)) fields.push_back(&spec);
        }
    }
    json.key(one.name).beginObject().key("type").text("object").key("properties").beginObject();
    if (one.name == "conteo") {
        json.key("stock").beginObject().key("type").text("number").key("description");
        json.text(
            in(language, {"Cuánto hay en total (o en `lugar_id`)", "How much there is in all (or in `lugar_id`)"}));
        json.endObject();
    }
    for (const FieldSpec* spec : fields) writeBodyField(json, *spec, language);
    json.endObject().key("required").beginArray();
    for (const FieldSpec& spec : one.forms.front()->fields)
        if (spec.required && !holds(one.filled, spec.name) && !holds(one.hidden, spec.name)) json.text(spec.name);
    json.endArray().endObject();
}

}  // namespace

bool isFilledIn(std::string_view name) {
    return name == "lineas.tipo" || name == "lineas.cantidad" || name == "lineas.precio";
}

std::vector<std::string_view> extraNames(std::string_view record, std::string_view variant) {
    std::vector<std::string_view> names;
    for (const Extra& one : extras)
        if (belongs(one, record, variant)) names.push_back(one.name);
    return names;
}

void writeExtras(JsonWriter& json, std::string_view record, std::string_view variant, Language language) {
    for (const Extra& one : extras) {
        if (!belongs(one, record, variant)) continue;
        json.key(one.name).beginObject().key("description").text(in(language, one.words));
        writeShape(json, one.shape);
        json.endObject();
    }
}

void writeCounterSchemas(JsonWriter& json, Language language) {
    writeMemberSchemas(json, members, language);
    for (const CommandForm& one : commandForms) writeCommandForm(json, one, language);
    json.key("orden-linea").beginObject();
    writeElementBody(json, order::type.field(order::Lines), language);
    json.endObject();
}

}  // namespace mostrador::server::openapi
