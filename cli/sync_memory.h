#pragma once
// What the last sync of this home came to, kept in the replica file: each run of the command line is a process of its
// own, and `status` should know.

#include <optional>
#include <string>

#include "cli/context.h"

namespace mostrador::cli {

struct SyncMemory {
    std::int64_t at = 0;         // UTC ms
    std::optional<Error> error;  // empty: it went well
};

void rememberSync(Context& context, const Result<sync::RoundReport>& report);
[[nodiscard]] Result<std::optional<SyncMemory>> lastSync(Context& context);

}  // namespace mostrador::cli
