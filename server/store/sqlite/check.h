#pragma once
// What a doctor looks at: the file's own structure, and whether rows, log and heads agree. Reads everything.

#include <string>
#include <vector>

#include "models/base/result.h"

namespace mostrador::sqlite {
class Connection;
}

namespace mostrador::server {

// Findings in words, empty when all is well; an error when the check itself could not run.
Result<std::vector<std::string>> checkDatabase(sqlite::Connection& connection);

}  // namespace mostrador::server
