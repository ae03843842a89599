#include "models/base/uuid.h"

#include "models/base/clock.h"
#include "models/base/random.h"

#include <sodium.h>

#include <cstring>

namespace mostrador {
namespace {

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool dashAt(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

}  // namespace

std::optional<Uuid> Uuid::parse(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    Uuid id;
    std::size_t byte = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (dashAt(i)) {
            if (text[i++] != '-') return std::nullopt;
            continue;
        }
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        id.m_bytes[byte++] = static_cast<std::uint8_t>(high * 16 + low);
        i += 2;
    }
    return id;
}

std::optional<Uuid> Uuid::fromBytes(std::string_view bytes) {
    if (bytes.size() != size) return std::nullopt;
    Uuid id;
    std::memcpy(id.m_bytes.data(), bytes.data(), size);
    return id;
}

Uuid Uuid::derive(const Uuid& parent, std::uint32_t ordinal) {
    std::array<std::uint8_t, size + 4> input{};
    std::memcpy(input.data(), parent.m_bytes.data(), size);
    for (unsigned i = 0; i < 4; ++i) input[size + i] = static_cast<std::uint8_t>(ordinal >> (24 - 8 * i));
    return hashed(input);
}

Uuid Uuid::derive(const Uuid& first, const Uuid& second) {
    std::array<std::uint8_t, 2 * size> input{};
    std::memcpy(input.data(), first.m_bytes.data(), size);
    std::memcpy(input.data() + size, second.m_bytes.data(), size);
    return hashed(input);
}

Uuid Uuid::hashed(std::span<const std::uint8_t> input) {
    Uuid id;
    crypto_generichash(id.m_bytes.data(), size, input.data(), input.size(), nullptr, 0);
    id.m_bytes[6] = static_cast<std::uint8_t>((id.m_bytes[6] & 0x0f) | 0x80);
    id.m_bytes[8] = static_cast<std::uint8_t>((id.m_bytes[8] & 0x3f) | 0x80);
    return id;
}

std::string Uuid::toString() const {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < size; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += digits[m_bytes[i] >> 4];
        text += digits[m_bytes[i] & 0x0f];
    }
    return text;
}

std::size_t Uuid::hash() const noexcept {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::memcpy(&high, m_bytes.data(), 8);
    std::memcpy(&low, m_bytes.data() + 8, 8);
    return static_cast<std::size_t>(low ^ (high * 0x9e3779b97f4a7c15ULL));
}

Uuid IdSource::next() {
    Uuid id;
    m_random.fill(id.data());
    const std::int64_t now = m_clock.utcMs();
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter = static_cast<std::uint16_t>(id.data()[6] << 8 | id.data()[7]) & 0x07ff;
    } else if (++m_counter > 0x0fff) {  // the clock stands still or went back: borrow from the future
        m_counter = 0;
        ++m_lastMs;
    }
    for (unsigned i = 0; i < 6; ++i) id.data()[i] = static_cast<std::uint8_t>(m_lastMs >> (40 - 8 * i));
    id.data()[6] = static_cast<std::uint8_t>(0x70 | (m_counter >> 8));
    id.data()[7] = static_cast<std::uint8_t>(m_counter);
    id.data()[8] = static_cast<std::uint8_t>((id.data()[8] & 0x3f) | 0x80);
    return id;
}

}  // namespace mostrador
