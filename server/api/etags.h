#pragma once
// Entity tags of replies (RFC 9110 §8.8.3). Pure functions.

#include <string>
#include <string_view>

#include "server/http/message.h"

namespace mostrador::server {

// Whether a header's list of entity tags holds this one; weak ones count only where `weak`.
[[nodiscard]] bool namesTag(std::string_view list, std::string_view etag, bool weak);
// A tag made of the content itself.
[[nodiscard]] std::string etagOfContent(std::string_view content);
// Gives `response` the tag, or answers 304 when the request has that already.
[[nodiscard]] Response tagged(Response response, std::string_view etag, const Request& request);

}  // namespace mostrador::server
