// The forms of the stock commands.

#include "models/commands/stock.h"
#include "models/records/common_fields.h"
#include "models/records/movement.h"

namespace mostrador::stock {
namespace {

constexpr auto judged = MergeRule::Judged;
constexpr auto unsought = SearchRole::None;
constexpr ElementSpec serials[] = {{"serie", FieldKind::Text, 60, true}};
constexpr std::string_view handKinds[] = {movement::initial, movement::receipt, movement::loss};

// clang-format off
constexpr FieldSpec moveFields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "product", "producto_id", FieldKind::Reference, judged, 0, true},
    {9, "place", "lugar_id", FieldKind::Reference, judged},
    {10, "quantity", "cantidad", FieldKind::Quantity, judged, 0, true},
    {11, "kind", "tipo", FieldKind::Choice, judged, 0, true, unsought, handKinds},
    {12, "reason", "motivo", FieldKind::Text, judged, 300},
    {13, "document", "documento_id", FieldKind::Reference, judged},
    {14, "serials", "series", FieldKind::Set, judged, 200, false, unsought, {}, serials},
    {15, "happened_at", "fecha", FieldKind::Time, judged},
    {16, "unit_cost", "costo_unitario", FieldKind::Money, judged},
};
constexpr FieldSpec transferFields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "product", "producto_id", FieldKind::Reference, judged, 0, true},
    {9, "from", "lugar_origen_id", FieldKind::Reference, judged},
    {10, "to", "lugar_destino_id", FieldKind::Reference, judged, 0, true},
    {11, "quantity", "cantidad", FieldKind::Quantity, judged, 0, true},
    {12, "reason", "motivo", FieldKind::Text, judged, 300},
    {13, "serials", "series", FieldKind::Set, judged, 200, false, unsought, {}, serials},
    {14, "happened_at", "fecha", FieldKind::Time, judged},
};
constexpr FieldSpec countFields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "product", "producto_id", FieldKind::Reference, judged, 0, true},
    {9, "place", "lugar_id", FieldKind::Reference, judged},
    {10, "counted", "contado", FieldKind::Quantity, judged, 0, true},
    {11, "seen", "visto", FieldKind::Quantity, judged, 0, true},
    {12, "reason", "motivo", FieldKind::Text, judged, 300},
    {13, "happened_at", "fecha", FieldKind::Time, judged},
};
// clang-format on
static_assert(tagsAreDense(moveFields) && std::size(moveFields) == move::FieldCount);
static_assert(tagsAreDense(transferFields) && std::size(transferFields) == transfer::FieldCount);
static_assert(tagsAreDense(countFields) && std::size(countFields) == count::FieldCount);

}  // namespace

const RecordType move::form{TableId::Movement, {}, "movimientos", moveFields, {}, {}, move::Reason, false};
const RecordType transfer::form{TableId::Movement, {}, "traslados", transferFields, {}, {}, transfer::Reason, false};
const RecordType count::form{TableId::Movement, {}, "conteos", countFields, {}, {}, count::Reason, false};

}  // namespace mostrador::stock
