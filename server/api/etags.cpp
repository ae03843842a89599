#include "server/api/etags.h"

#include "models/base/text.h"

namespace mostrador::server {

bool namesTag(std::string_view list, std::string_view etag, bool weak) {
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        std::string_view one = trimmed(list.substr(0, comma));
        if (weak && one.starts_with("W/")) one.remove_prefix(2);
        if (one == etag || one == "*") return true;
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    }
    return false;
}

std::string etagOfContent(std::string_view content) {
    std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a: tells versions apart, guards nothing
    for (const char c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    std::string tag = "\"";
    for (int shift = 60; shift >= 0; shift -= 4) tag.push_back("0123456789abcdef"[(hash >> shift) & 15]);
    return tag + "\"";
}

Response tagged(Response response, std::string_view etag, const Request& request) {
    if (!namesTag(request.headers.value("If-None-Match"), etag, true))
        return std::move(response.with("ETag", std::string(etag)));
    Response unchanged = Response::empty(304);
    for (const auto& [name, value] : response.headers.lines())
        if (name != "Content-Encoding") unchanged.headers.add(name, value);
    return std::move(unchanged.with("ETag", std::string(etag)));
}

}  // namespace mostrador::server
