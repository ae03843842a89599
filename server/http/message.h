#pragma once
// What a handler sees of HTTP: plain values, no library types. A Request is moved into the handler, a
// Response moved out of it; both may cross threads. Limits have been applied before a handler runs.

#include "models/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mostrador::server {

enum class Method : std::uint8_t { Get, Head, Post, Put, Patch, Delete, Options };

[[nodiscard]] std::string_view methodName(Method method);
[[nodiscard]] std::optional<Method> methodFromName(std::string_view name);  // exact, upper case

[[nodiscard]] bool equalIgnoringCase(std::string_view a, std::string_view b);  // ASCII, as header names are

// Header lines in the order they came; names compare without regard to case.
class Headers {
public:
    using Line = std::pair<std::string, std::string>;

    void add(std::string name, std::string value) { m_lines.emplace_back(std::move(name), std::move(value)); }
    void set(std::string_view name, std::string value);  // replaces every line of that name
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;  // the first one
    [[nodiscard]] std::string_view value(std::string_view name) const;                // empty when absent
    [[nodiscard]] std::size_t count(std::string_view name) const;
    [[nodiscard]] bool contains(std::string_view name) const { return find(name).has_value(); }
    // Whether a comma-separated list header holds the token, e.g. "Connection: keep-alive, Upgrade".
    [[nodiscard]] bool hasToken(std::string_view name, std::string_view token) const;
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    [[nodiscard]] std::size_t size() const { return m_lines.size(); }

private:
    std::vector<Line> m_lines;
};

struct Request {
    Method method = Method::Get;
    std::string path;   // as sent, still percent-encoded; begins with '/'
    std::string query;  // as sent, without '?'
    Headers headers;
    std::string body;  // already decompressed
    std::string remoteAddress;
    std::vector<std::string> pathParameters;  // decoded, in the order of the pattern
    std::string traceId;                      // the client's X-Trace-Id if it has a sane form, else made here
    // Who asks. Set by the guard (see listener.h) and only understood by the layer that set it.
    std::shared_ptr<const void> caller;

    [[nodiscard]] std::string_view parameter(std::size_t index) const;  // empty when out of range
    [[nodiscard]] std::string_view acceptLanguage() const { return headers.value("Accept-Language"); }
    [[nodiscard]] std::string_view bearerToken() const;  // of the Authorization header; empty when none
};

struct Response {
    int status = 200;
    std::string contentType;  // empty: none is sent
    std::string body;
    std::shared_ptr<const std::string> shared;  // sent instead of `body` when set: one copy for many replies
    std::string_view fixed = {};                // sent instead of both when set: constant data of the program
    Headers headers;
    bool compressible = true;  // false for bodies that are compressed already or asked for by range
    bool close = false;        // end the connection after this reply

    [[nodiscard]] std::string_view content() const {
        if (!fixed.empty()) return fixed;
        return shared ? std::string_view(*shared) : std::string_view(body);
    }

    [[nodiscard]] static Response empty(int status);
    [[nodiscard]] static Response text(int status, std::string body);
    [[nodiscard]] static Response json(int status, std::string body);
    [[nodiscard]] static Response html(int status, std::string body);
    [[nodiscard]] static Response cbor(int status, std::string body);
    Response& with(std::string_view name, std::string value) {
        headers.set(name, std::move(value));
        return *this;
    }
};

}  // namespace mostrador::server
