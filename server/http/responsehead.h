#pragma once
// The status line and header lines of a reply, as bytes. Header values that could split the reply are
// dropped. Pure functions.

#include "server/http/message.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mostrador::server {

struct HeadFacts {
    std::string_view date;     // httpDate()'s
    std::string_view logId;    // empty: not sent
    std::string_view traceId;  // empty: not sent
    std::size_t contentLength = 0;
    bool keepAlive = true;
};

// X-Mostrador marks our replies: one without it came from a proxy or a captive portal.
[[nodiscard]] std::string responseHead(const Response& response, const HeadFacts& facts);
[[nodiscard]] std::string httpDate(std::int64_t utcSeconds);  // "Sat, 21 Nov 2026 03:36:01 GMT"
[[nodiscard]] std::string_view reasonPhrase(int status);
[[nodiscard]] bool hasNoBody(int status);  // 1xx, 204, 304

}  // namespace mostrador::server
