#include "models/records/movement_cost.h"

#include "models/records/common_fields.h"

namespace mostrador::movement_cost {
namespace {

constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "product", "producto_id", FieldKind::Reference, MergeRule::Judged},
    {9, "unit_cost", "costo_unitario", FieldKind::Money, MergeRule::Judged},
};
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

}  // namespace

const RecordType type{TableId::MovementCost, "movement_cost", "costos_movimiento", fields, {}, {}, UnitCost, false};

}  // namespace mostrador::movement_cost
