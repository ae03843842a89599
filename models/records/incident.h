#pragma once
// Incidencia: something that was let through and needs a person: goods sold that were not there (faltante). It has an
// owner and a remedy; resolving it closes it.

#include "models/base/uuid.h"
#include "models/records/field.h"

namespace mostrador::incident {

enum Field : FieldIndex {
    Kind = common::FieldCount,
    State,
    Product,
    Place,
    Document,
    Quantity,  // how much is missing
    Owner,
    Remedy,
    Note,
    ResolvedAt,
    ResolvedBy,
    FieldCount
};

inline constexpr std::string_view shortage = "faltante";
inline constexpr std::string_view open = "abierta";
inline constexpr std::string_view resolved = "resuelta";
inline constexpr std::string_view buy = "comprar";
inline constexpr std::string_view substitute = "sustituir";
inline constexpr std::string_view refund = "devolver";
inline constexpr std::string_view other = "otro";

// One shortage of a product for a document, however often the command that found it runs.
[[nodiscard]] Uuid idOf(const Uuid& document, const Uuid& product);

extern const RecordType type;

}  // namespace mostrador::incident
