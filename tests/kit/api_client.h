#pragma once
// A blocking caller of the REST interface for tests: one connection per request, plain sockets, a token and a language.

#include "models/base/jsonvalue.h"
#include "tests/kit/rawclient.h"

namespace mostrador::kit {

struct Answer {
    int status = 0;
    RawReply raw;
    JsonValue json;  // null when the body is not JSON

    [[nodiscard]] std::string text(std::string_view member) const;  // of the top-level object; empty when absent
    [[nodiscard]] std::string header(std::string_view name) const { return raw.header(name); }
    [[nodiscard]] std::string code() const { return text("codigo"); }  // of an error
    [[nodiscard]] std::size_t size() const { return json.items().size(); }
};

using HeaderLines = std::vector<std::pair<std::string, std::string>>;

class ApiClient {
public:
    explicit ApiClient(int port, std::string token = {}, std::string language = "es")
        : m_port(static_cast<std::uint16_t>(port)), m_token(std::move(token)), m_language(std::move(language)) {}

    [[nodiscard]] Answer ask(std::string_view method, std::string_view path, std::string_view body = {},
                             const HeaderLines& headers = {}) const;
    [[nodiscard]] Answer get(std::string_view path, const HeaderLines& headers = {}) const {
        return ask("GET", path, {}, headers);
    }
    // With Content-Type: application/json.
    [[nodiscard]] Answer post(std::string_view path, std::string_view json, HeaderLines headers = {}) const;
    [[nodiscard]] Answer put(std::string_view path, std::string_view json, HeaderLines headers = {}) const;
    [[nodiscard]] Answer del(std::string_view path, const HeaderLines& headers = {}) const {
        return ask("DELETE", path, {}, headers);
    }
    // application/x-www-form-urlencoded
    [[nodiscard]] Answer form(std::string_view path, std::string_view pairs) const;

    [[nodiscard]] ApiClient with(std::string token) const { return ApiClient(m_port, std::move(token), m_language); }
    [[nodiscard]] ApiClient in(std::string language) const { return ApiClient(m_port, m_token, std::move(language)); }
    [[nodiscard]] const std::string& token() const { return m_token; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    std::uint16_t m_port;
    std::string m_token;
    std::string m_language;
};

}  // namespace mostrador::kit
