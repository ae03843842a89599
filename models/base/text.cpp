#include "models/base/text.h"

#include "models/base/foldtable.h"

#include <simdjson.h>

#include <cstdint>
#include <cstring>

namespace mostrador {
namespace {

constexpr std::uint64_t everyByte = 0x0101010101010101ULL;
constexpr std::uint64_t topBits = everyByte * 0x80;

std::uint64_t eightBytes(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

bool isAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }
bool isContinuation(unsigned char byte) { return (byte & 0xc0) == 0x80; }

// Length of the well-formed sequence at `at`, its value in `code`; 0 when there is none. The first byte is not ASCII.
std::size_t decode(const unsigned char* at, std::size_t left, char32_t& code) {
    const unsigned char first = at[0];
    if (first < 0xc2 || first > 0xf4) return 0;
    const std::size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length > left) return 0;
    code = first & (0x7fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(at[i])) return 0;
        code = code << 6 | (at[i] & 0x3fu);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    return overlong || surrogate || code > 0x10ffff ? 0 : length;
}

bool isWideSpace(char32_t code) {
    return (code >= 0x2000 && code <= 0x200a) || code == 0x2028 || code == 0x2029 || code == 0x202f || code == 0x205f ||
           code == 0x3000 || code == 0x1680 || code == 0x85;
}

// Writes folded text at a place that has room: no folded letter is longer than the letter.
class Folder {
public:
    explicit Folder(char* out) : m_out(out) {}

    void run(std::string_view text) {
        const char* at = text.data();
        const char* const end = at + text.size();
        while (at != end) {
            if (end - at >= 8 && eight(at)) at += 8;
            else at += one(at, static_cast<std::size_t>(end - at));
        }
    }
    [[nodiscard]] char* out() const { return m_out; }

private:
    // Eight ASCII bytes at once; refuses (and does nothing) when white space has to be merged or a byte is not ASCII.
    bool eight(const char* at) {
        const std::uint64_t word = eightBytes(at);
        if (word & topBits) return false;
        if (~(word + everyByte * (0x80 - 0x20)) & topBits) return false;  // a control character
        const std::uint64_t blanks = ~(word + everyByte * (0x80 - 0x21)) & topBits;
        if ((blanks & blanks << 8) || (m_blank && at[0] == ' ')) return false;
        const std::uint64_t upper = (word + everyByte * (0x80 - 'A')) & ~(word + everyByte * (0x7f - 'Z')) & topBits;
        const std::uint64_t lower = word | upper >> 2;
        std::memcpy(m_out, &lower, sizeof lower);
        m_out += 8;
        m_blank = at[7] == ' ';
        return true;
    }

    std::size_t one(const char* at, std::size_t left) {
        const auto first = static_cast<unsigned char>(*at);
        if (first < 0x80) {
            if (isAsciiSpace(*at)) blank();
            else put(*at >= 'A' && *at <= 'Z' ? static_cast<char>(*at + ('a' - 'A')) : *at);
            return 1;
        }
        char32_t code = 0;
        const std::size_t length = decode(reinterpret_cast<const unsigned char*>(at), left, code);
        if (length == 0) return 1;
        if (code >= foldLowFirst && code < foldLowEnd) entry(foldLow[code - foldLowFirst]);
        else if (code >= foldHighFirst && code < foldHighEnd) entry(foldHigh[code - foldHighFirst]);
        else if (isWideSpace(code)) blank();
        else {
            for (std::size_t i = 0; i < length; ++i) put(at[i]);
        }
        return length;
    }

    void entry(char16_t folded) {
        if (folded < 0x80) {
            if (folded == ' ') blank();
            else put(static_cast<char>(folded));
        } else if (folded < 0x800) {
            put(static_cast<char>(0xc0 | folded >> 6));
            put(static_cast<char>(0x80 | (folded & 0x3f)));
        } else if (folded >= foldPairFirst && folded < 0xf900) {
            put(foldPairs[folded - foldPairFirst][0]);
            put(foldPairs[folded - foldPairFirst][1]);
        } else if (folded != foldDropped) {
            put(static_cast<char>(0xe0 | folded >> 12));
            put(static_cast<char>(0x80 | (folded >> 6 & 0x3f)));
            put(static_cast<char>(0x80 | (folded & 0x3f)));
        }
    }

    void blank() {
        if (!m_blank) *m_out++ = ' ';
        m_blank = true;
    }
    void put(char c) {
        *m_out++ = c;
        m_blank = false;
    }

    char* m_out;
    bool m_blank = false;  // the last byte written was a blank
};

}  // namespace

bool isValidUtf8(std::string_view text) {
    std::uint64_t seen = 0;
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) seen |= eightBytes(text.data() + i);
    for (; i < text.size(); ++i) seen |= static_cast<unsigned char>(text[i]);
    return (seen & topBits) == 0 || simdjson::validate_utf8(text.data(), text.size());
}

std::size_t countCodePoints(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8) count += !isContinuation(static_cast<unsigned char>(c));
    return count;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isAsciiSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isAsciiSpace(text.back())) text.remove_suffix(1);
    return text;
}

bool hasControlCharacters(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7f) return true;
        // U+0080 to U+009F, the second block of controls
        if (byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0) return true;
    }
    return false;
}

std::string foldForSearch(std::string_view utf8) {
    std::string out;
    appendFolded(out, utf8);
    return out;
}

void appendFolded(std::string& out, std::string_view utf8) {
    const std::size_t before = out.size();
    out.resize(before + utf8.size());
    Folder folder(out.data() + before);
    folder.run(utf8);
    out.resize(static_cast<std::size_t>(folder.out() - out.data()));
}

std::string digitsOf(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (isAsciiDigit(c)) digits += c;
    return digits;
}

bool looksLikeEmail(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) return false;
    for (const char c : text)
        if (isAsciiSpace(c) || static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return false;
    const std::string_view domain = text.substr(at + 1);
    return domain.find('.') != std::string_view::npos && domain.front() != '.' && domain.back() != '.' &&
           domain.find("..") == std::string_view::npos;
}

}  // namespace mostrador
