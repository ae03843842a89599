#pragma once
// All record types, in wire order. The only list of them.

#include <span>
#include <string_view>

#include "models/records/field.h"

namespace mostrador {

[[nodiscard]] std::span<const RecordType* const> allRecordTypes();
[[nodiscard]] const RecordType* findRecordType(TableId table);                // null when unknown
[[nodiscard]] const RecordType* findRecordType(std::string_view publicName);  // "clientes"

}  // namespace mostrador
