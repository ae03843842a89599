#pragma once
// The files of the server's own web pages (landing page, viewer of /docs), built into the program: constant data.

#include <optional>
#include <span>
#include <string_view>

#include "server/http/message.h"

namespace mostrador::server {

struct WebFile {
    std::string_view name;
    std::string_view etag;
    std::string_view content;
};
[[nodiscard]] std::span<const WebFile> webFiles();  // made by cmake/EmbedFiles.cmake

// Empty when there is no such file. Packed where the client takes gzip; 304 where it has the file already.
[[nodiscard]] std::optional<Response> webFile(std::string_view name, const Request& request);
// One of our pages; asserts that it is there. May load and call this server only.
[[nodiscard]] Response webPage(std::string_view name, const Request& request);

}  // namespace mostrador::server
