#pragma once
// The kinds of records the command line has words for. Constant data.

#include <string>
#include <string_view>

#include "models/records/field.h"

namespace mostrador::cli {

[[nodiscard]] const RecordType* findKind(std::string_view name);  // "clientes"; null: not one of them
[[nodiscard]] std::string kindList();                             // for help and refusals

}  // namespace mostrador::cli
