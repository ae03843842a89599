#include "models/records/movement.h"

#include "models/records/common_fields.h"

namespace mostrador::movement {
namespace {

constexpr std::string_view kinds[] = {initial,  receipt, sale, repairUse, repairReturn,
                                      transfer, count,   loss, saleReturn};
constexpr ElementSpec serials[] = {{"serie", FieldKind::Text, 60, true, SearchRole::Words}};
constexpr auto judged = MergeRule::Judged;
constexpr auto unsought = SearchRole::None;

// clang-format off
constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "product", "producto_id", FieldKind::Reference, judged, 0, true},
    {9, "place", "lugar_id", FieldKind::Reference, judged},  // none: the principal one
    {10, "quantity", "cantidad", FieldKind::Quantity, judged, 0, true},
    {11, "kind", "tipo", FieldKind::Choice, judged, 0, true, unsought, kinds},
    {12, "reason", "motivo", FieldKind::Text, judged, 300},
    {13, "document", "documento_id", FieldKind::Reference, judged},
    {14, "serials", "series", FieldKind::Set, judged, 200, false, SearchRole::Words, {}, serials},
    {15, "happened_at", "fecha", FieldKind::Time, judged},
    {16, "oversell", "sobreventa", FieldKind::Boolean, MergeRule::Derived},
    {17, "counted", "contado", FieldKind::Quantity, judged},
    {18, "seen", "visto", FieldKind::Quantity, judged},
};
// clang-format on
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex byProduct[] = {Product};
constexpr FieldIndex byDocument[] = {Document};
constexpr FieldIndex byTime[] = {HappenedAt};
constexpr IndexSpec indexes[] = {
    {"movement_product", byProduct}, {"movement_document", byDocument}, {"movement_time", byTime}};

}  // namespace

const RecordType type{TableId::Movement, "stock_movement", "movimientos", fields, {}, indexes, Reason, false};

}  // namespace mostrador::movement
