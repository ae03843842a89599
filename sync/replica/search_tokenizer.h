#pragma once
// Teaches one SQLite connection the FTS5 tokenizer "mostrador" (search_query.h). Every connection that reads or
// writes the search index needs it, so all of ours call this right after opening.

#include "models/base/result.h"

struct sqlite3;

namespace mostrador::sync {

Result<> registerSearchTokenizer(sqlite3* database);

}  // namespace mostrador::sync
