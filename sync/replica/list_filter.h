#pragma once
// The SQL of a list's filters. Their parameters are numbered from 10, so that they fit into any statement of
// list_reader.cpp. Pure but for the binding.

#include <string>
#include <vector>

#include "models/storage/sqlite/statement.h"
#include "sync/replica/reader.h"

namespace mostrador::sync {

// " AND …" for each filter. FieldInvalid `campo` for one that cannot be asked.
[[nodiscard]] Result<std::string> filterConditions(const RecordType& type, const std::vector<FieldIs>& where);
void bindFilters(sqlite::Statement& statement, const std::vector<FieldIs>& where);

}  // namespace mostrador::sync
