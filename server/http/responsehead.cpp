#include "server/http/responsehead.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace mostrador::server {
namespace {

struct Reason {
    int status;
    std::string_view phrase;
};
constexpr std::array reasons{
    // clang-format off
    Reason{200, "OK"}, Reason{201, "Created"}, Reason{202, "Accepted"}, Reason{204, "No Content"},
    Reason{206, "Partial Content"}, Reason{301, "Moved Permanently"}, Reason{302, "Found"}, Reason{303, "See Other"},
    Reason{304, "Not Modified"}, Reason{307, "Temporary Redirect"}, Reason{308, "Permanent Redirect"},
    Reason{400, "Bad Request"}, Reason{401, "Unauthorized"}, Reason{403, "Forbidden"}, Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"}, Reason{406, "Not Acceptable"}, Reason{408, "Request Timeout"},
    Reason{409, "Conflict"}, Reason{410, "Gone"}, Reason{411, "Length Required"}, Reason{412, "Precondition Failed"},
    Reason{413, "Content Too Large"}, Reason{415, "Unsupported Media Type"}, Reason{416, "Range Not Satisfiable"},
    Reason{417, "Expectation Failed"}, Reason{422, "Unprocessable Content"}, Reason{426, "Upgrade Required"},
    Reason{428, "Precondition Required"}, Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"}, Reason{500, "Internal Server Error"},
    Reason{501, "Not Implemented"}, Reason{503, "Service Unavailable"}, Reason{505, "HTTP Version Not Supported"},
};
// clang-format on

// What could end a header line early is never sent, whatever a handler put there.
bool isSafe(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 ? c != '\t' : c == 0x7f; });
}

void line(std::string& out, std::string_view name, std::string_view value) {
    if (!isSafe(name) || !isSafe(value)) return;
    out.append(name).append(": ").append(value).append("\r\n");
}

// These are ours to say: a second one would let two readers of the reply disagree on where it ends.
bool isReserved(std::string_view name) {
    constexpr std::array<std::string_view, 8> reserved{"Content-Length", "Transfer-Encoding", "Connection",
                                                       "Date",           "X-Mostrador",       "X-Log-Id",
                                                       "X-Trace-Id",     "Content-Type"};
    return std::any_of(reserved.begin(), reserved.end(),
                       [name](std::string_view one) { return equalIgnoringCase(one, name); });
}

}  // namespace

std::string_view reasonPhrase(int status) {
    for (const Reason& reason : reasons)
        if (reason.status == status) return reason.phrase;
    return "Other";
}

bool hasNoBody(int status) { return status < 200 || status == 204 || status == 304; }

std::string httpDate(std::int64_t utcSeconds) {
    constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t time = utcSeconds;
    std::tm parts{};
    gmtime_r(&time, &parts);
    const auto two = [](int value) {
        const std::string digits = std::to_string(value);
        return digits.size() < 2 ? "0" + digits : digits;
    };
    std::string out(days[static_cast<std::size_t>(parts.tm_wday)]);
    out.append(", ").append(two(parts.tm_mday)).append(" ").append(months[static_cast<std::size_t>(parts.tm_mon)]);
    out.append(" ").append(std::to_string(1900 + parts.tm_year)).append(" ").append(two(parts.tm_hour));
    return out.append(":").append(two(parts.tm_min)).append(":").append(two(parts.tm_sec)).append(" GMT");
}

std::string responseHead(const Response& response, const HeadFacts& facts) {
    std::string out;
    out.reserve(512);
    out.append("HTTP/1.1 ")
        .append(std::to_string(response.status))
        .append(" ")
        .append(reasonPhrase(response.status))
        .append("\r\n");
    line(out, "Date", facts.date);
    line(out, "X-Mostrador", "1");
    if (!facts.logId.empty()) line(out, "X-Log-Id", facts.logId);
    if (!facts.traceId.empty()) line(out, "X-Trace-Id", facts.traceId);
    if (!response.contentType.empty()) line(out, "Content-Type", response.contentType);
    if (!hasNoBody(response.status)) line(out, "Content-Length", std::to_string(facts.contentLength));
    for (const Headers::Line& header : response.headers.lines())
        if (!isReserved(header.first)) line(out, header.first, header.second);
    line(out, "Connection", facts.keepAlive ? "keep-alive" : "close");
    return out.append("\r\n");
}

}  // namespace mostrador::server
