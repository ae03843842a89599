#include "server/http/form.h"

#include "models/base/text.h"

#include <algorithm>

namespace mostrador::server {
namespace {

constexpr std::size_t pairsMax = 256;

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool unreserved(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

}  // namespace

Result<std::string> percentDecode(std::string_view text, bool plusIsBlank) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
            if (low < 0) return fail(ErrorCode::Malformed, {}, "percent escape");
            out.push_back(static_cast<char>(high * 16 + low));
            i += 2;
        } else {
            out.push_back(plusIsBlank && text[i] == '+' ? ' ' : text[i]);
        }
    }
    // A NUL is valid UTF-8 but ends strings in C interfaces further down.
    if (out.find('\0') != std::string::npos) return fail(ErrorCode::Malformed, {}, "NUL");
    if (!isValidUtf8(out)) return fail(ErrorCode::TextNotUtf8);
    return out;
}

std::string percentEncode(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (unreserved(c)) {
            out.push_back(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out.push_back('%');
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
    return out;
}

Result<Form> Form::parse(std::string_view encoded) {
    Form form;
    while (!encoded.empty()) {
        const std::size_t end = std::min(encoded.find('&'), encoded.size());
        const std::string_view pair = encoded.substr(0, end);
        encoded.remove_prefix(std::min(end + 1, encoded.size()));
        if (pair.empty()) continue;
        if (form.m_pairs.size() == pairsMax) return fail(ErrorCode::TooLarge, {}, std::to_string(pairsMax));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        MOSTRADOR_TRY_ASSIGN(std::string name, percentDecode(pair.substr(0, equals), true));
        MOSTRADOR_TRY_ASSIGN(std::string value, percentDecode(pair.substr(std::min(equals + 1, pair.size())), true));
        form.m_pairs.emplace_back(std::move(name), std::move(value));
    }
    return form;
}

std::optional<std::string_view> Form::find(std::string_view name) const {
    for (const auto& [key, value] : m_pairs)
        if (key == name) return std::string_view(value);
    return std::nullopt;
}

std::string_view Form::value(std::string_view name) const { return find(name).value_or(std::string_view()); }

}  // namespace mostrador::server
