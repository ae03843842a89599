#include "models/records/place.h"

#include "models/records/common_fields.h"

namespace mostrador::place {
namespace {

constexpr std::uint32_t principalOrdinal = 1;

constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "name", "nombre", FieldKind::Text, MergeRule::Later, 100, true, SearchRole::Words},
    {9, "address", "direccion", FieldKind::Text, MergeRule::Later, 300},
    {10, "principal", "principal", FieldKind::Boolean, MergeRule::Derived},
};
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex byName[] = {Name};
constexpr IndexSpec indexes[] = {{"place_name", byName}};

}  // namespace

Uuid principalId(const OrgId& organization) { return Uuid::derive(organization.uuid(), principalOrdinal); }

const RecordType type{TableId::Place, "place", "lugares", fields, {}, indexes, Name, false};

}  // namespace mostrador::place
