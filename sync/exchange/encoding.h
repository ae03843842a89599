#pragma once
// Which encoding a text file from elsewhere is in, and its text in UTF-8. Values; one thread at a time.

#include <cstdint>
#include <string>
#include <string_view>

namespace mostrador::exchange {

enum class TextEncoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1252, MacRoman };

[[nodiscard]] std::string_view encodingName(TextEncoding encoding);  // "UTF-8", "Windows-1252" …

// Looks at a whole file, given in pieces: a byte order mark decides, then whether every byte is valid UTF-8; else the
// bytes that Spanish letters have in Windows-1252 and in Mac Roman are counted against each other.
class EncodingProbe {
public:
    void add(std::string_view bytes);
    [[nodiscard]] TextEncoding guess() const;

private:
    void countHigh(std::string_view bytes);

    std::string m_head;  // first bytes, for the mark
    std::string m_tail;  // an UTF-8 sequence cut by the end of the last piece
    bool m_utf8 = true;
    std::int64_t m_windows = 0;
    std::int64_t m_mac = 0;
    unsigned char m_last = 0;
};

// Turns pieces of a file into UTF-8; drops the byte order mark. In UTF-8 bytes pass unchanged, valid or not.
class Decoder {
public:
    explicit Decoder(TextEncoding encoding) : m_encoding(encoding) {}
    void decode(std::string_view bytes, std::string& out);

private:
    void decodeUtf16(std::string_view bytes, std::string& out);

    TextEncoding m_encoding;
    bool m_begun = false;
    std::string m_pending;     // bytes that do not yet make a unit, or a possible mark
    std::uint32_t m_high = 0;  // first half of a surrogate pair
};

// "JosÃ©" → "José": text whose UTF-8 was once read as Windows-1252. Unchanged when it does not look so.
[[nodiscard]] std::string repairGarbled(std::string_view utf8);

}  // namespace mostrador::exchange
