#pragma once
// Inside this folder only: what must hold of a request's head before anything looks at it, and the choice
// of its trace id. Pure functions.

#include "server/http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace mostrador::server {

struct HeadRefusal {
    int status = 400;
    ErrorCode code = ErrorCode::Malformed;
    std::string detail;
};

// Splits a request target (origin form, absolute form, or "*") into path and query; false when it is neither.
[[nodiscard]] bool splitTarget(std::string_view target, Request& request);

// Where two readers could disagree on where a request ends, none is believed: both lengths, several of one,
// codings other than chunked, no or several hosts.
[[nodiscard]] std::optional<HeadRefusal> checkHead(const Request& request, unsigned version);

// The client's X-Trace-Id when it is short and plain, else a new one.
[[nodiscard]] std::string traceIdOf(const Headers& headers);

}  // namespace mostrador::server
