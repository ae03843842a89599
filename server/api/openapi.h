#pragma once
// The OpenAPI 3.1 description of the server, made of the table of routes and the field table of the records: what is
// not there cannot be described, what is there cannot be forgotten. Pure function.

#include <string>
#include <string_view>

#include "models/rules/messages.h"
#include "server/http/router.h"

namespace mostrador::server {

[[nodiscard]] std::string openApiDocument(const Router& router, Language language, std::string_view version);

}  // namespace mostrador::server
