#include "models/records/equipment_secret.h"

#include "models/records/common_fields.h"

namespace mostrador::equipment_secret {
namespace {

constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "secret", "secreto", FieldKind::Text, MergeRule::Later, 200},
    {9, "erased_at", "borrado", FieldKind::Time, MergeRule::Derived},
};
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

}  // namespace

const RecordType type{TableId::EquipmentSecret, "equipment_secret", "secretos", fields, {}, {}, ErasedAt, false};

}  // namespace mostrador::equipment_secret
