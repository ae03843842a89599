#include "server/http/message.h"

#include "server/http/live.h"

#include <algorithm>
#include <array>

namespace mostrador::server {
namespace {

struct Named {
    Method method;
    std::string_view name;
};
constexpr std::array names{Named{Method::Get, "GET"},        Named{Method::Head, "HEAD"},
                           Named{Method::Post, "POST"},      Named{Method::Put, "PUT"},
                           Named{Method::Patch, "PATCH"},    Named{Method::Delete, "DELETE"},
                           Named{Method::Options, "OPTIONS"}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::string_view withoutBlanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Calls `use` with each element of a comma-separated list; stops when it returns true.
template <class Use>
bool anyElement(std::string_view list, Use use) {
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view element = withoutBlanks(list.substr(0, comma));
        if (!element.empty() && use(element)) return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

Response typed(int status, std::string_view type, std::string body) {
    Response response;
    response.status = status;
    response.contentType = type;
    response.body = std::move(body);
    return response;
}

}  // namespace

std::string_view methodName(Method method) {
    for (const Named& named : names)
        if (named.method == method) return named.name;
    return {};
}

std::optional<Method> methodFromName(std::string_view name) {
    for (const Named& named : names)
        if (named.name == name) return named.method;
    return std::nullopt;
}

bool equalIgnoringCase(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

void Headers::set(std::string_view name, std::string value) {
    std::erase_if(m_lines, [name](const Line& line) { return equalIgnoringCase(line.first, name); });
    m_lines.emplace_back(std::string(name), std::move(value));
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
    for (const Line& line : m_lines)
        if (equalIgnoringCase(line.first, name)) return std::string_view(line.second);
    return std::nullopt;
}

std::string_view Headers::value(std::string_view name) const { return find(name).value_or(std::string_view()); }

std::size_t Headers::count(std::string_view name) const {
    return static_cast<std::size_t>(std::count_if(
        m_lines.begin(), m_lines.end(), [name](const Line& line) { return equalIgnoringCase(line.first, name); }));
}

bool Headers::hasToken(std::string_view name, std::string_view token) const {
    return std::any_of(m_lines.begin(), m_lines.end(), [&](const Line& line) {
        return equalIgnoringCase(line.first, name) &&
               anyElement(line.second, [&](std::string_view element) { return equalIgnoringCase(element, token); });
    });
}

std::string_view Request::parameter(std::size_t index) const {
    return index < pathParameters.size() ? std::string_view(pathParameters[index]) : std::string_view();
}

std::string_view Request::bearerToken() const {
    constexpr std::string_view scheme = "Bearer ";
    const std::string_view value = headers.value("Authorization");
    if (value.size() <= scheme.size() || !equalIgnoringCase(value.substr(0, scheme.size()), scheme)) return {};
    return withoutBlanks(value.substr(scheme.size()));
}

Response Response::empty(int status) { return typed(status, {}, {}); }
Response Response::text(int status, std::string body) {
    return typed(status, "text/plain; charset=utf-8", std::move(body));
}
Response Response::json(int status, std::string body) { return typed(status, "application/json", std::move(body)); }
Response Response::html(int status, std::string body) {
    return typed(status, "text/html; charset=utf-8", std::move(body));
}
Response Response::cbor(int status, std::string body) { return typed(status, "application/cbor", std::move(body)); }

Upgrade Upgrade::refuse(Response response) {
    Upgrade upgrade;
    upgrade.refusal = std::move(response);
    return upgrade;
}

Upgrade Upgrade::accept(LiveCallbacks callbacks, std::string subprotocol) {
    Upgrade upgrade;
    upgrade.callbacks = std::move(callbacks);
    upgrade.subprotocol = std::move(subprotocol);
    return upgrade;
}

std::vector<std::string> offeredSubprotocols(const Request& request) {
    std::vector<std::string> offered;
    for (const Headers::Line& line : request.headers.lines()) {
        if (!equalIgnoringCase(line.first, "Sec-WebSocket-Protocol")) continue;
        anyElement(line.second, [&offered](std::string_view element) {
            offered.emplace_back(element);
            return false;
        });
    }
    return offered;
}

}  // namespace mostrador::server
