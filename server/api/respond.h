#pragma once
// From errors to HTTP and back: one place decides status codes and the form {"codigo","mensaje","campo"?,"detalle"?}.
// Of trouble inside the server (band 5xx) the caller learns its kind only; the rest goes to the log.

#include <functional>
#include <optional>

#include "models/base/json.h"
#include "models/rules/messages.h"
#include "server/api/caller.h"
#include "server/http/router.h"

namespace mostrador::server {

[[nodiscard]] int statusOf(const Error& error);
// `detail`: JSON of the member "detalle", for what a program needs to go on ({"actual": the record as it is now}).
[[nodiscard]] Response errorResponse(const Error& error, std::string_view acceptLanguage,
                                     std::optional<int> status = {}, std::string_view detail = {});
[[nodiscard]] Response jsonResponse(int status, JsonWriter& json);

// The caller the guard put there; only routes with Access::Token or above may ask.
[[nodiscard]] const Caller& callerOf(const Request& request);

// The body as a JSON object: 415 for another type, 400 for a fault.
[[nodiscard]] Result<JsonValue> jsonBody(const Request& request);
// A text member; FieldRequired when absent or empty, FieldInvalid when it is no text.
[[nodiscard]] Result<std::string> requiredText(const JsonValue& body, std::string_view name,
                                               std::string_view other = {});

}  // namespace mostrador::server
