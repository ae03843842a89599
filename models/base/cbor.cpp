#include "models/base/cbor.h"

#include "models/base/text.h"

namespace mostrador {
namespace {

constexpr int maxDepth = 32;
constexpr std::uint8_t simpleFalse = 20, simpleTrue = 21, simpleNull = 22;

}  // namespace

void CborWriter::head(std::uint8_t major, std::uint64_t value) {
    const auto top = static_cast<std::uint8_t>(major << 5);
    const auto put = [&](unsigned code, int width) {
        char buffer[9];
        buffer[0] = static_cast<char>(top | code);
        for (int i = 0; i < width; ++i) buffer[1 + i] = static_cast<char>(value >> (8 * (width - 1 - i)));
        m_out->append(buffer, static_cast<std::size_t>(width) + 1);
    };
    if (value < 24) m_out->push_back(static_cast<char>(top | value));
    else if (value <= 0xff) put(24, 1);
    else if (value <= 0xffff) put(25, 2);
    else if (value <= 0xffffffff) put(26, 4);
    else put(27, 8);
}

CborWriter& CborWriter::integer(std::int64_t value) {
    if (value >= 0) head(0, static_cast<std::uint64_t>(value));
    else head(1, static_cast<std::uint64_t>(-1 - value));
    return *this;
}

CborWriter& CborWriter::bytes(std::string_view value) {
    head(2, value.size());
    m_out->append(value);
    return *this;
}

CborWriter& CborWriter::text(std::string_view utf8) {
    head(3, utf8.size());
    m_out->append(utf8);
    return *this;
}

CborWriter& CborWriter::array(std::uint64_t count) {
    head(4, count);
    return *this;
}
CborWriter& CborWriter::map(std::uint64_t count) {
    head(5, count);
    return *this;
}
CborWriter& CborWriter::boolean(bool value) {
    head(7, value ? simpleTrue : simpleFalse);
    return *this;
}
CborWriter& CborWriter::null() {
    head(7, simpleNull);
    return *this;
}
CborWriter& CborWriter::raw(std::string_view encoded) {
    m_out->append(encoded);
    return *this;
}

CborType CborReader::peek() const {
    if (m_failed) return CborType::Invalid;
    if (atEnd()) return CborType::End;
    const auto first = static_cast<std::uint8_t>(m_data[m_at]);
    switch (first >> 5) {
        case 0:
        case 1: return CborType::Integer;
        case 2: return CborType::Bytes;
        case 3: return CborType::Text;
        case 4: return CborType::Array;
        case 5: return CborType::Map;
        case 7:
            if ((first & 31) == simpleFalse || (first & 31) == simpleTrue) return CborType::Boolean;
            if ((first & 31) == simpleNull) return CborType::Null;
            return CborType::Invalid;
        default: return CborType::Invalid;
    }
}

std::optional<CborReader::Head> CborReader::head() {
    if (m_failed || m_at >= m_data.size()) return std::nullopt;
    const auto first = static_cast<std::uint8_t>(m_data[m_at]);
    const std::uint8_t info = first & 31;
    Head result{static_cast<std::uint8_t>(first >> 5), info};
    std::size_t length = 1;
    if (info >= 24) {
        if (info > 27) return std::nullopt;  // indefinite lengths and reserved codes
        const std::size_t width = std::size_t{1} << (info - 24);
        if (m_data.size() - m_at - 1 < width) return std::nullopt;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i) value = value << 8 | static_cast<std::uint8_t>(m_data[m_at + 1 + i]);
        static constexpr std::uint64_t smallest[] = {24, 0x100, 0x10000, 0x100000000};
        if (value < smallest[info - 24]) return std::nullopt;  // not the shortest form
        result.value = value;
        length += width;
    }
    m_at += length;
    return result;
}

CborReader::Head CborReader::expect(std::uint8_t major) {
    const auto found = head();
    if (!found || found->major != major) {
        m_failed = true;
        return {major, 0};
    }
    return *found;
}

std::string_view CborReader::take(std::uint64_t length) {
    if (m_failed || length > m_data.size() - m_at) {
        m_failed = true;
        return {};
    }
    const std::string_view result = m_data.substr(m_at, length);
    m_at += length;
    return result;
}

std::int64_t CborReader::integer() {
    const auto found = head();
    if (!found || found->major > 1 || found->value > static_cast<std::uint64_t>(INT64_MAX)) {
        m_failed = true;
        return 0;
    }
    const auto value = static_cast<std::int64_t>(found->value);
    return found->major == 0 ? value : -1 - value;
}

std::string_view CborReader::bytes() { return take(expect(2).value); }

std::string_view CborReader::text() {
    const std::string_view result = take(expect(3).value);
    if (!isValidUtf8(result)) {
        m_failed = true;
        return {};
    }
    return result;
}

std::uint64_t CborReader::array() {
    const std::uint64_t count = expect(4).value;
    if (count > m_data.size() - m_at) m_failed = true;  // an element takes at least one byte
    return m_failed ? 0 : count;
}

std::uint64_t CborReader::map() {
    const std::uint64_t count = expect(5).value;
    if (count > (m_data.size() - m_at) / 2) m_failed = true;
    return m_failed ? 0 : count;
}

bool CborReader::boolean() {
    const Head found = expect(7);
    if (found.value != simpleFalse && found.value != simpleTrue) m_failed = true;
    return found.value == simpleTrue;
}

void CborReader::null() {
    if (expect(7).value != simpleNull) m_failed = true;
}

bool CborReader::nullNext() {
    if (peek() != CborType::Null) return false;
    null();
    return true;
}

bool CborReader::skipItem(int depth) {
    const auto found = depth > maxDepth ? std::nullopt : head();
    if (!found) return false;
    switch (found->major) {
        case 0:
        case 1: return true;
        case 2:
        case 3: take(found->value); return !m_failed;
        case 4:
        case 5: {
            const std::uint64_t left = m_data.size() - m_at;
            if (found->value > left) return false;
            const std::uint64_t items = found->major == 4 ? found->value : found->value * 2;
            for (std::uint64_t i = 0; i < items; ++i)
                if (!skipItem(depth + 1)) return false;
            return true;
        }
        case 7: return found->value >= simpleFalse && found->value <= simpleNull;
        default: return false;
    }
}

std::string_view CborReader::skip() {
    const std::size_t from = m_at;
    if (m_failed || !skipItem(0)) {
        m_failed = true;
        return {};
    }
    return m_data.substr(from, m_at - from);
}

}  // namespace mostrador
