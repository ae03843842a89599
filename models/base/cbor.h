#pragma once
// Writer and reader for the part of CBOR (RFC 8949) that the protocol uses: integers, byte and text strings,
// arrays, maps, false/true/null, all of definite length and in shortest form (§4.2.1, core deterministic
// encoding). The reader refuses everything else, never allocates from a length it has not seen the bytes
// of, and limits nesting. Values, no threads.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mostrador {

class CborWriter {
public:
    CborWriter() = default;
    explicit CborWriter(std::string& out) : m_out(&out) {}  // appends to `out`, which outlives the writer
    CborWriter(const CborWriter&) = delete;                 // a copy would go on writing into the original
    CborWriter& operator=(const CborWriter&) = delete;

    CborWriter& integer(std::int64_t value);
    CborWriter& bytes(std::string_view value);
    CborWriter& text(std::string_view utf8);
    CborWriter& array(std::uint64_t count);
    CborWriter& map(std::uint64_t count);
    CborWriter& boolean(bool value);
    CborWriter& null();
    CborWriter& raw(std::string_view encoded);  // already CBOR: copied as it is

    [[nodiscard]] const std::string& str() const { return *m_out; }
    [[nodiscard]] std::string take() { return std::move(*m_out); }

private:
    void head(std::uint8_t major, std::uint64_t value);
    std::string m_own;
    std::string* m_out = &m_own;
};

enum class CborType : std::uint8_t { Integer, Bytes, Text, Array, Map, Boolean, Null, End, Invalid };

// Reads in order. After the first error every call returns a neutral value and failed() is true, so a
// decoder may read a whole message and ask once.
class CborReader {
public:
    explicit CborReader(std::string_view data) : m_data(data) {}

    [[nodiscard]] CborType peek() const;
    std::int64_t integer();
    std::string_view bytes();  // view into the data
    std::string_view text();   // view; UTF-8 checked
    std::uint64_t array();     // number of elements that follow
    std::uint64_t map();       // number of pairs that follow
    bool boolean();
    void null();
    [[nodiscard]] bool nullNext();  // consumes a null if one is next
    std::string_view skip();        // passes over one whole item and returns its bytes

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_data.size(); }
    [[nodiscard]] bool finished() const { return !m_failed && atEnd(); }
    [[nodiscard]] std::size_t offset() const { return m_at; }
    void setFailed() { m_failed = true; }

private:
    struct Head {
        std::uint8_t major;
        std::uint64_t value;
    };
    std::optional<Head> head();
    Head expect(std::uint8_t major);
    std::string_view take(std::uint64_t length);
    bool skipItem(int depth);

    std::string_view m_data;
    std::size_t m_at = 0;
    bool m_failed = false;
};

}  // namespace mostrador
