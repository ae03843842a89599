#include "models/records/product_cost.h"

#include "models/records/common_fields.h"

namespace mostrador::product_cost {
namespace {

constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "cost", "costo", FieldKind::Money, MergeRule::Later},
};
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

}  // namespace

const RecordType type{TableId::ProductCost, "product_cost", "costos", fields, {}, {}, Cost, false};

}  // namespace mostrador::product_cost
