#include "models/records/user.h"

#include "models/records/common_fields.h"

namespace mostrador::user {
namespace {

constexpr std::string_view taxIdTypes[] = {"RUT", "RFC", "CURP", "CC", "NIT", "CUIT", "NIF", "PASAPORTE", "OTRO"};
constexpr std::string_view states[] = {invited, active, suspended};
constexpr std::string_view languages[] = {"es", "en"};
constexpr ElementSpec roles[] = {{"rol", FieldKind::Text, 40, true}};

constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "user_name", "usuario", FieldKind::Text, MergeRule::Judged, 64, true, SearchRole::Words},
    {9, "name", "nombre", FieldKind::Text, MergeRule::Later, 200, true, SearchRole::Words},
    {10,
     "email",
     "correo",
     FieldKind::Text,
     MergeRule::Later,
     254,
     false,
     SearchRole::Words,
     {},
     {},
     {},
     TextForm::Email},
    {11, "tax_id_type", "tipo_documento", FieldKind::Choice, MergeRule::Later, 0, false, SearchRole::None, taxIdTypes},
    {12, "tax_id", "documento", FieldKind::Text, MergeRule::Later, 40},
    {13, "roles", "roles", FieldKind::Set, MergeRule::Judged, 8, true, SearchRole::None, {}, roles},
    {14, "team", "equipo", FieldKind::Text, MergeRule::Judged, 60, false, SearchRole::Words},
    {15, "state", "estado", FieldKind::Choice, MergeRule::Judged, 0, true, SearchRole::None, states, {}, invited},
    {16, "capacity", "capacidad", FieldKind::Integer, MergeRule::Judged},
    {17, "hours", "horario", FieldKind::Text, MergeRule::Later, 200},
    {18, "language", "idioma", FieldKind::Choice, MergeRule::Later, 0, false, SearchRole::None, languages},
    {19, "last_sign_in_at", "ultimo_acceso", FieldKind::Time, MergeRule::Server},
    {20, "last_sign_in_device", "ultimo_dispositivo", FieldKind::Reference, MergeRule::Server},
};
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

// The first role, for programs that know one role a user (S2-04).
constexpr AliasSpec aliases[] = {{"rol", Roles, 0, 0}};
constexpr FieldIndex byUserName[] = {UserName};
constexpr IndexSpec indexes[] = {{"user_name", byUserName, true}};

}  // namespace

const RecordType type{TableId::User, "user", "usuarios", fields, aliases, indexes, Name, true};

}  // namespace mostrador::user
