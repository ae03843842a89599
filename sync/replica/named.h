#pragma once
// Records by the name people know them by: behind Reader::findNamed().

#include "sync/replica/list_reader.h"

namespace mostrador::sync {

[[nodiscard]] Result<std::vector<Uuid>> findNamed(sqlite::Connection& connection, ListReader& lists,
                                                  const RecordType& type, FieldIndex field, std::string_view name);

}  // namespace mostrador::sync
