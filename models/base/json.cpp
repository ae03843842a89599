#include "models/base/json.h"

#include <array>
#include <charconv>

namespace mostrador {
namespace {

// What follows the backslash for each byte; 0: the byte stands for itself, 'u': \u00xx.
constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = 'u';
    table['\b'] = 'b';
    table['\t'] = 't';
    table['\n'] = 'n';
    table['\f'] = 'f';
    table['\r'] = 'r';
    table['"'] = '"';
    table['\\'] = '\\';
    table[0x7f] = 'u';
    return table;
}();

}  // namespace

void appendJsonText(std::string& out, std::string_view utf8) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        const char escape = escapes[byte];
        if (escape == 0) continue;
        out.append(utf8, from, i - from);
        from = i + 1;
        out += '\\';
        out += escape;
        if (escape == 'u') {
            out += "00";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        }
    }
    out.append(utf8, from);
    out += '"';
}

JsonWriter& JsonWriter::begin(char bracket) {
    separate();
    m_out->push_back(bracket);
    m_comma = false;
    return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
    m_out->push_back(bracket);
    m_comma = true;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    appendJsonText(*m_out, name);
    m_out->push_back(':');
    m_comma = false;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view utf8) {
    separate();
    appendJsonText(*m_out, utf8);
    m_comma = true;
    return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
    std::array<char, 24> digits{};
    const auto [stopped, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return raw({digits.data(), static_cast<std::size_t>(stopped - digits.data())});
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    m_out->append(json);
    m_comma = true;
    return *this;
}

}  // namespace mostrador
