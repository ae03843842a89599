#pragma once
// The protocol's messages in JSON, for people and tests: the same content with names. Bytes (cursors) are base64url,
// rows are records as REST shows them, commands carry their edit with public names.

#include <string>
#include <string_view>

#include "models/base/result.h"
#include "sync/protocol/messages.h"

namespace mostrador::server {

[[nodiscard]] std::string syncToJson(const sync::HelloReply& message);
[[nodiscard]] std::string syncToJson(const sync::Page& message);
[[nodiscard]] std::string syncToJson(const sync::PushReply& message);
[[nodiscard]] std::string syncToJson(const sync::SyncError& message);

[[nodiscard]] Result<sync::Hello> helloFromJson(std::string_view json);
[[nodiscard]] Result<sync::Pull> pullFromJson(std::string_view json);
[[nodiscard]] Result<sync::Push> pushFromJson(std::string_view json);
[[nodiscard]] Result<sync::Pull> pullFromQuery(std::string_view query);  // replica, cursor, max_bytes, schema

}  // namespace mostrador::server
