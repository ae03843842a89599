#pragma once
// The field rows that open every record's table. Used only by the record definitions.

#include "models/records/field.h"

// clang-format off
#define MOSTRADOR_COMMON_FIELDS \
    {1, "created_at", "creado", FieldKind::Time, MergeRule::Stamp}, \
    {2, "created_by", "creado_por", FieldKind::Reference, MergeRule::Stamp}, \
    {3, "created_device", "creado_en", FieldKind::Reference, MergeRule::Stamp}, \
    {4, "updated_at", "modificado", FieldKind::Time, MergeRule::Stamp}, \
    {5, "updated_by", "modificado_por", FieldKind::Reference, MergeRule::Stamp}, \
    {6, "updated_device", "modificado_en", FieldKind::Reference, MergeRule::Stamp}, \
    {7, "archived", "archivado", FieldKind::Boolean, MergeRule::Judged}
// clang-format on

namespace mostrador {

// Tags are positions: 1, 2, 3 … Checked at compile time for every record.
template <std::size_t N>
constexpr bool tagsAreDense(const FieldSpec (&fields)[N]) {
    for (std::size_t i = 0; i < N; ++i)
        if (fields[i].tag != i + 1) return false;
    return N <= fieldsMax;
}

}  // namespace mostrador
