#include "tests/kit/api_client.h"

namespace mostrador::kit {

std::string Answer::text(std::string_view member) const {
    const JsonValue* value = json.find(member);
    if (!value) return {};
    return std::string(value->isNumber() ? value->rawNumber() : value->text());
}

Answer ApiClient::ask(std::string_view method, std::string_view path, std::string_view body,
                      const HeaderLines& headers) const {
    std::string message(method);
    message.append(" ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
    if (!m_token.empty()) message.append("Authorization: Bearer ").append(m_token).append("\r\n");
    if (!m_language.empty()) message.append("Accept-Language: ").append(m_language).append("\r\n");
    for (const auto& [name, value] : headers) message.append(name).append(": ").append(value).append("\r\n");
    if (!body.empty() || method == "POST" || method == "PUT")
        message.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
    message.append("\r\n").append(body);
    RawClient client(m_port);
    client.send(message);
    Answer answer;
    answer.raw = client.reply(method == "HEAD");
    answer.status = answer.raw.status;
    if (auto parsed = JsonValue::parse(answer.raw.body); parsed.ok()) answer.json = std::move(*parsed);
    return answer;
}

Answer ApiClient::post(std::string_view path, std::string_view json, HeaderLines headers) const {
    headers.emplace_back("Content-Type", "application/json");
    return ask("POST", path, json, headers);
}

Answer ApiClient::put(std::string_view path, std::string_view json, HeaderLines headers) const {
    headers.emplace_back("Content-Type", "application/json");
    return ask("PUT", path, json, headers);
}

Answer ApiClient::form(std::string_view path, std::string_view pairs) const {
    return ask("POST", path, pairs, {{"Content-Type", "application/x-www-form-urlencoded"}});
}

}  // namespace mostrador::kit
