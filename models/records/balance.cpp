#include "models/records/balance.h"

#include "models/records/common_fields.h"

namespace mostrador::balance {
namespace {

constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "product", "producto_id", FieldKind::Reference, MergeRule::Derived},
    {9, "place", "lugar_id", FieldKind::Reference, MergeRule::Derived},
    {10, "on_hand", "existencia", FieldKind::Quantity, MergeRule::Derived},
    {11, "reserved", "reservado", FieldKind::Quantity, MergeRule::Derived},
};
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex byProduct[] = {Product};
constexpr IndexSpec indexes[] = {{"balance_product", byProduct}};

}  // namespace

Uuid idOf(const Uuid& product, const Uuid& place) { return Uuid::derive(product, place); }

const RecordType type{TableId::Balance, "stock_balance", "existencias", fields, {}, indexes, OnHand, false};

}  // namespace mostrador::balance
