#include "server/http/router.h"

#include "server/http/form.h"

#include <algorithm>
#include <cassert>

namespace mostrador::server {
namespace {

// "/a/b" → {"a","b"}; "/" → {""}. A trailing slash is an empty last segment, so "/a/" is not "/a".
std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> segments;
    if (path.empty() || path.front() != '/') return segments;
    path.remove_prefix(1);
    while (true) {
        const std::size_t slash = path.find('/');
        segments.push_back(path.substr(0, slash));
        if (slash == std::string_view::npos) return segments;
        path.remove_prefix(slash + 1);
    }
}

bool isParameter(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool samePattern(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](std::string_view x, std::string_view y) {
        return x == y || (isParameter(x) && isParameter(y));
    });
}

// Literal segments first, from the left: "/clientes/nuevo" is tried before "/clientes/{id}".
bool moreLiteral(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    return std::lexicographical_compare(
        a.begin(), a.end(), b.begin(), b.end(),
        [](std::string_view x, std::string_view y) { return !isParameter(x) && isParameter(y); });
}

bool matches(const std::vector<std::string_view>& pattern, const std::vector<std::string_view>& path,
             std::vector<std::string>& parameters) {
    if (pattern.size() != path.size()) return false;
    parameters.clear();
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (!isParameter(pattern[i])) {
            if (pattern[i] != path[i]) return false;
            continue;
        }
        Result<std::string> decoded = percentDecode(path[i], false);
        if (!decoded.ok() || decoded->empty()) return false;
        parameters.push_back(std::move(*decoded));
    }
    return true;
}

const Route* routeOf(const std::vector<const Route*>& routes, Method method) {
    const auto found =
        std::find_if(routes.begin(), routes.end(), [method](const Route* route) { return route->method == method; });
    return found == routes.end() ? nullptr : *found;
}

std::string allowOf(const std::vector<const Route*>& routes) {
    std::string allow;
    for (const Route* route : routes) {
        allow.append(methodName(route->method)).append(", ");
        if (route->method == Method::Get && !routeOf(routes, Method::Head)) allow.append("HEAD, ");
    }
    if (!routeOf(routes, Method::Options)) allow.append("OPTIONS");
    else allow.resize(allow.size() - 2);
    return allow;
}

}  // namespace

void Router::add(Route route) {
    const std::vector<std::string_view> segments = split(route.pattern);
    assert(!segments.empty() && route.handler);
    route.counts = std::make_shared<StatusCounts>();
    const Route* stored = &m_routes.emplace_back(std::move(route));
    const auto same = std::find_if(m_patterns.begin(), m_patterns.end(),
                                   [&](const Pattern& pattern) { return samePattern(pattern.segments, segments); });
    if (same != m_patterns.end()) {
        assert(!routeOf(same->routes, stored->method));
        same->routes.push_back(stored);
        return;
    }
    const auto place = std::find_if(m_patterns.begin(), m_patterns.end(),
                                    [&](const Pattern& pattern) { return moreLiteral(segments, pattern.segments); });
    m_patterns.insert(place, Pattern{segments, {stored}});
}

void Router::add(std::vector<Route> routes) {
    for (Route& route : routes) add(std::move(route));
}

Router::Match Router::find(Method method, std::string_view path) const {
    Match match;
    const std::vector<std::string_view> segments = split(path);
    if (segments.empty()) return match;
    for (const Pattern& pattern : m_patterns) {
        if (!matches(pattern.segments, segments, match.parameters)) continue;
        match.route = routeOf(pattern.routes, method);
        if (!match.route && method == Method::Head) match.route = routeOf(pattern.routes, Method::Get);
        if (!match.route) match.allow = allowOf(pattern.routes);
        return match;
    }
    match.parameters.clear();
    return match;
}

}  // namespace mostrador::server
