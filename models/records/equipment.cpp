#include "models/records/equipment.h"

#include "models/records/common_fields.h"

namespace mostrador::equipment {
namespace {

constexpr auto later = MergeRule::Later;
constexpr auto words = SearchRole::Words;

// clang-format off
constexpr FieldSpec fields[] = {
    MOSTRADOR_COMMON_FIELDS,
    {8, "client", "cliente_id", FieldKind::Reference, later},
    {9, "kind", "tipo", FieldKind::Text, later, 60, true, words},
    {10, "brand", "marca", FieldKind::Text, later, 80, false, words},
    {11, "model", "modelo", FieldKind::Text, later, 120, false, words},
    {12, "serial", "serie", FieldKind::Text, later, 60, false, words},
    {13, "serial_valid", "serie_valida", FieldKind::Boolean, MergeRule::Derived},
    {14, "accessories", "accesorios", FieldKind::Text, later, 500},
    {15, "notes", "notas", FieldKind::Text, later, 4000, false, SearchRole::None, {}, {}, {}, TextForm::Multiline},
};
// clang-format on
static_assert(tagsAreDense(fields) && std::size(fields) == FieldCount);

constexpr FieldIndex byClient[] = {Client};
constexpr FieldIndex byModel[] = {Model};
constexpr IndexSpec indexes[] = {{"equipment_client", byClient}, {"equipment_model", byModel}};

}  // namespace

const RecordType type{TableId::Equipment, "equipment", "equipos", fields, {}, indexes, Model, true};

}  // namespace mostrador::equipment
