#pragma once
// Walks through all records of a type, a page by key at a time, so memory stays flat and the reader pool is free
// between pages. Blocks: command line and worker threads only.

#include <functional>

#include "models/base/result.h"
#include "sync/replica/replica.h"

namespace mostrador::exchange {

[[nodiscard]] Result<> forEachRecord(sync::Replica& replica, const RecordType& type, sync::ArchivedFilter archived,
                                     const std::function<Result<>(const Record&)>& visit);

}  // namespace mostrador::exchange
