#include "sync/exchange/encoding.h"

#include <algorithm>
#include <array>

#include "models/base/text.h"

namespace mostrador::exchange {
namespace {

// 0x80 … 0x9F; from 0xA0 on Windows-1252 is Latin-1.
constexpr std::array<std::uint16_t, 32> windowsHigh{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};
constexpr std::array<std::uint16_t, 128> macHigh{
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3, 0x00E5,
    0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3, 0x00F2, 0x00F4,
    0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3, 0x00A7, 0x2022, 0x00B6,
    0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8, 0x221E, 0x00B1, 0x2264, 0x2265,
    0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA, 0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF,
    0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB, 0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5,
    0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044,
    0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02, 0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1,
    0x00CB, 0x00C8, 0x00CD, 0x00CE, 0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9,
    0x0131, 0x02C6, 0x02DC, 0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7,
};

void appendUtf8(std::string& out, std::uint32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | (point >> 6));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0 | (point >> 12));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (point >> 18));
        out += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    }
}

bool isAsciiLetter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// How many bytes at the end may be the beginning of a longer UTF-8 sequence.
std::size_t cutTail(std::string_view bytes) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, bytes.size()); ++back) {
        const auto c = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (c < 0x80) return 0;
        if (c >= 0xC0) {
            const std::size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
            return length > back ? back : 0;
        }
    }
    return 0;
}

// The Windows-1252 byte of a character, or -1.
int windowsByte(std::uint32_t point) {
    if (point < 0x80 || (point >= 0xA0 && point <= 0xFF)) return static_cast<int>(point);
    const auto found = std::find(windowsHigh.begin(), windowsHigh.end(), point);
    return found != windowsHigh.end() ? static_cast<int>(0x80 + (found - windowsHigh.begin())) : -1;
}

}  // namespace

std::string_view encodingName(TextEncoding encoding) {
    switch (encoding) {
        case TextEncoding::Utf8: return "UTF-8";
        case TextEncoding::Utf16Le: return "UTF-16LE";
        case TextEncoding::Utf16Be: return "UTF-16BE";
        case TextEncoding::Windows1252: return "Windows-1252";
        case TextEncoding::MacRoman: return "Mac Roman";
    }
    return "UTF-8";
}

void EncodingProbe::countHigh(std::string_view bytes) {
    for (const char character : bytes) {
        const auto c = static_cast<unsigned char>(character);
        // Beside a letter stands a letter. 0x92 is Windows' apostrophe and Mac's í: it says nothing.
        if (c >= 0x80 && c != 0x92 && isAsciiLetter(m_last)) {
            if (c < 0xA0) ++m_mac;
            else if (c >= 0xC0) ++m_windows;
        }
        m_last = c;
    }
}

void EncodingProbe::add(std::string_view bytes) {
    if (m_head.size() < 3) m_head += bytes.substr(0, 3 - m_head.size());
    countHigh(bytes);
    if (!m_utf8) return;
    const std::string joined = m_tail + std::string(bytes);
    const std::size_t cut = cutTail(joined);
    m_tail = joined.substr(joined.size() - cut);
    m_utf8 = isValidUtf8(std::string_view(joined).substr(0, joined.size() - cut));
}

TextEncoding EncodingProbe::guess() const {
    if (m_head.starts_with("\xEF\xBB\xBF")) return TextEncoding::Utf8;
    if (m_head.starts_with("\xFF\xFE")) return TextEncoding::Utf16Le;
    if (m_head.starts_with("\xFE\xFF")) return TextEncoding::Utf16Be;
    if (m_utf8 && m_tail.empty()) return TextEncoding::Utf8;
    return m_mac > m_windows ? TextEncoding::MacRoman : TextEncoding::Windows1252;
}

void Decoder::decodeUtf16(std::string_view bytes, std::string& out) {
    for (const char byte : bytes) {
        m_pending += byte;
        if (m_pending.size() < 2) continue;
        const auto first = static_cast<unsigned char>(m_pending[0]);
        const auto second = static_cast<unsigned char>(m_pending[1]);
        m_pending.clear();
        const std::uint32_t unit = m_encoding == TextEncoding::Utf16Le
                                       ? (static_cast<std::uint32_t>(second) << 8 | first)
                                       : (static_cast<std::uint32_t>(first) << 8 | second);
        if (!m_begun) {
            m_begun = true;
            if (unit == 0xFEFF) continue;
        }
        if (unit >= 0xD800 && unit < 0xDC00) {
            m_high = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000) {
            if (m_high != 0) appendUtf8(out, 0x10000 + ((m_high - 0xD800) << 10) + (unit - 0xDC00));
            m_high = 0;
        } else {
            appendUtf8(out, unit);
        }
    }
}

void Decoder::decode(std::string_view bytes, std::string& out) {
    if (m_encoding == TextEncoding::Utf16Le || m_encoding == TextEncoding::Utf16Be) return decodeUtf16(bytes, out);
    if (m_encoding == TextEncoding::Utf8) {
        // Files are read in pieces far larger than the mark, so it is never cut.
        if (!m_begun && bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
        m_begun = m_begun || !bytes.empty();
        out += bytes;
        return;
    }
    for (const char character : bytes) {
        const auto c = static_cast<unsigned char>(character);
        if (c < 0x80) out += character;
        else if (m_encoding == TextEncoding::MacRoman) appendUtf8(out, macHigh[c - 0x80u]);
        else appendUtf8(out, c < 0xA0 ? windowsHigh[c - 0x80u] : c);
    }
}

std::string repairGarbled(std::string_view utf8) {
    std::string bytes;
    bool high = false;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        std::uint32_t point = c;
        std::size_t length = 1;
        if (c >= 0xC2 && c < 0xE0) {
            point = c & 0x1Fu;
            length = 2;
        } else if (c >= 0xE0 && c < 0xF0) {
            point = c & 0x0Fu;
            length = 3;
        } else if (c >= 0x80) {
            return std::string(utf8);
        }
        if (i + length > utf8.size()) return std::string(utf8);
        for (std::size_t k = 1; k < length; ++k) point = point << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3Fu);
        const int byte = windowsByte(point);
        if (byte < 0) return std::string(utf8);
        high = high || byte >= 0x80;
        bytes += static_cast<char>(byte);
        i += length;
    }
    return high && isValidUtf8(bytes) ? bytes : std::string(utf8);
}

}  // namespace mostrador::exchange
