#include "models/records/device.h"

#include "models/records/common_fields.h"

namespace mostrador::device {
namespace {

constexpr std::string_view kinds[] = {desktop, api};
constexpr std::string_view states[] = {active, revoked, erase};

constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "name", "nombre", FieldKind::Text, MergeRule::Later, 100, true, SearchRole::Words},
    {9, "kind", "tipo", FieldKind::Choice, MergeRule::Server, 0, true, SearchRole::None, kinds, {}, desktop},
    {10, "series", "serie", FieldKind::Text, MergeRule::Server, 16},
    {11, "platform", "plataforma", FieldKind::Text, MergeRule::Server, 60},
    {12, "app_version", "version_programa", FieldKind::Text, MergeRule::Server, 40},
    {13, "owner", "usuario", FieldKind::Reference, MergeRule::Server},
    {14, "public_key", "clave_publica", FieldKind::Text, MergeRule::Server, 128},
    {15, "state", "estado", FieldKind::Choice, MergeRule::Server, 0, true, SearchRole::None, states, {}, active},
};
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex bySeries[] = {Series};
constexpr IndexSpec indexes[] = {{"device_series", bySeries}};

}  // namespace

const RecordType type{TableId::Device, "device", "dispositivos", fields, {}, indexes, Name, false};

}  // namespace mostrador::device
