#include "server/api/webfiles.h"

#include <algorithm>
#include <cassert>

#include "server/api/etags.h"
#include "server/http/compression.h"

namespace mostrador::server {
namespace {

// No script, style or call from or to anywhere else, nothing inline, in nobody's frame. Pictures in the style sheet of
// the viewer are data addresses.
constexpr std::string_view policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

std::string_view typeOf(std::string_view name) {
    if (name.ends_with(".html")) return "text/html; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    return "application/octet-stream";
}

// Each file with gzip, or null where that fails. Packed once: half a megabyte is kept, 30 ms a request are not spent.
const std::shared_ptr<const std::string>& packed(std::size_t number) {
    static const std::vector<std::shared_ptr<const std::string>> all = [] {
        std::vector<std::shared_ptr<const std::string>> made;
        for (const WebFile& file : webFiles()) {
            auto smaller = compress(Coding::Gzip, file.content);
            made.push_back(smaller.ok() ? std::make_shared<const std::string>(std::move(*smaller)) : nullptr);
        }
        return made;
    }();
    return all[number];
}

}  // namespace

std::optional<Response> webFile(std::string_view name, const Request& request) {
    const auto files = webFiles();
    const auto file = std::find_if(files.begin(), files.end(), [name](const WebFile& one) { return one.name == name; });
    if (file == files.end()) return std::nullopt;
    Response response;
    response.contentType = typeOf(name);
    if (chooseCoding(request.headers.value("Accept-Encoding"), Coding::Gzip) == Coding::Gzip)
        response.shared = packed(static_cast<std::size_t>(file - files.begin()));
    if (response.shared) response.with("Content-Encoding", "gzip");
    else response.fixed = file->content;
    response.compressible = false;  // it is done, or not wanted
    response.with("Vary", "Accept-Encoding")
        .with("Cache-Control", "no-cache")  // ask each time; the tag makes the answer short
        .with("X-Content-Type-Options", "nosniff");
    if (name.ends_with(".html")) response.with("Content-Security-Policy", std::string(policy));
    return tagged(std::move(response), file->etag, request);
}

Response webPage(std::string_view name, const Request& request) {
    auto page = webFile(name, request);
    assert(page);
    return std::move(*page);
}

}  // namespace mostrador::server
