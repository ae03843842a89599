#include "server/http/requesthead.h"

#include "models/base/random.h"

#include <algorithm>

namespace mostrador::server {
namespace {

constexpr std::size_t traceIdMax = 64;

bool isTraceCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
           c == '.';
}

HeadRefusal malformed(std::string detail) { return {400, ErrorCode::Malformed, std::move(detail)}; }

}  // namespace

bool splitTarget(std::string_view target, Request& request) {
    if (target == "*") {
        request.path = "*";
        return request.method == Method::Options;
    }
    for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
        if (target.size() < scheme.size() || !equalIgnoringCase(target.substr(0, scheme.size()), scheme)) continue;
        target.remove_prefix(std::min(target.find_first_of("/?", scheme.size()), target.size()));
        if (target.empty() || target.front() == '?') {
            request.path = "/";
            request.query = target.empty() ? std::string() : std::string(target.substr(1));
            return true;
        }
    }
    if (target.empty() || target.front() != '/') return false;
    target = target.substr(0, target.find('#'));
    const std::size_t question = std::min(target.find('?'), target.size());
    request.path = target.substr(0, question);
    request.query = target.substr(std::min(question + 1, target.size()));
    return true;
}

std::optional<HeadRefusal> checkHead(const Request& request, unsigned version) {
    if (version != 10 && version != 11) return HeadRefusal{505, ErrorCode::Unsupported, "HTTP version"};
    const Headers& headers = request.headers;
    const std::size_t lengths = headers.count("Content-Length");
    const std::size_t codings = headers.count("Transfer-Encoding");
    if (lengths + codings > 1) return malformed("more than one length");
    if (lengths == 1) {
        const std::string_view digits = headers.value("Content-Length");
        if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
            return malformed("Content-Length");
    }
    if (codings == 1 && (version == 10 || !equalIgnoringCase(headers.value("Transfer-Encoding"), "chunked")))
        return malformed("Transfer-Encoding");
    const std::size_t hosts = headers.count("Host");
    if (hosts > 1 || (hosts == 0 && version == 11)) return malformed("Host");
    return std::nullopt;
}

std::string traceIdOf(const Headers& headers) {
    const std::string_view given = headers.value("X-Trace-Id");
    if (!given.empty() && given.size() <= traceIdMax && std::all_of(given.begin(), given.end(), isTraceCharacter))
        return std::string(given);
    thread_local SystemRandom random;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string made(16, '0');
    std::uint64_t value = random.next();
    for (char& c : made) {
        c = digits[value & 15];
        value >>= 4;
    }
    return made;
}

}  // namespace mostrador::server
